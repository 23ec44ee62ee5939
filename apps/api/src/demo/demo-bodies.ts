import type { BodyNature } from '@verbund/domain/bodies/body-types.js';
import type { BodiesService } from '../modules/bodies/bodies.service.js';
import { createBodyType } from '../modules/bodies/body-types.service.js';
import { createBody, claimBody } from '../modules/bodies/bodies.service.js';
import { appoint, type MandatesService } from '../modules/bodies/mandates.service.js';
import type { MandateCreate } from '../modules/bodies/mandates.dto.js';
import { addTerm } from '../modules/bodies/seats.service.js';
import { createPerson } from '../modules/people/people.service.js';
import { rowOf, rowsOf, sql, type Db } from '../platform/database/sql.js';
import type { Transaction } from '../platform/work/transaction.js';
import type { Diary } from './diary.js';

const TYPES: readonly { nature: BodyNature; labels: Record<string, string> }[] = [
  { nature: 'board', labels: { de: 'Vorstand', en: 'Board', fr: 'Conseil d’administration', es: 'Junta directiva', ru: 'Правление', uk: 'Правління', ar: 'مجلس الإدارة' } },
  { nature: 'auditors', labels: { de: 'Kassenprüfung', en: 'Auditors', fr: 'Vérification des comptes', es: 'Revisión de cuentas', ru: 'Ревизоры', uk: 'Ревізори', ar: 'مدققو الحسابات' } },
  { nature: 'workingGroup', labels: { de: 'Arbeitsgruppe', en: 'Working group', fr: 'Groupe de travail', es: 'Grupo de trabajo', ru: 'Рабочая группа', uk: 'Робоча група', ar: 'مجموعة عمل' } },
  { nature: 'outside', labels: { de: 'Außenvertretung', en: 'Outside body', fr: 'Instance extérieure', es: 'Órgano externo', ru: 'Внешний орган', uk: 'Зовнішній орган', ar: 'هيئة خارجية' } },
];
const GROUPS = ['Bildung und Sprache', 'Arbeit und Ausbildung', 'Wohnen und Stadtteil', 'Gesundheit und Pflege', 'Kultur und Begegnung', 'Schutz vor Diskriminierung'];
const AREAS = ['Finanzen', 'Personal', 'Öffentlichkeit', '', 'Räume', '', 'Mitglieder'];

const SEATS = 7;
const FOUNDED = '2012-05-03';
/** The first term ended five weeks before the next election. */
const TERMS = [{ from: '2023-11-01', to: '2025-11-01' }, { from: '2025-12-05', to: '2027-12-05' }] as const;
const STAYED = 5;

type Candidate = { personId: string; onBehalfOfId: string };
type Board = { id: string; seats: string[] };

/** People who speak for a member, one of each; some lead something later. */
const candidates = (db: Db): Promise<Candidate[]> =>
  rowsOf<Candidate>(
    db,
    sql`SELECT DISTINCT ON (o.sort_name) c.person_id AS "personId", o.id AS "onBehalfOfId" FROM contact_roles c JOIN organisations o ON o.id = c.organisation_id
        WHERE c.valid_to IS NULL AND o.removed_at IS NULL ORDER BY o.sort_name, c.person_id LIMIT 40`,
  );

/** The board over two terms, auditors of whom one left, working groups, and a delegation to somebody else’s committee. */
export function writeBodies(diary: Diary, db: Db, services: { bodies: BodiesService; mandates: MandatesService }): void {
  const types = new Map<BodyNature, string>();
  const board: Board = { id: '', seats: [] };
  diary.on(FOUNDED, async (tx) => {
    for (const [position, type] of TYPES.entries()) types.set(type.nature, await createBodyType(tx, { ...type, position }));
    board.id = await createBody(tx, { typeId: types.get('board')!, name: 'Vorstand', names: TYPES[0]!.labels, visibility: 'public', begunOn: FOUNDED, seats: SEATS });
    board.seats = (await rowsOf<{ id: string }>(tx.manager, sql`SELECT id FROM seats WHERE body_id = ${board.id} ORDER BY position`)).map(({ id }) => id);
  });
  for (const [nth, term] of TERMS.entries())
    diary.on(term.from, async (tx) => electBoard(tx, board, { termId: await addTerm(tx, board.id, term), from: term.from, isSecond: nth === 1 }));
  for (const [changedOn, day, step] of [['2023-11-01', '2023-12-18', 'registered'], ['2025-12-05', '2025-12-10', 'record'], ['2025-12-05', '2026-01-15', 'signatures']] as const)
    diary.onItsOwn(day, () => services.bodies.file(diary.office, board.id, changedOn, { step, on: day }));
  writeAuditors(diary, types, services.mandates);
  writeGroups(diary, types);
  diary.on('2026-02-10', (tx) => delegate(tx, types.get('outside')!));
  diary.onItsOwn('2026-02-11', () => rowsOf(db, sql`UPDATE accounts SET person_id = (SELECT id FROM people WHERE given_name = 'Farida' AND family_name = 'Nazari' LIMIT 1) WHERE email = 'board@verbund.example'`));
}

