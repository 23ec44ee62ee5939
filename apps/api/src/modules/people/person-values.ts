import { scriptOf } from '@verbund/domain/names/fold.js';
import { sortNameOf } from '@verbund/domain/people/person-names.js';
import anyAscii from 'any-ascii';
import { refuseIssues } from '../../platform/http/refusal.js';
import { givenValues } from '../../platform/work/changes.js';
import { completedChannel } from '../organisations/organisation-values.js';
import type { PersonPatch } from './people.dto.js';
import type { Person } from './person.entity.js';

export type PersonValues = Partial<
  Omit<Person, 'id' | 'sortName' | 'removedAt' | 'version' | 'createdAt' | 'updatedAt'>
>;

/** What an empty field holds; clearing a field (null) sets it to this. */
export const EMPTY_PERSON: Required<PersonValues> = {
  givenName: '',
  familyName: '',
  givenNameLatin: '',
  familyNameLatin: '',
  salutation: null,
  title: '',
  languages: [],
  channels: [],
};

/** What is saved for what was entered: tidy names, Latin forms where they are needed, telephone numbers in E.164. */
export function completedPerson(input: Omit<Partial<PersonPatch>, 'version'>, present: PersonValues): PersonValues {
  const given = givenValues(input, EMPTY_PERSON);
  const values: PersonValues = {
    ...given,
    ...(given.title && { title: tidy(given.title) }),
    ...nameInBothScripts(given, present, 'givenName'),
    ...nameInBothScripts(given, present, 'familyName'),
    ...(given.channels && { channels: given.channels.map(completedChannel) }),
  };
  refuseIssues(values.familyName === '' ? [{ field: 'familyName', code: 'required' }] : []);
  return values;
}

/** A name that changes brings its Latin form along, which is empty for a name written in Latin letters. */
function nameInBothScripts(
  given: PersonValues,
  present: PersonValues,
  field: 'givenName' | 'familyName',
): PersonValues {
  const latinField = `${field}Latin` as const;
  if (given[field] === undefined && given[latinField] === undefined) return {};
  const name = tidy(given[field] ?? present[field] ?? '');
  const latin =
    tidy(given[latinField] ?? '') || (scriptOf(name) === 'latin' ? '' : anyAscii(name).replace(SOFT_SIGN, ''));
  return { [field]: name, [latinField]: latin };
}

/** What the transliteration writes for soft signs: `Ковальчук` is Kovalchuk on letters and door plates. */
const SOFT_SIGN = /['’`]/gu;

const tidy = (text: string): string => text.trim().replace(/\s+/gu, ' ');

export const sortNameFor = (values: PersonValues, present: PersonValues = EMPTY_PERSON): string =>
  sortNameOf({
    givenName: values.givenName ?? present.givenName ?? '',
    familyName: values.familyName ?? present.familyName ?? '',
  });
