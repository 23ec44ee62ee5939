import { changesBetween } from '../../platform/work/changes.js';
import { completedValues } from '../organisations/organisation-values.js';
import type { AddressDto, ChannelDto, LinkDto } from '../organisations/organisation-values.dto.js';
import type { Intent } from './row-intent.js';
import { roomLine, roomLinesAfter } from './row-rooms.js';
import type { Labels } from './labels.queries.js';

/** What a row changes in one field, in lines that a person can read; days and closed values as they are stored. */
export type FieldChange = { field: string; old: string[]; new: string[] };

type Lines = (value: unknown, labels: Labels) => string[];

const LINES: Record<string, Lines> = {
  names: (value) => (value as { text: string; kind: string }[]).map(({ text }) => text),
  purpose: (value) => Object.values(value as Record<string, string>),
  topicIds: (value, labels) => (value as string[]).map((id) => labels.topicNames.get(id) ?? id),
  districtIds: (value, labels) => (value as string[]).map((id) => labels.districtNames.get(id) ?? id),
  addresses: (value) => (value as AddressDto[]).map(({ street, postcode, place, note }) => [street, `${postcode} ${place}`.trim(), note].filter(Boolean).join(', ')),
  channels: (value) => (value as ChannelDto[]).map((channel) => channel.value),
  links: (value) => (value as LinkDto[]).map(({ url }) => url),
  accessibility: (value) => Object.values(value as object).filter((part) => part !== null).map(String),
  visibility: (value) => [...new Set(Object.values(value as Record<string, string>))],
};

const linesOf = (field: string, value: unknown, labels: Labels): string[] => {
  if (value === null || value === undefined || value === '') return [];
  const lines = LINES[field];
  return lines ? lines(value, labels) : Array.isArray(value) ? value.map(String) : [String(value)];
};

/** Field by field against the record; for a new organisation everything it brings. */
export function changesOf({ known, input, events, contacts, notes, rooms }: Intent, labels: Labels): FieldChange[] {
  const { topicIds, districtIds, ...given } = input;
  const next = { ...completedValues(given), ...(topicIds && { topicIds }), ...(districtIds && { districtIds }) };
  const record = Object.entries(changesBetween<Record<string, unknown>>(known ?? {}, next)).map(([field, change]) => ({ field, old: linesOf(field, change.old, labels), new: linesOf(field, change.new, labels) }));
  return [
    ...record,
    ...listChange('membership', (known?.events ?? []).map(eventLine), events.map(eventLine)),
    ...listChange('contacts', (known?.contacts ?? []).map(contactLine), contacts.map(({ person, personId, ...role }) => contactLine({ ...role, ...(person ?? known!.contacts.find((contact) => contact.personId === personId)!) }))),
    ...(rooms.length > 0 ? [{ field: 'rooms', old: (known?.rooms ?? []).map(roomLine), new: roomLinesAfter(known?.rooms ?? [], rooms) }] : []),
    ...listChange('notes', [], notes),
  ];
}

const listChange = (field: string, present: string[], added: string[]): FieldChange[] => (added.length === 0 ? [] : [{ field, old: present, new: [...present, ...added] }]);

const eventLine = ({ state, effectiveOn, membershipClass }: Intent['events'][number]): string => [effectiveOn, state, membershipClass].filter(Boolean).join(' ');
const contactLine = ({ givenName, familyName, function: held }: { givenName?: string | null; familyName: string; function: string }): string => `${[givenName, familyName].filter(Boolean).join(' ')} (${held})`;
