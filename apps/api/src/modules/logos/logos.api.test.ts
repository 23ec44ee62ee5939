import sharp from 'sharp';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
let id: string;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  id = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Mit Logo' }] }).expect(201)).body.id;
});
afterAll(() => api.stop());

const picture = (width = 40, height = 20) => sharp({ create: { width, height, channels: 3, background: 'teal' } });
const upload = (client: Client, bytes: Buffer, type = 'application/octet-stream') => client.put(`/organisations/${id}/logo`).set('Content-Type', type).send(bytes);

describe('logos', () => {
  test('are set by the office and seen by those who see the organisation', async () => {
    const png = await picture().png().toBuffer();
    await upload(api.stranger, png).expect(401);
    await upload(await api.as('board'), png).expect(403);
    await office.get(`/organisations/${id}/logo`).expect(404);
    const { digest } = (await upload(office, png).expect(200)).body;
    expect((await office.get(`/organisations/${id}`)).body.logoDigest).toBe(digest);
    await (await api.as('representative', { organisationIds: [] })).get(`/organisations/${id}/logo`).expect(404);
  });

  test('are drawn anew as a square WebP that runs nothing', async () => {
    await upload(office, await picture().withExif({ IFD0: { Copyright: 'geheim' } }).jpeg().toBuffer()).expect(200);
    const answer = await office.get(`/organisations/${id}/logo`).buffer().expect(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" });
    const meta = await sharp(answer.body as Buffer).metadata();
    expect(meta).toMatchObject({ format: 'webp', width: 256, height: 256 });
    expect(meta.exif).toBeUndefined();
    await office.get(`/organisations/${id}/logo`).set('If-None-Match', answer.headers['etag']!).expect(304);
  });

  test('are refused when they are something else, broken, too many pixels or too large', async () => {
    const png = await picture().png().toBuffer();
    await upload(office, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')).expect(415);
    await upload(office, png.subarray(0, 60)).expect(415);
    await upload(office, await picture(5000, 5000).png().toBuffer()).expect(415);
    await upload(office, Buffer.alloc(1024 * 1024 + 1)).expect(413);
    await upload(office, png, 'image/png').expect(415);
  });

  test('are removed, and every step is recorded without the picture', async () => {
    await office.delete(`/organisations/${id}/logo`).expect(204);
    await office.delete(`/organisations/${id}/logo`).expect(404);
    const entries = await api.db.query(`SELECT changes FROM audit_entries WHERE subject_id = $1 AND action LIKE 'organisation.logo%' ORDER BY id DESC`, [id]);
    expect(entries[0].changes).toEqual({ logo: { old: expect.stringMatching(/^[0-9a-f]{32}$/), new: null } });
  });
});

describe('a representative', () => {
  const proposed = async (client: Client) => (await client.get(`/organisations/${id}`)).body as { logoDigest: string | null; pending: { requestId: string; field: string }[] };

  test('sets the logo at once, or asks the office for it when the rule says so', async () => {
    const representative = await api.as('representative', { organisationIds: [id] });
    const { digest } = (await upload(representative, await picture().png().toBuffer()).expect(200)).body as { digest: string };
    expect((await proposed(representative)).logoDigest).toBe(digest);
    await office.put('/field-rules/logo').send({ rule: 'approval', version: 0 }).expect(200);
    const { body } = await upload(representative, await picture(30, 30).png().toBuffer()).expect(200);
    expect(body).toEqual({ digest, requestId: expect.any(String) });
    const stranger = await api.as('representative');
    await stranger.get(`/change-requests/${body.requestId}/logo`).expect(404);
    await representative.get(`/change-requests/${body.requestId}/logo`).expect(200).expect('Content-Type', 'image/webp');
    const { seen, items } = (await office.get(`/change-requests/${body.requestId}`)).body as { seen: string; items: { id: string }[] };
    await office.post(`/change-requests/${body.requestId}/adoptions`).send({ seen, itemIds: items.map((item) => item.id) }).expect(201);
    expect((await proposed(representative)).logoDigest).not.toBe(digest);
    await representative.delete(`/organisations/${id}/logo`).expect(204);
    expect(await proposed(representative)).toMatchObject({ logoDigest: expect.any(String), pending: [{ field: 'logo' }] });
    await office.put('/field-rules/logo').send({ rule: 'office', version: 1 }).expect(200);
    expect((await upload(representative, await picture().png().toBuffer()).expect(400)).body.issues).toEqual([{ field: 'logo', code: 'officeOnly' }]);
  });
});
