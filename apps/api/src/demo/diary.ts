import type { Clock } from '../platform/work/clock.js';
import type { RequestActor } from '../platform/work/request-actor.js';
import type { Transaction } from '../platform/work/transaction.js';
import type { UnitOfWork } from '../platform/work/unit-of-work.js';

type Entry = { readonly day: string; readonly live: () => Promise<unknown> };

/** What happened on which day of the past; lived in the order of the days, at nine in the morning. */
export class Diary {
  private readonly entries: Entry[] = [];

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    readonly office: RequestActor,
  ) {}

  /** A use case of the office inside one unit of work. */
  on(day: string, work: (tx: Transaction) => Promise<unknown>): void {
    this.entries.push({ day, live: () => this.work.run(this.office, work) });
  }

  /** A use case that opens its own unit of work. */
  onItsOwn(day: string, live: () => Promise<unknown>): void {
    this.entries.push({ day, live });
  }

  async live(): Promise<void> {
    const inOrder = [...this.entries].sort((a, b) => a.day.localeCompare(b.day));
    for (const { day, live } of inOrder) {
      this.clock.fixedAt = new Date(`${day}T09:00:00+01:00`);
      await live();
    }
    this.clock.fixedAt = null;
  }
}