/** Five stay on in the second term; one of the two new ones is the board’s account of the demo. */
async function electBoard(tx: Transaction, { id, seats }: Board, { termId, from, isSecond }: { termId: string; from: string; isSecond: boolean }): Promise<void> {
  const body = await claimBody(tx, id);
  const people = await candidates(tx.manager);
  const farida = isSecond ? await createPerson(tx, { givenName: 'Farida', familyName: 'Nazari', languages: ['fa', 'de'], channels: [{ kind: 'email', value: 'board@verbund.example' }] }) : null;
  for (const [n, seatId] of seats.entries()) {
    const chosen = isSecond && n >= STAYED ? people[n + SEATS]! : people[n]!;
    const personId = farida && n === SEATS - 1 ? farida : chosen.personId;
    await appoint(tx, body, { role: 'member', obtained: 'election', decision: 'Mitgliederversammlung', personId, onBehalfOfId: chosen.onBehalfOfId, seatId, termId, taskArea: AREAS[n]!, from });
  }
}

function writeAuditors(diary: Diary, types: ReadonlyMap<BodyNature, string>, mandates: MandatesService): void {
  const second = { bodyId: '', id: '' };
  diary.on(TERMS[1].from, async (tx) => {
    second.bodyId = await createBody(tx, { typeId: types.get('auditors')!, name: 'Kassenprüfung', begunOn: TERMS[1].from, seats: 2 });
    const body = await claimBody(tx, second.bodyId);
    const seats = await rowsOf<{ id: string }>(tx.manager, sql`SELECT id FROM seats WHERE body_id = ${second.bodyId} ORDER BY position`);
    const people = (await candidates(tx.manager)).slice(20);
    for (const [n, { id: seatId }] of seats.entries())
      second.id = await appoint(tx, body, { role: 'member', obtained: 'election', decision: 'Mitgliederversammlung', personId: people[n]!.personId, seatId, from: TERMS[1].from, to: TERMS[1].to });
  });
  diary.onItsOwn('2026-09-01', () => mandates.end(diary.office, second, { on: '2026-10-01', reason: 'resignation' }));
}

function writeGroups(diary: Diary, types: ReadonlyMap<BodyNature, string>): void {
  for (const [n, name] of GROUPS.entries())
    diary.on('2025-02-03', async (tx) => {
      const body = await claimBody(tx, await createBody(tx, { typeId: types.get('workingGroup')!, name: `AG ${name}`, begunOn: '2025-02-03' }));
      const people = await candidates(tx.manager);
      for (const [k, { personId, onBehalfOfId }] of people.slice(n * 3, n * 3 + 4).entries())
        await appoint(tx, body, { role: k === 0 ? 'lead' : 'member', obtained: 'appointment', personId, onBehalfOfId, from: '2025-02-03' });
    });
}

/** One seat in a committee of the city, with a deputy. */
async function delegate(tx: Transaction, typeId: string): Promise<void> {
  const outside = (await rowOf<{ id: string }>(tx.manager, sql`SELECT id FROM organisations WHERE 'authority' = ANY(kinds) AND removed_at IS NULL ORDER BY sort_name LIMIT 1`))!;
  const id = await createBody(tx, { typeId, name: 'Beirat für Teilhabe', outsideOrganisationId: outside.id, begunOn: '2026-02-10', seats: 1 });
  const body = await claimBody(tx, id);
  const seat = (await rowOf<{ id: string }>(tx.manager, sql`SELECT id FROM seats WHERE body_id = ${id}`))!;
  const people = (await candidates(tx.manager)).slice(30);
  const common: Pick<MandateCreate, 'obtained' | 'decision' | 'from' | 'to'> = { obtained: 'delegation', decision: 'Beschluss des Vorstands', from: '2026-02-10', to: '2027-02-10' };
  const deputisesId = await appoint(tx, body, { ...common, role: 'member', personId: people[0]!.personId, seatId: seat.id });
  await appoint(tx, body, { ...common, role: 'deputy', deputisesId, personId: people[1]!.personId });
}
