import type { Problem } from '../problem.js';

/** What was healed or assumed while a cell was understood; each is shown beside the value. */
export const IMPORT_NOTES = [
  'blanksRemoved',
  'lineBreakRemoved',
  'signReplaced',
  'schemeAdded',
  'countryPrefixRemoved',
  'approximate',
  'twoDigitYear',
  'spreadsheetNumber',
  'dayBeforeMonth',
  'startOfMonth',
  'endOfMonth',
  'startOfYear',
  'endOfYear',
  'unknownStated',
  'severalValues',
  'nameSplit',
  'functionInWords',
  'fullMemberAssumed',
  'otherWord',
  'lettersLost',
  'formulaResult',
  'dayFromRemark',
  'effectiveToday',
  'discretionAsked',
  'duplicateSuspected',
] as const;
export type ImportNote = (typeof IMPORT_NOTES)[number];

export const IMPORT_PROBLEMS = [
  'IMPORT_DATE_IMPOSSIBLE',
  'IMPORT_DATE_UNCLEAR',
  'IMPORT_EMAIL_INVALID',
  'IMPORT_PHONE_INVALID',
  'IMPORT_WEB_ADDRESS_INVALID',
  'IMPORT_POSTCODE_INVALID',
  'IMPORT_YES_NO_UNCLEAR',
  'IMPORT_CAPACITY_UNCLEAR',
  'IMPORT_LANGUAGE_UNKNOWN',
  'IMPORT_LABEL_UNKNOWN',
  'IMPORT_STATUS_UNKNOWN',
  'IMPORT_FUNCTIONS_DO_NOT_PAIR',
  'IMPORT_REGISTER_NUMBER_UNCLEAR',
  'IMPORT_NAME_MISSING',
  'IMPORT_VALUE_INVALID',
] as const;
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number];

/**
 * What one value of a cell means. `certain`: the cell says so. `assumed`: it can mean something else, and the office sees what was
 * taken and why (`note`). The original text is kept beside it in any case.
 */
export type Understood<Value> = {
  readonly value: Value;
  readonly original: string;
  readonly certainty: 'certain' | 'assumed';
  readonly note?: ImportNote;
};

/** A value that nobody may guess: the reason, and what the office might have meant, to be confirmed by a person. */
export type NotUnderstood = {
  readonly problem: Problem<ImportProblemCode>;
  readonly original: string;
  readonly suggestion?: string;
};

export type Reading<Value> = Understood<Value> | NotUnderstood;

export const isUnderstood = <Value>(reading: Reading<Value>): reading is Understood<Value> => 'value' in reading;

export const certain = <Value>(value: Value, original: string, note?: ImportNote): Understood<Value> => ({
  value,
  original,
  certainty: 'certain',
  ...(note && { note }),
});

export const assumed = <Value>(value: Value, original: string, note: ImportNote): Understood<Value> => ({
  value,
  original,
  certainty: 'assumed',
  note,
});

/** `value` is a parameter of every sentence: the reader sees what stood in the cell. */
export const notUnderstood = (code: ImportProblemCode, original: string, suggestion?: string): NotUnderstood => ({
  problem: { code, params: { value: original.trim() } },
  original,
  ...(suggestion !== undefined && { suggestion }),
});

/** The text of a cell on one line, without blanks at its ends or doubled inside. */
export const tidyLine = (cell: string): string => cell.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();

/** Any text of one line, healed; a healed cell says so. */
export function readText(cell: string): Understood<string | null> {
  const tidy = tidyLine(cell);
  if (tidy === '') return certain(null, cell);
  if (tidy === cell) return certain(tidy, cell);
  return certain(tidy, cell, /[\r\n]/.test(cell) ? 'lineBreakRemoved' : 'blanksRemoved');
}

const UNKNOWN_WORDS = new Set([
  'unbekannt',
  'unknown',
  'nicht bekannt',
  'k.a.',
  'k. a.',
  'keine angabe',
  'n/a',
  'n.a.',
  '?',
  '??',
  '-',
  '–',
  '—',
  'o.a.',
  'inconnu',
  'desconocido',
]);

/** Does the cell say that nobody knows? */
export const statesUnknown = (cell: string): boolean => UNKNOWN_WORDS.has(tidyLine(cell).toLowerCase());
