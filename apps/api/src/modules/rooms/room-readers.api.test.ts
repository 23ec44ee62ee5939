import type { Role } from '@verbund/domain/access/permissions.js';
import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { Api, type Client } from '../../../test/harness.js';

/** Stands in what only the network and the organisation itself may know, and nowhere else. */
const SECRET = `qx${randomBytes(4).toString('hex')}`;

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

let count = 0;

async function member(input: object = {}): Promise<string> {
  const { id } = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: `Verein ${(count += 1)}` }], ...input }).expect(201)).body as { id: string };
  await api.db.query(`INSERT INTO membership_periods (organisation_id, during, state, membership_class) VALUES ($1, daterange('2012-05-03', NULL), 'active', 'full')`, [id]);
  return id;
}

const roomOf = async (organisationId: string, input: object = {}): Promise<string> =>
  (await office.post(`/organisations/${organisationId}/rooms`).send({ name: 'Saal', contactOnTheDay: { name: SECRET, phone: '0511 1234567' }, avoidedCalendars: ['ramadan'], ...input }).expect(201)).body.id;

const listed = async (client: Client): Promise<string[]> => (await client.get('/rooms?pageSize=100').expect(200)).body.items.map(({ id }: { id: string }) => id);

describe('rooms of other members', () => {
  test('are seen as far as they are shown to members, and only by members', async () => {
    const [own, other] = [await member(), await member()];
    const shown = [await roomOf(other, { name: 'Für Mitglieder', visibility: 'members' }), await roomOf(other, { name: 'Für alle', visibility: 'public' })];
    const [hidden, retired, mine] = [await roomOf(other, { name: 'Nur Netzwerk', visibility: 'network' }), await roomOf(other, { name: 'Früher' }), await roomOf(own, { visibility: 'network' })];
    await office.post(`/organisations/${other}/rooms/${retired}/retirements`).expect(201);
    const representative = await api.as('representative', { organisationIds: [own] });
    const seen = await listed(representative);
    expect(seen).toEqual(expect.arrayContaining([...shown, mine]));
    for (const id of [hidden, retired]) {
      expect(seen).not.toContain(id);
      await representative.get(`/rooms/${id}`).expect(404);
    }
    await representative.get(`/organisations/${other}/rooms`).expect(404);
    expect((await representative.get(`/rooms/${shown[0]}`).expect(200)).body.allowedActions.every(({ allowed }: { allowed: boolean }) => !allowed)).toBe(true);

    await api.db.query(`UPDATE membership_periods SET state = 'former' WHERE organisation_id = $1`, [own]);
    expect(await listed(representative)).toEqual([mine]);
    await api.db.query(`UPDATE membership_periods SET state = 'active' WHERE organisation_id = $1`, [own]);
    await api.db.query(`UPDATE membership_periods SET state = 'former' WHERE organisation_id = $1`, [other]);
    expect(await listed(representative)).not.toContain(shown[0]);
  });

  test('come without the contact on the day, the calendars to avoid, and an address that members may not see', async () => {
    const [own, other] = [await member(), await member({ addresses: [{ kind: 'visit', street: `${SECRET}weg 1`, postcode: '30159', place: 'Hannover' }], visibility: { addresses: 'network' } })];
    const id = await roomOf(other);
    const representative = await api.as('representative', { organisationIds: [own] });
    const answers = await Promise.all(['/rooms?pageSize=100', `/rooms?search=${SECRET}`, `/rooms/${id}`, `/rooms?hostsOn=2027-01-04`].map((path) => representative.get(path).expect(200)));
    for (const { text } of answers) expect(text).not.toMatch(new RegExp(`${SECRET}|1234567|ramadan|avoidedCalendars|contactOnTheDay`));
    expect(answers[2]!.body).toMatchObject({ address: null });
    expect((await office.get(`/rooms/${id}`)).body).toMatchObject({ address: { street: `${SECRET}weg 1` }, contactOnTheDay: { name: SECRET }, avoidedCalendars: ['ramadan'] });
    await office.patch(`/organisations/${other}`).send({ version: 1, visibility: {} }).expect(200);
    expect((await representative.get(`/rooms/${id}`)).body.address).toMatchObject({ street: `${SECRET}weg 1` });
  });

  test('are managed by nobody but their own people', async () => {
    const [own, other] = [await member(), await member()];
    const id = await roomOf(other);
    const representative = await api.as('representative', { organisationIds: [own] });
    for (const place of [`/organisations/${other}/rooms/${id}`, `/organisations/${own}/rooms/${id}`]) {
      await representative.patch(place).send({ version: 1, name: 'Meiner' }).expect(404);
      await representative.post(`${place}/retirements`).expect(404);
      await representative.delete(place).expect(404);
    }
    const mine = (await representative.post(`/organisations/${own}/rooms`).send({ name: 'Unser Saal', contactOnTheDay: { name: 'Olena', phone: '0511 7654321' } }).expect(201)).body;
    expect(mine).toMatchObject({ contactOnTheDay: { name: 'Olena' } });
    expect((await representative.patch(`/organisations/${own}/rooms/${mine.id}`).send({ version: 1, name: 'Unser Café' }).expect(200)).body.name).toBe('Unser Café');
  });
});

