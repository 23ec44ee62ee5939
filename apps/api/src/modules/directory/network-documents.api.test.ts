import { LANGUAGES } from '@verbund/contracts/languages.js';
import request, { type Test } from 'supertest';
import { Api, type Client } from '../../../test/harness.js';
import { pdf } from '../../../test/sample-files.js';
import { feedPath, sectionPath } from './addresses.js';
import { sitemapPath } from './feeds.js';

const TODAY = '2026-11-25';
/** Stands in the title and the file name of each document, with what is the matter with it. */
const CANARY = 'qn5e2b70';

let api: Api;
let office: Client;

beforeAll(async () => {
  api = await Api.start();
  await api.goTo(TODAY);
  office = await api.as('office');
});
afterAll(() => api.stop());

const get = (path: string): Test => request(api.app.getHttpServer()).get(path);
const contentOf = (id: string) => `/api/v1/directory/network/documents/${id}/content`;
let n = 0;
const upload = (query: Record<string, string>, fileName = `${CANARY}-file.pdf`, by = office) =>
  by.post('/network-documents').query(query).set('Content-Type', 'application/octet-stream').set('X-File-Name', fileName).send(pdf(`Papier ${(n += 1)}`));
type View = { id: string; version: number; title: Record<string, string>; isShown: boolean };
const add = async (what: string, query: Record<string, string> = { publishedOn: TODAY }): Promise<View> =>
  (await upload({ kind: 'other', title: JSON.stringify({ de: `${CANARY} ${what}` }), ...query }).expect(201)).body;
const issuesOf = ({ issues }: { issues: { field: string; code: string }[] }) => issues.map(({ field, code }) => `${field} ${code}`);

/** Every public address that could name a document of the network. */
const addresses = () => [
  ...LANGUAGES.flatMap((language) => [...(['list', 'map', 'network'] as const).map((section) => sectionPath(language, section)), `/embed${sectionPath(language, 'network')}`, feedPath(language, 'rss'), sitemapPath(language)]),
  '/sitemap.xml', '/api/v1/directory', '/api/v1/directory/network', '/api/v1/directory/terms', '/api/v1/network/public',
];
/** What is the matter with the documents that some public page or answer names. */
async function named(): Promise<string[]> {
  const found = new Set<string>();
  for (const path of addresses()) {
    const { text, status } = await get(path).redirects(1);
    if (status !== 200 && !path.startsWith('/embed')) throw new Error(`${path} answers ${status}`);
    for (const [, what] of (text ?? '').matchAll(new RegExp(`${CANARY}[ -](\\w+)`, 'g'))) found.add(what!);
  }
  return [...found].sort();
}
const page = async (path = '/de/netzwerk') => (await get(path).expect(200)).text;
const remove = (id: string) => office.delete(`/network-documents/${id}`).expect(204);

