import type { ImportField } from '@verbund/domain/imports/columns.js';
import { isUnderstood, type Reading } from '@verbund/domain/imports/reading.js';
import { membershipOf, missingEvents } from '@verbund/domain/imports/row-membership.js';
import { readRow, type RowReading } from '@verbund/domain/imports/row-reading.js';
import type { ComparableOrganisation } from '@verbund/domain/organisations/likely-duplicate.js';
import type { Visibility } from '@verbund/domain/organisations/organisation-values.js';
import type { Problem } from '@verbund/domain/problem.js';
import { e164Of } from '../organisations/organisation-values.js';
import { cellViews, type CellView } from './cell-views.js';
import type { ImportColumn } from './import.entity.js';
import type { KnownOrganisation } from './known-organisations.queries.js';
import type { Labels } from './labels.queries.js';
import { recordInput } from './record-of-row.js';
import { changesOf, type FieldChange } from './row-changes.js';
import { gapsOnly, missingContacts, missingNotes, type Intent } from './row-intent.js';
import { comparableOf, keysOf } from './row-keys.js';
import { certainMatch, likelyEarlierRows, likelyOrganisations, type Candidate, type SeenRows } from './row-matching.js';
import { missingRooms } from './row-rooms.js';
import { fieldsRefused, type Cells } from './row-validity.js';

