import { useRef } from 'react';
import type { DemoMail } from './api';

/**
 * The mail's own page in a frame without scripts. Its styles stand in attributes, which the security policy refuses to
 * parse: they travel under another name and are set once the page is there. Links open beside this window.
 */
const framed = (html: string): string =>
  html.replaceAll(' style="', ' data-style="').replaceAll('<a ', '<a target="_blank" rel="noopener noreferrer" ');

/** As high as its content, so that the page scrolls and not the frame. */
function settle(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument;
  if (!page) return;
  page.querySelectorAll<HTMLElement>('[data-style]').forEach((element) => {
    element.style.cssText = element.dataset.style ?? '';
  });
  frame.style.blockSize = `${page.documentElement.scrollHeight}px`;
}

export function HtmlMail({ mail: { html }, label }: { mail: DemoMail; label: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <iframe
      ref={frame}
      className="mail-frame"
      title={label}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={framed(html)}
      onLoad={() => frame.current && settle(frame.current)}
    />
  );
}
