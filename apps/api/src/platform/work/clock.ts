import { Injectable } from '@nestjs/common';

/**
 * The one source of "now": the database's clock, so that several processes agree. Only tests and the demo loader fix
 * it, to write a believable past through the same use cases.
 */
@Injectable()
export class Clock {
  fixedAt: Date | null = null;
}