export const ROW_STATES = ['new', 'changed', 'unchanged', 'duplicate', 'problem', 'skipped'] as const;
export type RowState = (typeof ROW_STATES)[number];
export const DECISIONS = ['create', 'update', 'skip', 'mergeInto'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A row of the file with what a person said about it. */
export type SourceRow = {
  number: number;
  cells: string[];
  formulas: number[];
  corrections: Record<string, string>;
  decision: Decision | null;
  targetOrganisationId: string | null;
  targetRow: number | null;
  visibility: Visibility | null;
  accepted: boolean;
};

/** A row as it was understood; `keys` are those of `comparable`. */
export type ReadRow = { source: SourceRow; given: Cells; reading: RowReading; comparable: ComparableOrganisation; keys: readonly string[] };

export type EvaluatedRow = { number: number; state: RowState; organisationId: string | null; name: string | null; keys: readonly string[]; cells: CellView[]; candidates: Candidate[]; changes: FieldChange[]; intent: Intent | null };

/** What all rows of a file are judged by. */
export type Surroundings = { columns: readonly ImportColumn[]; labels: Labels; today: string };

export function readSource(source: SourceRow, { columns, labels }: Surroundings): ReadRow {
  const cells = columns.map((_, index) => source.corrections[index] ?? source.cells[index] ?? '');
  const fields = columns.map(({ field }) => field);
  const reading = readRow(cells, fields, { topics: labels.topics, districts: labels.districts, toE164: e164Of });
  const comparable = comparableOf(reading.values);
  return { source, given: { cells, fields }, reading, comparable, keys: keysOf(comparable) };
}

/**
 * What is known around one row: the register by key and by id, earlier rows of the file, the records that rows are merged into, and which
 * record an earlier row speaks of already.
 */
export type Neighbourhood = { index: ReadonlyMap<string, readonly KnownOrganisation[]>; byId: ReadonlyMap<string, KnownOrganisation>; seen: SeenRows; targets: ReadonlyMap<number, KnownOrganisation>; claimed: Map<string, number> };

/** Judges one row: what it means, which record it speaks of, what it would change, and whether a person must decide first. */
export function evaluate(row: ReadRow, around: Neighbourhood, surroundings: Surroundings): EvaluatedRow {
  const { source, reading, keys } = row;
  const match = matchOf(row, around);
  const intent = intentOf(row, match.known, surroundings);
  const problems = problemsOf(row, intent, surroundings.today);
  const changes = changesOf(intent.content, surroundings.labels);
  const cells = cellViews(row, { columns: surroundings.columns, labels: surroundings.labels, membershipNote: intent.note, problems });
  const state = stateOf({ isSkipped: source.decision === 'skip', hasProblem: cells.some(({ problem }) => problem !== null), isOpen: match.isOpen, isNew: match.known === null, changes });
  return { number: source.number, state, organisationId: match.known?.id || null, name: reading.values.name?.[0] ?? null, keys, cells, candidates: match.candidates, changes: match.isOpen ? [] : changes, intent: ['new', 'changed', 'unchanged'].includes(state) ? intent.content : null };
}

type Match = { known: KnownOrganisation | null; candidates: Candidate[]; isOpen: boolean };

/** A decision counts first; then an earlier row of the file, which makes a question; then the certain match; then likely ones, a question too. */
function matchOf({ source, reading, comparable, keys }: ReadRow, { index, byId, seen, targets, claimed }: Neighbourhood): Match {
  const certain = certainMatch(index, { comparable, keys }, reading.values.registerCourt?.[0] ?? reading.values.registerNumber?.[0]?.court ?? null);
  const claiming = claimed.get(certain?.id ?? '');
  const alike = likelyEarlierRows(seen, { comparable, keys });
  const earlier = claiming === undefined || alike.some(({ row }) => row === claiming) ? alike : [...alike, { id: null, row: claiming, name: certain!.name, reasons: [], score: 100 }];
  const candidates = [...earlier, ...likelyOrganisations(index, { comparable, keys })].filter(({ id }) => earlier.length > 0 || id !== certain?.id || id === null);
  const { decision } = source;
  if (decision === 'create') return { known: null, candidates, isOpen: false };
  if (decision === 'mergeInto' && source.targetRow !== null) return { known: targets.get(source.targetRow) ?? null, candidates, isOpen: !targets.has(source.targetRow) };
  if (source.targetOrganisationId) return { known: byId.get(source.targetOrganisationId) ?? null, candidates, isOpen: !byId.has(source.targetOrganisationId) };
  if (decision === 'update') return { known: certain, candidates, isOpen: certain === null };
  return { known: earlier.length > 0 ? null : certain, candidates, isOpen: decision === null && (earlier.length > 0 || (certain === null && candidates.length > 0)) };
}

function intentOf({ source, reading: { values } }: ReadRow, known: KnownOrganisation | null, { today }: Surroundings) {
  const membership = membershipOf(values, today);
  const { events, problem } = missingEvents(membership.events, known?.events ?? [], today);
  const input = recordInput(values, known, source.visibility);
  const isMerged = source.decision === 'mergeInto' && known !== null;
  const content: Intent = {
    known,
    input: isMerged ? gapsOnly(input, values, known) : input,
    events: isMerged && known.events.length > 0 ? [] : [...events],
    contacts: missingContacts(values, known?.contacts ?? []),
    notes: missingNotes(values, known?.notes ?? []),
    rooms: isMerged && known.rooms.length > 0 ? [] : missingRooms(values, known?.rooms ?? [], source.visibility),
  };
  return { content, note: membership.note, problem: content.events.length > 0 ? problem : null };
}

/** What the register would refuse although every cell is understood, shown at the cell it comes from. */
export type FieldProblems = ReadonlyMap<ImportField, Problem>;

function problemsOf({ reading, given: cells }: ReadRow, { content, problem }: ReturnType<typeof intentOf>, today: string): FieldProblems {
  const given = new Map(reading.cells.map(({ field, readings }) => [field, readings]));
  const problems = new Map<ImportField, Problem>();
  const shownAt = (fields: readonly ImportField[]): ImportField => fields.find((field) => given.has(field)) ?? fields[0]!;
  if (problem) problems.set(shownAt(['status', 'memberSince', 'memberUntil']), problem);
  if (given.get('name')?.some((reading: Reading<unknown>) => !isUnderstood(reading))) return problems;
  for (const fields of fieldsRefused(content, cells, today)) problems.set(shownAt(fields), { code: 'IMPORT_VALUE_INVALID', params: {} });
  return problems;
}

type Judgement = { isSkipped: boolean; hasProblem: boolean; isOpen: boolean; isNew: boolean; changes: readonly FieldChange[] };

function stateOf({ isSkipped, hasProblem, isOpen, isNew, changes }: Judgement): RowState {
  if (isSkipped) return 'skipped';
  if (hasProblem) return 'problem';
  if (isOpen) return 'duplicate';
  if (isNew) return 'new';
  return changes.length === 0 ? 'unchanged' : 'changed';
}

