import { newBody } from '../../../test/bodies.js';
import { Api, type Client } from '../../../test/harness.js';
import { pdf } from '../../../test/sample-files.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { systemActor } from '../../platform/work/request-actor.js';
import { announceAgenda } from './agenda.service.js';

let api: Api;
let office: Client;
let board: Client;
let bodyId: string;
let people: string[];
beforeAll(async () => {
  api = await Api.start();
  await api.goTo('2027-01-04');
  [office, board] = [await api.as('office'), await api.as('board')];
  bodyId = await newBody(api.db);
  people = await members(bodyId, 7);
  await rules({ board: { quorum: { count: 3 }, notice: { days: 7, countFrom: 'receipt' } }, majorities: { board: { of: 'simple' } }, delivery: { emailDays: 0, letterDays: 3 } });
});
afterAll(() => api.stop());

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const rules = (values: object) => api.db.query(`INSERT INTO rule_packs (name, rules, adopted_on, filed_on, registered_on) VALUES ('Satzung 2020', $1, '2020-01-01', '2020-01-02', '2020-01-03')`, [JSON.stringify(values)]);

async function members(body: string, count: number): Promise<string[]> {
  const ids = await Promise.all(Array.from({ length: count }, async (_, nth) => (await office.post('/people').send({ familyName: `Mitglied ${nth}` }).expect(201)).body.id as string));
  for (const id of ids) await api.db.query(`INSERT INTO mandates (body_id, person_id, role, votes, during, obtained) VALUES ($1, $2, 'member', true, '[2026-01-01,)', 'election')`, [body, id]);
  return ids;
}

type Sitting = {
  id: string; state: string; items: { id: string; version: number; title: string; number: string; beginsAt: number; announcedAt: string | null; papers: { id: string }[]; quorum: { present: number; voting: number; isQuorate: boolean } }[];
  sections: { itemId: string | null; version: number; text: string }[]; recusals: { id: string }[]; tasks: { id: string; version: number }[]; openTasks: { title: string }[]; proposals: { id: string; title: string }[];
  notice: { light: string; lastDispatch: string | null; gaps: string[] }; allowedActions: { action: string; allowed: boolean }[]; decisions: { number: string }[];
};
const meeting = async (values: object = {}) => (await board.post('/meetings').send({ bodyId, title: 'Vorstandssitzung', on: '2027-02-02', startMinute: 1110, durationMinutes: 120, ...values }).expect(201)).body.id as string;
const at = async (id: string, client = board) => (await client.get(`/meetings/${id}/sitting`).expect(200)).body as Sitting;
const add = async (id: string, values: object = {}) => ((await board.post(`/meetings/${id}/agenda-items`).send({ title: 'Haushalt', kind: 'resolution', minutes: 20, ...values }).expect(201)).body as Sitting).items;
const announce = (id: string) =>
  api.app.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    await announceAgenda(tx, id);
    await tx.manager.query(`INSERT INTO meeting_steps (meeting_id, step, account_id, account_name, taken_at) VALUES ($1, 'invited', $1, 'x', $2)`, [id, tx.now]);
    tx.record({ action: 'meeting.changed', subject: 'meeting', subjectId: id });
  });
const open = (id: string) => board.post(`/meetings/${id}/opening`).expect(200);
const attend = (id: string, personId: string, attendance = 'present', fromItemId?: string) => board.post(`/meetings/${id}/attendance`).send({ personId, attendance, fromItemId }).expect(200);
const vote = { wording: 'Der Haushalt 2027 wird beschlossen.', rule: 'board', yes: 3, no: 0, abstentions: 0, invalid: 0 };
const issues = ({ body }: { body: { issues: { field: string; code: string }[] } }) => body.issues.map(({ field, code }) => `${field} ${code}`);

/** An open sitting with one announced item, three of seven there. */
async function evening(values: object = {}): Promise<{ id: string; itemId: string }> {
  const id = await meeting(values);
  const [item] = await add(id);
  await announce(id);
  await open(id);
  for (const person of people.slice(0, 3)) await attend(id, person);
  return { id, itemId: item!.id };
}
const decide = (id: string, itemId: string, values: object = {}) => board.post(`/meetings/${id}/decisions`).send({ itemId, ...vote, ...values });

