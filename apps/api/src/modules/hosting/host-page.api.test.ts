import { Api, type Client } from '../../../test/harness.js';
import { bodyNamed, hostNamed, hostToken, PLANNING_DAY, TUESDAYS } from '../../../test/hosting-network.js';
import { climb, hostHolder, publishedYear, standing, type HostHolder } from '../../../test/hosted-year.js';
import type { HostPageView } from './host-page.dto.js';

let api: Api;
let office: Client;
let body: string;
let meetings: string[];
let planId: string;
let holders: HostHolder[];
let tokens: string[];

const NAMES = ['Chor', 'Garten', 'Studio', 'Verein'];

beforeAll(async () => {
  api = await Api.start();
  api.clock = PLANNING_DAY;
  office = await api.as('office');
  for (const name of NAMES) await hostNamed(api, name);
  body = await bodyNamed(api, 'Vorstand');
});
afterAll(() => api.stop());

/** Two meetings, in March and April, each with a host that has just been asked. */
beforeEach(async () => {
  api.clock = PLANNING_DAY;
  await api.db.query('DELETE FROM host_plans');
  await api.db.query('DELETE FROM meetings');
  await api.db.query('DELETE FROM host_pauses');
  await api.db.query('DELETE FROM mail_messages');
  await api.db.query('UPDATE network SET email = $1', ['buero@verbund.example']);
  ({ planId, meetings } = await publishedYear(api, office, body, TUESDAYS.slice(2, 4)));
  const rows = await api.db.query('SELECT lower(o.name) AS name, a.meeting_id FROM host_assignments a JOIN meetings m ON m.id = a.meeting_id JOIN organisations o ON o.id = a.organisation_id ORDER BY m.starts_at');
  tokens = await Promise.all(rows.map(({ name, meeting_id }: { name: string; meeting_id: string }) => hostToken(api, `${name}@verein.example`, meeting_id)));
  holders = tokens.map((token) => hostHolder(api, token));
});

const page = async (holder: HostHolder): Promise<HostPageView> => (await holder.get().expect(200)).body;
const mailsTo = async (address: string): Promise<string[]> => (await api.db.query('SELECT subject FROM mail_messages WHERE recipient_email = $1 ORDER BY created_at, subject', [address])).map(({ subject }: { subject: string }) => subject);

