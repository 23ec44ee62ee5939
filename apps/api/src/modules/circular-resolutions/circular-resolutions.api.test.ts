import { drafted, circularMailsTo, lookAtTheDays, ruleCircular, started, viewOf, votersOf, type Circular } from '../../../test/circular.js';
import { appoint, personNamed } from '../../../test/board-meeting.js';
import { newBody } from '../../../test/bodies.js';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let board: Client;
beforeAll(async () => {
  api = await Api.start();
  board = await api.as('board');
});
beforeEach(async () => {
  await api.goTo('2027-01-05');
  await ruleCircular(api, { consent: 'all' });
});
afterAll(() => api.stop());

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const THREE = [{ name: 'Ayşe' }, { name: 'Boris', language: 'ru' }, { name: 'Cem', language: 'ar' }];
const SEVEN = Array.from({ length: 7 }, (_, nth) => ({ name: `Mitglied ${nth}` }));
const at = ({ id }: Pick<Circular, 'id'>, path = '') => `/circular-resolutions/${id}${path}`;
const issues = ({ body }: { body: { issues: { field: string; code: string }[] } }) => body.issues.map(({ field, code }) => `${field} ${code}`);
const decisionsOf = (bodyId: string): Promise<Record<string, unknown>[]> => api.db.query('SELECT * FROM decisions WHERE body_id = $1 ORDER BY running', [bodyId]);

describe('a draft', () => {
  test('is kept by board and office, read by the auditors, closed to others', async () => {
    const draft = await drafted(api, board, THREE);
    await api.stranger.get('/circular-resolutions').expect(401);
    await api.stranger.get(at(draft)).expect(401);
    for (const role of ['staff', 'representative'] as const) await (await api.as(role)).get(at(draft)).expect(403);
    const auditor = await api.as('auditor');
    expect((await viewOf(draft, auditor)).allowedActions.every(({ allowed }) => !allowed)).toBe(true);
    await auditor.post(at(draft, '/opening')).send({ version: 1 }).expect(403);
    await board.get(at({ id: NOWHERE })).expect(404);
    await board.post(at({ id: NOWHERE }, '/withdrawal')).send({ reason: 'x' }).expect(404);
  });

  test('names what is wrong at the field', async () => {
    const bodyId = await newBody(api.db);
    const send = (values: object) => board.post('/circular-resolutions').send({ bodyId, title: 'T', wording: 'W', lastDay: '2027-01-20', ...values });
    expect(issues(await send({ title: ' ', wording: ' ', lastDay: '2027-01-05' }).expect(400))).toEqual(['title required', 'wording required', 'lastDay notAhead']);
    expect(issues(await send({ lastDay: '2027-02-30' }).expect(400))).toEqual(['lastDay notDay']);
    expect(issues(await send({ bodyId: NOWHERE }).expect(400))).toEqual(['bodyId notFound']);
  });

  test('is changed as it was read, thrown away, and shows who would be asked', async () => {
    const draft = await drafted(api, board, THREE);
    expect(await viewOf(draft, board)).toMatchObject({ state: 'draft', voters: [], rule: { consent: 'all' }, candidates: [{ name: 'Ayşe' }, { name: 'Boris' }, { name: 'Cem' }] });
    await board.patch(at(draft)).send({ version: 1, wording: 'Zwei Beamer werden gekauft.' }).expect(200);
    expect((await board.patch(at(draft)).send({ version: 1, title: 'x' }).expect(409)).body).toMatchObject({ code: 'VERSION_CONFLICT', current: { wording: 'Zwei Beamer werden gekauft.' } });
    expect((await board.post(at(draft, '/opening')).send({ version: 1 }).expect(409)).body.code).toBe('VERSION_CONFLICT');
    await board.delete(at(draft)).expect(204);
    await board.get(at(draft)).expect(404);
  });
});

