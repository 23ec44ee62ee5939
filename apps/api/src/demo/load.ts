import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { addDays } from '@verbund/domain/calendar/days.js';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { recordContact } from '../modules/contacts/contacts.service.js';
import { recordMembershipEvents } from '../modules/membership/membership.service.js';
import { writeNote } from '../modules/notes/notes.service.js';
import { createOrganisation, OrganisationsService } from '../modules/organisations/organisations.service.js';
import { rowsOf, sql } from '../platform/database/sql.js';
import { NestLog, loggerOf } from '../platform/log/logger.js';
import { Clock } from '../platform/work/clock.js';
import type { RequestActor } from '../platform/work/request-actor.js';
import type { Transaction } from '../platform/work/transaction.js';
import { UnitOfWork } from '../platform/work/unit-of-work.js';
import { createDemoAccounts, letRepresent } from './demo-accounts.js';
import { noteOn } from './demo-notes.js';
import { DEMO_MEMBERS, isFoundingMember, type DemoOrganisation } from './demo-organisations.js';
import { DEMO_OTHERS, LATER_EVENTS } from './demo-others.js';
import { contactOf, recordOf, type Ids } from './demo-record.js';

const REPRESENTED = 'Ukrainische Gemeinschaft Leine e.V.';
/** The demo ends here; later days are for whoever tries it. */
const LAST_YEAR = '2025-11-20';
const CHAIR_CHANGES_ON = '2021-05-01';

/** Every third organisation elected a new chair; some have not told the office whom. */
const changesChair = ({ joined }: DemoOrganisation, n: number): boolean => n % 3 === 0 && joined < CHAIR_CHANGES_ON;

/**
 * Fills an empty database with the demo network: the same on every machine, entered through the same use cases as by
 * hand, with the clock set to the day on which it would have happened.
 */
export async function loadDemo(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule, { logger: new NestLog(loggerOf('warn')) });
  try {
    const db = app.get(DataSource);
    await rowsOf(db, sql`UPDATE network SET name = 'Netzwerk Vielfalt an der Leine e.V.', short_name = 'Vielfalt Leine', seat = 'Hannover', register_number = 'VR 201 770', website = 'https://vielfalt-leine.example', email = 'info@vielfalt-leine.example'`);
    const past = new Past(app.get(UnitOfWork), app.get(Clock), await createDemoAccounts(db));
    const ids = await taxonomyIds(db);
    for (const [n, organisation] of DEMO_MEMBERS.entries()) {
      const id = await enterMember(past, organisation, n, ids);
      await liveThrough(past, organisation, n, id, app.get(OrganisationsService));
      if (organisation.name === REPRESENTED) await letRepresent(db, id);
    }
    await enterOthers(past);
  } finally {
    app.get(Clock).fixedAt = null;
    await app.close();
  }
}

/** Runs use cases on a day of the past, at nine in the morning. */
class Past {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    readonly office: RequestActor,
  ) {}

  on<T>(day: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.setTo(day);
    return this.work.run(this.office, work);
  }

  setTo(day: string): void {
    this.clock.fixedAt = new Date(`${day}T09:00:00+01:00`);
  }
}

async function taxonomyIds(db: DataSource): Promise<Ids> {
  const topics = await rowsOf<{ key: string; id: string }>(db, sql`SELECT slug AS key, id FROM topics`);
  const districts = await rowsOf<{ key: string; id: string }>(db, sql`SELECT name AS key, id FROM districts`);
  const byKey = (rows: { key: string; id: string }[]) => new Map(rows.map(({ key, id }) => [key, id]));
  return { topics: byKey(topics), districts: byKey(districts) };
}

/** Application, decision, first day, and who spoke for the organisation then. */
async function enterMember(past: Past, organisation: DemoOrganisation, n: number, ids: Ids): Promise<string> {
  const { joined } = organisation;
  const applied = addDays(joined, isFoundingMember(organisation) ? -60 : -45 - (n % 30));
  const membershipClass = n === 44 ? 'associate' : n === 43 ? 'supporting' : 'full';
  const id = await past.on(applied, async (tx) => {
    const created = await createOrganisation(tx, recordOf(organisation, n, ids));
    await recordMembershipEvents(tx, created, [{ state: 'application', effectiveOn: applied, decidedBy: 'member' }]);
    return created;
  });
  await past.on(joined, async (tx) => {
    const decidedBy = isFoundingMember(organisation) ? 'assembly' : 'board';
    await recordMembershipEvents(tx, id, [{ state: 'active', effectiveOn: joined, membershipClass, decidedBy, decidedOn: joined }]);
    await recordContact(tx, id, { person: contactOf(organisation, n, 0), function: 'chair', validFrom: joined, isPrimary: true, isPublic: n % 2 === 0, ...(changesChair(organisation, n) && { validTo: CHAIR_CHANGES_ON }) });
    if (n % 5 !== 2) await recordContact(tx, id, { person: contactOf(organisation, n, 1), function: 'treasurer', validFrom: joined });
    if (n % 4 !== 1) await recordContact(tx, id, { person: contactOf(organisation, n, 2), function: 'delegate', validFrom: joined });
  });
  return id;
}

/** A new chair, a new telephone number, notes and confirmations over the years. */
async function liveThrough(past: Past, organisation: DemoOrganisation, n: number, id: string, organisations: OrganisationsService): Promise<void> {
  const later = LATER_EVENTS.get(n);
  if (later) await past.on(later.recorded, (tx) => recordMembershipEvents(tx, id, later.events));
  if (changesChair(organisation, n) && n % 9 !== 6) {
    const person = contactOf(organisation, n + 50, 0);
    await past.on(CHAIR_CHANGES_ON, (tx) => recordContact(tx, id, { person, function: 'chair', validFrom: CHAIR_CHANGES_ON, isPrimary: true }));
  }
  if (n % 4 === 0) {
    past.setTo(addDays('2024-02-06', n * 5));
    await organisations.update(past.office, id, { version: 1, channels: [{ kind: 'email', value: `hallo@neu${n}.example` }, { kind: 'phone', value: `0511 / ${7770000 + n * 31}` }] });
  }
  for (const k of [0, 1, 2].slice(0, n % 4)) {
    const day = addDays('2025-01-14', n * 9 + k * 71);
    await past.on(day, (tx) => writeNote(tx, id, noteOn(day, n + k)));
  }
  await confirmSometimes(past, n, id, organisations);
}

/** Fresh, ageing, stale and never confirmed records, so that each can be seen. */
async function confirmSometimes(past: Past, n: number, id: string, organisations: OrganisationsService): Promise<void> {
  const daysAfter = [300, 150, -420][n % 4];
  if (daysAfter === undefined) return;
  past.setTo(addDays(LAST_YEAR, daysAfter + (n % 20)));
  await organisations.confirm(past.office, id);
}

async function enterOthers(past: Past): Promise<void> {
  for (const { name, kinds = [], entered, events } of DEMO_OTHERS) {
    const id = await past.on(entered, (tx) => createOrganisation(tx, { names: [{ kind: 'registered', text: name }], kinds: [...kinds] }));
    const [last] = events.slice(-1);
    if (last) await past.on(last.effectiveOn, (tx) => recordMembershipEvents(tx, id, events));
  }
}
