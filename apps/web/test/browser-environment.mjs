import JsdomEnvironment from 'jest-environment-jsdom';

/** jsdom with what browsers have and jsdom lacks: fetch, dialogs that open, scrolling. */
export default class BrowserEnvironment extends JsdomEnvironment {
  async setup() {
    await super.setup();
    const { window } = this.dom;
    Object.assign(this.global, { fetch, Request, Response, Headers, FormData: window.FormData, structuredClone });
    window.scrollTo = () => undefined;
    window.HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    window.HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
  }
}