describe('beginning', () => {
  test('asks everybody with a vote today in their language, keeps the rule, and lets nothing be rewritten', async () => {
    const circular = await started(api, board, THREE);
    const guest = await personNamed(api, 'Ohne Stimme');
    await api.db.query(`INSERT INTO mandates (body_id, person_id, role, votes, during, obtained) VALUES ($1, $2, 'member', false, '[2026-01-01,)', 'election')`, [circular.bodyId, guest.id]);
    const view = await viewOf(circular, board);
    expect(view).toMatchObject({ state: 'open', rulePack: 'Satzung 2020', counts: { missing: 3, entitled: 3, yes: 0 }, started: { by: 'Test board' } });
    const mails = await Promise.all(circular.people.map(({ email }) => circularMailsTo(api, email)));
    expect(mails.map(([mail]) => mail!.language)).toEqual(['de', 'ru', 'ar']);
    expect(mails[0]![0]!.body_text).toContain('bis 20. Januar 2027');
    expect(mails.flat().some(({ body_text: text }) => text.includes('Ein Beamer wird gekauft'))).toBe(false);
    expect(mails[2]![0]!.body_html).toContain('dir="rtl"');
    expect(await circularMailsTo(api, guest.email)).toEqual([]);
    expect((await board.patch(at(circular)).send({ version: 2, wording: 'x' }).expect(409)).body.code).toBe('CIRCULAR_STARTED');
    expect((await board.post(at(circular, '/opening')).send({ version: 2 }).expect(409)).body.code).toBe('CIRCULAR_STARTED');
    await board.delete(at(circular)).expect(409);
  });

  test('is refused by name where the rule is unknown or forbids it, nobody votes, somebody cannot be asked, or the day is over', async () => {
    const draft = await drafted(api, board, THREE);
    const refused = async (circular: Circular) => {
      const { body } = await board.post(at(circular, '/opening')).send({ version: 1 }).expect(422);
      expect((await viewOf(circular, board)).allowedActions.find(({ action }) => action === 'start')).toMatchObject({ allowed: false, reason: body.code });
      return body;
    };
    await ruleCircular(api, 'unknown');
    expect(await refused(draft)).toMatchObject({ code: 'RULE_UNKNOWN', params: { rule: 'circular_board' } });
    await ruleCircular(api);
    expect((await refused(draft)).code).toBe('RULE_UNKNOWN');
    expect((await viewOf(draft, board)).rule).toBeNull();
    await ruleCircular(api, { consent: 'none' });
    expect((await refused(draft)).code).toBe('CIRCULAR_NOT_ALLOWED');
    await ruleCircular(api, { consent: 'all' });
    expect((await refused(await drafted(api, board, []))).code).toBe('CIRCULAR_NOBODY_ENTITLED');
    const lacking = await drafted(api, board, THREE);
    const [{ id }] = await api.db.query(`INSERT INTO people (family_name, sort_name) VALUES ('Ohne Mail', 'ohne mail') RETURNING id`);
    await appoint(api, lacking.bodyId, id);
    expect((await refused(lacking)).code).toBe('CIRCULAR_WITHOUT_ADDRESS');
    await api.goTo('2027-01-21');
    expect((await refused(draft)).code).toBe('CIRCULAR_DAY_OVER');
  });

  test('needs the consent of all in bodies of which the statutes say nothing', async () => {
    await ruleCircular(api);
    const bodyId = await newBody(api.db, 'workingGroup');
    const person = await personNamed(api, 'Dana');
    await appoint(api, bodyId, person.id);
    const { body } = await board.post('/circular-resolutions').send({ bodyId, title: 'T', wording: 'W', lastDay: '2027-01-20' }).expect(201);
    expect((await board.post(at(body, '/opening')).send({ version: 1 }).expect(200)).body).toMatchObject({ state: 'open', rule: { consent: 'all' }, rulePack: null });
  });
});

