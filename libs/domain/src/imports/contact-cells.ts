import { isGermanPostcode } from '../organisations/organisation-rules.js';
import { webAddressOf } from '../organisations/web-address.js';
import { assumed, certain, notUnderstood, tidyLine, type ImportNote, type Reading } from './reading.js';

/** Several values in one cell are values of their own; each says that it did not stand alone. */
const noteWhenSeveral = (parts: readonly string[]): ImportNote | undefined =>
  parts.length > 1 ? 'severalValues' : undefined;

const partsOf = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const AT_IN_WORDS = / ?[([{] ?(?:at|ät|a) ?[)\]}] ?| at /giu;
const DOT_IN_WORDS = / ?[([{] ?(?:dot|punkt) ?[)\]}] ?/giu;
const EMAIL = /^[\p{L}\p{N}!#$%&'*+/=?^_{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_{|}~-]+)*@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;
const MAXIMUM_EMAIL_LENGTH = 254;

/** The e-mail addresses of a cell, one reading each; `(at)` and `[at]` are healed and shown, the domain is written in lower case. */
export function readEmails(cell: string): Reading<string>[] {
  const tidy = tidyLine(cell);
  const healed = tidy.replace(AT_IN_WORDS, '@').replace(DOT_IN_WORDS, '.');
  const parts = partsOf(healed, /[;,\s<>]|mailto:|\boder\b/giu).filter((part) => !/^(?:und|and|or|\/|\|)$/i.test(part));
  return parts.map((part) =>
    readEmail(part, parts.length === 1 ? cell : part, healed === tidy ? noteWhenSeveral(parts) : 'signReplaced'),
  );
}

function readEmail(part: string, original: string, note: ImportNote | undefined): Reading<string> {
  if (part.length > MAXIMUM_EMAIL_LENGTH || !EMAIL.test(part)) return notUnderstood('IMPORT_EMAIL_INVALID', original);
  const at = part.lastIndexOf('@');
  return certain(part.slice(0, at) + part.slice(at).toLowerCase(), original, note);
}

/** `value` in E.164 for dialling; `written` as the office wrote it. */
export type Phone = { readonly number: string; readonly written: string };

/** Gives the number in E.164 or `null`; knows the country that numbers without a prefix belong to. The API passes a library's function. */
export type ToE164 = (text: string) => string | null;

/** "oder", `;` and `,` separate numbers; a slash only before a 0 or + and after a whole number, since `0511 / 4112102` is one. */
const BETWEEN_PHONES = / (?:oder|od\.|or|bzw\.|und) |[;,\n|]|(?<=\d{4}) ?\/ ?(?=(?:0|\+)\d)/u;

/** The phone numbers of a cell, one reading each. */
export function readPhones(cell: string, toE164: ToE164): Reading<Phone>[] {
  const parts = partsOf(cell, BETWEEN_PHONES);
  return parts.map((part) => {
    const written = tidyLine(part);
    const number = toE164(written.replace(/\(0\)/, ''));
    const original = parts.length === 1 ? cell : part;
    return number === null
      ? notUnderstood('IMPORT_PHONE_INVALID', original)
      : certain({ number, written }, original, noteWhenSeveral(parts));
  });
}

/** The web addresses of a cell; a missing `https://` is added and shown. */
export function readWebAddresses(cell: string): Reading<string>[] {
  const parts = partsOf(cell, /[;,\s]+|\boder\b/u);
  return parts.map((part) => {
    const found = webAddressOf(part);
    const original = parts.length === 1 ? cell : part;
    if (!found) return notUnderstood('IMPORT_WEB_ADDRESS_INVALID', original);
    return found.schemeAdded
      ? assumed(found.address, original, 'schemeAdded')
      : certain(found.address, original, noteWhenSeveral(parts));
  });
}

/** Letters that are taken for digits on a keyboard or by a scanner. */
const DIGIT_LIKE: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', i: '1', S: '5', B: '8', Z: '2' };

/** A German postcode. Letters among the digits and a leading zero lost by a spreadsheet are suggested, never replaced silently. */
export function readPostcode(cell: string): Reading<string | null> {
  const tidy = tidyLine(cell);
  if (tidy === '') return certain(null, cell);
  const bare = tidy.replace(/^(?:D|DE)[- ]/i, '');
  if (isGermanPostcode(bare)) return certain(bare, cell, bare === tidy ? undefined : 'countryPrefixRemoved');
  const meant = bare.replace(/\D/g, (sign) => DIGIT_LIKE[sign] ?? sign.trim()).padStart(5, '0');
  return notUnderstood('IMPORT_POSTCODE_INVALID', cell, isGermanPostcode(meant) ? meant : undefined);
}
