import type { Salutation } from '@verbund/domain/people/person-names.js';
import type { FieldIssue } from '../../../shared/http/api-problem';
import type { Channel, Person, PersonInput, PersonPatch } from '../api';

type ChannelValues = { kind: Channel['kind']; value: string; label: string };

/** What the form holds: the record, with empty text instead of null. */
export type PersonValues = {
  version: number | null;
  title: string;
  givenName: string;
  familyName: string;
  givenNameLatin: string;
  familyNameLatin: string;
  channels: ChannelValues[];
  salutation: Salutation | null;
  languages: string[];
};

export const NEW_CHANNEL: ChannelValues = { kind: 'phone', value: '', label: '' };

export const NEW_PERSON: PersonValues = {
  version: null,
  title: '',
  givenName: '',
  familyName: '',
  givenNameLatin: '',
  familyNameLatin: '',
  channels: [],
  salutation: null,
  languages: [],
};

/** A record as the form shows it; also what somebody else has saved meanwhile. */
export const valuesOf = (person: Person): PersonValues => ({
  version: person.version,
  title: person.title,
  givenName: person.givenName,
  familyName: person.familyName,
  givenNameLatin: person.givenNameLatin,
  familyNameLatin: person.familyNameLatin,
  channels: person.channels.map(({ kind, value, label }) => ({ kind, value, label: label ?? '' })),
  salutation: person.salutation,
  languages: person.languages,
});

const orNull = (text: string): string | null => text.trim() || null;

/** What the API takes for what the form holds. */
export const inputOf = ({ version: _, ...values }: PersonValues): PersonInput => ({
  ...values,
  title: orNull(values.title),
  givenName: orNull(values.givenName),
  givenNameLatin: orNull(values.givenNameLatin),
  familyNameLatin: orNull(values.familyNameLatin),
  channels: values.channels.map((channel) => ({ ...channel, label: orNull(channel.label) })),
});

/** The fields that differ from what the record held, with the version that was edited. */
export function patchOf(values: PersonValues, before: PersonValues): PersonPatch {
  const present = inputOf(before);
  const changed = Object.entries(inputOf(values)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(present[field as keyof PersonInput]),
  );
  return { ...Object.fromEntries(changed), version: values.version ?? 1 };
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** What can be said before anything is sent, each at its field. */
export const problemsOf = ({ channels }: PersonValues): FieldIssue[] =>
  channels.flatMap(({ kind, value }, index) =>
    kind !== 'email' || EMAIL.test(value) ? [] : [{ field: `channels.${index}.value`, code: 'notEmail' }],
  );
