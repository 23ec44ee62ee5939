import { CLAIM_DAYS, CLAIM_KEPT_DAYS } from '@verbund/domain/representatives/claim-rules.js';
import { proofOf } from '../../../test/form-proof.js';
import { Api, type Client } from '../../../test/harness.js';
import { Jobs } from '../../platform/jobs/jobs.js';

type Claim = { id: string; version: number; state: string; proofs: string[]; addressAnswer: string | null; organisation: { id: string; managers: number }; allowedActions: { action: string; allowed: boolean; reason: string | null }[] };

const DAY_MS = 24 * 3600_000;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock = null;
  await api.db.query('DELETE FROM rate_limits');
});

let count = 0;
const next = (what: string) => `${what}${(count += 1)}`;
async function member(rest: object = {}, state = 'active'): Promise<{ id: string; name: string; address: string }> {
  const name = next('Morgenröte');
  const address = `${next('info')}@verein.example`;
  const { body } = await office.post('/organisations').send({ names: [{ kind: 'registered', text: name }], channels: [{ kind: 'email', value: address, label: '' }], ...rest }).expect(201);
  await api.db.query(`INSERT INTO membership_periods (organisation_id, during, state) VALUES ($1, '[2020-01-01,)', $2)`, [body.id, state]);
  return { id: body.id as string, name, address };
}

const claimant = (organisationId: string, rest: object = {}) => ({ organisationId, name: 'Amal Haddad', email: `${next('amal')}@post.example`, language: 'ar', message: 'Ich bin die Vorsitzende.', ...rest });
/** What a browser does: fetch the form, solve it, take some time. */
async function proof() {
  const issued = Date.now() - 10_000;
  api.clock = new Date(issued).toISOString();
  const { body } = await api.stranger.get('/claim-form').expect(200);
  api.clock = null;
  return proofOf(body.challenge);
}
const submit = async (input: object) => api.stranger.post('/claim-form').send({ ...input, proof: await proof() });
/** Runs what was queued, as the worker would. */
async function work(): Promise<void> {
  const jobs = await api.db.query(`SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'receive-claim'`);
  await api.db.query(`DELETE FROM graphile_worker._private_jobs`);
  for (const { payload } of jobs) await api.app.get(Jobs).run('receive-claim', payload);
}
async function claim(organisationId: string, rest: object = {}): Promise<{ email: string; claim: Claim }> {
  const input = claimant(organisationId, rest);
  await api.app.get(Jobs).run('receive-claim', input);
  return { email: input.email, claim: await found(input.email) };
}
const found = async (email: string): Promise<Claim> => (await office.get(`/claims?search=${email}`).expect(200)).body.items[0];
async function mailTo(address: string): Promise<{ text: string; html: string; language: string } | undefined> {
  return (await api.db.query('SELECT body_text AS text, body_html AS html, language FROM mail_messages WHERE recipient_email = $1 ORDER BY created_at DESC LIMIT 1', [address]))[0];
}
const tokenIn = async (address: string) => /#([\w-]{43})/.exec((await mailTo(address))!.text)![1]!;
const withLink = (method: 'get' | 'put' | 'delete' | 'post', path: string, token: string) => api.stranger[method](path).set('Authorization', `Bearer ${token}`);
const decide = (id: string, input: object, by = office) => by.post(`/claims/${id}/decisions`).send({ reason: 'Protokoll der Wahl gesehen', ...input });

