import request, { type Test } from 'supertest';
import { Api, type Client } from '../../../test/harness.js';
import { pdf } from '../../../test/sample-files.js';
import { recordPath } from './addresses.js';

const TODAY = '2026-11-25';
/** Stands in the title of each document, with what is the matter with it. */
const CANARY = 'qd7f3a91';

let api: Api;
let office: Client;
let id: string;

beforeAll(async () => {
  api = await Api.start();
  await api.goTo(TODAY);
  office = await api.as('office');
  id = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Aktenhaus e.V.' }] }).expect(201)).body.id;
  await office.post(`/organisations/${id}/membership-events`).send({ state: 'active', membershipClass: 'full', effectiveOn: '2020-01-01', decidedBy: 'board', decidedOn: '2020-01-01' }).expect(201);
});
afterAll(() => api.stop());

const get = (path: string): Test => request(api.app.getHttpServer()).get(path);
const documents = () => `/organisations/${id}/documents`;
let n = 0;
async function upload(query: Record<string, string>, fileName = `${CANARY}-file.pdf`): Promise<string> {
  const { body } = await office.post(documents()).query(query).set('Content-Type', 'application/octet-stream').set('X-File-Name', fileName).send(pdf(`Akte ${(n += 1)}`)).expect(201);
  return body.id;
}
const review = (document: string, step: string) => office.post(`${documents()}/${document}/reviews`).send({ step, reason: 'x' }).expect(200);
const show = async (document: string, visibility: string) => {
  const { items } = (await office.get(documents()).expect(200)).body as { items: { id: string; version: number }[] };
  await office.patch(`${documents()}/${document}`).send({ version: items.find((one) => one.id === document)!.version, visibility }).expect(200);
};
/** A document of the kind `other`, of which many hold beside each other. */
async function document(what: string, { query = {}, visibility = 'public', isAccepted = true } = {}): Promise<string> {
  const one = await upload({ kind: 'other', title: `${CANARY} ${what}`, ...query });
  if (visibility !== 'network') await show(one, visibility);
  if (isAccepted) await review(one, 'accepted');
  return one;
}

const pages = () => [...(['de', 'ar'] as const).map((language) => recordPath(language, { slug: 'aktenhaus', shortId: id.replaceAll('-', '').slice(0, 12) })), '/de/mitglieder', '/de/netzwerk', '/api/v1/directory', `/api/v1/directory/${id}`];
/** What is the matter with the documents that some public page or answer names. */
async function named(): Promise<string[]> {
  const texts = await Promise.all(pages().map(async (path) => (await get(path).redirects(1).expect(200)).text));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(new RegExp(`${CANARY}[ -](\\w+)`, 'g'))].map((match) => match[1]!)))].sort();
}
const record = async () => (await get(pages()[0]!).redirects(1).expect(200)).text;
const preview = async (as: string) => ((await office.get(`/organisations/${id}/preview?as=${as}`).expect(200)).body.documents ?? []) as object[];

test('a public document is on the page, in the data and in the preview, with its file', async () => {
  const shown = await document('shown', { query: { issuer: 'Amtsgericht', issuedOn: '2024-03-01' } });
  expect(await record()).toMatch(new RegExp(`href="/api/v1/public-documents/${shown}/content"><bdi>${CANARY} shown</bdi></a>.*Anderes Dokument.*Amtsgericht.*1\\. März 2024.*PDF`));
  const { body } = await get(`/api/v1/directory/${id}`).expect(200);
  const said = { id: shown, kind: 'other', title: `${CANARY} shown`, issuer: 'Amtsgericht', issuedOn: '2024-03-01', mediaType: 'application/pdf' };
  expect(body.documents).toMatchObject([{ ...said, address: `http://localhost:3000/api/v1/public-documents/${shown}/content` }]);
  expect(await preview('public')).toMatchObject([said]);
  expect(await named()).toEqual(['shown']);
  await get(new URL(body.documents[0].address).pathname).expect(200).expect('Content-Disposition', /^attachment/);
});

test('one that is not public, not accepted, withdrawn or expired is nowhere', async () => {
  const withdrawn = await document('withdrawn', { isAccepted: false });
  await office.post(`${documents()}/${withdrawn}/withdrawal`).send({}).expect(200);
  const refused = await document('refused', { isAccepted: false });
  await review(refused, 'refused');
  const hidden = [
    withdrawn,
    refused,
    await document('received', { isAccepted: false }),
    await document('network', { visibility: 'network' }),
    await document('members', { visibility: 'members' }),
    await document('expired', { query: { issuedOn: '2024-01-01', validUntil: '2026-11-24' } }),
  ];
  expect(await named()).toEqual(['shown']);
  expect(await preview('public')).toHaveLength(1);
  expect(await preview('members')).toMatchObject([{ title: `${CANARY} shown` }, { title: `${CANARY} members` }]);
  for (const one of hidden) await get(`/api/v1/public-documents/${one}/content`).expect(404);
});

test('each step shows on the next request, and the last day ends it without a write', async () => {
  const one = await document('step', { query: { issuedOn: '2025-01-01', validUntil: TODAY }, isAccepted: false });
  expect(await named()).toEqual(['shown']);
  await review(one, 'accepted');
  expect(await named()).toEqual(['shown', 'step']);
  await show(one, 'members');
  expect(await named()).toEqual(['shown']);
  await show(one, 'public');
  expect(await named()).toEqual(['shown', 'step']);
  await api.goTo('2026-11-26');
  expect(await named()).toEqual(['shown']);
  await api.goTo(TODAY);
});

test('what it says is text, never markup', async () => {
  const hostile = await document('<script>alert(1)</script>', { query: { issuer: '"><img src=x onerror=alert(1)>' } });
  const page = await record();
  expect(page).toContain(`${CANARY} &lt;script&gt;`);
  expect(page).not.toMatch(/<script>alert|<img src=x/);
  await show(hostile, 'network');
});

test('while the directory is closed, nobody fetches a file of it', async () => {
  const open = async (isOpen: boolean) => {
    const { version } = (await office.get('/directory-settings').expect(200)).body as { version: number };
    await office.patch('/directory-settings').send({ version, isOpen }).expect(200);
  };
  const { body } = await get(`/api/v1/directory/${id}`).expect(200);
  const { pathname } = new URL(body.documents[0].address);
  await open(false);
  await get(pathname).expect(404);
  await office.get(`/documents/${body.documents[0].id}/content`).expect(200);
  await open(true);
  await get(pathname).expect(200);
});

test('when the membership has ended, its documents are gone with it', async () => {
  const { body } = await get(`/api/v1/directory/${id}`).expect(200);
  await api.db.query(`UPDATE membership_periods SET during = '[2020-01-01,${TODAY})' WHERE organisation_id = $1`, [id]);
  await get(`/api/v1/directory/${id}`).expect(404);
  await get(new URL(body.documents[0].address).pathname).expect(404);
});
