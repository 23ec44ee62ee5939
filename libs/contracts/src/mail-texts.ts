import type { Language } from './languages.js';
import ar from './texts/ar/mails.json' with { type: 'json' };
import de from './texts/de/mails.json' with { type: 'json' };
import en from './texts/en/mails.json' with { type: 'json' };
import es from './texts/es/mails.json' with { type: 'json' };
import fr from './texts/fr/mails.json' with { type: 'json' };
import ru from './texts/ru/mails.json' with { type: 'json' };
import uk from './texts/uk/mails.json' with { type: 'json' };

export type MailKey = keyof typeof de;

/** The ICU sentences of every mail in every language; a gap does not compile. */
export const MAIL_TEXTS: Record<Language, Record<MailKey, string>> = { de, en, fr, es, ru, uk, ar };

/** Mails that can be sent: each has a subject and a text, and some a button with a link. */
export const MAILS = {
  invitation: 'withLink',
  reset: 'withLink',
  passwordChanged: 'plain',
  secondFactorSet: 'plain',
  secondFactorRemoved: 'plain',
  representationInvited: 'withLink',
  representationGiven: 'withLink',
  representationEnded: 'plain',
  applicationStarted: 'withLink',
  applicationInvited: 'withLink',
  applicationReceived: 'withLink',
  applicationAsked: 'withLink',
  applicationDecided: 'withLink',
  applicationAppealed: 'withLink',
  applicationWelcome: 'withLink',
  applicationWelcomeBack: 'withLink',
  applicationNews: 'withLink',
  claimReceived: 'withLink',
  claimWitness: 'withLink',
  claimRefused: 'plain',
  confirmation: 'withLink',
  confirmationReminder: 'withLink',
  confirmationPassedOn: 'withLink',
  changesProposed: 'withLink',
  changeAdopted: 'withLink',
  changeRefused: 'withLink',
  changeQuestion: 'withLink',
  documentEnds: 'withLink',
  documentEndsByMail: 'plain',
  documentRefused: 'withLink',
  hostAsked: 'withLink',
  hostReminded: 'withLink',
  hostOffered: 'withLink',
  hostReleased: 'plain',
  hostSwapAsked: 'withLink',
  hostSwapped: 'withLink',
  hostSwapRefused: 'withLink',
  hostSwapNews: 'withLink',
  hostFallbackNews: 'withLink',
  meetingInvitation: 'withLink',
  meetingChange: 'withLink',
  meetingCancellation: 'plain',
  meetingReminder: 'withLink',
  circularAsked: 'withLink',
  circularReminded: 'withLink',
  circularPassed: 'withLink',
  circularFailed: 'withLink',
  circularWithdrawn: 'plain',
} as const;
export type MailName = keyof typeof MAILS;
