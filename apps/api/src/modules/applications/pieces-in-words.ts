import type { Language } from '@verbund/contracts/languages.js';
import { MAIL_TEXTS, type MailKey } from '@verbund/contracts/mail-texts.js';

/** Pages and documents, one a line, in the language of the mail. Unknown kinds are left to the page behind the link. */
export const piecesInWords = (pieces: readonly string[], language: Language): string =>
  pieces
    .map((piece) => MAIL_TEXTS[language][`mails.piece.${piece.replace('documents.', '')}` as MailKey])
    .filter(Boolean)
    .map((words) => `– ${words}`)
    .join('\n');
