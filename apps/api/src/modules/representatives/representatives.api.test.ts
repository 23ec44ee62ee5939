import { Api, type Client } from '../../../test/harness.js';

type Representative = { id: string; version: number; name: string; email: string; role: string; standing: string; isLastManager: boolean; validTo: string | null; lastSeenMonth?: string | null; allowedActions: { action: string; allowed: boolean }[] };

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());
beforeEach(() => api.db.query('DELETE FROM rate_limits'));

let count = 0;
const next = (what: string) => `${what} ${(count += 1)}`;
const organisation = async (): Promise<string> => (await office.post('/organisations').send({ names: [{ kind: 'registered', text: next('Verein') }] }).expect(201)).body.id as string;
const somebody = (rest: object = {}) => ({ email: `${next('p').replace(' ', '')}@verein.example`, name: 'Nadja Petrova', role: 'editor', ...rest });
const at = (id: string) => `/organisations/${id}/representatives`;
const invite = async (id: string, input: object = somebody(), by = office) => (await by.post(at(id)).send(input).expect(201)).body as Representative;
const list = async (id: string, by = office, query = '') => (await by.get(`${at(id)}${query}`).expect(200)).body as { items: Representative[]; gap: string | null };
const today = async () => (await api.db.query('SELECT network_today()::text AS day'))[0].day as string;
const later = async (days: number) => (await api.db.query('SELECT (network_today() + $1::int)::text AS day', [days]))[0].day as string;
const mailsTo = (email: string): Promise<{ subject: string; text: string; html: string; language: string }[]> =>
  api.db.query('SELECT subject, body_text AS text, body_html AS html, language FROM mail_messages WHERE recipient_email = $1 ORDER BY created_at', [email]);
/** A representative who has a password and a known address. */
async function representative(organisationIds: string[], role: 'manager' | 'editor' = 'manager'): Promise<Client & { email: string }> {
  const client = await api.as('representative', { organisationIds, managedIds: role === 'manager' ? organisationIds : [] });
  const email = `${next('rep').replace(' ', '')}@verein.example`;
  await api.db.query(`UPDATE accounts SET password_hash = 'x', email = $2, name = $3, last_sign_in_at = now() WHERE id = $1`, [client.accountId, email, `Konto ${count}`]);
  return Object.assign(client, { email });
}
const idOf = async (id: string, { email }: { email: string }) => (await list(id)).items.find((item) => item.email === email)!;

