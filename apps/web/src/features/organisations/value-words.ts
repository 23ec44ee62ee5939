import { addDays } from '@verbund/domain/calendar/days.js';
import type { components } from '@verbund/contracts/api.js';
import { useTexts, type Texts } from '../../shared/texts/use-texts';
import { namesOf, useDistricts, useTopics } from './taxonomies';

type Schemas = components['schemas'];
type Names = ReadonlyMap<string, string>;
/** The value of a field in words, for readers; `null` when it is empty. */
export type ValueWords = (field: string, value: unknown) => string | null;

type Word = (value: never) => string;

/** A closed list's word; an unknown value is shown as it is. */
export const wordOf = ({ tOr }: Pick<Texts, 'tOr'>, list: string, value: string): string =>
  tOr(`word.${list}.${value}`, 'organisations.value.asIs', { value });

/** The name of a field of a record. */
export const fieldWord = (texts: Pick<Texts, 'tOr'>, field: string): string => wordOf(texts, 'field', field);

export const addressLine = ({ street, postcode, place, note }: Schemas['AddressDto']): string =>
  [street, `${postcode} ${place}`.trim(), note].filter(Boolean).join(', ');

export function accessibilityWords(texts: Texts, value: Partial<Schemas['AccessibilityDto']>): string[] {
  const { t } = texts;
  return [
    value.stepFree && wordOf(texts, 'stepFree', value.stepFree),
    value.accessibleToilet != null &&
      t(value.accessibleToilet ? 'organisations.toilet.yes' : 'organisations.toilet.no'),
    value.hearingLoop != null &&
      t(value.hearingLoop ? 'organisations.hearingLoop.yes' : 'organisations.hearingLoop.no'),
    value.note,
  ].filter((part): part is string => Boolean(part));
}

export const roomWords = ({ t }: Texts, { label, capacity, approximate }: Schemas['RoomDto']): string =>
  capacity ? t(approximate ? 'organisations.room.about' : 'organisations.room', { label, count: capacity }) : label;

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

function wordsOf(texts: Texts, topics: Names, districts: Names): Record<string, Word> {
  const { t, list, date, dateTime, partialDate, languageName } = texts;
  const each = (word: Word) => (values: never) => list((values as readonly never[]).map(word));
  const closed = (name: string) => (value: string) => wordOf(texts, name, value);
  const named = (names: Names) => each((id: string) => names.get(id) ?? id);
  const day = (value: string) => date(value, 'long');
  const yesNo = (value: boolean) => t(value ? 'organisations.yes' : 'organisations.no');
  const labelled = (name: string) => (item: { kind: string; text: string }) =>
    t('organisations.value.labelled', { label: wordOf(texts, name, item.kind), value: item.text });
  return {
    names: each(labelled('nameKind')),
    kinds: each(closed('organisationKind')),
    legalForm: closed('legalForm'),
    founded: partialDate,
    purpose: (purpose: Record<string, string>) => Object.values(purpose).join(' · '),
    topicIds: named(topics),
    districtIds: named(districts),
    targetGroups: each(closed('targetGroup')),
    workingLanguages: each(languageName),
    adviceLanguages: each(languageName),
    addresses: each((item: Schemas['AddressDto']) => labelled('addressKind')({ ...item, text: addressLine(item) })),
    channels: each((item: Schemas['ChannelDto']) => labelled('channelKind')({ ...item, text: item.value })),
    links: each((item: Schemas['LinkDto']) => labelled('linkKind')({ ...item, text: item.url })),
    accessibility: (value: Partial<Schemas['AccessibilityDto']>) => list(accessibilityWords(texts, value)),
    rooms: each((room: Schemas['RoomDto']) => roomWords(texts, room)),
    visibility: (chosen: Record<string, string> | string) =>
      typeof chosen === 'string'
        ? closed('noteReaders')(chosen)
        : list(
            Object.entries(chosen).map(
              ([field, value]) => `${fieldWord(texts, field)}: ${closed('visibility')(value)}`,
            ),
          ),
    function: closed('function'),
    state: closed('membershipState'),
    membershipClass: closed('membershipClass'),
    kind: closed('noteKind'),
    exemptionNoticeUntil: day,
    validFrom: day,
    validTo: (end: string) => day(addDays(end, -1)),
    effectiveOn: day,
    decidedOn: day,
    occurredOn: day,
    decidedBy: closed('decidedBy'),
    confirmedAt: dateTime,
    removedAt: dateTime,
    annulledAt: dateTime,
    foundingMember: yesNo,
    isPrimary: yesNo,
    isPublic: yesNo,
  } satisfies Record<string, Word>;
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Translates stored values for the history and for conflicts: words for codes, names for ids, inclusive ends. */
export function useValueWords(): ValueWords {
  const texts = useTexts();
  const words = wordsOf(texts, namesOf(useTopics()), namesOf(useDistricts()));
  return (field, value) => {
    if (isEmpty(value)) return null;
    const word = words[field] as ((value: unknown) => string) | undefined;
    return (word ?? plain)(value);
  };
}
