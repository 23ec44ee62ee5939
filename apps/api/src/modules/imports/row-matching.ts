import { likenessOf, LIKELY_DUPLICATE, type ComparableOrganisation, type DuplicateReason } from '@verbund/domain/organisations/likely-duplicate.js';
import { fold } from '@verbund/domain/names/fold.js';
import type { KnownOrganisation } from './known-organisations.queries.js';
import { bareRegisterNumber, comparableRecord, keysOf } from './row-keys.js';

/** An organisation of the register, or an earlier row of the file, that could be the same. */
export type Candidate = { id: string | null; row: number | null; name: string; reasons: readonly DuplicateReason[]; score: number };

/** What is looked for, with its keys. */
export type Sought = { comparable: ComparableOrganisation; keys: readonly string[] };

/** Earlier rows of the same file by key. */
export type SeenRows = Map<string, { number: number; comparable: ComparableOrganisation }[]>;

/** A key that many records share (the number of an umbrella's office) says little; more are not looked at. */
const LONGEST_BUCKET = 30;

/** Organisations of the register by key, for the rows of one chunk. */
export function registerIndex(known: readonly KnownOrganisation[]): Map<string, KnownOrganisation[]> {
  const index = new Map<string, KnownOrganisation[]>();
  for (const organisation of known) {
    for (const key of new Set(keysOf(comparableRecord(organisation)))) index.set(key, [...(index.get(key) ?? []), organisation].slice(0, LONGEST_BUCKET));
  }
  return index;
}

export function remember(seen: SeenRows, number: number, { comparable, keys }: Sought): void {
  const row = { number, comparable };
  for (const key of new Set(keys)) {
    const bucket = seen.get(key) ?? [];
    if (bucket.length < LONGEST_BUCKET) seen.set(key, [...bucket, row]);
  }
}

const sharing = <Value>(index: ReadonlyMap<string, readonly Value[]>, keys: readonly string[]): Value[] => [...new Set(keys.flatMap((key) => index.get(key) ?? []))];

/** Earlier rows that are likely the same organisation, likeliest first. */
export const likelyEarlierRows = (seen: SeenRows, { comparable, keys }: Sought): Candidate[] =>
  sharing(seen, keys)
    .map((row) => ({ id: null, row: row.number, name: row.comparable.names[0] ?? '', ...likenessOf(row.comparable, comparable) }))
    .filter(({ score }) => score >= LIKELY_DUPLICATE)
    .sort((a, b) => b.score - a.score || (a.row ?? 0) - (b.row ?? 0));

export const likelyOrganisations = (index: ReadonlyMap<string, readonly KnownOrganisation[]>, { comparable, keys }: Sought): Candidate[] =>
  sharing(index, keys)
    .map((known) => ({ id: known.id, row: null, name: known.name, ...likenessOf(comparableRecord(known), comparable) }))
    .filter(({ score, reasons }) => score >= LIKELY_DUPLICATE || reasons.includes('sameName'))
    .sort((a, b) => b.score - a.score || (a.id ?? '').localeCompare(b.id ?? ''));

/**
 * The organisation that a row certainly speaks of: the one with its register number (and court, where both give one), else the only one with
 * exactly its name. Another register number under the same name is no certain match.
 */
export function certainMatch(index: ReadonlyMap<string, readonly KnownOrganisation[]>, { comparable, keys }: Sought, court: string | null): KnownOrganisation | null {
  const near = sharing(index, keys);
  const byNumber = near.filter(({ registerNumber, registerCourt }) => isSameNumber(registerNumber, comparable.registerNumber) && isSameCourt(registerCourt, court));
  if (byNumber.length === 1) return byNumber[0]!;
  const wanted = new Set(comparable.names.map(fold));
  const byName = near.filter(({ names, registerNumber }) => names.some(({ kind, text }) => kind === 'registered' && wanted.has(fold(text))) && !isOtherNumber(registerNumber, comparable.registerNumber));
  return byName.length === 1 ? byName[0]! : null;
}

const isSameNumber = (first: string | null | undefined, second: string | null | undefined): boolean => Boolean(first && second) && bareRegisterNumber(first!) === bareRegisterNumber(second!);
const isOtherNumber = (first: string | null | undefined, second: string | null | undefined): boolean => Boolean(first && second) && !isSameNumber(first, second);
const isSameCourt = (first: string | null, second: string | null): boolean => !first || !second || fold(first) === fold(second);
