import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import { POOL } from '../database/database.module.js';
import { refuse } from '../http/refusal.js';
import { digestOf } from '../sign-in/session-store.js';

const MINUTES = 60;
const HOURS = 3600;

/** How often something may be tried: points within seconds. `…Address` counts the network address, everything else one account or mail address. */
const BUDGETS = {
  /** Wrong passwords for one mail address, known or not, from devices that never signed in to it. */
  signIn: { points: 10, duration: 5 * MINUTES },
  /** Wrong passwords on a device that signed in before: an attacker elsewhere cannot use this up. */
  signInKnownDevice: { points: 10, duration: 5 * MINUTES },
  /** Wrong passwords from one network address; a whole hall may share one. */
  signInAddress: { points: 30, duration: 5 * MINUTES },
  password: { points: 10, duration: 5 * MINUTES },
  secondFactor: { points: 5, duration: 5 * MINUTES },
  /** Links that are wrong, from one network address. */
  linkAddress: { points: 30, duration: 5 * MINUTES },
  /** Mails to one address; more are silently not sent, because the answer must not tell. */
  passwordReset: { points: 3, duration: 1 * HOURS },
  passwordResetAddress: { points: 30, duration: 1 * HOURS },
  /** Lists of the public directory that are in no memory yet, from one network address; a whole school may share one. */
  directorySearchAddress: { points: 600, duration: 5 * MINUTES },
  invitation: { points: 100, duration: 1 * HOURS },
  /** Challenges and forms without an account, from one network address; a meeting point may share one. */
  formAddress: { points: 120, duration: 1 * HOURS },
  /** Mails to one address that somebody wrote into a public form; more are silently not sent. */
  applicationMail: { points: 3, duration: 1 * HOURS },
  /** Changes of one application. */
  applicationChange: { points: 600, duration: 1 * HOURS },
  /** Documents of one application. */
  applicationUpload: { points: 60, duration: 1 * HOURS },
  /** Each challenge opens one form; as long as a challenge lives. */
  formChallenge: { points: 1, duration: 5 * HOURS },
  /** Looking for an organisation that one may act for, and saying so, from one network address. */
  claimSearchAddress: { points: 60, duration: 5 * MINUTES },
  claimAddress: { points: 10, duration: 1 * HOURS },
  /** Calendars asked for, from one network address, and one calendar by everybody who has it. */
  calendarAddress: { points: 300, duration: 5 * MINUTES },
  calendarFeed: { points: 600, duration: 1 * HOURS },
  /** Mails that one account makes us send to people who are to represent an organisation. */
  representative: { points: 30, duration: 1 * HOURS },
} as const;

export type Budget = keyof typeof BUDGETS;

/** One count: of which budget, and for whom. */
export type Try = readonly [budget: Budget, who: string];

/**
 * Counts tries in PostgreSQL, for all processes together. There is no second count in memory for times when the database
 * is away: without a count nothing is allowed, the request answers 503.
 */
@Injectable()
export class Limits {
  private readonly limiters: Record<Budget, RateLimiterPostgres>;

  constructor(@Inject(POOL) pool: pg.Pool) {
    const store = { storeClient: pool, storeType: 'pool', tableName: 'rate_limits', tableCreated: true, clearExpiredByTimeout: false };
    const limiters = Object.entries(BUDGETS).map(([keyPrefix, budget]) => [keyPrefix, new RateLimiterPostgres({ ...store, ...budget, keyPrefix })]);
    this.limiters = Object.fromEntries(limiters) as Record<Budget, RateLimiterPostgres>;
  }

  /** Counts before the work is done, so that simultaneous tries cannot slip through; refuses when a budget is used up. */
  async use(...tries: readonly Try[]): Promise<void> {
    for (const attempt of tries) {
      const secondsToWait = await this.secondsToWait(attempt);
      if (secondsToWait !== null) refuse('TOO_MANY_REQUESTS', { retryAfterSeconds: secondsToWait });
    }
  }

  /** Counts, and says whether the budget still held. */
  async holds(attempt: Try): Promise<boolean> {
    return (await this.secondsToWait(attempt)) === null;
  }

  /** The try was right after all: only wrong ones count. */
  async giveBack(...tries: readonly Try[]): Promise<void> {
    for (const [budget, who] of tries) await this.limiters[budget].reward(digestOf(who));
  }

  private async secondsToWait([budget, who]: Try): Promise<number | null> {
    try {
      await this.limiters[budget].consume(digestOf(who));
      return null;
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      return Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000));
    }
  }
}