describe('the contact on the day', () => {
  test.each<[Role, boolean]>([['administrator', true], ['board', true], ['staff', true], ['auditor', false]])('for the role %s: %s', async (role, shown) => {
    const id = await roomOf(await member());
    const client = await api.as(role);
    expect((await client.get(`/rooms/${id}`).expect(200)).text.includes(SECRET)).toBe(shown);
  });

  test('is withheld in the history from who may not see it', async () => {
    const organisation = await member();
    const id = await roomOf(organisation);
    const { items } = (await (await api.as('auditor')).get(`/organisations/${organisation}/history`).expect(200)).body as { items: { subjectId: string; changes: { field: string; withheld: boolean }[] }[] };
    const changes = items.filter(({ subjectId }) => subjectId === id).flatMap((entry) => entry.changes);
    expect(changes.find(({ field }) => field === 'contactName')).toEqual({ field: 'contactName', old: null, new: null, withheld: true });
  });
});

describe('the public directory', () => {
  const page = async (id: string): Promise<string> => {
    const { headers } = await request(api.app.getHttpServer()).get(`/de/mitglieder/x-${id.replaceAll('-', '').slice(0, 12)}`);
    return (await request(api.app.getHttpServer()).get(headers['location']!).expect(200)).text;
  };

  test('shows rooms that are for everybody, without the contact on the day, and follows every change', async () => {
    const organisation = await member();
    const names = { network: 'Saal der Stille', members: 'Saal der Runde', public: 'Saal der Stadt' } as const;
    const ids: Record<string, string> = {};
    for (const [visibility, name] of Object.entries(names)) ids[visibility] = await roomOf(organisation, { name, visibility, capacity: 33 });
    const shown = await page(organisation);
    expect(shown).toContain(names.public);
    for (const secret of [names.network, names.members, SECRET, '1234567']) expect(shown).not.toContain(secret);
    await office.patch(`/organisations/${organisation}/rooms/${ids['public']}`).send({ version: 1, visibility: 'members' }).expect(200);
    expect(await page(organisation)).not.toContain(names.public);
    await office.patch(`/organisations/${organisation}/rooms/${ids['public']}`).send({ version: 2, visibility: 'public' }).expect(200);
    expect(await page(organisation)).toContain(names.public);
    await office.post(`/organisations/${organisation}/rooms/${ids['public']}/retirements`).expect(201);
    expect(await page(organisation)).not.toContain(names.public);
  });
});

test('organisations are found by whether they offer a room', async () => {
  const [offers, nothing] = [await member(), await member()];
  await roomOf(offers);
  const ids = (await office.get('/organisations?rooms=offered&pageSize=100').expect(200)).body.items.map(({ id }: { id: string }) => id);
  expect(ids).toContain(offers);
  expect(ids).not.toContain(nothing);
  expect((await office.get('/organisations/facets').expect(200)).body.rooms.offered).toBe(ids.length);
});
