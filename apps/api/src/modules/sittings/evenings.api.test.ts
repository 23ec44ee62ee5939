import { appoint, mailsTo, personNamed, plannedMeeting, TODAY, type PlannedMeeting } from '../../../test/board-meeting.js';
import { Api, type Client } from '../../../test/harness.js';
import { bodyNamed, hostNamed, meetingOn } from '../../../test/hosting-network.js';
import type { SittingView } from './sittings.dto.js';

let api: Api;
let board: Client;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  [office, board] = [await api.as('office'), await api.as('board')];
  const rules = { board: { quorum: { count: 2 }, notice: { days: 7, countFrom: 'receipt' } }, majorities: { board: { of: 'simple' } }, delivery: { emailDays: 0, letterDays: 3 }, modes: { hybrid: true, virtual: 'unknown' } };
  await api.db.query(`INSERT INTO rule_packs (name, rules, adopted_on, filed_on, registered_on) VALUES ('Satzung 2020', $1, '2020-01-01', '2020-01-02', '2020-01-03')`, [JSON.stringify(rules)]);
});
beforeEach(() => (api.clock = TODAY));
afterAll(() => api.stop());

const THREE = [{ name: 'Yılmaz' }, { name: 'Kowalenko', language: 'uk' }, { name: 'Said', language: 'ar' }];
const add = async (id: string, title: string, values: object = {}) => ((await board.post(`/meetings/${id}/agenda-items`).send({ title, kind: 'resolution', ...values }).expect(201)).body as SittingView).items.at(-1)!.id;
const at = async (id: string) => (await board.get(`/meetings/${id}/sitting`).expect(200)).body as SittingView;
const invite = ({ id, version }: Pick<PlannedMeeting, 'id' | 'version'>, values: object = {}) => board.post(`/meetings/${id}/invitations`).send({ version, ...values }).expect(201);
const open = (id: string) => board.post(`/meetings/${id}/opening`).expect(200);
const attend = (id: string, personId: string, attendance = 'present', client = board) => client.post(`/meetings/${id}/attendance`).send({ personId, attendance });
const decide = (id: string, itemId: string, values: object = {}) => board.post(`/meetings/${id}/decisions`).send({ itemId, wording: 'So soll es sein.', rule: 'board', yes: 2, no: 0, abstentions: 0, invalid: 0, ...values });

describe('the notice', () => {
  test('names what is on the agenda when it is sent: that can be decided, what comes later cannot', async () => {
    const meeting = await plannedMeeting(api, board, THREE);
    const named = await add(meeting.id, 'Haushalt 2027');
    const internal = await add(meeting.id, 'Personal', { isInternal: true });
    await add(meeting.id, 'Gehälter', { kind: 'discussion', parentId: internal });
    expect((await board.get(`/meetings/${meeting.id}/invitees`).expect(200)).body.agenda).toEqual(['1 Haushalt 2027', '2 Personal', '2.1 Gehälter']);
    const { body } = await invite(meeting, { guests: [{ name: 'Gast', email: 'gast@extern.example', language: 'de' }] });
    expect((await at(meeting.id)).items.every(({ announcedAt }) => announcedAt !== null)).toBe(true);
    for (const { email } of meeting.people) expect((await mailsTo(api, email))[0]!.body_text).toContain('2.1 Gehälter');
    const [guest] = await mailsTo(api, 'gast@extern.example');
    expect([guest!.body_text.includes('1 Haushalt 2027'), guest!.body_text.includes('Personal'), guest!.calendar.includes('Gehälter')]).toEqual([true, false, false]);

    const late = await add(meeting.id, 'Noch ein Antrag');
    const successor = await personNamed(api, 'Nachgerückt');
    await appoint(api, meeting.bodyId, successor.id);
    await invite({ id: meeting.id, version: body.version as number });
    expect((await at(meeting.id)).items.at(-1)!.announcedAt).toBeNull();
    await open(meeting.id);
    for (const { id } of meeting.people) await attend(meeting.id, id).expect(200);
    expect((await decide(meeting.id, late).expect(422)).body.code).toBe('ITEM_NOT_ANNOUNCED');
    expect((await decide(meeting.id, named).expect(201)).body).toMatchObject({ result: 'passed', present: 3, entitled: 4 });
  });
});

describe('a deputy', () => {
  test('votes while the one they stand in for is away, and not beside them', async () => {
    const meeting = await plannedMeeting(api, board, THREE);
    const deputy = await personNamed(api, 'Vertretung');
    const [holder, second] = meeting.people;
    await api.db.query(
      `INSERT INTO mandates (body_id, person_id, role, votes, during, obtained, deputises_id) SELECT body_id, $2, 'deputy', true, during, 'election', id FROM mandates WHERE person_id = $1`, [holder!.id, deputy.id]);
    const itemId = await add(meeting.id, 'Haushalt');
    await invite(meeting);
    expect(await mailsTo(api, deputy.email)).toHaveLength(1);
    await open(meeting.id);
    await attend(meeting.id, second!.id).expect(200);
    await attend(meeting.id, holder!.id, 'excused').expect(200);
    expect((await attend(meeting.id, deputy.id).expect(200)).body).toMatchObject({ quorum: { present: 2, voting: 2, entitled: 3, isQuorate: true } });
    expect((await at(meeting.id)).participants.find(({ personId }) => personId === deputy.id)).toMatchObject({ role: 'deputy', votes: false, standsInFor: [holder!.id] });
    expect((await decide(meeting.id, itemId, { yes: 2 }).expect(201)).body).toMatchObject({ present: 2, entitled: 3 });
    expect((await attend(meeting.id, holder!.id).expect(200)).body).toMatchObject({ quorum: { present: 2, voting: 2, entitled: 3 } });
    expect((await decide(meeting.id, itemId, { yes: 3 }).expect(422)).body.code).toBe('MORE_VOTES_THAN_VOTERS');
  });
});

