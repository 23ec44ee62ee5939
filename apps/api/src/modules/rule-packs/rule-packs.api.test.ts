import { EMPTY_RULE_PACK, RULE_KEYS, withRules } from '@verbund/domain/statutes/rules.js';
import { Api, type Client } from '../../../test/harness.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { Refusal } from '../../platform/http/refusal.js';
import { knownRule, rulesOn } from './rule-packs.queries.js';

const TODAY = '2026-11-25';
let api: Api;
let office: Client;

beforeAll(async () => {
  api = await Api.start();
  await api.goTo(TODAY);
  office = await api.as('office');
});
afterAll(() => api.stop());
beforeEach(() => rowsOf(api.db, sql`DELETE FROM rule_packs`));

type View = { id: string; version: number; state: string; inForce: boolean; unknown: number; rulesFrom: string | null; allowedActions: { action: string; allowed: boolean; reason: string | null }[] };
const create = async (body: object = { name: 'Satzung 2023' }): Promise<View> => (await office.post('/rule-packs').send(body).expect(201)).body as View;
const change = (id: string, body: object) => office.patch(`/rule-packs/${id}`).send(body);
const step = (id: string, version: number, name: string, on: string) => office.post(`/rule-packs/${id}/steps`).send({ version, step: name, on });
const issuesOf = ({ issues }: { issues: { field: string; code: string }[] }) => issues.map(({ field, code }) => `${field} ${code}`);
const allowed = ({ allowedActions }: View) => allowedActions.filter((known) => known.allowed).map(({ action }) => action);
const actions = async () => (await rowsOf<{ action: string }>(api.db, sql`SELECT action FROM audit_entries WHERE subject = 'rulePack' ORDER BY id`)).map(({ action }) => action.replace('rulePack.', ''));

/** A version that rules from the day on. */
async function registered(on: string, rules: object = {}): Promise<View> {
  const { id } = await create({ name: `Satzung ${on}` });
  await change(id, { version: 1, rules: { 'board.seats': 7, ...rules } }).expect(200);
  for (const [nth, name] of ['adopted', 'filed', 'registered'].entries()) await step(id, nth + 2, name, on).expect(201);
  return (await office.get(`/rule-packs/${id}`).expect(200)).body as View;
}

test('a new version decides nothing, and says so of every rule', async () => {
  const { body } = await office.post('/rule-packs').send({ name: ' Satzung 2023 ' }).expect(201);
  expect(body).toMatchObject({ name: 'Satzung 2023', version: 1, state: 'draft', inForce: false, unknown: RULE_KEYS.length, rulesFrom: null, rules: EMPTY_RULE_PACK, citations: {} });
  expect(allowed(body as View)).toEqual(['copy', 'update', 'remove', 'adopted']);
});

test('rules and where they are written are set by their key, the rest stays', async () => {
  const { id } = await create();
  await change(id, { version: 1, rules: { 'board.seats': 7, 'assembly.quorum': { p: 1, q: 3 } }, citations: { 'board.seats': ' Satzung § 7 Abs. 2 ' } }).expect(200);
  const { body } = await change(id, { version: 2, rules: { 'board.seats': 9 }, citations: { 'audit.auditors': '§ 12' }, note: 'Aus dem Ordner' }).expect(200);
  expect(body).toMatchObject({ version: 3, note: 'Aus dem Ordner', unknown: RULE_KEYS.length - 2, rules: { board: { seats: 9, holdOver: 'unknown' }, assembly: { quorum: { p: 1, q: 3 } } }, citations: { 'board.seats': 'Satzung § 7 Abs. 2', 'audit.auditors': '§ 12' } });
  const cleared = await change(id, { version: 3, rules: { 'board.seats': 'unknown' }, citations: { 'board.seats': '' } }).expect(200);
  expect(cleared.body.citations).toEqual({ 'audit.auditors': '§ 12' });
  expect((await change(id, { version: 3, note: 'x' }).expect(409)).body).toMatchObject({ code: 'VERSION_CONFLICT', current: { version: 4 } });
  const [entry] = await rowsOf<{ changes: object }>(api.db, sql`SELECT changes FROM audit_entries WHERE action = 'rulePack.changed' AND subject_id = ${id} ORDER BY id OFFSET 1 LIMIT 1`);
  expect(entry!.changes).toEqual({ 'board.seats': { old: 7, new: 9 }, 'audit.auditors §': { old: null, new: '§ 12' }, note: { old: '', new: 'Aus dem Ordner' } });
});

