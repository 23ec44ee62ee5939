import type { RowValues } from '@verbund/domain/imports/row-reading.js';
import { fold, withoutLegalForm } from '@verbund/domain/names/fold.js';
import type { ComparableOrganisation } from '@verbund/domain/organisations/likely-duplicate.js';
import type { KnownOrganisation, SearchKeys } from './known-organisations.queries.js';

/** Longer ones are refused by the register and would only be slow to compare. */
const LONGEST_NAME = 300;

const TELEPHONES = ['phone', 'mobile'] as const;

/** What a row is compared by with other rows and with the register. */
export const comparableOf = (values: RowValues): ComparableOrganisation => ({
  names: [...(values.name ?? []), ...(values.displayName ?? []), ...(values.ownScriptName ?? []), ...(values.formerName ?? [])].filter((name) => name.length <= LONGEST_NAME),
  registerNumber: values.registerNumber?.[0]?.number ?? null,
  place: values.place?.[0] ?? null,
  webAddresses: values.website ?? [],
  phones: TELEPHONES.flatMap((field) => values[field] ?? []).map(({ number }) => number),
  emails: values.email ?? [],
});

export const comparableRecord = (known: KnownOrganisation): ComparableOrganisation => ({
  names: known.names.filter(({ kind }) => kind !== 'short').map(({ text }) => text),
  registerNumber: known.registerNumber,
  place: known.addresses[0]?.place ?? null,
  webAddresses: known.links.map(({ url }) => url),
  phones: known.channels.flatMap(({ e164 }) => e164 ?? []),
  emails: known.channels.filter(({ kind }) => kind === 'email').map(({ value }) => value),
});

export const bareRegisterNumber = (number: string): string => number.toLowerCase().replaceAll(' ', '');
const bareName = (name: string): string => fold(withoutLegalForm(name)).replaceAll(' ', '');

/** Two records that could be one share at least one of these: anything less than a key cannot make a likely duplicate. */
export const keysOf = (comparable: ComparableOrganisation): string[] => [
  ...comparable.names.map((name) => `n:${bareName(name)}`),
  ...(comparable.registerNumber ? [`r:${bareRegisterNumber(comparable.registerNumber)}`] : []),
  ...(comparable.webAddresses ?? []).map((address) => `w:${address}`),
  ...(comparable.phones ?? []).map((phone) => `p:${phone}`),
  ...(comparable.emails ?? []).map((email) => `e:${email.toLowerCase()}`),
];

/** The keys of many rows as the register is asked for them; names also with the usual legal form. */
export function searchKeysOf(comparables: readonly ComparableOrganisation[], ids: string[]): SearchKeys {
  const names = comparables.flatMap((comparable) => comparable.names);
  return {
    ids,
    foldedNames: names.flatMap((name) => [fold(name), fold(withoutLegalForm(name)), `${fold(withoutLegalForm(name))} e v`]),
    keys: comparables.flatMap((comparable) => [
      ...comparable.names,
      ...(comparable.registerNumber ? [bareRegisterNumber(comparable.registerNumber)] : []),
      ...(comparable.phones ?? []),
      ...(comparable.emails ?? []).map((email) => email.toLowerCase()),
      ...(comparable.webAddresses ?? []),
    ]),
  };
}