describe('the outcome', () => {
  test('passes when all seven consent, is numbered once, stands in the register, and everybody is told', async () => {
    const circular = await started(api, board, SEVEN);
    const voters = await votersOf(api, circular);
    for (const voter of voters.slice(0, 6)) expect((await voter.answer('consent').expect(200)).body).toMatchObject({ state: 'open', counts: { yes: 0 } });
    expect((await voters[6]!.answer('consent', 'Gern').expect(200)).body).toMatchObject({ state: 'passed', decision: { number: '2027-001', on: '2027-01-05' }, counts: { yes: 7 } });
    const [decision, ...more] = await decisionsOf(circular.bodyId);
    expect(more).toEqual([]);
    expect(decision).toMatchObject({ meeting_id: null, rule: 'circular', majority: { of: 'allMembers' }, wording: 'Ein Beamer wird gekauft.', yes: 7, no: 0, entitled: 7, present: 7, passed: true });
    const { body } = await board.get(`/decisions?search=Beamer&body=${circular.bodyId}`).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ number: '2027-001', title: 'Beamer', circularResolutionId: circular.id, meetingId: null, rulePack: 'Satzung 2020' })]);
    for (const { email } of circular.people) expect((await circularMailsTo(api, email)).filter(({ subject }) => subject.includes('Angenommen: Beamer (2027-001)'))).toHaveLength(1);
    expect((await circularMailsTo(api, (await api.db.query('SELECT email FROM accounts WHERE id = $1', [board.accountId]))[0].email)).at(-1)!.body_text).toContain(`/circular-resolutions/${circular.id}`);
    expect(await viewOf(circular, board)).toMatchObject({ state: 'passed', counts: { yes: 7, missing: 0 }, decision: { number: '2027-001' } });
  });

  test('fails at once by one abstention where all must consent', async () => {
    const circular = await started(api, board, THREE);
    const [first, second] = await votersOf(api, circular);
    expect((await first!.answer('abstain').expect(200)).body).toMatchObject({ state: 'failed', isOpen: false });
    expect((await second!.answer('consent').expect(409)).body.code).toBe('CIRCULAR_OVER');
    expect(await decisionsOf(circular.bodyId)).toEqual([expect.objectContaining({ passed: false, abstentions: 1, entitled: 3 })]);
  });

  test('fails by silence at the end of the last day, on that day, however often the clock looks', async () => {
    const circular = await started(api, board, THREE);
    const [first] = await votersOf(api, circular);
    await first!.answer('consent').expect(200);
    await api.goTo('2027-01-20');
    await lookAtTheDays(api);
    expect((await viewOf(circular, board)).state).toBe('open');
    await api.goTo('2027-01-21');
    expect((await first!.answer('refuse').expect(409)).body.code).toBe('CIRCULAR_OVER');
    await lookAtTheDays(api);
    await lookAtTheDays(api);
    expect(await viewOf(circular, board)).toMatchObject({ state: 'failed', counts: { yes: 1, missing: 2 }, decision: { on: '2027-01-20' } });
    expect(await decisionsOf(circular.bodyId)).toHaveLength(1);
  });

  test('counts the majority of the statutes, and the rule of the day on which it began', async () => {
    await ruleCircular(api, { consent: 'majority', majority: { of: 'simple' } });
    const circular = await started(api, board, THREE);
    await ruleCircular(api, { consent: 'none' });
    const [first, second, third] = await votersOf(api, circular);
    await first!.answer('consent').expect(200);
    await second!.answer('refuse').expect(200);
    await second!.answer('abstain').expect(200);
    expect((await third!.answer('abstain').expect(200)).body).toMatchObject({ state: 'passed', rule: { consent: 'majority', of: 'simple' } });
    expect((await decisionsOf(circular.bodyId))[0]).toMatchObject({ yes: 1, no: 0, abstentions: 2, majority: { of: 'simple' }, passed: true });
  });

  test('counts nobody who is recused, and wants to know why', async () => {
    const circular = await started(api, board, THREE);
    const [first, second, third] = await votersOf(api, circular);
    expect(issues(await first!.answer('recuse', ' ').expect(400))).toEqual(['remark required']);
    await first!.answer('recuse', 'Kaufvertrag mit mir').expect(200);
    await second!.answer('consent').expect(200);
    expect((await third!.answer('consent').expect(200)).body.state).toBe('passed');
    expect((await decisionsOf(circular.bodyId))[0]).toMatchObject({ yes: 2, entitled: 2 });
  });

  test('stands on those who had a vote when it began: who leaves stays asked, who joins is not', async () => {
    const circular = await started(api, board, THREE);
    await api.db.query(`UPDATE mandates SET during = '[2026-01-01,2027-01-10)' WHERE person_id = $1`, [circular.people[0]!.id]);
    await appoint(api, circular.bodyId, (await personNamed(api, 'Neu')).id, '[2027-01-10,2028-01-01)');
    await api.goTo('2027-01-12');
    for (const voter of await votersOf(api, circular)) await voter.answer('consent').expect(200);
    expect(await viewOf(circular, board)).toMatchObject({ state: 'passed', counts: { entitled: 3, yes: 3 } });
  });
});

