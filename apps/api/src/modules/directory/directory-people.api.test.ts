import request from 'supertest';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
let person: string;

beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  person = (await office.post('/people').send({ givenName: 'Amina', familyName: 'Beispiel' }).expect(201)).body.id;
});
afterAll(() => api.stop());

const page = async (path = '/de/netzwerk') => (await request(api.app.getHttpServer()).get(path).expect(200)).text;
const CONSENT = { function: 'boardMember', consentOn: '2026-05-02', consentProof: 'Brief im Ordner Vorstand' };
const publish = (change: object = {}) => office.post('/published-people').send({ personId: person, ...CONSENT, ...change });
const today = async () => (await api.db.query<{ day: string }[]>('SELECT network_today()::text AS day'))[0]!.day;

describe('a person in the directory', () => {
  test('is named with a consent and its proof, and is gone with the request after its withdrawal', async () => {
    expect(await page()).not.toContain('Amina');
    const { body } = await publish().expect(201);
    expect(body).toMatchObject({ name: 'Amina Beispiel', isShown: true, withdrawnOn: null, version: 1 });
    expect(await page()).toContain('<strong><bdi>Amina Beispiel</bdi></strong><span>Vorstandsmitglied</span>');
    expect((await request(api.app.getHttpServer()).get('/api/v1/directory/network').expect(200)).body.people).toEqual([{ name: 'Amina Beispiel', function: 'boardMember', label: '', since: null }]);
    expect((await office.post(`/published-people/${body.id}/withdrawals`).expect(201)).body).toMatchObject({ isShown: false, withdrawnOn: await today() });
    expect(await page()).not.toContain('Amina');
    await office.patch(`/published-people/${body.id}`).send({ version: 2, label: 'Vorsitz' }).expect(409);
    const actions = await api.db.query(`SELECT action FROM audit_entries WHERE subject = 'person' AND subject_id = $1 ORDER BY id`, [person]);
    expect(actions.map(({ action }: { action: string }) => action)).toEqual(['person.created', 'person.published', 'person.consentWithdrawn']);
  });

  test('is not named without consent, before its day, outside its function, or when removed', async () => {
    const { body: refused } = await publish({ consentOn: '2999-01-01', function: 'other' }).expect(400);
    expect(refused.issues.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual(['label required', 'consentOn inFuture']);
    const { body: future } = await publish({ validFrom: '2998-01-01' }).expect(201);
    const { body: past } = await publish({ validFrom: '2020-01-01', validTo: '2022-01-01' }).expect(201);
    expect([future.isShown, past.isShown]).toEqual([false, false]);
    expect(await page()).not.toContain('Amina');
    await office.patch(`/published-people/${past.id}`).send({ version: 1, validTo: null }).expect(409);
    await office.patch(`/published-people/${past.id}`).send({ version: 1, validTo: '2997-01-01', label: 'Sprecherin <i>' }).expect(200);
    expect(await page()).toContain('<bdi>Sprecherin &lt;i&gt;</bdi>');
    await api.db.query('UPDATE people SET removed_at = now() WHERE id = $1', [person]);
    expect(await page()).not.toContain('Amina');
    await api.db.query('UPDATE people SET removed_at = NULL WHERE id = $1', [person]);
  });

  test('is entered twice for the same days by nobody, even at the same moment', async () => {
    const statuses = (await Promise.all(Array.from({ length: 8 }, () => publish({ function: 'press', validFrom: '2026-01-01' })))).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
  });

  test('is seen with the consent by the office and the board, and by nobody else', async () => {
    await (await api.as('board')).get('/published-people').expect(200);
    await (await api.as('representative')).get('/published-people').expect(403);
    await (await api.as('board')).post('/published-people').send({ personId: person, ...CONSENT }).expect(403);
    await api.stranger.get('/published-people').expect(401);
    expect(await page()).not.toContain('Ordner');
  });
});

describe('a body that everybody may see', () => {
  test('shows those with a running mandate who agreed, instead of what the publication says of the board', async () => {
    const named = (await office.post('/people').send({ givenName: 'Nour', familyName: 'Zugestimmt' }).expect(201)).body.id;
    const silent = (await office.post('/people').send({ givenName: 'Kim', familyName: 'Ungenannt' }).expect(201)).body.id;
    await publish({ personId: named }).expect(201);
    expect(await page()).toContain('Nour Zugestimmt</bdi></strong><span>Vorstandsmitglied');
    const typeId = (await office.post('/body-types').send({ labels: { de: 'Vorstand' }, nature: 'board' }).expect(201)).body.id;
    const body = (await office.post('/bodies').send({ typeId, name: 'Vorstand', names: { ar: 'مجلس الإدارة' }, visibility: 'public' }).expect(201)).body;
    expect(await page()).not.toContain('Nour');
    for (const personId of [named, silent]) await office.post(`/bodies/${body.id}/mandates`).send({ personId, role: 'member', from: '2026-01-01', obtained: 'election', taskArea: 'Räume' }).expect(201);
    expect(await page()).toContain('<h2><bdi>Vorstand</bdi></h2><ul class="people"><li><strong><bdi>Nour Zugestimmt</bdi></strong><span><bdi>Räume</bdi></span>');
    expect(await page()).not.toContain('Ungenannt');
    expect(await page('/ar/shabaka')).toContain('مجلس الإدارة');
    await office.patch(`/bodies/${body.id}`).send({ version: 1, visibility: 'members' }).expect(200);
    expect(await page()).toContain('Nour Zugestimmt</bdi></strong><span>Vorstandsmitglied');
  });
});

describe('the texts of the network', () => {
  test('are changed by the office, with a version, and shown at once in each language', async () => {
    const { body } = await office.get('/directory-settings').expect(200);
    await office.patch('/directory-settings').send({ version: body.version, intro: { de: 'Willkommen', ar: 'أهلًا' }, about: { en: 'First.\n\nSecond <b>.' } }).expect(200);
    expect(await page()).toContain('<p>Willkommen</p>');
    expect(await page()).toContain('<div class="prose" lang="en" dir="ltr"><p>First.</p><p>Second &lt;b&gt;.</p></div>');
    expect(await page('/ar/aadaa')).toContain('<p>أهلًا</p>');
    await office.patch('/directory-settings').send({ version: body.version, isOpen: false }).expect(409);
    await office.patch('/directory-settings').send({ version: body.version + 1, intro: { xx: 'nein' } }).expect(400);
  });
});
