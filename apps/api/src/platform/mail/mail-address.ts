import { isEmail } from 'class-validator';

export type MailAddress = { readonly name: string; readonly address: string };

/** What could end an address or begin another one in a header. */
const SEPARATORS = /[\s,;<>()[\]\\":]/;
const LINE_BREAKS_AND_CONTROLS = /\p{Cc}+/gu;

/**
 * Exactly one recipient, or an error: `a@x.example\r\nBcc: evil@y.example` would reach evil@y.example. In the name,
 * which the mail library quotes, line breaks and control characters become blanks.
 */
export function oneAddress({ name, address }: MailAddress): MailAddress {
  if (SEPARATORS.test(address) || !isEmail(address)) throw new Error('The recipient is not exactly one mail address.');
  return { name: name.replace(LINE_BREAKS_AND_CONTROLS, ' ').trim(), address };
}
