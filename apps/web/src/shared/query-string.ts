/** Plain, readable query strings: `?status=full,suspended&page=2`. Everything is text; each page parses its own. */
export const parseQueryString = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

export function writeQueryString(query: Record<string, unknown>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text.replaceAll('%2C', ',')}`;
}
