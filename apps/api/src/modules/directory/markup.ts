/** Markup that is safe to send: made only by `html`, which escapes every value. */
export class Markup {
  /** Private by convention of this file: text from outside becomes markup only through `html`. */
  private constructor(readonly text: string) {}

  static written(text: string): Markup {
    return new Markup(text);
  }
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Control characters are no text; in markup some of them end the parsing of feeds. */
// eslint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export const escaped = (text: string): string => text.replace(NO_TEXT, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

function written(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(written).join('');
  return escaped(String(content));
}

/**
 * Markup with values in it: `` html`<p title="${text}">${name}</p>` ``. Values are escaped, lists are joined, `null` and `false` are nothing, and
 * only other markup goes in as it is. Attributes are always quoted; addresses from outside pass `webAddressOf` first.
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  Markup.written(parts.reduce((text, part, nth) => text + written(values[nth - 1]) + part));

const IN_SCRIPT: Readonly<Record<string, string>> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** Data for search engines: JSON that cannot end the element it stands in. */
export const jsonInMarkup = (data: unknown): Markup => Markup.written(JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => IN_SCRIPT[sign]!));