describe('an agenda', () => {
  test('is kept by board and office, read by the network’s own people, closed to others', async () => {
    const id = await meeting();
    await api.stranger.get(`/meetings/${id}/sitting`).expect(401);
    await (await api.as('representative')).get(`/meetings/${id}/sitting`).expect(403);
    await (await api.as('staff')).post(`/meetings/${id}/agenda-items`).send({ title: 'x', kind: 'discussion' }).expect(403);
    await board.get(`/meetings/${NOWHERE}/sitting`).expect(404);
    await board.post(`/meetings/${NOWHERE}/agenda-items`).send({ title: 'x', kind: 'discussion' }).expect(404);
    expect((await at(id, await api.as('auditor'))).allowedActions.every(({ allowed }) => !allowed)).toBe(true);
  });

  test('is a tree with numbers and times; items move, and wrong fields are named', async () => {
    const id = await meeting();
    await add(id, { title: 'Begrüßung', kind: 'information', minutes: 5 });
    const [, money] = await add(id, { title: 'Finanzen', kind: 'discussion', minutes: null });
    await add(id, { title: 'Haushalt', parentId: money!.id });
    const [welcome, , budget] = await add(id, { title: 'Verschiedenes', kind: 'discussion' });
    expect((await at(id)).items.map(({ number, title, beginsAt }) => `${number} ${title} ${beginsAt}`)).toEqual(['1 Begrüßung 1110', '2 Finanzen 1115', '2.1 Haushalt 1115', '3 Verschiedenes 1135']);
    const moved = await board.post(`/meetings/${id}/agenda-items/${budget!.id}/moves`).send({ position: 1 }).expect(200);
    expect((moved.body as Sitting).items.map(({ title }) => title)).toEqual(['Haushalt', 'Begrüßung', 'Finanzen', 'Verschiedenes']);
    expect(issues(await board.post(`/meetings/${id}/agenda-items`).send({ title: ' ', kind: 'discussion', personId: NOWHERE }).expect(400))).toEqual(['personId notFound']);
    expect(issues(await board.post(`/meetings/${id}/agenda-items`).send({ title: '', kind: 'song', minutes: 0 }).expect(400)).sort()).toEqual(['kind notOneOf', 'minutes tooSmall', 'title tooShort'].sort());
    expect(issues(await board.post(`/meetings/${id}/agenda-items/${welcome!.id}/moves`).send({ position: 1, parentId: welcome!.id }).expect(400))).toEqual(['parentId circular']);
    await board.patch(`/meetings/${id}/agenda-items/${welcome!.id}`).send({ version: 1, title: 'Begrüßung und Anwesenheit' }).expect(200);
    expect((await board.patch(`/meetings/${id}/agenda-items/${welcome!.id}`).send({ version: 1, title: 'x' }).expect(409)).body).toMatchObject({ code: 'VERSION_CONFLICT', current: { id } });
    await board.delete(`/meetings/${id}/agenda-items/${welcome!.id}`).expect(200);
    await board.delete(`/meetings/${await meeting()}/agenda-items/${money!.id}`).expect(404);
  });

  test('keeps what the notice named; what comes later is marked as not announced', async () => {
    const id = await meeting();
    const [item] = await add(id);
    await announce(id);
    const [, late] = await add(id, { title: 'Dringend' });
    expect([(await at(id)).items[0]!.announcedAt === null, late!.announcedAt]).toEqual([false, null]);
    await board.delete(`/meetings/${id}/agenda-items/${item!.id}`).expect(409).expect(({ body }) => expect(body.code).toBe('AGENDA_ITEM_ANNOUNCED'));
    await board.patch(`/meetings/${id}/agenda-items/${item!.id}`).send({ version: 1, title: 'Etwas anderes' }).expect(409);
    await board.patch(`/meetings/${id}/agenda-items/${item!.id}`).send({ version: 1, minutes: 30 }).expect(200);
    await board.delete(`/meetings/${id}/agenda-items/${late!.id}`).expect(200);
  });

  test('takes each proposal once when twenty try, from whoever works in the network', async () => {
    const staff = await api.as('staff');
    const { body } = await staff.post('/agenda-proposals').send({ bodyId, title: 'Sommerfest', kind: 'discussion', reason: 'Das Haus ist frei' }).expect(201);
    const proposal = (body as Sitting & { items: { id: string; title: string }[] }).items.find(({ title }) => title === 'Sommerfest')!;
    await (await api.as('staff')).patch(`/agenda-proposals/${proposal.id}`).send({ version: 1, title: 'x' }).expect(403);
    const ids = await Promise.all(Array.from({ length: 20 }, () => meeting()));
    const answers = await Promise.all(ids.map((id) => board.post(`/meetings/${id}/proposals`).send({ proposalId: proposal.id })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body: { code } }) => code))).toEqual(new Set(['AGENDA_PROPOSAL_TAKEN']));
    expect((await at(ids[0]!)).proposals.map(({ id }) => id)).not.toContain(proposal.id);
  });

  test('begins as the series of its meeting says', async () => {
    const recurrence = { unit: 'month', interval: 1, nth: 1, weekday: 2, monthsLeftOut: [] };
    const template = { agenda: [{ title: 'Begrüßung', kind: 'information', minutes: 5 }, { title: 'Verschiedenes', kind: 'discussion', minutes: 10 }], mode: 'inPerson', guests: 0, needsStepFree: false };
    const { body: series } = await board.post('/meeting-series').send({ bodyId, title: 'Sitzung', recurrence, startMinute: 1110, durationMinutes: 120, from: '2027-02-01', template, rotates: false }).expect(201);
    const { body } = await board.get(`/meetings?series=${series.id as string}`).expect(200);
    expect((await at(body.items[0].id as string)).items.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 Begrüßung', '2 Verschiedenes']);
  });

  test('has papers, and goes on at a later meeting', async () => {
    const id = await meeting();
    const [item] = await add(id);
    const paper = await board.post(`/meetings/${id}/agenda-items/${item!.id}/papers`).set('Content-Type', 'application/octet-stream').set('X-File-Name', 'Haushalt.pdf').send(pdf()).expect(201);
    const [{ papers }] = (paper.body as Sitting).items as [Sitting['items'][number]];
    await (await api.as('auditor')).get(`/meetings/${id}/agenda-items/${item!.id}/papers/${papers[0]!.id}`).expect(200).expect('Content-Type', /pdf/);
    const later = await meeting({ on: '2027-03-02' });
    const carried = await board.post(`/meetings/${id}/agenda-items/${item!.id}/carries`).send({ meetingId: later }).expect(201);
    expect((carried.body as Sitting).items).toMatchObject([{ title: 'Haushalt', carriedFromOn: '2027-02-02', announcedAt: null }]);
    expect(issues(await board.post(`/meetings/${later}/agenda-items/${(carried.body as Sitting).items[0]!.id}/carries`).send({ meetingId: id }).expect(400))).toEqual(['meetingId notOneOf']);
    await board.delete(`/meetings/${id}/agenda-items/${item!.id}/papers/${papers[0]!.id}`).expect(200);
  });
});

