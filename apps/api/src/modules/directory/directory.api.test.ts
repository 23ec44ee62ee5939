import request, { type Test } from 'supertest';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;

beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

const get = (path: string): Test => request(api.app.getHttpServer()).get(path);
const post = async (path: string, body: object) => (await office.post(path).send(body).expect(201)).body as { id: string };

/** A member since the day, with the fields given. */
async function member(name: string, fields: object = {}, since = '2020-01-01'): Promise<string> {
  const { id } = await post('/organisations', { names: [{ kind: 'registered', text: name }], ...fields });
  await admit(id, since);
  return id;
}
const admit = (id: string, day: string) => post(`/organisations/${id}/membership-events`, { state: 'active', membershipClass: 'full', effectiveOn: day, decidedBy: 'board', decidedOn: day });
const shortIdOf = (id: string) => id.replaceAll('-', '').slice(0, 12);
const change = (id: string, version: number, fields: object) => office.patch(`/organisations/${id}`).send({ version, ...fields }).expect(200);

describe('an address of the directory', () => {
  test('leads to the language of the reader, and no cache keeps that', async () => {
    await get('/directory').set('Accept-Language', 'uk-UA,ru;q=0.5').expect(302).expect('Location', '/uk/uchasnyky').expect('Cache-Control', 'no-store').expect('Vary', /Accept-Language/);
    await get('/de').expect(301).expect('Location', '/de/mitglieder');
  });

  test('is a page in its language, with its brothers in the others and one to prefer', async () => {
    const { text } = await get('/ar/aadaa').expect(200).expect('Content-Type', 'text/html; charset=utf-8');
    expect(text).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    for (const [language, path] of [['de', 'mitglieder'], ['en', 'members'], ['fr', 'membres'], ['es', 'miembros'], ['ru', 'uchastniki'], ['uk', 'uchasnyky'], ['ar', 'aadaa']]) {
      expect(text).toContain(`hreflang="${language}" href="http://localhost:3000/${language}/${path}"`);
    }
    expect(text).toContain('rel="canonical" href="http://localhost:3000/ar/aadaa"');
    expect(text).not.toMatch(/<script(?! type="application\/ld\+json")/);
  });

  test('of an organisation holds its name, and leads on when the name has changed', async () => {
    const id = await member('Brückenhaus Süd e.V.');
    await get(`/de/mitglieder/brueckenhaus-sued-${shortIdOf(id)}`).expect(200);
    await change(id, 1, { names: [{ kind: 'registered', text: 'Haus am Fluss e.V.' }] });
    await get(`/de/mitglieder/brueckenhaus-sued-${shortIdOf(id)}`).expect(301).expect('Location', `/de/mitglieder/haus-am-fluss-${shortIdOf(id)}`);
    await get(`/fr/membres/haus-am-fluss-${shortIdOf(id)}`).expect(200);
  });

  test('of a list has one spelling', async () => {
    await get('/de/mitglieder?utm_source=x&page=1&q=&topic=nothing').expect(301).expect('Location', '/de/mitglieder');
    await get('/de/mitglieder?stepFree=yes&q=%20haus%20%20am').expect(301).expect('Location', '/de/mitglieder?q=haus+am&stepFree=yes');
    await get('/de/mitglieder?page=99').expect(404);
    await get('/de/karte?fbclid=1').expect(301).expect('Location', '/de/karte');
  });

  test.each(['/de/nirgends', '/de/mitglieder/x-000000000000', '/de/mitglieder/..%2f..%2fetc', '/embed/de/netzwerk/mehr', '/de/%', '/de/mitglieder/haus/000000000000', '/directory/nothing.css', '/directory/logos/00.webp'])(
    '%s is not there, in German',
    async (path) => {
      const { text } = await get(path).set('Accept-Language', 'de').set('Accept', 'text/html').expect(404);
      expect(text).toContain('Diese Seite gibt es nicht');
    },
  );

  test('says so in the language of the reader where it has none itself', async () => {
    expect((await get('/directory/none').set('Accept-Language', 'es').expect(404)).text).toContain('Esta página no existe');
    expect((await get('/uk/none').set('Accept-Language', 'es').expect(404)).text).toContain('Такої сторінки немає');
  });

  test('can be read, and nothing else', async () => {
    await request(api.app.getHttpServer()).post('/de/mitglieder').send('name=x').expect(405).expect('Allow', 'GET, HEAD');
    const { text, headers } = await request(api.app.getHttpServer()).head('/de/mitglieder').expect(200);
    expect(text ?? '').toBe('');
    expect(Number(headers['content-length'])).toBeGreaterThan(1000);
  });
});

