import sharp from 'sharp';
import request from 'supertest';
import { Api, type Client } from '../../../test/harness.js';
import { pdf } from '../../../test/sample-files.js';

let api: Api;
let office: Client;
let organisation: string;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  organisation = await member();
});
afterAll(() => api.stop());

async function member(): Promise<string> {
  const { id } = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Haus der Bilder' }] }).expect(201)).body as { id: string };
  await api.db.query(`INSERT INTO membership_periods (organisation_id, during, state, membership_class) VALUES ($1, daterange('2012-05-03', NULL), 'active', 'full')`, [id]);
  return id;
}

let count = 0;
const room = async (visibility = 'members', owner = organisation): Promise<string> => (await office.post(`/organisations/${owner}/rooms`).send({ name: `Saal ${(count += 1)}`, visibility }).expect(201)).body.id;
const picture = (width: number, height: number, background = 'teal') => sharp({ create: { width, height, channels: 3, background } });
const jpeg = (background?: string) => picture(2400, 1200, background).withExif({ IFD0: { Copyright: 'geheim' } }).jpeg().toBuffer();
const add = (id: string, bytes: Buffer, { alt = 'Der Saal von vorn', name = 'saal.jpg', client = office, owner = organisation } = {}) =>
  client.post(`/organisations/${owner}/rooms/${id}/photos?alt=${encodeURIComponent(alt)}`).attach('file', bytes, name);
const altsOf = async (id: string): Promise<string[]> => (await office.get(`/rooms/${id}`)).body.photos.map(({ alt }: { alt: string }) => alt);

describe('photos of a room', () => {
  test('are drawn anew in two sizes and shown in place', async () => {
    const id = await room();
    const { photos } = (await add(id, await jpeg()).expect(201)).body;
    expect(photos).toEqual([{ id: expect.any(String), alt: 'Der Saal von vorn' }]);
    for (const [size, width] of [['full', 1600], ['small', 480]] as const) {
      const { body, headers } = await office.get(`/rooms/${id}/photos/${photos[0].id}?size=${size}`).buffer().expect(200);
      expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'content-disposition': expect.stringMatching(/^inline/) });
      const meta = await sharp(body as Buffer).metadata();
      expect(meta).toMatchObject({ width, height: width / 2 });
      expect(meta.exif).toBeUndefined();
    }
  });

  test('have words for who does not see them', async () => {
    const id = await room();
    const refused = async (alt: string) => (await add(id, await jpeg(), { alt }).expect(400)).body.issues[0].field;
    expect([await refused(''), await refused('  ')]).toEqual(['alt', 'alt']);
  });

  test('are refused when they are something else or broken', async () => {
    const id = await room();
    await add(id, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), { name: 'a.svg' }).expect(415);
    await add(id, pdf('Satzung'), { name: 'a.pdf' }).expect(415);
    await add(id, (await jpeg()).subarray(0, 200)).expect(422);
  });

  test('are described, put in order and removed, and every step is recorded', async () => {
    const id = await room();
    for (const alt of ['eins', 'zwei', 'drei']) await add(id, await jpeg(), { alt }).expect(201);
    const { photos } = (await office.get(`/rooms/${id}`)).body;
    const at = (index: number) => `/organisations/${organisation}/rooms/${id}/photos/${photos[index].id}`;
    await office.patch(at(2)).send({ position: 1, alt: 'Bühne' }).expect(200);
    expect(await altsOf(id)).toEqual(['Bühne', 'eins', 'zwei']);
    await office.patch(at(2)).send({ position: 8 }).expect(200);
    expect(await altsOf(id)).toEqual(['eins', 'zwei', 'Bühne']);
    await office.delete(at(0)).expect(200);
    expect(await altsOf(id)).toEqual(['zwei', 'Bühne']);
    await office.delete(at(0)).expect(404);
    const actions = await api.db.query(`SELECT action FROM audit_entries WHERE subject_id = $1 AND action LIKE 'room.photo%' ORDER BY id`, [id]);
    expect(actions.map(({ action }: { action: string }) => action)).toEqual(['room.photoAdded', 'room.photoAdded', 'room.photoAdded', 'room.photoDescribed', 'room.photoDescribed', 'room.photoRemoved']);
  });

  test('are at most eight, however many come at once', async () => {
    const id = await room();
    const tiny = await picture(4, 4).png().toBuffer();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => add(id, tiny, { alt: `Bild ${n}`, name: 'a.png' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(8);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(new Set(['ROOM_PHOTOS_FULL']));
    expect(await altsOf(id)).toHaveLength(8);
  });

  test('are seen by who sees the room, and changed by its own people', async () => {
    const [shown, hidden] = [await room('members'), await room('network')];
    const places = await Promise.all([shown, hidden].map(async (id) => `/rooms/${id}/photos/${(await add(id, await jpeg('navy')).expect(201)).body.photos[0].id}`));
    const another = await member();
    const representative = await api.as('representative', { organisationIds: [another] });
    await representative.get(places[0]!).expect(200);
    await representative.get(places[1]!).expect(404);
    await api.stranger.get(places[0]!).expect(401);
    await add(shown, await jpeg(), { client: representative }).expect(404);
    await add(shown, await jpeg(), { client: representative, owner: another }).expect(404);
    const own = await room('members', another);
    await add(own, await jpeg(), { client: representative, owner: another }).expect(201);
  });

  test('are there for everybody only while the room is', async () => {
    const get = (path: string) => request(api.app.getHttpServer()).get(path);
    const id = await room('public');
    await add(id, await jpeg('olive'), { alt: 'Blick in den "Saal"' }).expect(201);
    const address = (await get(`/de/mitglieder/haus-der-bilder-${organisation.replaceAll('-', '').slice(0, 12)}`).expect(200)).text.match(/<img class="photo" src="(\/directory\/photos\/[0-9a-f]{64})" alt="Blick in den &quot;Saal&quot;"/)?.[1];
    await get(address!).expect(200).expect('Content-Type', 'image/jpeg').expect('X-Content-Type-Options', 'nosniff');
    await office.patch(`/organisations/${organisation}/rooms/${id}`).send({ version: 1, visibility: 'members' }).expect(200);
    await get(address!).expect(404);
    await office.patch(`/organisations/${organisation}/rooms/${id}`).send({ version: 2, visibility: 'public' }).expect(200);
    await get(address!).expect(200);
    await api.db.query(`UPDATE membership_periods SET state = 'former' WHERE organisation_id = $1`, [organisation]);
    await get(address!).expect(404);
  });
});
