import { fold } from '../names/fold.js';
import { LANGUAGE_NAMES } from './language-names.js';
import { candidatesFrom, nearestOf, type Candidates } from './nearest.js';
import { assumed, certain, notUnderstood, tidyLine, type ImportProblemCode, type Reading } from './reading.js';

/** The entries of a list, whatever separates them: `,` `;` `/` `|`, a bullet, "und" or a line break, also mixed. Each entry once. */
export function splitList(cell: string): string[] {
  const entries = cell
    .split(/[,;/|•\r\n]|(?<=\s)(?:und|and)(?=\s)/u)
    .map(tidyLine)
    .filter((entry) => entry !== '');
  const byFolded = new Map<string, string>();
  for (const entry of entries) if (!byFolded.has(fold(entry))) byFolded.set(fold(entry), entry);
  return [...byFolded.values()];
}

/** An entry of a taxonomy: its name in any language is certain, another word for it is shown. */
export type Labelled = {
  readonly id: string;
  readonly labels: readonly string[];
  readonly otherWords?: readonly string[];
};

/** A taxonomy prepared for reading many cells. When two entries share a word, the first has it. */
export type LabelIndex = {
  readonly idByLabel: ReadonlyMap<string, string>;
  readonly idByOtherWord: ReadonlyMap<string, string>;
  /** The first label, that is in the network's own language, by any word as written. */
  readonly labelByWord: ReadonlyMap<string, string>;
  readonly candidates: Candidates;
};

export function labelIndexOf(entries: readonly Labelled[]): LabelIndex {
  const backwards = [...entries].reverse();
  const labelByWord = new Map(
    backwards.flatMap(({ labels, otherWords = [] }) =>
      [...labels, ...otherWords].map((word) => [word, labels[0] ?? word] as const),
    ),
  );
  return {
    idByLabel: new Map(backwards.flatMap(({ id, labels }) => labels.map((label) => [fold(label), id] as const))),
    idByOtherWord: new Map(
      backwards.flatMap(({ id, otherWords = [] }) => otherWords.map((word) => [fold(word), id] as const)),
    ),
    labelByWord,
    candidates: candidatesFrom([...labelByWord.keys()]),
  };
}

/** Topics or districts by their names in any language; never a near miss, that is only suggested. */
export const readLabels = (cell: string, index: LabelIndex): Reading<string>[] =>
  splitList(cell).map((entry) => readLabel(entry, index, 'IMPORT_LABEL_UNKNOWN'));

function readLabel(entry: string, index: LabelIndex, problemCode: ImportProblemCode): Reading<string> {
  const wanted = fold(entry);
  const named = index.idByLabel.get(wanted);
  if (named !== undefined) return certain(named, entry);
  const reworded = index.idByOtherWord.get(wanted);
  if (reworded !== undefined) return assumed(reworded, entry, 'otherWord');
  const nearest = nearestOf(entry, index.candidates);
  return notUnderstood(problemCode, entry, nearest && index.labelByWord.get(nearest));
}

const LANGUAGES = labelIndexOf([...LANGUAGE_NAMES].map(([code, names]) => ({ id: code, labels: [...names, code] })));

/** The languages of a cell as BCP 47 codes; an unknown name comes with the nearest known one, in German. */
export const readLanguages = (cell: string): Reading<string>[] =>
  splitList(cell).map((name) => readLabel(name, LANGUAGES, 'IMPORT_LANGUAGE_UNKNOWN'));