describe('the public page', () => {
  test('finds members by their public name only, and tells nothing else about them', async () => {
    const { id, name, address } = await member({ addresses: [{ kind: 'visit', street: 'Geheimgasse 7', postcode: '30159', place: 'Hannover', note: '' }], registerNumber: 'VR 998877' });
    await member({ names: [{ kind: 'registered', text: `${name} Bewerber` }] }, 'application');
    await member({ names: [{ kind: 'registered', text: `${name} Gegangen` }] }, 'former');
    const search = async (text: string) => (await api.stranger.get(`/claim-form/organisations?search=${encodeURIComponent(text)}`).expect(200)).body.items;
    expect(await search(name)).toEqual([{ id, name }]);
    expect(await search(name.replace('ö', 'oe').toLowerCase())).toEqual([{ id, name }]);
    for (const hidden of ['Geheimgasse', '998877', address, address.split('@')[0]!]) expect(await search(hidden)).toEqual([]);
    for (const tooShort of ['mo', '  m ', '%%', '']) expect((await api.stranger.get(`/claim-form/organisations?search=${encodeURIComponent(tooShort)}`)).status).toBe(tooShort.trim().length < 3 ? 400 : 200);
    expect(await search('%%%')).toEqual([]);
    await api.db.query(`INSERT INTO account_organisations (account_id, organisation_id, role, valid_from) SELECT id, $1, 'manager', '2020-01-01' FROM accounts LIMIT 1`, [id]);
    expect(await search(name)).toEqual([{ id, name }]);
  });

  test('answers the same, whether or not there is such a member, an address, a representative or the same claim', async () => {
    const { id } = await member();
    const without = await member({ channels: [] });
    const candidate = await member({}, 'application');
    const input = claimant(id);
    const answers = [];
    for (const each of [input, input, claimant(without.id), claimant(candidate.id), claimant('7a0f9d0e-4a57-4b7e-9d6b-2d9f7f3a1c11')]) answers.push(await submit(each));
    expect(answers.map(({ status, text }) => [status, text])).toEqual(answers.map(() => [202, '']));
    await work();
    const { body } = await office.get('/claims').expect(200);
    expect(body.items.map(({ organisation }: Claim) => organisation.id).sort()).toEqual([id, without.id].sort());
  });

  test('is sent ten times an hour from one network address, and each challenge once, also 200 times in the same moment', async () => {
    const { id } = await member();
    const one = { ...claimant(id), proof: await proof() };
    const answers = await Promise.all(Array.from({ length: 200 }, () => api.stranger.post('/claim-form').send(one)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202, 422, 429]));
    await work();
    expect(await api.db.query('SELECT 1 FROM claims WHERE organisation_id = $1', [id])).toHaveLength(1);
  }, 60_000);

  test('takes one claim of 200 that are worked on in the same moment, and writes each address once', async () => {
    const { id, address } = await member();
    const input = claimant(id);
    for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 20 }, () => api.app.get(Jobs).run('receive-claim', input)));
    expect(await api.db.query('SELECT 1 FROM claims WHERE organisation_id = $1', [id])).toHaveLength(1);
    expect(await api.db.query('SELECT 1 FROM mail_messages WHERE recipient_email IN ($1, $2)', [address, input.email])).toHaveLength(2);
  }, 60_000);

  test('takes five claims a day to one organisation and three from one address; more are quietly dropped', async () => {
    const { id } = await member();
    for (let n = 0; n < 7; n += 1) await api.app.get(Jobs).run('receive-claim', claimant(id));
    expect(await api.db.query('SELECT 1 FROM claims WHERE organisation_id = $1', [id])).toHaveLength(5);
    const email = 'viele@post.example';
    for (let n = 0; n < 5; n += 1) await api.app.get(Jobs).run('receive-claim', claimant((await member()).id, { email }));
    expect(await api.db.query('SELECT 1 FROM claims WHERE email = $1', [email])).toHaveLength(3);
  });

  test.each([
    [{ name: 'Klick https://evil.example' }, 'name'],
    [{ name: 'Klick www.evil.example' }, 'name'],
    [{ email: 'a@x.example\r\nBcc: b@x.example' }, 'email'],
    [{ message: 'x'.repeat(1001) }, 'message'],
    [{ organisationId: 'alle' }, 'organisationId'],
  ])('names what is wrong: %j', async (wrong, field) => {
    const { body } = await api.stranger.post('/claim-form').send({ ...claimant((await member()).id), ...wrong, proof: { challenge: 'x', solution: 1, website: '' } }).expect(400);
    expect(body.issues.map((issue: { field: string }) => issue.field)).toEqual([field]);
  });
});

