import { Inject, Injectable } from '@nestjs/common';
import { leadingZeroBits, proofText } from '@verbund/domain/access/proof-of-work.js';
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Config } from '../config/config.js';
import { refuse } from '../http/refusal.js';
import { Clock } from '../work/clock.js';
import type { FormChallenge, FormProof } from './form-guard.dto.js';
import { Limits } from './limits.js';

/** About 16,000 hashes: a moment on an old phone while somebody types, hours of one core for a million forms. */
const DIFFICULTY = 14;
const EARLIEST_MS = 2_000;
/** A form may lie open for long; its challenge is fetched again when it is too old. */
const LATEST_MS = 4 * 3600_000;

/**
 * Keeps programs out of forms that need no account, without cookies, pictures or another company: a signed challenge, a
 * small proof of work, a field no person sees, a least time, and counts per network address. See ADR 0012.
 */
@Injectable()
export class FormGuard {
  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async issue(networkAddress: string): Promise<FormChallenge> {
    await this.limits.use(['formAddress', networkAddress]);
    const text = `${this.clock.now.getTime().toString(36)}.${randomBytes(16).toString('base64url')}`;
    return { challenge: `${text}.${this.signatureOf(text)}`, difficulty: DIFFICULTY, earliestAfterMs: EARLIEST_MS };
  }

  /** Lets a form pass once per challenge; every other answer is the same refusal, so that a program learns nothing. */
  async pass({ challenge, solution, website }: FormProof, networkAddress: string): Promise<void> {
    await this.limits.use(['formAddress', networkAddress]);
    const isRight = website === '' && this.isOurs(challenge) && this.isInTime(challenge) && isSolved(challenge, solution);
    if (!isRight || !(await this.limits.holds(['formChallenge', challenge]))) refuse('FORM_PROOF_INVALID');
  }

  private isOurs(challenge: string): boolean {
    const end = challenge.lastIndexOf('.');
    const given = Buffer.from(challenge.slice(end + 1));
    const right = Buffer.from(this.signatureOf(challenge.slice(0, Math.max(0, end))));
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private isInTime(challenge: string): boolean {
    const age = this.clock.now.getTime() - Number.parseInt(challenge.split('.')[0]!, 36);
    return age >= EARLIEST_MS && age <= LATEST_MS;
  }

  private signatureOf(text: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(`form challenge\n${text}`).digest('base64url');
  }
}

const isSolved = (challenge: string, solution: number): boolean =>
  leadingZeroBits(createHash('sha256').update(proofText(challenge, solution)).digest()) >= DIFFICULTY;
