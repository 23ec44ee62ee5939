import { addDays } from '@verbund/domain/calendar/days.js';
import { VISIBILITIES } from '@verbund/domain/organisations/organisation-values.js';
import type { components } from '@verbund/contracts/api.js';
import { roomWords } from './room-words';
import { useTermNames } from './taxonomies';
import { useTexts, type Texts } from './texts/use-texts';
import { fieldWord, wordOf } from './words';

type Schemas = components['schemas'];
/** The value of a field in words, for readers; `null` when it is empty. */
export type ValueWords = (field: string, value: unknown) => string | null;

type Word = (value: never) => string;

export const addressLine = ({ street, postcode, place, note }: Schemas['AddressDto']): string =>
  [street, `${postcode} ${place}`.trim(), note].filter(Boolean).join(', ');

/** What is known about getting in, one phrase each. */
export function accessibilityWords(texts: Texts, value: Partial<Schemas['AccessibilityDto']>): string[] {
  const yesNo = (field: string, is: boolean) =>
    labelled(texts, fieldWord(texts, field), texts.t(is ? 'word.value.yes' : 'word.value.no'));
  return [
    value.stepFree && wordOf(texts, 'stepFree', value.stepFree),
    value.accessibleToilet != null && yesNo('accessibleToilet', value.accessibleToilet),
    value.hearingLoop != null && yesNo('hearingLoop', value.hearingLoop),
    value.note,
  ].filter((part): part is string => Boolean(part));
}

const labelled = ({ t }: Pick<Texts, 't'>, label: string, value: string) => t('word.value.labelled', { label, value });

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** How lists of lines read: `Telefon: 0511 123` */
function lineWords(texts: Texts): Record<string, Word> {
  const each = (word: Word) => (values: never) => texts.list((values as readonly never[]).map(word));
  const line = (list: string) => (item: { kind: string; text: string }) =>
    labelled(texts, wordOf(texts, list, item.kind), item.text);
  const inAllLanguages = (value: Record<string, string>) => Object.values(value).join(' · ');
  return {
    // Those of an organisation are lines of a kind, those of a body one for each language.
    names: (names: never) => (Array.isArray(names) ? each(line('nameKind'))(names as never) : inAllLanguages(names)),
    addresses: each((item: Schemas['AddressDto']) => line('addressKind')({ ...item, text: addressLine(item) })),
    channels: each((item: Schemas['ChannelDto']) => line('channelKind')({ ...item, text: item.value })),
    links: each((item: Schemas['LinkDto']) => line('linkKind')({ ...item, text: item.url })),
    accessibility: (value: Partial<Schemas['AccessibilityDto']>) => texts.list(accessibilityWords(texts, value)),
    labels: inAllLanguages,
    purpose: inAllLanguages,
    contacts: (contact: ContactProposal) => contactWords(texts, contact),
    boardContacts: (contact: ContactProposal) => contactWords(texts, contact),
    visibility: (chosen: Record<string, string> | string) =>
      typeof chosen === 'string'
        ? wordOf(texts, (VISIBILITIES as readonly string[]).includes(chosen) ? 'visibility' : 'noteReaders', chosen)
        : texts.list(visibilityWords(texts, chosen)),
  };
}

type ContactProposal = {
  readonly person?: { readonly givenName?: string | null; readonly familyName: string };
  readonly function: string;
  readonly label?: string | null;
};

/** A proposed function: who, and as what. */
const contactWords = (texts: Texts, { person, function: held, label }: ContactProposal): string =>
  [[person?.givenName, person?.familyName].filter(Boolean).join(' '), wordOf(texts, 'function', held), label]
    .filter(Boolean)
    .join(', ');

const visibilityWords = (texts: Texts, chosen: Record<string, string>): string[] =>
  Object.entries(chosen).map(([field, value]) =>
    labelled(texts, fieldWord(texts, field), wordOf(texts, 'visibility', value)),
  );

function plainWords(texts: Texts, terms: ReadonlyMap<string, string>): Record<string, Word> {
  const { t, tOr, list, date, dateTime, partialDate, languageName } = texts;
  const each = (word: Word) => (values: never) => list((values as readonly never[]).map(word));
  const closed = (name: string) => (value: string) => wordOf(texts, name, value);
  const named = (id: string) => terms.get(id) ?? id;
  const day = (value: string) => date(value, 'long');
  const yesNo = (value: boolean) => t(value ? 'word.value.yes' : 'word.value.no');
  return {
    ...groups(each(closed('organisationKind')), 'kinds'),
    ...groups(each(closed('targetGroup')), 'targetGroups'),
    ...groups(each(closed('section')), 'sections'),
    ...groups(closed('section'), 'section'),
    ...groups(each(closed('function')), 'requiredFunctions'),
    ...groups(
      each((role: string) => tOr(`shell.role.${role}`, 'word.value.asIs', { value: role })),
      'roles',
    ),
    ...groups(each(languageName), 'workingLanguages', 'adviceLanguages', 'languages'),
    ...groups(each(named), 'topicIds', 'districtIds'),
    ...groups(named, 'parentId', 'into'),
    ...groups(languageName, 'language'),
    ...groups(closed('legalForm'), 'legalForm'),
    ...groups(closed('rule'), 'rule'),
    ...groups((field: string) => fieldWord(texts, field), 'field'),
    ...groups(closed('function'), 'function'),
    ...groups(closed('membershipState'), 'state'),
    ...groups(closed('membershipClass'), 'membershipClass'),
    ...groups(closed('noteKind'), 'kind'),
    ...groups(closed('documentKind'), 'documentKind'),
    ...groups(closed('visibility'), 'documentVisibility'),
    ...groups(closed('decidedBy'), 'decidedBy'),
    ...groups(closed('salutation'), 'salutation'),
    ...groups(day, 'exemptionNoticeUntil', 'validFrom', 'effectiveOn', 'decidedOn', 'occurredOn', 'opensOn'),
    ...groups((end: string) => day(addDays(end, -1)), 'validTo', 'closesOn'),
    ...groups(day, 'issuedOn', 'validUntil', 'publishedOn', 'adoptedOn', 'filedOn', 'registeredOn'),
    ...groups(partialDate, 'founded'),
    ...groups(dateTime, 'confirmedAt', 'removedAt', 'annulledAt', 'retiredAt', 'disabledAt'),
    ...groups(yesNo, 'foundingMember', 'isPrimary', 'isPublic', 'shared', 'disabled'),
  };
}

const groups = (word: Word, ...fields: readonly string[]): Record<string, Word> =>
  Object.fromEntries(fields.map((field) => [field, word]));

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Translates stored values for histories and conflicts: words for codes, names for ids, inclusive ends. */
export function useValueWords(): ValueWords {
  const texts = useTexts();
  const words = { ...lineWords(texts), ...roomWords(texts), ...plainWords(texts, useTermNames()) };
  return (field, value) => {
    if (isEmpty(value)) return null;
    const word = words[field] as ((value: unknown) => string) | undefined;
    return (word ?? plain)(value);
  };
}
