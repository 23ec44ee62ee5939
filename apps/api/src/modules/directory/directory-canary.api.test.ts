import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { DEFAULT_VISIBILITY } from '@verbund/domain/organisations/organisation-values.js';
import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { Api, type Client } from '../../../test/harness.js';
import { feedPath, recordPath, sectionPath } from './addresses.js';
import { sitemapPath } from './feeds.js';
import { publicOrganisation } from './public-organisation.queries.js';

/** Stands in every text of the organisation that has a visibility of its own. */
const CANARY = `qx${randomBytes(4).toString('hex')}`;
/** Stands where nobody outside may look, whatever the visibility. */
const INTERNAL = `qi${randomBytes(4).toString('hex')}`;
const text = (field: string) => `${CANARY} ${field}`;
const FIELDS = Object.keys(DEFAULT_VISIBILITY) as (keyof typeof DEFAULT_VISIBILITY)[];
const NAME = 'Haus Ohnesorg e.V.';

let api: Api;
let office: Client;
let id: string;
let version = 1;
let topic: { id: string; slug: string };
let district: { id: string };

beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  topic = await created('/topics', { labels: Object.fromEntries(LANGUAGES.map((language) => [language, text('topic')])) });
  district = await created('/districts', { name: text('district') });
  id = (await created('/organisations', FULL())).id;
  const at = `/organisations/${id}`;
  await created(`${at}/membership-events`, { state: 'active', membershipClass: 'full', effectiveOn: '2020-01-01', decidedBy: 'board', decidedOn: '2020-01-01', reason: INTERNAL });
  await created(`${at}/rooms`, { name: text('room'), howToFind: INTERNAL, contactOnTheDay: { name: INTERNAL, phone: '0511 1' }, visibility: 'public' });
  const person = await created('/people', { familyName: INTERNAL, channels: [{ kind: 'email', value: `${INTERNAL}@b.example` }] });
  await created(`${at}/contacts`, { personId: person.id, function: 'other', label: INTERNAL, isPrimary: true, isPublic: true });
  await created(`${at}/notes`, { kind: 'note', occurredOn: '2020-02-01', text: INTERNAL, visibility: 'team' });
}, 60_000);
afterAll(() => api.stop());

const created = async (path: string, body: object) => (await office.post(path).send(body).expect(201)).body;
const FULL = () => ({
  names: [{ kind: 'registered', text: NAME }, { kind: 'former', text: `${INTERNAL} former` }, { kind: 'short', text: `${INTERNAL} past`, validTo: '2020-01-01' }],
  legalForm: 'cooperative', registerCourt: text('court'), registerNumber: text('number'), founded: '1971-03-04', purpose: Object.fromEntries(LANGUAGES.map((language) => [language, text('purpose')])),
  topicIds: [topic.id], districtIds: [district.id], targetGroups: ['lgbtiq'], workingLanguages: ['kmr'], adviceLanguages: ['zgh'],
  addresses: [{ kind: 'visit', street: text('street'), postcode: '30159', place: text('place'), note: text('note') }],
  channels: [{ kind: 'email', value: `${CANARY}@b.example`, label: text('channel') }, { kind: 'phone', value: '+49 511 987654' }],
  links: [{ kind: 'website', url: `https://${CANARY}.example` }], accessibility: { stepFree: 'yes', note: text('access') },
  internalNotes: INTERNAL,
});
const show = async (visibility: string) => {
  await office.patch(`/organisations/${id}`).send({ version, visibility: Object.fromEntries(FIELDS.map((field) => [field, visibility])) }).expect(200);
  await api.db.query('UPDATE rooms SET visibility = $2 WHERE organisation_id = $1', [id, visibility]);
  version += 1;
};

/** Every address at which something of the organisation could stand. */
function addresses(): string[] {
  const entry = { slug: 'haus-ohnesorg', shortId: id.replaceAll('-', '').slice(0, 12) };
  const pages = (language: Language) => [
    sectionPath(language, 'list'), `/embed${sectionPath(language, 'list')}`, sectionPath(language, 'map'), sectionPath(language, 'network'), recordPath(language, entry),
    feedPath(language, 'rss'), feedPath(language, 'atom'), sitemapPath(language),
  ];
  return [...LANGUAGES.flatMap(pages), '/sitemap.xml', '/robots.txt', '/api/v1/directory', `/api/v1/directory/${id}`, '/api/v1/directory/network', '/api/v1/directory?pageSize=100&stepFree=yes'];
}
const answer = async (path: string) => {
  const { headers, text: body, status } = await request(api.app.getHttpServer()).get(path).buffer(true);
  return { status, whole: `${JSON.stringify(headers)}\n${body ?? ''}` };
};
async function where(secret: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of addresses()) {
    const { status, whole } = await answer(path);
    if (status !== 200) throw new Error(`${path} answers ${status}`);
    if (whole.includes(secret)) found.push(path);
  }
  return found;
}

