/** A web address in one spelling, and whether `https://` had to be added because the text had no scheme. */
export type WebAddress = { readonly address: string; readonly schemeAdded: boolean };

const SCHEME = /^([a-z][a-z0-9+.-]*):(?!\d)/i;
const HOST_AND_REST = /^([\p{L}\p{N}.-]+)(:\d{1,5})?([/?#].*)?$/u;
const MAXIMUM_LENGTH = 2000;

/**
 * The address of a page on the web, or `null`. Only `http` and `https`: `javascript:`, `data:`, `//host`, paths, addresses with user names, blanks
 * or backslashes are refused, because a stored address becomes a link. The host is lower case; a lone `/` at the end goes.
 */
export function webAddressOf(text: string): WebAddress | null {
  const tidy = text.trim();
  if (tidy.length > MAXIMUM_LENGTH || /[\s\\<>"'`\p{C}]/u.test(tidy)) return null;
  const scheme = SCHEME.exec(tidy)?.[1]?.toLowerCase();
  if (scheme !== undefined && !/^https?:\/\//i.test(tidy)) return null;
  const parts = HOST_AND_REST.exec(scheme === undefined ? tidy : tidy.slice(scheme.length + 3));
  const host = parts?.[1]?.toLowerCase();
  if (!parts || host === undefined || !isHostName(host)) return null;
  const rest = parts[3] === '/' ? '' : (parts[3] ?? '');
  return { address: `${scheme ?? 'https'}://${host}${parts[2] ?? ''}${rest}`, schemeAdded: scheme === undefined };
}

/** At least two labels, the last one of letters; no label empty, longer than 63 signs or with a hyphen at its edge. */
function isHostName(host: string): boolean {
  const labels = host.split('.');
  const areSound = labels.every(
    (label) => label !== '' && label.length <= 63 && !label.startsWith('-') && !label.endsWith('-'),
  );
  return (
    areSound && labels.length >= 2 && host.length <= 253 && /^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u.test(labels.at(-1) ?? '')
  );
}
