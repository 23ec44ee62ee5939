import { WORD_TEXTS } from '@verbund/contracts/word-texts.js';
import type { Db } from '../../platform/database/sql.js';
import type { Cell, Sheet } from '../../platform/http/sheet.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { DecisionItem, DecisionsExportQuery } from './decisions.dto.js';
import { decisionsForExport } from './decisions.queries.js';

type Column = { readonly de: string; readonly en: string; value(decision: DecisionItem, word: (list: string, value: string) => string): Cell };

const COLUMNS: readonly Column[] = [
  { de: 'Nummer', en: 'Number', value: ({ number }) => number },
  { de: 'Gremium', en: 'Body', value: ({ body }) => body.name },
  { de: 'Datum', en: 'Date', value: ({ on }) => on },
  { de: 'Gegenstand', en: 'Subject', value: ({ title }) => title },
  { de: 'Wortlaut', en: 'Wording', value: ({ wording }) => wording },
  { de: 'Ja', en: 'Yes', value: ({ yes }) => yes },
  { de: 'Nein', en: 'No', value: ({ no }) => no },
  { de: 'Enthaltung', en: 'Abstentions', value: ({ abstentions }) => abstentions },
  { de: 'Ungültig', en: 'Invalid', value: ({ invalid }) => invalid },
  { de: 'Ergebnis', en: 'Result', value: ({ result }, word) => word('decisionResult', result) },
  { de: 'Mehrheit', en: 'Majority', value: ({ rule }, word) => word('decisionRule', rule) },
  { de: 'Hebt auf', en: 'Annuls', value: ({ annuls }) => annuls?.number ?? null },
  { de: 'Aufgehoben durch', en: 'Annulled by', value: ({ annulledBy }) => annulledBy?.number ?? null },
];

/** The register of decisions as a file, in German or English headings. */
export function decisionsSheet(db: Db, actor: RequestActor, query: DecisionsExportQuery): Sheet {
  const language = actor.language === 'de' ? 'de' : 'en';
  const texts: Record<string, string> = WORD_TEXTS[language];
  const word = (list: string, value: string) => texts[`word.${list}.${value}`] ?? value;
  async function* cells(): AsyncGenerator<Cell[][]> {
    for await (const decisions of decisionsForExport(db, actor, query)) yield decisions.map((decision) => COLUMNS.map((column) => column.value(decision, word)));
  }
  return { name: language === 'de' ? 'beschluesse' : 'decisions', headers: COLUMNS.map((column) => column[language]), batches: cells() };
}