/** What search and filters find with the values of the fields. */
async function numbers(): Promise<Record<string, number>> {
  const questions: Record<string, string> = {
    name: 'q=Ohnesorg', purpose: `q=${CANARY}+purpose`, street: `q=${CANARY}+street`, place: `q=${CANARY}+place`, topicLabel: `q=${CANARY}+topic`, districtName: `q=${CANARY}+district`,
    register: `q=${CANARY}+number`, person: `q=${INTERNAL}`, topic: `topic=${topic.slug}`, district: `district=${CANARY}-district`, language: 'language=kmr', advice: 'language=zgh', group: 'group=lgbtiq', stepFree: 'stepFree=yes',
  };
  const found: Record<string, number> = {};
  for (const [name, query] of Object.entries(questions)) found[name] = (await request(api.app.getHttpServer()).get(`/api/v1/directory?${query}`).expect(200)).body.total;
  return found;
}

describe('with every field shown to the public', () => {
  beforeAll(() => show('public'));

  test('each of them is found: on the page, in the data, by search and filter', async () => {
    const found = await where(CANARY);
    for (const path of addresses().filter((one) => /ohnesorg|feed|\/api\/v1\/directory(\/[0-9a-f-]{36})?$|mitglieder$|karte$/.test(one))) expect(found).toContain(path);
    const { body } = await request(api.app.getHttpServer()).get(`/api/v1/directory/${id}`).expect(200);
    for (const field of ['court', 'number', 'purpose', 'street', 'place', 'note', 'channel', 'access', 'room']) expect(JSON.stringify(body)).toContain(text(field));
    expect(body).toMatchObject({ legalForm: 'cooperative', founded: '1971-03-04', targetGroups: ['lgbtiq'], workingLanguages: ['kmr'], adviceLanguages: ['zgh'], topics: [topic.slug], accessibility: { stepFree: 'yes' } });
    expect(await numbers()).toEqual({ name: 1, purpose: 0, street: 1, place: 1, topicLabel: 1, districtName: 1, register: 0, person: 0, topic: 1, district: 1, language: 1, advice: 1, group: 1, stepFree: 1 });
  }, 60_000);

  test('what belongs to the network alone is nowhere', async () => expect(await where(INTERNAL)).toEqual([]), 60_000);
});

describe.each(['members', 'network'])('with every field shown to %s only', (visibility) => {
  beforeAll(() => show(visibility));

  test('nothing of them is in any page, data, feed or map, in any language', async () => {
    // The map names every district, and says of this one that nobody is there.
    expect(await where(CANARY)).toEqual(LANGUAGES.map((language) => sectionPath(language, 'map')));
    expect((await answer('/de/karte')).whole).toContain(`<bdi>${text('district')}</bdi></th><td>0</td>`);
    const { body } = await request(api.app.getHttpServer()).get(`/api/v1/directory/${id}`).expect(200);
    expect(body).toMatchObject({
      name: NAME, legalForm: null, registerCourt: null, registerNumber: null, founded: null, purpose: {}, topics: [], districts: [], targetGroups: [], workingLanguages: [], adviceLanguages: [],
      addresses: [], channels: [], links: [], accessibility: null, rooms: [],
    });
    for (const secret of ['987654', '1971', 'kmr', 'zgh', 'lgbtiq"', 'cooperative']) expect((await answer(`/api/v1/directory/${id}`)).whole).not.toContain(secret);
  }, 60_000);

  test('search and filters find it by its name alone, and count it nowhere', async () => {
    const { name, ...others } = await numbers();
    expect(name).toBe(1);
    expect(Object.values(others).every((count) => count === 0)).toBe(true);
    const { counts } = (await request(api.app.getHttpServer()).get('/api/v1/directory').expect(200)).body;
    expect(counts).toEqual({ topic: {}, district: {}, language: {}, group: {}, stepFree: {} });
  });
});

test('a preview is what the public sees', async () => {
  await show('public');
  const shown = (await publicOrganisation(api.db, id))!;
  const { body } = await request(api.app.getHttpServer()).get(`/api/v1/directory/${id}`).expect(200);
  for (const field of ['name', 'names', 'purpose', 'addresses', 'channels', 'founded', 'registerNumber'] as const) expect(body[field]).toEqual(shown[field]);
  await show('members');
  expect(await publicOrganisation(api.db, id)).toMatchObject({ addresses: [], purpose: {}, founded: null });
  expect(await publicOrganisation(api.db, id, 'members')).toMatchObject({ founded: '1971-03-04', rooms: [{ name: text('room') }] });
});

test('a closed directory shows nothing at all', async () => {
  await show('public');
  const { body } = await office.get('/directory-settings').expect(200);
  await office.patch('/directory-settings').send({ version: body.version, isOpen: false }).expect(200);
  for (const path of addresses().filter((one) => one !== '/robots.txt')) {
    const { status, whole } = await answer(path);
    expect([path, status]).toEqual([path, 404]);
    expect(whole).not.toMatch(new RegExp(`${CANARY}|Ohnesorg`));
  }
}, 60_000);