describe('a meeting that was held', () => {
  test('counts for its host once it is closed, once only when twenty close it, and not when it does not rotate', async () => {
    const hosts = [await hostNamed(api, 'Chor'), await hostNamed(api, 'Garten')];
    const body = await bodyNamed(api, 'Vorstand im Wechsel');
    const id = await meetingOn(api, body, '2027-02-02');
    const alone = await meetingOn(api, body, '2027-02-03', { rotates: false });
    await api.db.query('UPDATE meetings SET organisation_id = $2 WHERE id = $1', [id, hosts[0]]);
    for (const meetingId of [id, alone]) await open(meetingId);
    const credits = async () => (await office.get(`/hosting/statistics?body=${body}`).expect(200)).body.organisations.map(({ name, credit, hosted }: { name: string; credit: number; hosted: number }) => [name, credit, hosted]);
    expect((await credits()).every(([, credit]: [string, number]) => credit === 0)).toBe(true);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => (nth % 2 ? office : board).post(`/meetings/${id}/closing`)));
    expect(answers.map(({ status, body: { code } }) => `${status} ${(code as string | undefined) ?? ''}`).sort()).toEqual(['200 ', ...Array<string>(19).fill('409 MEETING_STEP_IMPOSSIBLE')]);
    await board.post(`/meetings/${alone}/closing`).expect(200);
    expect(await credits()).toEqual([['Garten', 0.5, 0], ['Chor', -0.5, 1]]);
    const [{ closed, held }] = await api.db.query(`SELECT count(*) FILTER (WHERE action = 'meeting.closed')::int AS closed, count(*) FILTER (WHERE action = 'hostAssignment.held')::int AS held FROM audit_entries WHERE subject_id = ANY($1)`, [[id, alone]]);
    expect([closed, held]).toEqual([2, 1]);
  });
});

describe('two people at the same moment', () => {
  test('note who is there: what each noted stays, and of one person the last step counts', async () => {
    const meeting = await plannedMeeting(api, board, THREE);
    await open(meeting.id);
    const [a, b, c] = meeting.people.map(({ id }) => id);
    const noted = await Promise.all([attend(meeting.id, a!), attend(meeting.id, b!, 'remote', office), attend(meeting.id, c!, 'excused'), attend(meeting.id, c!, 'present', office)]);
    expect(noted.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { attendance } = await at(meeting.id);
    expect(attendance.filter(({ personId }) => personId !== c).map(({ attendance: how }) => how).sort()).toEqual(['present', 'remote']);
    expect(attendance.filter(({ personId }) => personId === c)).toEqual([expect.objectContaining({ attendance: expect.stringMatching(/^(excused|present)$/) })]);
  });

  test('decide and close: a decision is in the register, or refused because the meeting is over', async () => {
    const meeting = await plannedMeeting(api, board, THREE);
    const itemId = await add(meeting.id, 'Haushalt');
    await invite(meeting);
    await open(meeting.id);
    for (const { id } of meeting.people) await attend(meeting.id, id).expect(200);
    const [closing, ...votes] = await Promise.all([board.post(`/meetings/${meeting.id}/closing`), ...Array.from({ length: 10 }, () => decide(meeting.id, itemId))]);
    expect(closing!.status).toBe(200);
    expect(votes.filter(({ status }) => status !== 201).every(({ status, body }) => status === 409 && body.code === 'MEETING_STEP_IMPOSSIBLE')).toBe(true);
    expect((await at(meeting.id)).decisions).toHaveLength(votes.filter(({ status }) => status === 201).length);
  });
});

describe('sentences for minutes', () => {
  const put = (client: Client, values: object) => client.put('/minutes-phrases').send({ language: 'de', version: 0, phrases: [' Der Punkt wird vertagt. ', 'Es wird berichtet.'], ...values });

  test('are the network’s own in each language, written by whoever writes minutes, and nobody overwrites them unseen', async () => {
    await api.stranger.get('/minutes-phrases').expect(401);
    await (await api.as('representative')).get('/minutes-phrases').expect(403);
    await put(await api.as('staff'), {}).expect(403);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => put(nth % 2 ? office : board, {})));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'VERSION_CONFLICT', current: { version: 1, phrases: ['Der Punkt wird vertagt.', 'Es wird berichtet.'] } });
    await put(board, { language: 'ar', phrases: ['يؤجَّل البند.'] }).expect(200);
    await put(board, { version: 1, phrases: ['Neu.'] }).expect(200);
    expect((await (await api.as('auditor')).get('/minutes-phrases').expect(200)).body).toEqual({ items: [{ language: 'ar', version: 1, phrases: ['يؤجَّل البند.'] }, { language: 'de', version: 2, phrases: ['Neu.'] }], total: 2 });
  });

  test('say at the line what is wrong', async () => {
    const issues = async (values: object) => (await put(board, values).expect(400)).body.issues.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
    expect(await issues({ language: 'fr', phrases: ['Bien.', ' '] })).toEqual(['phrases.1 required']);
    expect(await issues({ language: 'xx', phrases: 'Bien.', version: -1 })).toEqual(expect.arrayContaining(['language notOneOf', 'version tooSmall']));
  });
});
