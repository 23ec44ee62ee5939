import type { RequestActor } from '../work/request-actor.js';

/**
 * off: not set up, not required · missing: required but not set up · due: set up, code not given yet · passed.
 */
export type SecondFactorState = 'off' | 'missing' | 'due' | 'passed';

/** The signed-in account as passport attaches it to each request. */
export type SignedInUser = RequestActor & {
  readonly id: string;
  readonly secondFactor: SecondFactorState;
  /** The person of the register whose account this is. */
  readonly personId: string | null;
};

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the way Express is extended
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- passport's own name for it
    interface User extends SignedInUser {}
  }
}

declare module 'express-session' {
  interface SessionData {
    /** Milliseconds since 1970: what the database holds as the end of the idle time. */
    storedUntil?: number;
    passwordGivenAt: number;
    secondFactorPassed: boolean;
    /** Shared secret of a second factor that is being set up; counts once its first code was right. */
    secondFactorSecret?: string;
    /** What the browser calls itself, shown in the list of own sessions. */
    userAgent: string;
  }
}