test('what is wrong is said at its field', async () => {
  const { id } = await create();
  const wrong = async (body: object) => issuesOf((await change(id, { version: 1, ...body }).expect(400)).body);
  expect(await wrong({ rules: { 'board.seats': 0, 'board.colour': 'red', 'majorities.statutes': { of: 'valid', p: 5, q: 4 } }, citations: { 'board.seats': 7 } })).toEqual([
    'rules.board.seats tooSmall', 'rules.board.colour unknownField', 'rules.majorities.statutes shareWrong', 'citations.board.seats notText',
  ]);
  expect(await wrong({ rules: { 'board.seats': 5, 'board.quorum': { count: 6 } } })).toEqual(['rules.board.quorum aboveSeats']);
  expect(await wrong({ name: ' ' })).toEqual(['name required']);
  expect(issuesOf((await office.post('/rule-packs').send({ name: '' }).expect(400)).body)).toEqual(['name required']);
  await office.post('/rule-packs').send({ name: 'Kopie', copyOf: 'b3f1b0a4-0000-4000-8000-000000000000' }).expect(404);
});

test('steps follow one another, and with registration the values stay as they are', async () => {
  const { id } = await create();
  expect((await step(id, 1, 'filed', TODAY).expect(409)).body.code).toBe('RULE_PACK_STEP_TAKEN');
  expect(issuesOf((await step(id, 1, 'adopted', '2026-11-26').expect(400)).body)).toEqual(['on inFuture']);
  await step(id, 1, 'adopted', '2026-03-01').expect(201);
  await office.delete(`/rule-packs/${id}`).expect(422);
  expect(issuesOf((await step(id, 2, 'filed', '2026-02-28').expect(400)).body)).toEqual(['on beforePrevious']);
  await change(id, { version: 2, rules: { 'board.seats': 7 } }).expect(200);
  await step(id, 3, 'filed', '2026-03-10').expect(201);
  const { body } = await step(id, 4, 'registered', '2026-04-01').expect(201);
  expect(body).toMatchObject({ state: 'registered', inForce: true, rulesFrom: '2026-04-01' });
  expect(allowed(body as View)).toEqual(['copy', 'correct']);
  expect((await change(id, { version: 5, rules: { 'board.seats': 9 } }).expect(409)).body.code).toBe('RULE_PACK_REGISTERED');
  expect((await actions()).slice(-5)).toEqual(['created', 'adopted', 'changed', 'filed', 'registered']);
});

test('a registered version is corrected in days and citations only, with the reason', async () => {
  const { id } = await registered('2026-04-01');
  const correct = (body: object) => office.post(`/rule-packs/${id}/corrections`).send({ version: 5, ...body });
  expect(issuesOf((await correct({ citations: { 'board.seats': '§ 8' } }).expect(400)).body)).toContain('reason required');
  expect(issuesOf((await correct({ filedOn: '2026-03-01', reason: 'Zahlendreher' }).expect(400)).body)).toEqual(['filedOn beforePrevious']);
  const { body } = await correct({ citations: { 'board.seats': '§ 8' }, registeredOn: '2026-04-02', reason: ' Zahlendreher ' }).expect(201);
  expect(body).toMatchObject({ registeredOn: '2026-04-02', citations: { 'board.seats': '§ 8' }, rules: { board: { seats: 7 } } });
  const [entry] = await rowsOf<{ changes: object }>(api.db, sql`SELECT changes FROM audit_entries WHERE action = 'rulePack.corrected' AND subject_id = ${id}`);
  expect(entry!.changes).toEqual({ registeredOn: { old: '2026-04-01', new: '2026-04-02' }, 'board.seats §': { old: null, new: '§ 8' }, reason: { old: null, new: 'Zahlendreher' } });
  const draft = await create();
  expect((await office.post(`/rule-packs/${draft.id}/corrections`).send({ version: 1, reason: 'x' }).expect(409)).body.code).toBe('RULE_PACK_NOT_REGISTERED');
});

test('in a registered version what nobody knew can be settled, what is known stays', async () => {
  const { id } = await registered('2026-04-01');
  const correct = (body: object) => office.post(`/rule-packs/${id}/corrections`).send({ version: 5, reason: 'In § 9 gelesen', ...body });
  expect(issuesOf((await correct({ rules: { 'board.seats': 9, 'board.quorum': { count: 8 } } }).expect(400)).body)).toEqual(['rules.board.seats settled']);
  expect(issuesOf((await correct({ rules: { 'board.quorum': { count: 8 } } }).expect(400)).body)).toEqual(['rules.board.quorum aboveSeats']);
  const { body } = await correct({ rules: { 'board.holdOver': true } }).expect(201);
  expect(body).toMatchObject({ rules: { board: { seats: 7, holdOver: true } }, inForce: true });
  const [entry] = await rowsOf<{ changes: object }>(api.db, sql`SELECT changes FROM audit_entries WHERE action = 'rulePack.corrected' AND subject_id = ${id}`);
  expect(entry!.changes).toEqual({ 'board.holdOver': { old: 'unknown', new: true }, reason: { old: null, new: 'In § 9 gelesen' } });
});