describe('the known address', () => {
  test('is asked once, sees who claims, and its yes is a proof', async () => {
    const { id, name, address } = await member({ workingLanguages: ['ar', 'fr'] });
    const { email } = await claim(id);
    const mail = (await mailTo(address))!;
    expect(mail.language).toBe('fr');
    expect(mail.text).toContain('Amal Haddad');
    expect(mail.text).not.toContain('Vorsitzende');
    const token = await tokenIn(address);
    const { body } = await withLink('get', '/witnessed-claim', token).expect(200);
    expect(body).toMatchObject({ organisationName: name, name: 'Amal Haddad', email, message: 'Ich bin die Vorsitzende.' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => withLink('put', '/witnessed-claim', token).send({ answer: 'yes' })));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    await withLink('get', '/witnessed-claim', token).expect(404);
    expect(await found(email)).toMatchObject({ proofs: ['address'], addressAnswer: 'yes' });
  });

  test('a link opens its own page and nothing else; guessed, stale and foreign ones open nothing', async () => {
    const { id, address } = await member();
    const { email } = await claim(id);
    const [witness, own] = [await tokenIn(address), await tokenIn(email)];
    const stored = JSON.stringify([await api.db.query('SELECT * FROM claim_links'), await api.db.query('SELECT * FROM claims')]);
    for (const token of [witness, own]) expect(stored).not.toContain(token);
    await withLink('get', '/witnessed-claim', own).expect(404);
    await withLink('get', '/own-claim', witness).expect(404);
    for (const path of ['/organisations', `/organisations/${id}`, '/claims', '/session', `/organisations/${id}/representatives`]) await withLink('get', path, witness).expect(401);
    for (const wrong of ['', 'x', witness.slice(1), `${witness.slice(0, -1)}!`, witness.toUpperCase(), `${witness}a`, "' OR 1=1 --", '\u0000', 'a'.repeat(43)]) {
      const { status } = await api.stranger.get('/witnessed-claim').set('Authorization', `Bearer ${encodeURIComponent(wrong)}`);
      expect(status).toBe(404);
    }
    await api.stranger.get('/witnessed-claim').set('X-Token', witness).expect(404);
    await api.stranger.get(`/witnessed-claim?token=${witness}`).expect(404);
    api.clock = new Date(Date.now() + CLAIM_DAYS * DAY_MS + 1000).toISOString();
    await withLink('get', '/witnessed-claim', witness).expect(404);
    await withLink('get', '/own-claim', own).expect(404);
  });

  test('is nobody where none is known; then a document proves it', async () => {
    const { id } = await member({ channels: [] });
    const { email, claim: before } = await claim(id);
    expect(before).toMatchObject({ proofs: [], addressAskedAt: null });
    expect((await decide(before.id, { version: before.version, decision: 'accepted' }).expect(422)).body.code).toBe('CLAIM_UNPROVEN');
    const token = await tokenIn(email);
    const upload = (content: Buffer, name: string) => withLink('post', '/own-claim/document', token).set('Content-Type', 'application/octet-stream').set('X-File-Name', name).send(content);
    await upload(Buffer.from('MZ\u0000\u0000'), 'protokoll.pdf').expect(415);
    expect((await upload(PDF, 'protokoll.pdf').expect(201)).body).toMatchObject({ state: 'open', fileName: 'protokoll.pdf' });
    const after = await found(email);
    expect(after).toMatchObject({ proofs: ['document'], document: { fileName: 'protokoll.pdf', mediaType: 'application/pdf' } });
    const file = await office.get(`/claims/${after.id}/document`).expect(200);
    expect(file.headers['content-disposition']).toContain('attachment');
    await (await api.as('board')).get(`/claims/${after.id}/document`).expect(403);
  });
});

describe('a claimant', () => {
  test('takes the claim back: everything goes, mails too', async () => {
    const { id, address } = await member();
    const { email } = await claim(id);
    const token = await tokenIn(email);
    expect((await withLink('get', '/own-claim', token).expect(200)).body).toMatchObject({ name: 'Amal Haddad', state: 'open', fileName: null });
    await withLink('delete', '/own-claim', token).expect(204);
    await withLink('get', '/own-claim', token).expect(404);
    expect(await api.db.query('SELECT 1 FROM claims WHERE email = $1', [email])).toEqual([]);
    expect(await api.db.query('SELECT 1 FROM mail_messages WHERE recipient_email IN ($1, $2)', [email, address])).toEqual([]);
  });
});