describe('every answer', () => {
  test.each(['/de/mitglieder', '/de/nirgends', '/directory', '/de', '/sitemap.xml', '/robots.txt', '/directory/embed.js', '/embed/de/mitglieder', '/embed/de/nirgends'])('of %s carries the security headers', async (path) => {
    const { headers } = await get(path);
    const isEmbedded = path.startsWith('/embed/');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(headers['content-security-policy']).toMatch(isEmbedded ? /frame-ancestors \*/ : /frame-ancestors 'none'/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(headers['x-frame-options']).toBe(isEmbedded ? undefined : 'DENY');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('is sent again only when it changed, and compressed as the reader wishes', async () => {
    const { headers } = await get('/de/mitglieder').set('Accept-Encoding', 'gzip').expect(200).expect('Content-Encoding', 'gzip').expect('Cache-Control', 'public, no-cache').expect('Vary', 'Accept-Encoding');
    await get('/de/mitglieder').set('If-None-Match', headers['etag']!).expect(304);
    await member('Noch einer e.V.');
    await get('/de/mitglieder').set('If-None-Match', headers['etag']!).expect(200);
    await get('/de/mitglieder').set('Accept-Encoding', 'br;q=0, identity').expect(200).expect((answer) => expect(answer.headers['content-encoding']).toBeUndefined());
  });
});

describe('who is listed', () => {
  const listed = async () => [...(await get('/de/mitglieder?q=Wandel').expect(200)).text.matchAll(/<h2><a[^>]*><bdi>([^<]*)/g)].map(([, name]) => name);

  test('members on the day, and nobody who is not yet, no longer or removed', async () => {
    await member('Wandel Mitglied');
    const { id: candidate } = await post('/organisations', { names: [{ kind: 'registered', text: 'Wandel Anwärterin' }] });
    await post(`/organisations/${candidate}/membership-events`, { state: 'application', effectiveOn: '2024-01-01', decidedBy: 'member' });
    const former = await member('Wandel Ehemalige', {}, '2019-01-01');
    await post(`/organisations/${former}/membership-events`, { state: 'former', effectiveOn: '2024-01-01', decidedBy: 'member', reason: 'aufgelöst' });
    const removed = await member('Wandel Entfernte');
    await api.db.query('UPDATE organisations SET removed_at = now() WHERE id = $1', [removed]);
    expect(await listed()).toEqual(['Wandel Mitglied']);
    for (const id of [candidate, former, removed]) await get(`/de/mitglieder/wandel-${shortIdOf(id)}`).expect(404);
    await admit(candidate, '2024-02-01');
    expect(await listed()).toEqual(['Wandel Anwärterin', 'Wandel Mitglied']);
  });
});

describe('a page', () => {
  test('with all it needs is at most 60 KiB on the wire', async () => {
    for (let nth = 0; nth < 26; nth += 1) await member(`Langer Name ${nth} ${'der Vereine '.repeat(8)}`, { purpose: { de: 'Wir treffen uns jede Woche. '.repeat(150) }, topicIds: await someTopics() });
    const entry = (await get('/de/mitglieder').expect(200)).text.match(/href="(\/de\/mitglieder\/langer[^"]+)"/)![1]!;
    for (const path of ['/de/mitglieder', '/ar/aadaa', entry, '/uk/karta', '/ru/set', '/embed/de/mitglieder', '/de/nirgends']) {
      const { text, headers } = await get(path).set('Accept-Encoding', 'gzip');
      const parts = [...text.matchAll(/(?:href|src)="(\/directory\/[^"]+\.(?:css|js)|\/favicon\.svg)"/g)].map(([, part]) => part!);
      const sizes = await Promise.all(parts.map(async (part) => Number((await get(part).set('Accept-Encoding', 'gzip')).headers['content-length'] ?? 0)));
      expect(parts.length).toBeGreaterThan(0);
      expect([path, [Number(headers['content-length']), ...sizes].reduce((sum, size) => sum + size, 0) <= 60 * 1024]).toEqual([path, true]);
    }
  }, 60_000);
});

const someTopics = async () => (await api.db.query<{ id: string }[]>('SELECT id FROM topics ORDER BY position LIMIT 20')).map(({ id }) => id);

describe('a text', () => {
  test('that is only there in another language says so and carries its language and direction', async () => {
    const id = await member('Zweisprachig e.V.', { purpose: { ar: 'نص بالعربية' } });
    const { text } = await get(`/de/mitglieder/zweisprachig-${shortIdOf(id)}`).expect(200);
    expect(text).toContain('Diesen Text gibt es nur auf Arabisch.');
    expect(text).toContain('<div class="prose" lang="ar" dir="rtl"><p>نص بالعربية</p></div>');
  });
});