test('the version in force follows the day, the list says how each stood', async () => {
  const old = await registered('2016-03-15');
  const next = await registered('2024-02-29', { 'board.seats': 9 });
  await create({ name: 'Entwurf 2027', copyOf: next.id });
  const listed = async (query = '') => ((await office.get(`/rule-packs${query}`).expect(200)).body.items as (View & { name: string })[]).map(({ name, state, inForce }) => `${name} ${state}${inForce ? ' rules' : ''}`);
  expect(await listed()).toEqual(['Entwurf 2027 draft', 'Satzung 2024-02-29 registered rules', 'Satzung 2016-03-15 registered']);
  expect(await listed('?on=2024-02-28')).toEqual(['Entwurf 2027 draft', 'Satzung 2024-02-29 draft', 'Satzung 2016-03-15 registered rules']);
  const ruling = await Promise.all(['2016-03-14', '2016-03-15', '2024-02-28', '2024-02-29'].map((day) => rulesOn(api.db, day)));
  expect(ruling.map((found) => found?.id)).toEqual([undefined, old.id, old.id, next.id]);
  expect(ruling.map((found) => found?.rules.board.seats)).toEqual([undefined, 7, 7, 9]);
});

test('two versions are compared by values and citations', async () => {
  const before = await registered('2016-03-15', { 'majorities.statutes': { of: 'valid', p: 2, q: 3, strict: true } });
  const after = await create({ name: 'Neu', copyOf: before.id });
  await change(after.id, { version: 1, rules: { 'majorities.statutes': { of: 'valid', p: 3, q: 4 } }, citations: { 'board.seats': '§ 7' } }).expect(200);
  const { body } = await office.get(`/rule-packs/${after.id}/differences/${before.id}`).expect(200);
  expect(body).toEqual({
    total: 2,
    items: [
      { rule: 'board.seats', before: { choice: 'known', n: 7, citation: '' }, after: { choice: 'known', n: 7, citation: '§ 7' } },
      { rule: 'majorities.statutes', before: { choice: 'valid', p: 2, q: 3, strict: true, citation: '' }, after: { choice: 'valid', p: 3, q: 4, citation: '' } },
    ],
  });
});

test('who needs a rule that nobody decided is refused by its name, in the reader’s language', () => {
  const ruling = { rules: withRules(EMPTY_RULE_PACK, { 'board.seats': 7, 'assembly.quorum': null }) };
  expect([knownRule(ruling, 'board.seats'), knownRule(ruling, 'assembly.quorum')]).toEqual([7, null]);
  for (const [rules, key, rule] of [[ruling, 'board.holdOver', 'board_holdOver'], [null, 'board.seats', 'board_seats']] as const)
    expect(() => knownRule(rules, key)).toThrow(expect.objectContaining({ code: 'RULE_UNKNOWN', status: 422, details: { params: { rule } } }) as Refusal);
});

test('of twenty who register at the same moment one does it', async () => {
  const { id } = await create();
  const answers = await Promise.all(Array.from({ length: 20 }, () => step(id, 1, 'adopted', TODAY)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
});

test('two versions never begin on the same day that the statutes name', async () => {
  const [one, two] = [await create(), await create()];
  await change(one.id, { version: 1, validFrom: '2027-01-01' }).expect(200);
  expect((await change(two.id, { version: 1, validFrom: '2027-01-01' }).expect(409)).body.code).toBe('RULE_PACK_DAY_TAKEN');
});

test('the board reads, only the office and the administration write', async () => {
  const { id } = await create();
  const [board, representative, administrator] = [await api.as('board'), await api.as('representative'), await api.as('administrator')];
  const seen = await board.get(`/rule-packs/${id}`).expect(200);
  expect(allowed(seen.body as View)).toEqual([]);
  await board.patch(`/rule-packs/${id}`).send({ version: 1, note: 'x' }).expect(403);
  await representative.get('/rule-packs').expect(403);
  await api.stranger.get('/rule-packs').expect(401);
  await administrator.delete(`/rule-packs/${id}`).expect(204);
  await office.get(`/rule-packs/${id}`).expect(404);
});