test('a document is on the page of the network in every language, in its data and for search engines, with its file', async () => {
  const { body } = await upload({ kind: 'statutes', title: JSON.stringify({ de: ` ${CANARY} Satzung `, ar: 'النظام' }), issuedOn: '2024-03-01', publishedOn: TODAY }).expect(201);
  expect(body).toMatchObject({ kind: 'statutes', title: { de: `${CANARY} Satzung`, ar: 'النظام' }, isShown: true, version: 1 });
  const link = `href="${contentOf(body.id)}"`;
  expect(await page()).toMatch(new RegExp(`${link}><bdi lang="de" dir="ltr">${CANARY} Satzung</bdi></a><br>.*Satzung · .*1\\. März 2024.*PDF`));
  expect(await page('/ar/shabaka')).toContain(`${link}><bdi lang="ar" dir="rtl">النظام</bdi>`);
  expect(await page('/uk/merezha')).toContain(`<bdi lang="de" dir="ltr">${CANARY} Satzung</bdi>`);
  expect(await page()).toMatch(/application\/ld\+json">.*"@type":"DigitalDocument".*"datePublished":"2024-03-01"/);
  const { documents } = (await get('/api/v1/directory/network').expect(200)).body;
  expect(documents).toEqual([{ id: body.id, kind: 'statutes', title: body.title, issuedOn: '2024-03-01', size: body.size, mediaType: 'application/pdf', address: `http://localhost:3000${contentOf(body.id)}` }]);
  await get(contentOf(body.id)).expect(200).expect('Content-Disposition', /^attachment/).expect('Content-Type', 'application/pdf');
  await remove(body.id);
});

test('without a title it bears the word for its kind, in the language of the page', async () => {
  const { body } = await upload({ kind: 'statutes', publishedOn: TODAY }).expect(201);
  expect(await page()).toContain('<bdi>Satzung</bdi></a>');
  expect(await page('/en/network')).toContain('<bdi>Statutes</bdi></a>');
  await remove(body.id);
});

test('one that is removed or not published is on no path, and each step shows with the next request', async () => {
  const shown = await add('shown');
  const hidden = await add('hidden', {});
  const later = await add('later', { publishedOn: '2026-11-26' });
  const gone = await add('gone');
  expect(await named()).toEqual(['gone', 'shown']);
  await remove(gone.id);
  expect(await named()).toEqual(['shown']);
  for (const { id } of [hidden, later, gone]) await get(contentOf(id)).expect(404);
  await office.get(`/network-documents/${hidden.id}/content`).expect(200);
  await office.get(`/network-documents/${gone.id}/content`).expect(404);
  await api.goTo('2026-11-26');
  expect(await named()).toEqual(['later', 'shown']);
  await api.goTo(TODAY);
  await office.patch(`/network-documents/${shown.id}`).send({ version: 1, publishedOn: null }).expect(200);
  expect(await named()).toEqual([]);
  await get(contentOf(shown.id)).expect(404);
  for (const { id } of [shown, hidden, later]) await remove(id);
}, 60_000);

test('a closed directory sends none', async () => {
  const { id } = await add('closed');
  const { body } = await office.get('/directory-settings').expect(200);
  await office.patch('/directory-settings').send({ version: body.version, isOpen: false }).expect(200);
  await get(contentOf(id)).expect(404);
  await get('/de/netzwerk').expect(404);
  await office.patch('/directory-settings').send({ version: body.version + 1, isOpen: true }).expect(200);
  await get(contentOf(id)).expect(200);
  await remove(id);
});

test('they stand in the order the office gives them, and every step is recorded', async () => {
  const [one, two, three] = [await add('one'), await add('two'), await add('three')];
  const order = (ids: string[]) => office.put('/network-documents/order').send({ ids });
  const { body } = await order([three.id, one.id, two.id]).expect(200);
  expect(body.items.map(({ id }: View) => id)).toEqual([three.id, one.id, two.id]);
  expect(await page()).toMatch(new RegExp(`${CANARY} three.*${CANARY} one.*${CANARY} two`, 's'));
  expect((await order([three.id, one.id]).expect(409)).body.code).toBe('VERSION_CONFLICT');
  await office.patch(`/network-documents/${one.id}`).send({ version: 1, title: { de: 'Eins <b>', en: 'One' } }).expect(200);
  expect(await page()).toContain('Eins &lt;b&gt;</bdi>');
  await office.patch(`/network-documents/${one.id}`).send({ version: 1, kind: 'statutes' }).expect(409);
  for (const { id } of [one, two, three]) await remove(id);
  const entries = await api.db.query(`SELECT action, changes FROM audit_entries WHERE action LIKE 'network.document%' ORDER BY id DESC LIMIT 8`);
  expect(entries.map(({ action }: { action: string }) => action.replace('network.document', '')).reverse()).toEqual(['Added', 'Added', 'Added', 'sArranged', 'Changed', 'Removed', 'Removed', 'Removed']);
  expect(entries[7].changes).toMatchObject({ documentKind: { new: 'other' }, labels: { new: { de: `${CANARY} one` } }, fileName: { new: `${CANARY}-file.pdf` } });
});

test('what is wrong is said at its field', async () => {
  expect(issuesOf((await upload({ kind: 'other', issuedOn: '2999-01-01' }).expect(400)).body)).toEqual(['title required', 'issuedOn inFuture']);
  expect(issuesOf((await upload({ kind: 'poem', title: 'kein JSON' }).expect(400)).body).map((issue) => issue.split(' ')[0]).sort()).toEqual(['kind', 'title']);
  await upload({ kind: 'statutes' }, 'seite.html').expect(422);
});

test('the board reads them, the office changes them, nobody else is asked', async () => {
  const board = await api.as('board');
  await board.get('/network-documents').expect(200);
  await upload({ kind: 'statutes' }, 'a.pdf', board).expect(403);
  await (await api.as('representative')).get('/network-documents').expect(403);
  await api.stranger.get('/network-documents').expect(401);
});
