import { randomBytes } from 'node:crypto';
import { declaredRoutes, type DeclaredRoute } from '../src/platform/http/route.js';
import { Api, type Client } from './harness.js';
import { pdf } from './sample-files.js';

/** Stands in every text of organisation B, and nowhere else. */
const CANARY = `qx${randomBytes(4).toString('hex')}`;
const text = (field: string) => `${CANARY} ${field}`;

type Ids = { request: string; organisation: string; person: string; entry: string; note: string; representative: string; claim: string; document: string };

let api: Api;
let office: Client;
let representativeOfA: Client;
let auditor: Client;
let a: string;
let b: Ids;
let reading: DeclaredRoute[];

beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  a = (await created('/organisations', { names: [{ kind: 'registered', text: 'Organisation A' }] })).id;
  b = await organisationFullOfCanaries();
  representativeOfA = await api.as('representative', { organisationIds: [a] });
  auditor = await api.as('auditor');
  reading = declaredRoutes(api.app).filter(({ method }) => method === 'GET');
});
afterAll(() => api.stop());

const created = async (path: string, body: object) => (await office.post(path).send(body).expect(201)).body as { id: string };

async function organisationFullOfCanaries(): Promise<Ids> {
  const { id: organisation } = await created('/organisations', {
    names: ['registered', 'short', 'alias', 'former'].map((kind) => ({ kind, text: text(kind), latin: text(`${kind} latin`) })),
    legalForm: 'registeredAssociation', registerCourt: text('court'), registerNumber: text('number'), purpose: { de: text('purpose') },
    addresses: [{ kind: 'visit', street: text('street'), postcode: '30159', place: text('place'), note: text('address') }],
    channels: [{ kind: 'email', value: `${CANARY}@b.example`, label: text('channel') }], links: [{ kind: 'website', url: `https://${CANARY}.example` }],
    accessibility: { stepFree: 'no', note: text('access') },
    internalNotes: text('internal'), exemptionNoticeUntil: '2020-01-01',
  });
  const at = `/organisations/${organisation}`;
  const person = await created('/people', { familyName: text('family'), givenName: text('given'), channels: [{ kind: 'phone', value: `0511 1 ${CANARY}` }] });
  await created(`${at}/contacts`, { personId: person.id, function: 'other', label: text('function'), isPrimary: true });
  await created(`${at}/membership-events`, { state: 'application', effectiveOn: '2020-01-01', reason: text('reason'), decidedBy: 'member' });
  await created(`${at}/rooms`, {
    name: text('room'), equipmentNote: text('equipment'), howToFind: text('way'), address: { street: text('room street'), postcode: '30159', place: text('room place') },
    contactOnTheDay: { name: text('on the day'), phone: '0511 99887766' }, visibility: 'network',
  });
  const note = await created(`${at}/notes`, { kind: 'call', occurredOn: '2020-02-01', text: text('note'), visibility: 'team' });
  await office.patch(at).send({ version: 1, purpose: { de: text('purpose again') }, internalNotes: text('internal again') }).expect(200);
  const representative = await api.as('representative', { organisationIds: [organisation] });
  const { body: saved } = await representative.patch(at).send({ version: 2, founded: '1999', registerNumber: text('proposed'), reason: text('why') }).expect(200);
  await office.post(`/change-requests/${saved.requestId as string}/questions`).send({ text: text('question') }).expect(201);
  const [{ id: entry }] = await api.db.query('SELECT max(id) AS id FROM audit_entries');
  const invited = await created(`${at}/representatives`, { email: `${CANARY}@rep.example`, name: text('representative'), role: 'manager' });
  await api.db.query(`INSERT INTO handovers (organisation_id, from_name, to_name, notes, created_at) VALUES ($1, $2, $2, $3, now())`, [organisation, text('predecessor'), text('hand-over')]);
  const claim = await api.db.query(
    `INSERT INTO claims (organisation_id, name, email, language, message, expires_at, created_at) VALUES ($1, $2, $3, 'de', $4, now() + interval '30 days', now()) RETURNING id`,
    [organisation, text('claimant'), `${CANARY}@claim.example`, text('claim')]);
  return { request: saved.requestId as string, organisation, person: person.id, entry, note: note.id, representative: invited.id, claim: claim[0].id, document: await refusedDocument(organisation) };
}

/** Kept to the network, and refused with a reason: only the organisation itself and the office read it. */
async function refusedDocument(organisation: string): Promise<string> {
  const at = `/organisations/${organisation}/documents`;
  const { body } = await office.post(at).query({ kind: 'other', title: text('paper'), issuer: text('issuer') })
    .set('Content-Type', 'application/octet-stream').set('X-File-Name', `${CANARY}.pdf`).send(pdf(text('content'))).expect(201);
  await office.post(`${at}/${body.id as string}/reviews`).send({ step: 'refused', reason: text('refusal') }).expect(200);
  return body.id as string;
}

