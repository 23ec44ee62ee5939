import { addDays } from '@verbund/domain/calendar/days.js';
import { recordContact } from '../modules/contacts/contacts.service.js';
import { recordMembershipEvents } from '../modules/membership/membership.service.js';
import { writeNote } from '../modules/notes/notes.service.js';
import { createOrganisation, type OrganisationsService } from '../modules/organisations/organisations.service.js';
import type { ProfilesService } from '../modules/profiles/profiles.service.js';
import { noteOn } from './demo-notes.js';
import { isFoundingMember, type DemoOrganisation } from './demo-organisations.js';
import { DEMO_OTHERS, LATER_EVENTS } from './demo-others.js';
import { contactOf, domainOf, recordOf, type Ids } from './demo-record.js';
import type { Diary } from './diary.js';

const CHAIR_CHANGES_ON = '2021-05-01';
const CONFIRMATIONS_AROUND = '2025-11-20';

/** The n-th organisation of the list; its id is known once the diary has reached the day it was entered. */
export type Life = { readonly organisation: DemoOrganisation; readonly n: number; id: string };

/** Every third organisation elected a new chair; some have not told the office whom. */
const changesChair = ({ organisation: { joined }, n }: Life): boolean => n % 3 === 0 && joined < CHAIR_CHANGES_ON;

/** Application, decision, first day, and who spoke for the organisation then. */
export function writeEntry(diary: Diary, life: Life, ids: Ids): void {
  const { organisation, n } = life;
  const { joined } = organisation;
  const applied = addDays(joined, isFoundingMember(organisation) ? -60 : -45 - (n % 30));
  const membershipClass = n === 44 ? 'associate' : n === 43 ? 'supporting' : 'full';
  const decidedBy = isFoundingMember(organisation) ? 'assembly' : 'board';
  diary.on(applied, async (tx) => {
    life.id = await createOrganisation(tx, recordOf(organisation, n, ids));
    await recordMembershipEvents(tx, life.id, [{ state: 'application', effectiveOn: applied, decidedBy: 'member' }]);
  });
  diary.on(joined, async (tx) => {
    await recordMembershipEvents(tx, life.id, [{ state: 'active', effectiveOn: joined, membershipClass, decidedBy, decidedOn: joined }]);
    const validTo = changesChair(life) ? CHAIR_CHANGES_ON : null;
    await recordContact(tx, life.id, { person: contactOf(organisation, n, 0), function: 'chair', validFrom: joined, validTo, isPrimary: true, isPublic: n % 2 === 0 });
    if (n % 5 !== 2) await recordContact(tx, life.id, { person: contactOf(organisation, n, 1), function: 'treasurer', validFrom: joined });
    if (n % 4 !== 1) await recordContact(tx, life.id, { person: contactOf(organisation, n, 2), function: 'delegate', validFrom: joined });
  });
}

type Services = { organisations: OrganisationsService; profiles: ProfilesService };

/** A new chair, a new address, notes, confirmations and what became of the membership over the years. */
export function writeYears(diary: Diary, life: Life, { organisations, profiles }: Services): void {
  const { organisation, n } = life;
  const later = LATER_EVENTS.get(n);
  if (later) diary.on(later.recorded, (tx) => recordMembershipEvents(tx, life.id, later.events));
  if (changesChair(life) && n % 9 !== 6) {
    const person = contactOf(organisation, n + 50, 0);
    diary.on(CHAIR_CHANGES_ON, (tx) => recordContact(tx, life.id, { person, function: 'chair', validFrom: CHAIR_CHANGES_ON, isPrimary: true }));
  }
  if (n % 4 === 0) {
    const channels = [{ kind: 'email' as const, value: `hallo@${domainOf(organisation)}` }, { kind: 'phone' as const, value: `0511 / ${7770000 + n * 31}` }];
    diary.onItsOwn(addDays('2024-02-06', n * 5), () => profiles.save(diary.office, life.id, { version: 1, channels }));
  }
  for (const k of [0, 1, 2].slice(0, n % 4)) {
    const day = addDays('2025-01-14', n * 9 + k * 71);
    diary.on(day, (tx) => writeNote(tx, life.id, noteOn(day, n + k)));
  }
  const confirmedAfter = [300, 150, -420][n % 4];
  if (confirmedAfter !== undefined) {
    diary.onItsOwn(addDays(CONFIRMATIONS_AROUND, confirmedAfter + (n % 20)), () => organisations.confirm(diary.office, life.id));
  }
}

/** Former members, applicants, leads, partners and funders. */
export function writeOthers(diary: Diary): void {
  for (const { name, kinds = [], entered, events } of DEMO_OTHERS) {
    let id = '';
    diary.on(entered, async (tx) => {
      id = await createOrganisation(tx, { names: [{ kind: 'registered', text: name }], kinds: [...kinds] });
    });
    for (const event of events) {
      const recorded = event.decidedOn ?? (event.effectiveOn > TODAY ? TODAY : event.effectiveOn);
      diary.on(recorded < entered ? entered : recorded, (tx) => recordMembershipEvents(tx, id, [event]));
    }
  }
}

/** The demo begins on this day; what takes effect later is recorded no later than now. */
const TODAY = '2026-11-20';