describe('the notice', () => {
  test('says until when it must be sent, and what it lacks', async () => {
    expect((await at(await meeting())).notice).toMatchObject({ light: 'inTime', days: 7, lastReceipt: '2027-01-25', lastDispatch: '2027-01-25', gaps: ['agenda', 'place'] });
    expect((await at(await meeting({ on: '2027-01-14' }))).notice.light).toBe('lastDays');
    expect((await at(await meeting({ on: '2027-01-11' }))).notice.light).toBe('late');
    expect((await at(await meeting({ kind: 'assembly' }))).notice.light).toBe('unknown');
    expect((await at(await meeting({ kind: 'retreat' }))).notice.light).toBe('free');
  });
});

describe('an evening', () => {
  test('knows at each item who is there, and whether the body can decide', async () => {
    const id = await meeting();
    const [first] = await add(id);
    const [, second] = await add(id, { title: 'Zweiter' });
    await board.post(`/meetings/${id}/attendance`).send({ personId: people[0], attendance: 'present' }).expect(409);
    await open(id);
    await board.post(`/meetings/${id}/opening`).expect(409).expect(({ body }) => expect(body).toMatchObject({ code: 'MEETING_STEP_IMPOSSIBLE', params: { state: 'open' } }));
    for (const person of people.slice(0, 3)) await attend(id, person);
    await attend(id, people[2]!, 'absent', second!.id);
    const { body } = await board.post(`/meetings/${id}/recusals`).send({ personId: people[1], itemId: first!.id, reason: 'Eigener Vertrag' }).expect(200);
    const view = body as Sitting;
    expect(view.items.map(({ quorum }) => quorum)).toMatchObject([{ present: 3, recused: 1, voting: 2, entitled: 7, isQuorate: true }, { present: 2, recused: 0, isQuorate: false }]);
    await board.delete(`/meetings/${id}/recusals/${view.recusals[0]!.id}`).expect(200);
    expect(issues(await board.post(`/meetings/${id}/attendance`).send({ personId: NOWHERE, attendance: 'present' }).expect(400))).toEqual(['personId notFound']);
    expect(issues(await board.post(`/meetings/${id}/attendance`).send({ personId: people[0], attendance: 'present', fromItemId: NOWHERE }).expect(400))).toEqual(['fromItemId notFound']);
    expect(((await board.post(`/meetings/${id}/closing`).expect(200)).body as Sitting).state).toBe('closed');
    await board.post(`/meetings/${id}/agenda-items`).send({ title: 'x', kind: 'discussion' }).expect(409);
  });

  test('is opened once when twenty try', async () => {
    const id = await meeting();
    const answers = await Promise.all(Array.from({ length: 20 }, () => board.post(`/meetings/${id}/opening`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
  });

  test('has minutes that nobody overwrites: others write elsewhere, and at the same item see both texts', async () => {
    const id = await meeting();
    const [first] = await add(id);
    const [, second] = await add(id, { title: 'Zweiter' });
    const write = (client: Client, itemId: string | null, version: number, text: string) => client.patch(`/meetings/${id}/minutes`).send({ itemId, version, text });
    const places = [first!.id, second!.id, null];
    const answers = await Promise.all(places.map((place, nth) => write(nth === 1 ? office : board, place, 0, `Text ${nth}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await at(id)).sections.map(({ text }) => text).sort()).toEqual(['Text 0', 'Text 1', 'Text 2']);
    const racing = await Promise.all(Array.from({ length: 20 }, (_, nth) => write(nth % 2 ? office : board, first!.id, 1, `Anders ${nth}`)));
    expect(racing.filter(({ status }) => status === 200)).toHaveLength(1);
    const kept = (await at(id)).sections.find(({ itemId }) => itemId === first!.id)!;
    expect(racing.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'VERSION_CONFLICT', current: { version: 2, text: kept.text } });
    expect(JSON.stringify(await api.db.query('SELECT changes FROM audit_entries WHERE subject_id = $1', [id]))).not.toContain('Anders');
    await write(await api.as('staff'), first!.id, 2, 'x').expect(403);
  });
});

describe('a decision', () => {
  test('is counted by the statutes in force, numbered, found again, and annulled by another only', async () => {
    const { id, itemId } = await evening({ on: '2027-02-09' });
    const { body: made } = await decide(id, itemId, { yes: 2, no: 1 }).expect(201);
    expect(made).toMatchObject({ number: expect.stringMatching(/^2027-\d{3}$/), result: 'passed', yes: 2, no: 1, present: 3, entitled: 7, rulePack: 'Satzung 2020', title: 'Haushalt', on: '2027-02-09', annulledBy: null });
    expect((await decide(id, itemId, { yes: 1, no: 1 }).expect(201)).body.result).toBe('failed');
    const { body: later } = await decide(id, itemId, { wording: 'Der Haushalt 2027 wird aufgehoben.', annulsId: made.id }).expect(201);
    expect((await office.get(`/decisions/${made.id as string}`).expect(200)).body).toMatchObject({ result: 'annulled', annulledBy: { id: later.id } });
    expect((await decide(id, itemId, { annulsId: made.id }).expect(409)).body.code).toBe('DECISION_ALREADY_ANNULLED');
    await expect(api.db.query('DELETE FROM decisions WHERE id = $1', [made.id])).rejects.toThrow('never changed or deleted');
    const numbers = async (query: string) => (await office.get(`/decisions?${query}`).expect(200)).body.items.map(({ number }: { number: string }) => number);
    expect(await numbers('search=haushalt%20aufgehoben')).toEqual([later.number]);
    expect(await numbers(`search=${made.number as string}&body=${bodyId}&year=2027&result=annulled`)).toEqual([made.number]);
    expect(await numbers('year=2026')).toEqual([]);
    expect((await board.get('/decisions/export?format=csv&search=aufgehoben').expect(200)).text).toContain('Der Haushalt 2027 wird aufgehoben.');
    await (await api.as('representative')).get('/decisions').expect(403);
  });

  test('is refused without vote, notice, quorum, or with figures that cannot be', async () => {
    const { id, itemId } = await evening();
    const refusal = async (itemOf: string, values: object = {}) => (await decide(id, itemOf, values)).body.code as string;
    expect(await refusal(itemId, { yes: 4 })).toBe('MORE_VOTES_THAN_VOTERS');
    const late = (await add(id, { title: 'Spät' })).at(-1)!;
    expect(await refusal(late.id)).toBe('ITEM_NOT_ANNOUNCED');
    expect(await refusal(late.id, { nobodyObjects: true })).toBe('ITEM_NOT_ANNOUNCED');
    for (const person of people.slice(3)) await attend(id, person);
    expect((await decide(id, late.id, { nobodyObjects: true }).expect(201)).body.result).toBe('passed');
    const talk = (await add(id, { title: 'Austausch', kind: 'discussion' })).at(-1)!;
    expect(await refusal(talk.id)).toBe('ITEM_NOT_FOR_DECISION');
    for (const person of people.slice(2)) await attend(id, person, 'excused');
    expect((await decide(id, itemId, { yes: 2 }).expect(422)).body).toMatchObject({ code: 'NOT_QUORATE', params: { present: 2, entitled: 7 } });
    expect(issues(await decide(id, itemId, { rule: 'statutes', wording: 'x' }).expect(400))).toEqual(['rule notOneOf']);
    expect(issues(await decide(id, itemId, { wording: ' ' }).expect(400))).toEqual(['wording required']);
    expect(issues(await decide(id, itemId, { yes: -1, annulsId: 'x' }).expect(400)).sort()).toEqual(['annulsId notUuid', 'yes tooSmall']);
  });

  test('waits for statutes that nobody knows', async () => {
    const id = await meeting({ kind: 'assembly' });
    const [item] = await add(id);
    await open(id);
    expect((await decide(id, item!.id, { rule: 'default' }).expect(422)).body).toMatchObject({ code: 'RULE_UNKNOWN', params: { rule: 'assembly_quorum' } });
  });

  test('gets its number without gaps and doubles when fifty are entered at once', async () => {
    const evenings = await Promise.all(Array.from({ length: 5 }, () => evening({ on: '2028-02-01' })));
    const answers = await Promise.all(Array.from({ length: 50 }, (_, nth) => decide(evenings[nth % 5]!.id, evenings[nth % 5]!.itemId)));
    expect(answers.map(({ status, body }) => `${status} ${body.code ?? ''}`).filter((answer) => answer !== '201 ')).toEqual([]);
    expect(answers.map(({ body }) => body.number as string).sort()).toEqual(Array.from({ length: 50 }, (_, nth) => `2028-${String(nth + 1).padStart(3, '0')}`));
  }, 120_000);
});

describe('a task', () => {
  test('has somebody and a day, is done once, and comes back at the next meeting until then', async () => {
    const own = await newBody(api.db);
    const id = await meeting({ bodyId: own });
    const created = await board.post(`/meetings/${id}/tasks`).send({ title: ' Raum buchen ', personId: people[0], dueOn: '2027-01-01' }).expect(201);
    const [task] = (created.body as Sitting).tasks;
    expect(task).toMatchObject({ title: 'Raum buchen', isOverdue: true, person: { id: people[0] } });
    const next = await meeting({ bodyId: own, on: '2027-03-02' });
    expect((await at(next)).openTasks.map(({ title }) => title)).toEqual(['Raum buchen']);
    expect((await board.get('/meeting-tasks').expect(200)).body.items.map(({ id: open }: { id: string }) => open)).toContain(task!.id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => board.patch(`/meeting-tasks/${task!.id}`).send({ version: 1, done: true })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await at(next)).openTasks).toEqual([]);
    expect(issues(await board.post(`/meetings/${id}/tasks`).send({ title: 'x', decisionId: NOWHERE }).expect(400))).toEqual(['decisionId notFound']);
    await (await api.as('staff')).patch(`/meeting-tasks/${task!.id}`).send({ version: 2, done: false }).expect(403);
  });
});
