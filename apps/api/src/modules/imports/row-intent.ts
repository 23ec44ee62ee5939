import { fold } from '@verbund/domain/names/fold.js';
import { sortNameOf } from '@verbund/domain/people/person-names.js';
import type { MembershipEvent } from '@verbund/domain/membership/membership-rules.js';
import type { ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import type { NamedPerson } from '@verbund/domain/imports/people-cell.js';
import type { RowValues } from '@verbund/domain/imports/row-reading.js';
import type { PersonCreate } from '../people/people.dto.js';
import type { KnownContact, KnownOrganisation } from './known-organisations.queries.js';
import type { StatedRoom } from './row-rooms.js';
import type { RecordInput } from './record-of-row.js';

/** A function to be recorded, for somebody in the register or somebody new. */
export type StatedContact = { personId: string | null; person: PersonCreate | null; function: ContactFunction; label: string; isPrimary: boolean };

/** Everything a row would do to the register; `known` is the record it changes, `null` when it enters a new one. */
export type Intent = { known: KnownOrganisation | null; input: RecordInput; events: MembershipEvent[]; contacts: StatedContact[]; notes: string[]; rooms: StatedRoom[] };

/** In the words of the office where the file names no function. */
const UNNAMED_FUNCTION = 'Ansprechperson';

/** Functions of the row that the organisation does not have on record. Nobody is taken out: an import adds people, the office ends functions. */
export function missingContacts(values: RowValues, known: readonly KnownContact[]): StatedContact[] {
  const people = values.contactPeople ?? [];
  const channels = people.length === 1 ? channelsOf(values) : [];
  const missing = people.flatMap((person) => {
    const held = known.filter((contact) => isSamePerson(contact, person));
    const role = { function: person.function ?? ('other' as const), label: person.functionInWords ?? (person.function ? '' : UNNAMED_FUNCTION) };
    if (held.some((contact) => contact.function === role.function)) return [];
    return [{ ...role, personId: held[0]?.personId ?? null, person: held[0] ? null : personOf(person, channels), isPrimary: false }];
  });
  return missing.map((contact, index) => ({ ...contact, isPrimary: index === 0 && !known.some(({ isPrimary }) => isPrimary) }));
}

const personOf = ({ title, givenName, familyName }: NamedPerson, channels: PersonCreate['channels']): PersonCreate => ({ givenName, familyName, title: title ?? '', channels: channels ?? [] });

const channelsOf = (values: RowValues): NonNullable<PersonCreate['channels']> => [
  ...(values.contactEmail ?? []).map((value) => ({ kind: 'email' as const, value })),
  ...(values.contactPhone ?? []).map(({ written }) => ({ kind: 'phone' as const, value: written })),
];

/** Where a program lost a letter and left a question mark, any letter fits. */
function isSamePerson(contact: KnownContact, { givenName, familyName }: NamedPerson): boolean {
  const [known, stated] = [`${contact.givenName} ${contact.familyName}`.trim(), `${givenName} ${familyName}`.trim()];
  if (!stated.includes('?')) return sortNameOf(contact) === sortNameOf({ givenName, familyName });
  return known.length === stated.length && [...stated].every((letter, index) => letter === '?' || fold(letter) === fold(known[index] ?? ''));
}

export const missingNotes = (values: RowValues, known: readonly string[]): string[] => [...new Set((values.notes ?? []).flatMap(({ text }) => text ?? []))].filter((text) => !known.includes(text));

/** For a row that is merged into a record: only what the record does not say, and the row's spelling of the name as an alias. */
export function gapsOnly(input: RecordInput, values: RowValues, known: KnownOrganisation): RecordInput {
  const record = known as unknown as Record<string, unknown>;
  const gaps = Object.fromEntries(Object.entries(input).filter(([field]) => field !== 'names' && isEmpty(record[field]))) as RecordInput;
  const name = values.name?.[0];
  const isNew = name !== undefined && !known.names.some(({ text }) => fold(text) === fold(name));
  return isNew ? { ...gaps, names: [...known.names, { kind: 'alias', text: name }] } : gaps;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
