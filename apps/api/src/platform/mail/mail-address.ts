import { isEmail } from 'class-validator';

export type MailAddress = { readonly name: string; readonly address: string };

/** What could end an address or begin another one in a header. */
const SEPARATORS = /[\s,;<>()[\]\\":]/;
const LINE_BREAKS_AND_CONTROLS = /\p{Cc}+/gu;

/** One plain address, without quoting, display name or anything a mail program could read as a second one. */
export const isMailAddress = (text: string): boolean => !SEPARATORS.test(text) && isEmail(text);

/**
 * Exactly one recipient, or an error: `a@x.example\r\nBcc: evil@y.example` would reach evil@y.example. In the name,
 * which the mail library quotes, line breaks and control characters become blanks.
 */
export function oneAddress({ name, address }: MailAddress): MailAddress {
  if (!isMailAddress(address)) throw new Error('The recipient is not exactly one mail address.');
  return { name: name.replace(LINE_BREAKS_AND_CONTROLS, ' ').trim(), address };
}