describe('an invitation to represent an organisation', () => {
  test('opens an account for who has none, bound to this organisation', async () => {
    const id = await organisation();
    const input = somebody({ role: 'manager', language: 'ar' });
    const body = await invite(id, input);
    expect(body).toMatchObject({ name: 'Nadja Petrova', email: input.email, role: 'manager', standing: 'invited', validTo: null });
    const [mail] = await mailsTo(input.email);
    expect(mail).toMatchObject({ language: 'ar', html: expect.stringContaining('dir="rtl"') });
    const token = /#([\w-]{43})/.exec(mail!.text)![1]!;
    await api.stranger.put('/invitations/current').send({ token, name: 'Nadja', password: 'drei Regenschirme im Flur', language: 'ar' }).expect(204);
    expect((await list(id)).gap).toBeNull();
    const [entry] = await api.db.query(`SELECT changes FROM audit_entries WHERE action = 'representation.given' AND organisation_id = $1`, [id]);
    expect(entry.changes).toMatchObject({ email: { new: input.email }, role: { new: 'manager' } });
  });

  test('gives an existing account the organisation; the answer does not tell that it exists', async () => {
    const id = await organisation();
    const manager = await representative([id]);
    const known = await representative([await organisation()], 'editor');
    const [one, two] = [somebody(), somebody({ email: known.email.toUpperCase() })];
    const [fresh, existing] = [await invite(id, one, manager), await invite(id, two, manager)];
    const comparable = ({ id: _, email, ...rest }: Representative) => ({ ...rest, email: email.replace(/^\w+/, '') });
    expect(comparable(existing)).toEqual(comparable(fresh));
    const seen = (await list(id, manager)).items.filter(({ standing }) => standing === 'invited');
    expect(seen.map(({ name }) => name)).toEqual(['Nadja Petrova', 'Nadja Petrova']);
    await known.get(`/organisations/${id}`).expect(200);
    expect((await known.get('/session').expect(200)).body.organisations).toHaveLength(2);
    expect((await mailsTo(known.email))[0]!.text).toContain(`/organisations/${id}`);
    await api.db.query('UPDATE accounts SET last_sign_in_at = now() WHERE id = $1', [known.accountId]);
    expect((await list(id, manager)).items.map(({ name }) => name)).toContain(`Konto ${/\d+/.exec(known.email)![0]}`);
  });

  test('comes from the office or a manager of this very organisation', async () => {
    const [own, foreign] = [await organisation(), await organisation()];
    const manager = await representative([own]);
    await invite(own, somebody(), manager);
    await manager.post(at(foreign)).send(somebody()).expect(404);
    const editor = await representative([own], 'editor');
    await editor.post(at(own)).send(somebody()).expect(403);
    const both = await api.as('representative', { organisationIds: [own, foreign], managedIds: [foreign] });
    await both.post(at(own)).send(somebody()).expect(403);
    expect((await list(own, both)).items[0]!.allowedActions.every(({ allowed }) => !allowed)).toBe(true);
    await (await api.as('board')).post(at(own)).send(somebody()).expect(403);
  });

  test('is refused twice, also at the same moment and from two organisations', async () => {
    const [id, other] = [await organisation(), await organisation()];
    const input = somebody();
    const answers = await Promise.all(Array.from({ length: 20 }, () => office.post(at(id)).send(input)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(new Set(['REPRESENTATION_TWICE']));
    const second = somebody();
    const both = await Promise.all([office.post(at(id)).send(second), office.post(at(other)).send(second)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(await api.db.query('SELECT 1 FROM accounts WHERE email = $1', [second.email])).toHaveLength(1);
  });

  test.each([
    [{ email: 'a@x.example\r\nBcc: evil@y.example' }, 'email'],
    [{ name: 'Klick: https://evil.example' }, 'name'],
    [{ name: '<b>Nadja</b>' }, 'name'],
    [{ role: 'owner' }, 'role'],
    [{ validTo: '2027-02-30' }, 'validTo'],
    [{ contactRoleId: '7a0f9d0e-4a57-4b7e-9d6b-2d9f7f3a1c11' }, 'contactRoleId'],
  ])('names what is wrong: %j', async (wrong, field) => {
    const { body } = await office.post(at(await organisation())).send({ ...somebody(), ...wrong }).expect(400);
    expect(body.issues.map((issue: { field: string }) => issue.field)).toEqual([field]);
  });

  test('can be sent again, thirty times an hour at most', async () => {
    const id = await organisation();
    const manager = await representative([id]);
    const { id: invited, email } = await invite(id, somebody(), manager);
    for (let n = 1; n < 30; n += 1) await manager.post(`${at(id)}/${invited}/renewals`).expect(204);
    await manager.post(`${at(id)}/${invited}/renewals`).expect(429);
    expect(await mailsTo(email)).toHaveLength(30);
    expect(await api.db.query(`SELECT 1 FROM account_links l JOIN accounts a ON a.id = l.account_id WHERE a.email = $1 AND revoked_at IS NULL`, [email])).toHaveLength(1);
  });
});

describe('the list', () => {
  test('shows when somebody was last there to the office only, as a month', async () => {
    const id = await organisation();
    const manager = await representative([id]);
    expect((await list(id)).items[0]!.lastSeenMonth).toBe((await today()).slice(0, 7));
    expect((await list(id, manager)).items[0]).not.toHaveProperty('lastSeenMonth');
    expect((await list(id, await api.as('board'))).items[0]).not.toHaveProperty('lastSeenMonth');
    await (await api.as('auditor')).get(at(id)).expect(403);
  });

  test('hangs an access on a function, and shows its end', async () => {
    const id = await organisation();
    const validTo = await later(10);
    const { body: role } = await office.post(`/organisations/${id}/contacts`).send({ person: { familyName: 'Amt' }, function: 'chair', validFrom: '2020-01-01', validTo }).expect(201);
    expect(await invite(id, somebody({ contactRoleId: role.id }))).toMatchObject({ validTo, contactRole: { id: role.id, function: 'chair' } });
    const foreign = await organisation();
    expect((await office.post(at(foreign)).send(somebody({ contactRoleId: role.id })).expect(400)).body.issues).toEqual([{ field: 'contactRoleId', code: 'notFound' }]);
  });
});

describe('changing an access', () => {
  const change = (id: string, { id: representativeId, version }: Representative, patch: object, by = office) => by.patch(`${at(id)}/${representativeId}`).send({ version, ...patch });

  test('takes a version, and is not there for foreign organisations', async () => {
    const [id, foreign] = [await organisation(), await organisation()];
    const editor = await representative([id], 'editor');
    const item = await idOf(id, editor);
    expect((await change(id, item, { role: 'manager' }).expect(200)).body).toMatchObject({ role: 'manager', version: 2 });
    expect((await change(id, item, { role: 'editor' }).expect(409)).body).toMatchObject({ code: 'VERSION_CONFLICT', current: { version: 2 } });
    await change(foreign, { ...item, version: 2 }, { role: 'editor' }).expect(404);
    await change(id, { ...item, version: 2 }, { role: 'editor' }, await representative([foreign])).expect(404);
  });

  test('ends it on a day: nothing changes until then, the next request on that day is refused; both are told', async () => {
    const id = await organisation();
    const [staying, leaving] = [await representative([id]), await representative([id])];
    const item = await idOf(id, leaving);
    await change(id, item, { validTo: await later(5) }, staying).expect(200);
    await leaving.get(`/organisations/${id}`).expect(200);
    expect((await mailsTo(leaving.email))[0]!.subject).toContain('endet');
    await change(id, { ...item, version: 2 }, { validTo: null }, staying).expect(200);
    expect((await change(id, { ...item, version: 3 }, { validTo: '2020-01-01' }).expect(422)).body.code).toBe('REPRESENTATION_END_PAST');
    await change(id, { ...item, version: 3 }, { validTo: await today() }, staying).expect(200);
    await leaving.get(`/organisations/${id}`).expect(404);
    expect((await change(id, { ...item, version: 4 }, { validTo: null }).expect(422)).body.code).toBe('REPRESENTATION_ENDED');
    expect((await list(id)).items).toHaveLength(1);
    expect((await list(id, office, '?all=true')).items.map(({ standing }) => standing)).toEqual(['present', 'past']);
    await invite(id, somebody({ email: leaving.email }));
    await leaving.get(`/organisations/${id}`).expect(200);
  });

  test('leaves no organisation without a manager unawares, and shows the gap afterwards', async () => {
    const id = await organisation();
    const last = await representative([id]);
    const item = await idOf(id, last);
    expect(item.isLastManager).toBe(true);
    const day = await later(3);
    expect((await change(id, item, { validTo: day }, last).expect(422)).body).toMatchObject({ code: 'REPRESENTATION_LAST_MANAGER', params: { day } });
    expect((await change(id, item, { role: 'editor' }, last).expect(422)).body.code).toBe('REPRESENTATION_LAST_MANAGER');
    await change(id, item, { role: 'editor', acceptGap: true }, last).expect(200);
    expect((await list(id)).gap).toBe('noManager');
    await api.db.query('DELETE FROM account_organisations WHERE organisation_id = $1', [id]);
    expect((await list(id)).gap).toBe('nobody');
  });

  test('is done by one of two managers who end each other in the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await organisation();
      const [one, two] = [await representative([id]), await representative([id])];
      const [first, second] = [await idOf(id, one), await idOf(id, two)];
      const end = { validTo: await today(), acceptGap: true };
      const answers = await Promise.all([change(id, second, end, one), change(id, first, end, two)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
      expect((await list(id)).items).toHaveLength(1);
    }
  });
});

describe('a gap', () => {
  test('is found by filter, counted as a facet, and a task of the overview', async () => {
    const [empty, edited, managed] = [await organisation(), await organisation(), await organisation()];
    for (const id of [empty, edited, managed]) {
      await office.post(`/organisations/${id}/membership-events`).send({ state: 'active', effectiveOn: '2024-01-01', decidedBy: 'board', decidedOn: '2024-01-01', membershipClass: 'full' });
    }
    await representative([edited], 'editor');
    await representative([managed]);
    const ids = [empty, edited, managed].map((id) => `id=${id}`).join('&');
    const found = async (gap: string) => ((await office.get(`/organisations?representation=${gap}&${ids}`).expect(200)).body.items as { id: string }[]).map(({ id }) => id);
    expect(await found('nobody')).toEqual([empty]);
    expect(await found('noManager')).toEqual([edited]);
    expect((await office.get(`/organisations/facets?${ids}`).expect(200)).body.representation).toEqual({ nobody: 1, noManager: 1 });
    await api.db.query('UPDATE accounts SET disabled_at = now() WHERE id IN (SELECT account_id FROM account_organisations WHERE organisation_id = $1)', [managed]);
    expect(await found('nobody')).toEqual([empty, managed]);
    const { tasks } = (await office.get('/overview').expect(200)).body as { tasks: { kind: string; query: string }[] };
    expect(tasks.find(({ kind }) => kind === 'noRepresentative')!.query).toContain('representation=nobody&representation=noManager');
  });
});

describe('a hand-over', () => {
  const handOver = (id: string, input: object, by = office) => by.post(`/organisations/${id}/handovers`).send(input);

  test('ends the predecessor on a day, invites the successor with the same role, tells both, and keeps the notes', async () => {
    const id = await organisation();
    const leaving = await representative([id]);
    const validTo = await later(14);
    const successor = { email: `${next('s').replace(' ', '')}@verein.example`, name: 'Amal Haddad', language: 'ar' };
    const { body } = await handOver(id, { representativeId: (await idOf(id, leaving)).id, validTo, notes: 'Der Schlüssel liegt bei Frau Lenz.', successor }, leaving).expect(201);
    expect(body).toMatchObject({ organisationId: id, handovers: [{ to: 'Amal Haddad', validTo, notes: 'Der Schlüssel liegt bei Frau Lenz.' }], open: { unfilledFunctions: [], primaryContactMissing: true, changeRequests: 0, missingDocuments: [], confirmationClosesOn: null } });
    expect((await list(id)).items.map(({ role, standing, validTo: end }) => [role, standing, end])).toEqual([['manager', 'present', validTo], ['manager', 'invited', null]]);
    expect((await mailsTo(leaving.email))[0]!.text).toContain('Amal Haddad');
    expect((await mailsTo(successor.email))[0]!.text).toContain(body.handovers[0].from);
    const stranger = await representative([await organisation()]);
    await stranger.get(`/organisations/${id}/handover-package`).expect(404);
  });

  test('to somebody who is editor already makes them manager; to oneself it is refused', async () => {
    const id = await organisation();
    const [leaving, editor] = [await representative([id]), await representative([id], 'editor')];
    const input = { representativeId: (await idOf(id, leaving)).id, validTo: await today() };
    const self = await handOver(id, { ...input, successor: { email: leaving.email, name: 'Ich' } }).expect(400);
    expect(self.body.issues).toEqual([{ field: 'successor.email', code: 'duplicate' }]);
    await handOver(id, { ...input, successor: { email: editor.email, name: 'Eda' } }).expect(201);
    expect((await list(id)).items).toMatchObject([{ email: editor.email, role: 'manager' }]);
    await leaving.get(`/organisations/${id}`).expect(404);
    await editor.get(`/organisations/${id}/handover-package`).expect(200);
  });

  test('happens once when it is sent twice in the same moment', async () => {
    const id = await organisation();
    const leaving = await representative([id]);
    const input = { representativeId: (await idOf(id, leaving)).id, validTo: await today(), successor: { email: `${next('s').replace(' ', '')}@verein.example`, name: 'Amal Haddad' } };
    const answers = await Promise.all([handOver(id, input), handOver(id, input)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(await mailsTo(input.successor.email)).toHaveLength(1);
  });
});

describe('a hand-over package', () => {
  test('names what is open now: missing documents, change requests, a running confirmation', async () => {
    const id = await organisation();
    await api.db.query(`INSERT INTO membership_periods (organisation_id, during, state, membership_class) VALUES ($1, '[2020-01-01,)', 'active', 'full')`, [id]);
    await api.db.query(`UPDATE document_rules SET required = '{"full": ["statutes", "exemptionNotice"]}'`);
    await api.db.query(`INSERT INTO change_requests (organisation_id, proposed_by, email, language, proposed_at) VALUES ($1, 'Eda', 'eda@verein.example', 'de', now())`, [id]);
    const [campaign] = await api.db.query(
      `INSERT INTO confirmation_campaigns (title, kind, sections, opens_on, closes_on, started_on) VALUES ('Jahr', 'yearly', '{identity}', network_today() - 1, network_today() + 20, network_today() - 1) RETURNING id`);
    await api.db.query(`INSERT INTO confirmation_recipients (campaign_id, organisation_id, organisation_name, sort_name) VALUES ($1, $2, 'Verein', 'verein')`, [campaign.id, id]);
    const editor = await representative([id], 'editor');
    const { body } = await editor.get(`/organisations/${id}/handover-package`).expect(200);
    expect(body.open).toMatchObject({ changeRequests: 1, missingDocuments: ['exemptionNotice', 'statutes'], confirmationClosesOn: await later(20), unfilledFunctions: ['legalRepresentative', 'treasurer', 'delegate'] });
  });
});
