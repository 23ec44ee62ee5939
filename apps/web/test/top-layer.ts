import { act } from '@testing-library/react';

/** The browser of the tests has no top layer: dialogs open and popovers close by this little of it. */
export function installTopLayer(): void {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLElement.prototype.hidePopover = () => undefined;
  globalThis.matchMedia = () => ({ matches: true }) as MediaQueryList;
}

/** Opens the popover of a button, as a click on it would. */
export function openPopover(trigger: HTMLElement): HTMLElement {
  const popover = document.getElementById(trigger.getAttribute('popovertarget') ?? '')!;
  act(() => void popover.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' })));
  return popover;
}
