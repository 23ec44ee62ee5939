import { announceAgenda } from '../src/modules/sittings/agenda.service.js';
import { systemActor } from '../src/platform/work/request-actor.js';
import { UnitOfWork } from '../src/platform/work/unit-of-work.js';
import { newBody } from './bodies.js';
import { appoint, personNamed, type Named } from './board-meeting.js';
import type { Api, Client } from './harness.js';

export type Board = { readonly bodyId: string; readonly people: readonly Named[] };
export type ClosedSitting = { readonly id: string; readonly itemId: string; readonly otherId: string; readonly decisionId: string; readonly number: string };

/** The statutes in force: three must be there, seven days of notice, more yes than no. */
export const boardRules = (api: Api) =>
  api.db.query(`INSERT INTO rule_packs (name, rules, adopted_on, filed_on, registered_on) VALUES ('Satzung 2020', $1, '2020-01-01', '2020-01-02', '2020-01-03')`, [
    JSON.stringify({ board: { quorum: { count: 3 }, notice: { days: 7, countFrom: 'receipt' } }, majorities: { board: { of: 'simple' } }, delivery: { emailDays: 0, letterDays: 3 } }),
  ]);

/** A board of four with names in four scripts. */
export async function boardOfFour(api: Api): Promise<Board> {
  const bodyId = await newBody(api.db);
  const people: Named[] = [];
  for (const name of ['Sandoval', 'Özdemir', 'Шевченко', 'الحسيني']) people.push(await personNamed(api, name));
  for (const { id } of people) await appoint(api, bodyId, id, '[2026-01-01,2030-01-01)');
  return { bodyId, people };
}

/** Says that the notice was sent, with one dispatch as its proof. */
const announce = (api: Api, id: string, to: Named) =>
  api.app.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    await announceAgenda(tx, id);
    await tx.manager.query(`INSERT INTO meeting_steps (meeting_id, step, account_id, account_name, taken_at) VALUES ($1, 'invited', $1, 'x', $2)`, [id, tx.now]);
    const [{ id: invitee }] = await tx.manager.query(`INSERT INTO meeting_invitees (meeting_id, person_id, is_guest, name, email, language) VALUES ($1, $2, false, $3, $4, 'de') RETURNING id`, [id, to.id, to.name, to.email]);
    await tx.manager.query(
      `INSERT INTO meeting_dispatches (id, invitee_id, kind, name, email, language, sequence, dispatched_at) VALUES (gen_random_uuid(), $1, 'invitation', $2, $3, 'de', 0, $4)`, [invitee, to.name, to.email, tx.now]);
    tx.record({ action: 'meeting.changed', subject: 'meeting', subjectId: id });
  });

/** A meeting of the board, planned only. */
export const plannedOn = async (board: Client, { bodyId }: Board, on: string): Promise<string> =>
  (await board.post('/meetings').send({ bodyId, title: 'Vorstandssitzung', on, startMinute: 1110, durationMinutes: 120, place: 'Saal im Haus der Vereine' }).expect(201)).body.id as string;

/** A meeting that was held: two items, three there and one from the second item on, a recusal, texts, a decision, a task. */
export async function closedSitting(api: Api, board: Client, { bodyId, people }: Board, on: string): Promise<ClosedSitting> {
  const id = await plannedOn(board, { bodyId, people }, on);
  const send = (path: string, body: object, status = 200) => board.post(`/meetings/${id}/${path}`).send(body).expect(status);
  await send('agenda-items', { title: 'Haushalt', kind: 'resolution', minutes: 20 }, 201);
  const { items } = (await send('agenda-items', { title: 'Sommerfest', kind: 'discussion' }, 201)).body as { items: { id: string }[] };
  const [item, other] = [items[0]!, items[1]!];
  await announce(api, id, people[0]!);
  await send('opening', {});
  for (const { id: personId } of people.slice(0, 3)) await send('attendance', { personId, attendance: 'present' });
  await send('attendance', { personId: people[3]!.id, attendance: 'remote', fromItemId: other.id });
  await send('recusals', { personId: people[2]!.id, itemId: item.id, reason: 'Eigener Vertrag' });
  await board.patch(`/meetings/${id}/minutes`).send({ itemId: item.id, version: 0, text: 'Die Kassenführung berichtet.\n*Rückfragen* werden #beantwortet.' }).expect(200);
  await board.patch(`/meetings/${id}/minutes`).send({ itemId: null, version: 0, text: 'Die Sitzungsleitung begrüßt die Anwesenden.' }).expect(200);
  const { body } = await send('decisions', { itemId: item.id, wording: 'Der Haushalt 2027 wird beschlossen.', rule: 'board', yes: 2, no: 0, abstentions: 0, invalid: 0 }, 201);
  await send('tasks', { title: 'Haushalt verschicken', personId: people[1]!.id, dueOn: '2027-03-01', itemId: item.id }, 201);
  await send('closing', {});
  return { id, itemId: item.id, otherId: other.id, decisionId: body.id as string, number: body.number as string };
}

/** A meeting of the board that was opened, and can approve. */
export async function openedOn(board: Client, of: Board, on: string): Promise<string> {
  const id = await plannedOn(board, of, on);
  await board.post(`/meetings/${id}/opening`).expect(200);
  return id;
}
