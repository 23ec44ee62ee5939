import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { announceChanges, appoint, eventsIn, plannedMeeting, personNamed, TODAY } from '../../../test/board-meeting.js';
import { Api, type Client } from '../../../test/harness.js';

const CANARY = `qx${randomBytes(4).toString('hex')}`;

let api: Api;
let board: Client;
beforeAll(async () => {
  api = await Api.start();
  board = await api.as('board');
});
beforeEach(() => (api.clock = TODAY));
afterAll(() => api.stop());

const create = (values: object, client = board) => client.post('/account/calendar-feeds').send(values);
const pathOf = (address: string) => new URL(address).pathname;
const ask = (path: string, headers: Record<string, string> = {}) => request(api.app.getHttpServer()).get(path).set(headers).buffer(true);
const textOf = async (address: string) => (await ask(pathOf(address)).expect(200)).text;
const addressOf = async (values: object, client = board) => (await create(values, client).expect(201)).body.address as string;

async function memberOf(people: { id: string }[]): Promise<Client> {
  const member = await api.as('representative');
  await api.db.query('UPDATE accounts SET person_id = $2 WHERE id = $1', [member.accountId, people[0]!.id]);
  return member;
}

describe('the own calendar', () => {
  test('shows what one is a member of or invited to, with the own answer, and nothing else', async () => {
    const meeting = await plannedMeeting(api, board, [{ name: 'Mitglied' }], { title: 'Meine' });
    await plannedMeeting(api, board, [{ name: 'Andere' }], { title: 'Fremde' });
    const member = await memberOf(meeting.people);
    const address = await addressOf({ kind: 'personal' }, member);
    expect(eventsIn(await textOf(address)).map(({ summary, attendees }) => [summary, attendees])).toEqual([['Meine', []]]);
    await board.post(`/meetings/${meeting.id}/invitations`).send({ version: meeting.version }).expect(201);
    await member.post(`/meetings/${meeting.id}/answers`).send({ answer: 'notComing' }).expect(204);
    expect(eventsIn(await textOf(address))[0]!.attendees).toEqual([`${meeting.people[0]!.email} DECLINED`]);
  });

  test('shows a member of a body only what is within the mandate', async () => {
    const meeting = await plannedMeeting(api, board, []);
    const person = await personNamed(api, 'Ehemals');
    await appoint(api, meeting.bodyId, person.id, '[2026-01-01,2027-02-02)');
    expect(eventsIn(await textOf(await addressOf({ kind: 'personal' }, await memberOf([person]))))).toEqual([]);
  });

  test('learns of changes and cancellations: same UID, higher SEQUENCE', async () => {
    const meeting = await plannedMeeting(api, board, [{ name: 'Mitglied' }]);
    const address = await addressOf({ kind: 'personal' }, await memberOf(meeting.people));
    const [before] = eventsIn(await textOf(address));
    await board.post(`/meetings/${meeting.id}/moves`).send({ version: 1, on: '2027-11-02', startMinute: 1110, durationMinutes: 60 }).expect(201);
    const [moved] = eventsIn(await textOf(address));
    await board.post(`/meetings/${meeting.id}/cancellations`).send({ version: 2, reason: 'x' }).expect(201);
    const [cancelled] = eventsIn(await textOf(address));
    expect([before!.uid, moved!.uid, cancelled!.uid]).toEqual([before!.uid, before!.uid, before!.uid]);
    expect([before!.sequence, moved!.sequence, cancelled!.sequence]).toEqual([0, 1, 2]);
    expect([before!.start, moved!.start, cancelled!.status]).toEqual(['2027-02-02T17:30:00.000Z', '2027-11-02T17:30:00.000Z', 'CANCELLED']);
    await announceChanges(api, meeting.id);
  });

  test('is right on both sides of both changes of the clock', async () => {
    const meeting = await plannedMeeting(api, board, [{ name: 'Mitglied' }], { on: '2027-03-27' });
    for (const on of ['2027-03-29', '2027-10-30', '2027-11-01']) await board.post('/meetings').send({ bodyId: meeting.bodyId, title: 'S', on, startMinute: 1110, durationMinutes: 60 }).expect(201);
    expect(eventsIn(await textOf(await addressOf({ kind: 'personal' }, await memberOf(meeting.people)))).map(({ start }) => start.slice(5, 16))).toEqual(['03-27T17:30', '03-29T16:30', '10-30T16:30', '11-01T17:30']);
  });
});