describe('the office', () => {
  async function proven(): Promise<{ email: string; organisationId: string; claim: Claim }> {
    const { id, address } = await member();
    const { email } = await claim(id);
    await withLink('put', '/witnessed-claim', await tokenIn(address)).send({ answer: 'yes' }).expect(204);
    return { email, organisationId: id, claim: await found(email) };
  }

  test('accepts with a reason: the claimant is invited as manager, links end', async () => {
    const { email, organisationId, claim: open } = await proven();
    const own = await api.db.query(`SELECT 1 FROM claim_links WHERE claim_id = $1 AND role = 'claimant' AND used_at IS NULL`, [open.id]);
    expect(own).toHaveLength(1);
    await decide(open.id, { version: open.version, decision: 'accepted', reason: '' }).expect(400);
    expect((await decide(open.id, { version: open.version, decision: 'accepted' }).expect(201)).body).toMatchObject({ state: 'accepted', decidedByName: 'Test office', reason: 'Protokoll der Wahl gesehen' });
    const { items } = (await office.get(`/organisations/${organisationId}/representatives`).expect(200)).body;
    expect(items).toMatchObject([{ email, role: 'manager', standing: 'invited' }]);
    expect((await mailTo(email))!).toMatchObject({ language: 'ar', text: expect.stringContaining('/invitation#') });
    expect(await api.db.query('SELECT 1 FROM claim_links WHERE claim_id = $1 AND used_at IS NULL', [open.id])).toEqual([]);
  });

  test('decides once, also when two decide in the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { organisationId, claim: open } = await proven();
      const answers = await Promise.all([decide(open.id, { version: open.version, decision: 'accepted' }), decide(open.id, { version: open.version, decision: 'refused' })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)!.body.code).toBe('CLAIM_DECIDED');
      const accepted = answers[0]!.status === 201;
      expect((await office.get(`/organisations/${organisationId}/representatives`)).body.items).toHaveLength(accepted ? 1 : 0);
    }
  });

  test('refuses with a reason that the claimant reads; after the set time nothing of the claimant is left', async () => {
    const { email, claim: open } = await proven();
    await decide(open.id, { version: open.version, decision: 'refused', reason: 'Der Verein kennt Sie nicht.' }).expect(201);
    expect((await mailTo(email))!.text).toContain('Der Verein kennt Sie nicht.');
    const other = await proven();
    api.clock = new Date(Date.now() + CLAIM_KEPT_DAYS * DAY_MS - 60_000).toISOString();
    await api.app.get(Jobs).run('delete-claims', null);
    expect(await api.db.query('SELECT 1 FROM claims WHERE email = $1', [email])).toHaveLength(1);
    api.clock = new Date(Date.now() + CLAIM_KEPT_DAYS * DAY_MS + 60_000).toISOString();
    await api.app.get(Jobs).run('delete-claims', null);
    await api.app.get(Jobs).run('delete-claims', null);
    expect(await api.db.query('SELECT 1 FROM claims WHERE email = $1', [email])).toEqual([]);
    expect(await api.db.query('SELECT 1 FROM mail_messages WHERE recipient_email = $1', [email])).toEqual([]);
    expect(JSON.stringify(await api.db.query(`SELECT * FROM audit_entries WHERE subject_id = $1`, [open.id]))).not.toMatch(/Haddad|post\.example/);
    expect(await api.db.query('SELECT 1 FROM claims WHERE email = $1', [other.email])).toHaveLength(1);
  });

  test('cannot decide a claim whose time is over, and reads that it is', async () => {
    const { email, claim: open } = await proven();
    await api.db.query(`UPDATE claims SET expires_at = now() - interval '1 second' WHERE id = $1`, [open.id]);
    expect((await decide(open.id, { version: open.version, decision: 'accepted' }).expect(409)).body.code).toBe('CLAIM_EXPIRED');
    expect(await found(email)).toMatchObject({ state: 'expired', allowedActions: [{ action: 'accept', reason: 'CLAIM_EXPIRED' }, { action: 'refuse', reason: 'CLAIM_EXPIRED' }] });
    expect((await office.get('/claims?state=expired').expect(200)).body.items.map(({ id }: Claim) => id)).toEqual([open.id]);
  });

  test('is the only one who sees and decides claims', async () => {
    const { organisationId, claim: open } = await proven();
    const manager = await api.as('representative', { organisationIds: [organisationId] });
    for (const who of [manager, await api.as('board'), await api.as('staff'), await api.as('auditor')]) {
      await who.get('/claims').expect(403);
      await who.get(`/claims/${open.id}`).expect(403);
      await decide(open.id, { version: open.version, decision: 'accepted' }, who).expect(403);
    }
    const administrator = await api.as('administrator');
    expect((await administrator.get(`/claims/${open.id}`).expect(200)).body.allowedActions).toMatchObject([{ action: 'accept', allowed: false }, { action: 'refuse', allowed: false }]);
  });
});
