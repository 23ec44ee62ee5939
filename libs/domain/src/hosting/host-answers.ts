import type { Problem } from '../problem.js';

/** What happens to the question whether an organisation hosts a meeting; each is a dated row, the last one counts. */
export const HOST_STEPS = ['proposed', 'asked', 'reminded', 'confirmed', 'declined', 'swapped', 'released', 'fallback'] as const;
export type HostStep = (typeof HOST_STEPS)[number];

/** Where a meeting's host stands. `open`: nobody is asked, the next one will be; `fallback`: in the network's own rooms. */
export const HOST_STATES = ['proposed', 'asked', 'confirmed', 'declined', 'open', 'fallback'] as const;
export type HostState = (typeof HOST_STATES)[number];

const STATE_AFTER: Record<HostStep, HostState> = {
  proposed: 'proposed', asked: 'asked', reminded: 'asked', confirmed: 'confirmed', declined: 'declined', swapped: 'confirmed', released: 'open', fallback: 'fallback',
};

export const hostStateAfter = (step: HostStep): HostState => STATE_AFTER[step];

/** Days before the meeting: by when a host should have answered, when it is reminded, when the next is asked, when the network's own rooms are taken. */
export const HOST_LADDER = { confirmBy: 21, remind: 18, offer: 14, fallback: 10 } as const;

export type AskedHost = {
  readonly state: HostState;
  /** Days until the meeting, today. */
  readonly daysLeft: number;
  /** Days until the meeting on the day on which this organisation was asked. */
  readonly daysLeftWhenAsked: number;
  readonly wasReminded: boolean;
};

/**
 * What is due: each rung once, also when nobody looked for some days. Whoever is asked after the day of the offer has until the day of the
 * fallback; whoever declines makes room for the next at once.
 */
export function dueHostStep({ state, daysLeft, daysLeftWhenAsked, wasReminded }: AskedHost): 'remind' | 'offer' | 'fallback' | null {
  if (state === 'proposed' || state === 'confirmed' || state === 'fallback' || daysLeft < 0) return null;
  if (daysLeft <= HOST_LADDER.fallback) return 'fallback';
  if (state === 'declined' || state === 'open') return 'offer';
  if (daysLeft <= HOST_LADDER.offer && daysLeftWhenAsked > HOST_LADDER.offer) return 'offer';
  const mayRemind = daysLeft <= HOST_LADDER.remind && daysLeftWhenAsked > HOST_LADDER.remind;
  return mayRemind && !wasReminded ? 'remind' : null;
}

type AnswerProblem = Problem<'HOSTING_ANSWERED' | 'HOSTING_OVER' | 'HOSTING_NOT_ASKED'>;

/** May the organisation that is asked answer? A meeting that has begun is no longer answered. */
export function problemWithAnswer(state: HostState, daysLeft: number): AnswerProblem | null {
  if (daysLeft < 0) return { code: 'HOSTING_OVER' };
  return state === 'asked' || state === 'confirmed' ? null : { code: state === 'declined' ? 'HOSTING_ANSWERED' : 'HOSTING_NOT_ASKED' };
}

/** After two declines in a row an organisation is asked whether it wants to pause. */
export const DECLINES_BEFORE_PAUSE = 2;

export const isAskedToPause = (answersNewestFirst: readonly ('confirmed' | 'declined')[]): boolean =>
  answersNewestFirst.length >= DECLINES_BEFORE_PAUSE && answersNewestFirst.slice(0, DECLINES_BEFORE_PAUSE).every((answer) => answer === 'declined');
