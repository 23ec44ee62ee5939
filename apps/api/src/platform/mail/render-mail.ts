import { directionOf, type Language } from '@verbund/contracts/languages.js';
import { MAIL_TEXTS, MAILS, type MailKey, type MailName } from '@verbund/contracts/mail-texts.js';
import { formatText } from '../text/texts.js';

/**
 * What the sentences of a mail may contain; `link` becomes the button. Nothing else reaches a mail. Names stand as in the
 * register, days in words of the recipient's language.
 */
export type MailValues = Readonly<{
  name: string;
  network: string;
  link?: string;
  days?: number;
  minutes?: number;
  count?: number;
  organisation?: string;
  person?: string;
  predecessor?: string;
  sender?: string;
  role?: string;
  handover?: 'yes' | 'no';
  day?: string;
  until?: string;
  /** The kind of a document, which each text words itself, and the title of one that is of no kind. */
  document?: string;
  title?: string;
  /** Lines that name what is asked for, or the fields that a change is about. */
  what?: string;
  fields?: string;
  reason?: string;
  /** Number of a decision, and the figures of its vote. */
  number?: string;
  yes?: number;
  no?: number;
  abstentions?: number;
  entitled?: number;
  /** What somebody adds in their own words. */
  message?: string;
}>;

export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };

/** Subject, plain text and HTML of a mail in the recipient's language and writing direction. */
export function renderMail(mail: MailName, language: Language, values: MailValues): RenderedMail {
  const say = (key: MailKey, said: MailValues = values): string => formatText(language, MAIL_TEXTS[language][key], said);
  const isolated = directionOf(language) === 'rtl' ? withOwnDirection(values) : values;
  const paragraphs = [say('mails.greeting', isolated), say(`mails.${mail}.text`, isolated)];
  const action = MAILS[mail] === 'withLink' ? { label: say(`mails.${mail}.action` as MailKey), byHand: say('mails.linkByHand'), link: values.link! } : null;
  const signature = say('mails.signature', isolated);
  return {
    subject: say(`mails.${mail}.subject`).replace(/\s+/gu, ' '),
    text: [...paragraphs, ...(action ? [`${action.label}: ${action.link}`] : []), signature].join('\n\n'),
    html: htmlOf(language, [...paragraphs.map(paragraph), ...(action ? [button(action)] : []), paragraph(signature)].join('\n')),
  };
}

const NAMES = ['name', 'network', 'organisation', 'person', 'predecessor', 'sender', 'title', 'reason'] as const satisfies readonly (keyof MailValues)[];

/** Names keep their own direction within a sentence that runs the other way, with their full stops: FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE. */
const withOwnDirection = (values: MailValues): MailValues =>
  ({ ...values, ...Object.fromEntries(NAMES.flatMap((name) => (values[name] ? [[name, `\u2068${values[name]}\u2069`]] : []))) });

const htmlOf = (language: Language, body: string): string =>
  `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="font:16px/1.5 system-ui,'Segoe UI',Roboto,Tahoma,sans-serif;color:#1d2a2c;max-width:36em;margin:2em auto;padding:0 1em">
${body}
</body>
</html>
`;

const paragraph = (text: string): string => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`;

const button = ({ label, byHand, link }: { label: string; byHand: string; link: string }): string =>
  `<p><a href="${escaped(link)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#0f5b66;color:#fff;text-decoration:none">${escaped(label)}</a></p>
<p style="font-size:14px;overflow-wrap:anywhere">${escaped(byHand)}<br><bdi dir="ltr">${escaped(link)}</bdi></p>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
