/** What happened with one recipient of a campaign: each is a day or an instant, and none is ever taken back. */
export const STEPS = ['queued', 'sent', 'bounced', 'opened', 'passedOn', 'changed', 'completed', 'dissolved', 'revoked'] as const;
export type Step = (typeof STEPS)[number];

/** Where a recipient stands: exactly one of these at any moment, so that the board adds up. */
export const RECIPIENT_STATES = ['queued', 'sent', 'opened', 'passedOn', 'confirmed', 'changed', 'dissolved', 'bounced', 'unreachable', 'revoked', 'expired'] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

export type Standing = {
  readonly steps: ReadonlySet<Step>;
  /** There is at least one address to write to. */
  readonly reachable: boolean;
  /** The window of the campaign is over. */
  readonly over: boolean;
};

/**
 * What a person said counts most, then what the office did, then what keeps the mail from arriving; a bounce counts
 * until somebody opens the page all the same.
 */
export function recipientState({ steps, reachable, over }: Standing): RecipientState {
  if (steps.has('dissolved')) return 'dissolved';
  if (steps.has('completed')) return steps.has('changed') ? 'changed' : 'confirmed';
  if (steps.has('revoked')) return 'revoked';
  const wasOpened = steps.has('opened');
  if (!wasOpened && !reachable) return 'unreachable';
  if (!wasOpened && !steps.has('sent') && steps.has('bounced')) return 'bounced';
  if (over) return 'expired';
  if (steps.has('passedOn')) return 'passedOn';
  if (wasOpened) return 'opened';
  return steps.has('sent') ? 'sent' : 'queued';
}

/** Whoever said something that closes the matter; nobody reminds them. */
export const ANSWERED: readonly RecipientState[] = ['confirmed', 'changed', 'dissolved'];
/** Those whom a reminder may still move. */
export const WAITING: readonly RecipientState[] = ['queued', 'sent', 'opened', 'passedOn', 'bounced'];

export type Counts = Readonly<Record<RecipientState, number>>;

/** Every state with its number, zero where nobody stands. */
export const countsOf = (counted: Readonly<Partial<Record<RecipientState, number>>>): Counts =>
  Object.fromEntries(RECIPIENT_STATES.map((state) => [state, counted[state] ?? 0])) as Counts;

export const totalOf = (counts: Counts): number => RECIPIENT_STATES.reduce((sum, state) => sum + counts[state], 0);
export const answeredOf = (counts: Counts): number => ANSWERED.reduce((sum, state) => sum + counts[state], 0);