describe('the address of a calendar', () => {
  test('is told once and kept as a digest', async () => {
    const address = await addressOf({ kind: 'personal' });
    const token = /calendar\/([\w-]{43})\.ics$/.exec(address)![1]!;
    expect(JSON.stringify(await api.db.query('SELECT to_jsonb(f) AS row FROM calendar_feeds f'))).not.toContain(token);
    expect((await board.get('/account/calendar-feeds').expect(200)).text).not.toContain(token);
  });

  test('opens nothing any more once renewed or revoked', async () => {
    const member = await api.as('staff');
    const { body } = await create({ kind: 'personal' }, member).expect(201);
    const { body: renewed } = await member.post(`/account/calendar-feeds/${body.feed.id}/renewals`).expect(201);
    await ask(pathOf(body.address)).expect(404);
    await ask(pathOf(renewed.address)).expect(200);
    await board.delete(`/account/calendar-feeds/${body.feed.id}`).expect(404);
    await board.post(`/account/calendar-feeds/${body.feed.id}/renewals`).expect(404);
    await member.delete(`/account/calendar-feeds/${body.feed.id}`).expect(204);
    await ask(pathOf(renewed.address)).expect(404);
  });

  test('made twenty times at once is one calendar', async () => {
    const member = await api.as('staff');
    const answers = await Promise.all(Array.from({ length: 20 }, () => create({ kind: 'personal' }, member)));
    const addresses = answers.filter(({ status }) => status === 201).map(({ body }) => (body as { address: string }).address);
    const open = (await Promise.all(addresses.map((address) => ask(pathOf(address))))).filter(({ status }) => status === 200);
    expect((await member.get('/account/calendar-feeds').expect(200)).body.total).toBe(1);
    expect(open).toHaveLength(1);
  });

  test('is asked again without being sent again, and says when it was used', async () => {
    const address = pathOf(await addressOf({ kind: 'personal' }));
    const { headers } = await ask(address).expect(200).expect('Content-Type', 'text/calendar; charset=utf-8').expect('Cache-Control', 'private, no-cache');
    const again = await ask(address, { 'If-None-Match': headers['etag'] as string }).expect(304);
    expect(again.text ?? '').toBe('');
    expect((await board.get('/account/calendar-feeds').expect(200)).body.items[0].lastUsedAt).not.toBeNull();
    await request(api.app.getHttpServer()).post(address).expect(405);
  });

  test('that nobody issued answers alike, whatever it looks like', async () => {
    for (const path of ['/calendar/x.ics', `/calendar/${'a'.repeat(43)}.ics`, '/calendar/../x.ics', '/calendar/', `/calendar/${'a'.repeat(43)}.ics?x=1`]) {
      const { status, text } = await ask(path);
      expect([path, status, text]).toEqual([path, 404, '']);
    }
  });

  test('shows nothing any more to somebody who may not see it any more', async () => {
    const meeting = await plannedMeeting(api, board, []);
    const staff = await api.as('staff');
    const address = pathOf(await addressOf({ kind: 'body', bodyId: meeting.bodyId }, staff));
    expect(eventsIn((await ask(address).expect(200)).text)).toHaveLength(1);
    await api.db.query('DELETE FROM account_roles WHERE account_id = $1', [staff.accountId]);
    await ask(address).expect(404);
    const own = pathOf(await addressOf({ kind: 'personal' }, staff));
    await api.db.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [staff.accountId]);
    await ask(own).expect(404);
  });
});

describe('a calendar for everybody', () => {
  test('shows public bodies with nothing internal', async () => {
    const internal = { title: CANARY, note: CANARY, place: CANARY, onlineAddress: `https://${CANARY}.example` };
    const meeting = await plannedMeeting(api, board, [{ name: CANARY }], internal);
    const kept = await plannedMeeting(api, board, [], internal);
    await board.post(`/meetings/${meeting.id}/agenda-items`).send({ title: CANARY, kind: 'discussion' }).expect(201);
    await board.post(`/meetings/${meeting.id}/invitations`).send({ version: meeting.version }).expect(201);
    await board.post(`/meetings/${meeting.id}/cancellations`).send({ version: 2, reason: CANARY }).expect(201);
    await create({ kind: 'public', bodyId: meeting.bodyId }).expect(400);
    await api.db.query(`UPDATE bodies SET visibility = 'public' WHERE id = $1`, [meeting.bodyId]);
    const ofAll = await textOf(await addressOf({ kind: 'public' }));
    const ofOne = await textOf(await addressOf({ kind: 'public', bodyId: meeting.bodyId }));
    for (const text of [ofAll, ofOne]) expect([text.includes(CANARY), text.includes(meeting.people[0]!.email), text.includes(kept.id), text.includes(meeting.id)]).toEqual([false, false, false, true]);
    expect(eventsIn(ofOne)).toEqual([expect.objectContaining({ summary: expect.stringContaining('Gremium'), status: 'CANCELLED', attendees: [] })]);
    const office = await textOf(await addressOf({ kind: 'body', bodyId: meeting.bodyId }));
    expect(office).toContain(CANARY);
  });

  test('is made by those who look after meetings', async () => {
    const staff = await api.as('staff');
    await create({ kind: 'public' }, staff).expect(403);
    await create({ kind: 'public' }, api.stranger).expect(401);
    await create({ kind: 'body' }, staff).expect(400);
    await create({ kind: 'body', bodyId: (await plannedMeeting(api, board, [])).bodyId }, await api.as('representative')).expect(403);
    expect((await create({ kind: 'theirs' }).expect(400)).body.issues).toEqual([expect.objectContaining({ field: 'kind' })]);
    expect((await create({ kind: 'personal', bodyId: '7a0f9d0e-4a57-4b7e-9d6b-2d9f7f3a1c11' }).expect(400)).body.issues).toEqual([expect.objectContaining({ field: 'bodyId' })]);
  });
});
