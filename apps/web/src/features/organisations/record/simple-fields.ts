import { isUnderstood } from '@verbund/domain/imports/reading.js';
import { readPartialDate } from '@verbund/domain/imports/date-cells.js';
import { webAddressOf } from '@verbund/domain/organisations/web-address.js';
import type { TextKey } from '../../../shared/texts/keys';
import { ApiProblem } from '../../../shared/http/api-problem';
import type { Organisation, OrganisationPatch } from '../api';

/** A value that can be edited in place, though it may be one of a list: the first telephone number, the website. */
export type SimpleField = {
  readonly field: keyof Organisation & keyof OrganisationPatch;
  readonly label: TextKey;
  readonly type: 'text' | 'email' | 'tel' | 'url';
  read(organisation: Organisation): string | null;
  /** The whole field with the value in its place; a value that cannot be right throws what is wrong with it. */
  write(organisation: Organisation, value: string | null): unknown;
};

const refused = (field: string, code: string) =>
  new ApiProblem({ status: 400, code: 'VALIDATION_FAILED', issues: [{ field, code }] });

/** The list with its first matching item changed, added at the end or removed. */
function withFirst<Item>(
  list: readonly Item[],
  isIt: (item: Item) => boolean,
  change: (item?: Item) => Item | null,
): Item[] {
  const index = list.findIndex(isIt);
  const changed = change(list[index]);
  if (index === -1) return changed === null ? [...list] : [...list, changed];
  return list.flatMap((item, at) => (at !== index ? [item] : changed === null ? [] : [changed]));
}

function channel(kind: 'email' | 'phone', type: 'email' | 'tel'): SimpleField {
  const isIt = (item: { kind: string }) => item.kind === kind;
  return {
    field: 'channels',
    label: `word.channelKind.${kind}`,
    type,
    read: ({ channels }) => channels.find(isIt)?.value ?? null,
    write: ({ channels }, value) =>
      withFirst(channels, isIt, (present) => (value === null ? null : { kind, label: present?.label ?? null, value })),
  };
}

const website: SimpleField = {
  field: 'links',
  label: 'word.linkKind.website',
  type: 'url',
  read: ({ links }) => links.find(({ kind }) => kind === 'website')?.url ?? null,
  write({ links }, value) {
    const url = value === null ? null : webAddressOf(value)?.address;
    if (url === undefined) throw refused('links', 'notWebAddress');
    return withFirst(
      links,
      ({ kind }) => kind === 'website',
      () => (url ? { kind: 'website' as const, url } : null),
    );
  },
};

/** `2012-05-03` as people here write it: `03.05.2012`, `05.2012`, `2012`. */
const asWritten = (date: string | null): string | null => date && date.split('-').reverse().join('.');

const founded: SimpleField = {
  field: 'founded',
  label: 'word.field.founded',
  type: 'text',
  read: ({ founded: date }) => asWritten(date),
  write(_, value) {
    const reading = readPartialDate(value ?? '');
    if (!isUnderstood(reading)) throw refused('founded', 'notPartialDate');
    return reading.value;
  },
};

const text = (field: 'registerNumber' | 'registerCourt'): SimpleField => ({
  field,
  label: `word.field.${field}`,
  type: 'text',
  read: (organisation) => organisation[field],
  write: (_, value) => value,
});

/** The values of the facts column that are edited where they stand. */
export const SIMPLE_FIELDS: readonly SimpleField[] = [
  channel('phone', 'tel'),
  channel('email', 'email'),
  website,
  founded,
  text('registerNumber'),
  text('registerCourt'),
];