/** Every way to ask a route: of A and of B; a list as it stands, searched and filtered for B, and as a file. */
function questions({ path }: DeclaredRoute): string[] {
  const records = [a, b.organisation, b.person, b.request, b.claim, b.document].map((id) => path.replace(':id', id).replace(/:\w+/, b.note));
  if (path.endsWith('/preview')) return records.flatMap((record) => ['public', 'members'].map((as) => `${record}?as=${as}`));
  if (path.includes(':')) return records;
  return ['', `?search=${CANARY}`, '?total=exact&pageSize=100', '?list=organisations', `?organisation=${b.organisation}`, '?format=csv', `?subjectId=${b.organisation}`].map((query) => path + query);
}

type Leak = { question: string; secret: string; around: string };

/** Answers of the whole API, errors and headers included, in which one of the secrets stands. */
async function leaksTo(client: Client, secrets: readonly string[]): Promise<Leak[]> {
  const leaks: Leak[] = [];
  for (const question of reading.flatMap(questions)) {
    const { headers, text: body } = await client.get(question).buffer(true);
    const answer = `${JSON.stringify(headers)}\n${body ?? ''}`;
    for (const secret of secrets) {
      const place = answer.indexOf(secret);
      if (place >= 0) leaks.push({ question, secret, around: answer.slice(Math.max(0, place - 60), place + 40) });
    }
  }
  return leaks;
}

describe('what belongs to organisation B', () => {
  test('is there for the office to find, by every kind of question', async () => {
    const found = (await leaksTo(office, [CANARY])).map(({ question }) => question);
    expect(found).toEqual(expect.arrayContaining([`/organisations?search=${CANARY}`, '/organisations/export?format=csv', `/organisations/${b.organisation}/history`, `/organisations/${b.organisation}/representatives`, `/organisations/${b.organisation}/handover-package`, `/claims/${b.claim}`, `/people/${b.person}`, '/overview', `/organisations/${b.organisation}/documents`, `/documents/${b.document}/content`, `/organisations/${b.organisation}/rooms`, `/rooms?search=${CANARY}`]));
  }, 60_000);

  test('is in no answer to a representative of A', async () => {
    expect(await leaksTo(representativeOfA, [CANARY, b.organisation, b.person])).toEqual([]);
    expect((await representativeOfA.get(`/organisations?search=${CANARY}`)).body.total).toBe(0);
  }, 60_000);

  test('is in no refusal of a change that a representative of A tries', async () => {
    for (const attempt of [
      representativeOfA.patch(`/organisations/${b.organisation}`).send({ version: 99, purpose: {} }),
      representativeOfA.patch(`/organisations/${b.organisation}`).send({ shoe: 1 }),
      representativeOfA.post(`/organisations/${b.organisation}/contact-proposals`).send({ person: { familyName: 'X' }, function: 'press' }),
      representativeOfA.post(`/change-requests/${b.request}/answers`).send({ text: 'x' }),
      representativeOfA.post(`/change-requests/${b.request}/withdrawals`),
      representativeOfA.post(`/change-requests/${b.request}/adoptions`).send({ seen: 'x', itemIds: [b.request] }),
      representativeOfA.post(`/organisations/${b.organisation}/reversals`).send({ entryId: b.entry }),
      representativeOfA.delete(`/organisations/${b.organisation}`),
      representativeOfA.patch(`/people/${b.person}`).send({ version: 99 }),
      representativeOfA.patch(`/organisations/${b.organisation}/notes/${b.note}`).send({ version: 99 }),
      representativeOfA.post(`/organisations/${b.organisation}/representatives`).send({ email: `${CANARY}@rep.example`, name: 'Wer', role: 'editor' }),
      representativeOfA.patch(`/organisations/${b.organisation}/representatives/${b.representative}`).send({ version: 99 }),
      representativeOfA.patch(`/organisations/${a}/representatives/${b.representative}`).send({ version: 99 }),
      representativeOfA.post(`/organisations/${a}/handovers`).send({ representativeId: b.representative, validTo: '2099-01-01', successor: { email: 'x@y.example', name: 'Wer' } }),
      representativeOfA.post(`/claims/${b.claim}/decisions`).send({ version: 1, decision: 'accepted', reason: 'einfach so' }),
      representativeOfA.patch(`/organisations/${b.organisation}/documents/${b.document}`).send({ version: 1, issuer: 'x' }),
      representativeOfA.patch(`/organisations/${a}/documents/${b.document}`).send({ version: 1, issuer: 'x' }),
      representativeOfA.post(`/organisations/${a}/documents/${b.document}/withdrawal`).send({}),
      representativeOfA.post(`/organisations/${b.organisation}/rooms`).send({ name: text('room') }),
    ]) {
      const { status, text: answer } = await attempt;
      expect([403, 404]).toContain(status);
      expect(answer).not.toContain(CANARY);
    }
  });
});

describe('what the team writes for itself', () => {
  test('is in no answer to a representative of B herself', async () => {
    const representativeOfB = await api.as('representative', { organisationIds: [b.organisation] });
    expect(await leaksTo(representativeOfB, ['internal', 'note'].map(text))).toEqual([]);
    expect((await leaksTo(representativeOfB, [text('proposed')])).map(({ question }) => question)).toEqual(expect.arrayContaining([`/change-requests/${b.request}`]));
  }, 60_000);

  test('is in no answer to an auditor', async () => {
    expect(await leaksTo(auditor, ['internal', 'note', 'reason'].map(text))).toEqual([]);
  }, 60_000);
});
