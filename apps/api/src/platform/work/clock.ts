import { Injectable } from '@nestjs/common';

/**
 * The one source of "now": the database's clock, so that several processes agree. Only tests and the demo loader fix
 * it, to write a believable past through the same use cases.
 */
@Injectable()
export class Clock {
  fixedAt: Date | null = null;

  /** Outside of a transaction, where no database is asked: codes that change every 30 seconds. */
  get now(): Date {
    return this.fixedAt ?? new Date();
  }
}
