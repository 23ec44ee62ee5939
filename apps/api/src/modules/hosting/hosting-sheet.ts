import type { Db } from '../../platform/database/sql.js';
import type { Cell, Sheet } from '../../platform/http/sheet.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { HostStanding } from './hosting.dto.js';
import { hostingStatistics } from './hosting.queries.js';

type Column = { readonly de: string; readonly en: string; value(row: HostStanding): Cell };

const COLUMNS: readonly Column[] = [
  { de: 'Organisation', en: 'Organisation', value: ({ name }) => name },
  { de: 'Guthaben', en: 'Credit', value: ({ credit }) => credit },
  { de: 'Gewicht', en: 'Weight', value: ({ weight }) => weight },
  { de: 'War Gastgeber', en: 'Hosted', value: ({ hosted }) => hosted },
  { de: 'Hätte es sein können', en: 'Could have hosted', value: ({ couldHave }) => couldHave },
  { de: 'Absagen', en: 'Declined', value: ({ declined }) => declined },
  { de: 'Zuletzt', en: 'Last hosted', value: ({ lastHosted }) => lastHosted },
  { de: 'Räume', en: 'Rooms', value: ({ rooms }) => rooms },
  { de: 'Pause bis', en: 'Paused until', value: ({ pauses }) => pauses[0]?.until ?? null },
];

/** Who hosted how often and who is next, as a file. */
export async function hostingSheet(db: Db, actor: RequestActor, bodyId: string): Promise<Sheet> {
  const language = actor.language === 'de' ? 'de' : 'en';
  const { organisations } = await hostingStatistics(db, actor, bodyId);
  async function* batches(): AsyncGenerator<Cell[][]> {
    yield organisations.map((row) => COLUMNS.map((column) => column.value(row)));
  }
  return { name: language === 'de' ? 'gastgeber' : 'hosts', headers: COLUMNS.map((column) => column[language]), batches: batches() };
}