describe('at the same moment', () => {
  test('seven answers make one decision with one number', async () => {
    const circular = await started(api, board, SEVEN);
    const answers = await Promise.all((await votersOf(api, circular)).map((voter) => voter.answer('consent')));
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(200));
    expect(await decisionsOf(circular.bodyId)).toEqual([expect.objectContaining({ yes: 7, running: 1, passed: true })]);
    for (const { email } of circular.people) expect((await circularMailsTo(api, email)).filter(({ subject }) => subject.includes('Angenommen'))).toHaveLength(1);
  }, 60_000);

  test('three resolutions that end together are numbered without gaps', async () => {
    const first = await started(api, board, [{ name: 'Eine' }]);
    const circulars = [first];
    for (const title of ['B', 'C']) {
      const { body } = await board.post('/circular-resolutions').send({ bodyId: first.bodyId, title, wording: 'W', lastDay: '2027-01-20' }).expect(201);
      circulars.push({ ...first, id: body.id as string });
    }
    for (const { id } of circulars.slice(1)) await board.post(at({ id }, '/opening')).send({ version: 1 }).expect(200);
    await api.goTo('2027-01-25');
    await Promise.all([lookAtTheDays(api), lookAtTheDays(api), lookAtTheDays(api)]);
    expect((await decisionsOf(first.bodyId)).map(({ running }) => running)).toEqual([1, 2, 3]);
  }, 60_000);

  test('withdrawal and the deciding answer have one outcome', async () => {
    for (let round = 0; round < 5; round += 1) {
      const circular = await started(api, board, [{ name: 'Allein' }]);
      const [voter] = await votersOf(api, circular);
      const [answered, withdrawn] = await Promise.all([voter!.answer('consent'), board.post(at(circular, '/withdrawal')).send({ reason: 'Erledigt' })]);
      const { state, decision } = await viewOf(circular, board);
      expect([answered.status, withdrawn.status].sort()).toEqual([200, 409]);
      expect(state).toBe(answered.status === 200 ? 'passed' : 'withdrawn');
      expect(decision === null).toBe(state === 'withdrawn');
    }
  }, 60_000);
});

describe('an open one', () => {
  test('is withdrawn with a reason that everybody reads, and answers no more', async () => {
    const circular = await started(api, board, THREE);
    const [voter] = await votersOf(api, circular);
    expect(issues(await board.post(at(circular, '/withdrawal')).send({ reason: ' ' }).expect(400))).toEqual(['reason required']);
    expect((await board.post(at(circular, '/withdrawal')).send({ reason: 'Der alte geht wieder' }).expect(200)).body).toMatchObject({ state: 'withdrawn', withdrawn: { reason: 'Der alte geht wieder' } });
    expect((await circularMailsTo(api, circular.people[0]!.email)).filter(({ body_text: text }) => text.includes('Der alte geht wieder'))).toHaveLength(1);
    expect((await voter!.answer('consent').expect(409)).body.code).toBe('CIRCULAR_OVER');
    expect((await voter!.get().expect(200)).body).toMatchObject({ state: 'withdrawn', isOpen: false, withdrawalReason: 'Der alte geht wieder' });
    expect((await board.post(at(circular, '/withdrawal')).send({ reason: 'x' }).expect(409)).body.code).toBe('CIRCULAR_OVER');
  });

  test('reminds whoever has not answered, once, two days before the last day', async () => {
    const circular = await started(api, board, THREE);
    const [, second] = await votersOf(api, circular);
    const token = await votersOf(api, circular);
    await second!.answer('consent').expect(200);
    for (const [day, expected] of [['2027-01-17', 1], ['2027-01-18', 2], ['2027-01-19', 2]] as const) {
      await api.goTo(day);
      await lookAtTheDays(api);
      expect(await circularMailsTo(api, circular.people[0]!.email)).toHaveLength(expected);
      expect(await circularMailsTo(api, circular.people[1]!.email)).toHaveLength(1);
    }
    await token[0]!.get().expect(200);
  });

  test('is found in the list by state, body and words, open ones first', async () => {
    const circular = await started(api, board, THREE, { title: 'Suchwort Eins' });
    const { body } = await board.post('/circular-resolutions').send({ bodyId: circular.bodyId, title: 'Suchwort Zwei', wording: 'W', lastDay: '2027-01-20' }).expect(201);
    const list = async (query: string) => (await board.get(`/circular-resolutions?${query}`).expect(200)).body as { items: { id: string; counts: object }[]; total: number };
    expect(await list(`search=suchwort&body=${circular.bodyId}`)).toMatchObject({ total: 2, items: [{ id: circular.id, counts: { missing: 3, entitled: 3 } }, { id: body.id }] });
    expect((await list(`body=${circular.bodyId}&state=draft`)).items.map(({ id }) => id)).toEqual([body.id]);
    await board.get('/circular-resolutions?state=asleep').expect(400);
  });
});