describe("the host's page", () => {
  test('shows what is expected, and nothing to whoever has no link', async () => {
    await api.stranger.get('/host').expect(404);
    await office.get('/host').expect(404);
    const view = await page(holders[0]!);
    expect(view).toMatchObject({ title: 'Vorstandssitzung', day: '2027-03-02', people: 9, stepFree: false, state: 'asked', answerBy: '2027-02-09', offeredSwaps: [], proposedSwap: null });
    expect(view.room).toMatchObject({ name: `Saal ${view.organisation}`, howToFind: `Klingel Saal ${view.organisation}`, contactName: expect.stringContaining('Mensch'), address: { postcode: '30159' } });
    expect(view.swapOptions).toEqual([{ assignmentId: expect.any(String), organisation: expect.any(String), day: '2027-04-06' }]);
  });

  test('takes a confirmation, as often as it is given', async () => {
    for (const _ of [1, 2]) expect((await holders[0]!.post('/confirmation').send({ shown: 'asked' }).expect(200)).body.state).toBe('confirmed');
    expect(await api.db.query(`SELECT count(*)::int AS n FROM host_assignment_steps WHERE step = 'confirmed'`)).toEqual([{ n: 1 }]);
    await holders[0]!.post('/confirmation').send({}).expect(400);
    const plan = (await office.get(`/host-plans/${planId}`).expect(200)).body;
    expect(plan).toMatchObject({ confirmed: 1 });
    expect(plan.plannedMeetings[0]).toMatchObject({ state: 'confirmed', fixed: true });
  });

  test('takes a decline with other days, and the next in turn is asked at once', async () => {
    const before = (await page(holders[0]!)).organisation;
    const answer = (await holders[0]!.post('/decline').send({ shown: 'asked', reason: ' Umbau ', otherDays: ['2027-03-09'] }).expect(200)).body;
    expect(answer).toMatchObject({ state: 'declined', declineReason: 'Umbau', otherDays: ['2027-03-09'], room: null, swapOptions: [] });
    await holders[0]!.post('/decline').send({ shown: 'asked' }).expect(200);
    expect((await holders[0]!.post('/confirmation').send({ shown: 'asked' }).expect(409)).body.code).toBe('HOSTING_ANSWERED');
    expect(await api.db.query(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'host-ladder'`)).toHaveLength(1);
    const audit = JSON.stringify(await api.db.query(`SELECT changes FROM audit_entries WHERE action = 'hostAssignment.declined'`));
    expect(audit).not.toContain('Umbau');

    await climb(api);
    const [now] = await standing(api);
    expect(now).toMatch(/ asked$/);
    expect(now).not.toContain(before);
    expect((await api.db.query('SELECT o.name FROM meetings m JOIN organisations o ON o.id = m.organisation_id ORDER BY m.starts_at LIMIT 1'))[0].name + ' asked').toBe(now);
    expect((await page(holders[0]!)).state).toBe('declined');
    await climb(api);
    expect(await standing(api)).toEqual([now, expect.any(String)]);
    expect((await office.get(`/host-plans/${planId}`).expect(200)).body.plannedMeetings[0]).toMatchObject({ declinedBy: [{ name: before }], declineReason: 'Umbau', otherDays: ['2027-03-09'] });
  });

  test('refuses days that do not exist, at their field', async () => {
    expect((await holders[0]!.post('/decline').send({ shown: 'asked', otherDays: ['2027-02-30'] }).expect(400)).body.issues[0].field).toMatch(/^otherDays/);
    expect((await holders[0]!.post('/pause').send({ until: '2020-01-01' }).expect(400)).body.issues).toEqual([expect.objectContaining({ field: 'until', code: 'endsBeforeBegin' })]);
  });

  test('has one outcome when twenty answer at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => (nth % 2 ? holders[0]!.post('/confirmation').send({ shown: 'asked' }) : holders[0]!.post('/decline').send({ shown: 'asked' }))));
    const steps = await api.db.query(`SELECT step FROM host_assignment_steps WHERE step IN ('confirmed', 'declined')`);
    expect(steps).toHaveLength(1);
    const kind = steps[0].step as string;
    expect(answers.filter(({ status }) => status === 200).every((answer) => answer.body.state === kind)).toBe(true);
    expect(answers.filter(({ status }) => ![200, 409].includes(status))).toEqual([]);
  });

  test('opens nothing after it was revoked, after the day, or for a cancelled meeting; a forwarded one is as good as the first', async () => {
    expect((await page(hostHolder(api, tokens[0]!))).state).toBe('asked');
    await office.delete(`/hosted-meetings/${meetings[0]!}/links`).expect(200);
    expect((await holders[0]!.get().expect(404)).body.code).toBe('LINK_INVALID');
    await holders[0]!.post('/confirmation').send({ shown: 'asked' }).expect(404);
    await office.post(`/hosted-meetings/${meetings[0]!}/links`).expect(200);
    api.clock = '2027-04-06T18:00:00Z';
    await holders[1]!.get().expect(200);
    api.clock = '2027-04-07T06:00:00Z';
    await holders[1]!.get().expect(404);
    api.clock = PLANNING_DAY;
    await api.db.query(`INSERT INTO meeting_steps (meeting_id, step, account_id, account_name, taken_at) VALUES ($1, 'cancelled', $1, 'Test', now())`, [meetings[1]]);
    await holders[1]!.get().expect(404);
  });
});

describe('a swap', () => {
  const proposed = async () => {
    const [option] = (await page(holders[0]!)).swapOptions;
    return (await holders[0]!.post('/swaps').send({ assignmentId: option!.assignmentId }).expect(200)).body as HostPageView;
  };
  const offered = async () => (await page(holders[1]!)).offeredSwaps[0]!;

  test('waits for the consent of the other, which gets a link', async () => {
    const [first, second] = [(await page(holders[0]!)).organisation, (await page(holders[1]!)).organisation];
    expect((await proposed()).proposedSwap).toMatchObject({ organisation: second, day: '2027-04-06' });
    await proposed();
    expect(await offered()).toMatchObject({ organisation: first, day: '2027-03-02' });
    expect((await mailsTo(`${second.toLowerCase()}@verein.example`)).filter((subject) => subject.includes('tauschen'))).toHaveLength(1);
    expect(await standing(api)).toEqual([`${first} asked`, `${second} asked`]);
  });

  test('exchanges both with the consent of both, and tells everybody else', async () => {
    const [first, second] = [(await page(holders[0]!)).organisation, (await page(holders[1]!)).organisation];
    await proposed();
    const { id } = await offered();
    for (const _ of [1, 2]) await holders[1]!.post(`/swaps/${id}/answer`).send({ agreed: true }).expect(200);
    expect(await standing(api)).toEqual([`${second} swapped`, `${first} swapped`]);
    expect((await api.db.query('SELECT o.name, m.sequence FROM meetings m JOIN organisations o ON o.id = m.organisation_id ORDER BY m.starts_at'))).toEqual([{ name: second, sequence: 2 }, { name: first, sequence: 2 }]);
    expect((await holders[1]!.post(`/swaps/${id}/answer`).send({ agreed: false }).expect(409)).body.code).toBe('HOST_SWAP_ANSWERED');
    expect(await mailsTo('buero@verbund.example')).toEqual([expect.stringContaining('Gastgeber getauscht')]);
    expect((await page(hostHolder(api, await hostToken(api, `${first.toLowerCase()}@verein.example`, meetings[1])))).state).toBe('confirmed');
    expect((await page(holders[0]!)).state).toBe('released');
    expect((await office.get(`/host-plans/${planId}`).expect(200)).body).toMatchObject({ confirmed: 2 });
  });

  test('is refused or taken back without a trace in the plan', async () => {
    const before = await standing(api);
    await proposed();
    await holders[1]!.post(`/swaps/${(await offered()).id}/answer`).send({ agreed: false }).expect(200);
    const { proposedSwap } = await proposed();
    await holders[1]!.delete(`/swaps/${proposedSwap!.id}`).expect(404);
    await holders[0]!.post(`/swaps/${proposedSwap!.id}/answer`).send({ agreed: true }).expect(404);
    expect((await holders[0]!.delete(`/swaps/${proposedSwap!.id}`).expect(200)).body.proposedSwap).toBeNull();
    expect(await standing(api)).toEqual(before);
  });

  test('is overtaken when one of the two declines', async () => {
    await proposed();
    const { id } = await offered();
    await holders[0]!.post('/decline').send({ shown: 'asked' }).expect(200);
    expect((await page(holders[1]!)).offeredSwaps).toEqual([]);
    expect((await holders[1]!.post(`/swaps/${id}/answer`).send({ agreed: true }).expect(409)).body.code).toBe('HOST_SWAP_ANSWERED');
  });

  test('has one outcome when both sides and the clock are quick', async () => {
    await proposed();
    const { id } = await offered();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => [
      () => holders[1]!.post(`/swaps/${id}/answer`).send({ agreed: true }), () => holders[1]!.post(`/swaps/${id}/answer`).send({ agreed: false }), () => holders[0]!.delete(`/swaps/${id}`), () => holders[0]!.post('/decline').send({ shown: 'asked' }),
    ][nth % 4]!()));
    expect(answers.filter(({ status }) => ![200, 404, 409].includes(status)).map(({ status, text }) => `${status} ${text}`)).toEqual([]);
    const [{ answer }] = await api.db.query('SELECT answer FROM host_swaps WHERE id = $1', [id]);
    const swapped = (await api.db.query(`SELECT count(*)::int AS n FROM host_assignment_steps WHERE step = 'swapped'`))[0].n;
    expect([answer === 'agreed', swapped]).toEqual(answer === 'agreed' ? [true, 2] : [false, 0]);
    expect((await api.db.query('SELECT count(DISTINCT organisation_id)::int AS n FROM host_assignments'))[0].n).toBe(2);
  });
});

describe('two declines in a row', () => {
  test('ask for a pause, which leaves the organisation out', async () => {
    await api.db.query('DELETE FROM host_assignment_steps');
    await api.db.query('DELETE FROM host_plans');
    await api.db.query('DELETE FROM meetings');
    const days = ['2027-05-04', '2027-06-01', '2027-07-06', '2027-08-03', '2027-09-07'];
    ({ planId, meetings } = await publishedYear(api, office, body, days));
    const rows = await api.db.query('SELECT lower(o.name) AS name, a.meeting_id FROM host_assignments a JOIN meetings m ON m.id = a.meeting_id JOIN organisations o ON o.id = a.organisation_id ORDER BY m.starts_at');
    const twice = rows.filter(({ name }: { name: string }) => name === rows[0].name || name === rows[4].name).filter(({ name }: { name: string }, _: number, all: { name: string }[]) => all.filter((one) => one.name === name).length === 2);
    const own = await Promise.all(twice.slice(0, 2).map(async ({ name, meeting_id }: { name: string; meeting_id: string }) => hostHolder(api, await hostToken(api, `${name}@verein.example`, meeting_id))));
    expect((await own[0]!.post('/decline').send({ shown: 'asked' }).expect(200)).body.askedToPause).toBe(false);
    expect((await own[1]!.post('/decline').send({ shown: 'asked' }).expect(200)).body.askedToPause).toBe(true);
    for (const _ of [1, 2]) expect((await own[1]!.post('/pause').send({ until: '2027-12-01' }).expect(200)).body).toMatchObject({ pausedUntil: '2027-12-01', askedToPause: false });
    await climb(api);
    const paused = (await page(own[0]!)).organisation;
    expect((await standing(api)).filter((state) => state.startsWith(paused))).toEqual([]);
  });
});
