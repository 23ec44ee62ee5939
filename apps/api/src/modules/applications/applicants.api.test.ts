import fc from 'fast-check';
import { allAnswers, filledApplication, holderOf, mailedToken, startApplication } from '../../../test/applicants.js';
import { proofOf } from '../../../test/form-proof.js';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());
beforeEach(() => api.db.query('DELETE FROM rate_limits'));
afterEach(() => {
  api.clock = null;
});

const problem = async (request: PromiseLike<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await request;
  return `${status} ${body.code ?? ''}`.trim();
};
const count = async (table: string) => Number((await api.db.query(`SELECT count(*) AS count FROM ${table}`))[0].count);

describe('the form', () => {
  test('says what is asked before anybody is known', async () => {
    const { body } = await api.stranger.get('/applications/form').expect(200);
    expect(body).toMatchObject({ open: true, networkName: 'Verbund', principles: null, draftDays: 90 });
    expect(body.topics.length).toBeGreaterThan(10);
    expect(body.documents[0]).toEqual({ kind: 'statutes', required: true });
  });

  test('lets no program in', async () => {
    const { body: form } = await api.stranger.get('/applications/form').expect(200);
    const sent = (more: object) => problem(api.stranger.post('/applications').send({ email: 'a@x.example', language: 'de', ...proofOf(form.challenge), ...more }));
    expect(await sent({})).toBe('422 FORM_PROOF_INVALID');
    api.clock = new Date(Date.now() + 60_000).toISOString();
    expect(await sent({ website: 'https://spam.example' })).toBe('422 FORM_PROOF_INVALID');
    expect(await sent({ email: 'a@x.example\r\nBcc: b@x.example' })).toBe('400 VALIDATION_FAILED');
    expect(await sent({})).toBe('201');
    expect(await sent({})).toBe('422 FORM_PROOF_INVALID');
  });

  test('answers 429 with the time to wait, and mails one address three times an hour', async () => {
    for (let n = 0; n < 5; n += 1) await startApplication(api, 'opfer@x.example');
    expect(await api.db.query(`SELECT 1 FROM mail_messages WHERE recipient_email = 'opfer@x.example'`)).toHaveLength(3);
    let answer = await api.stranger.get('/applications/form');
    for (let n = 0; n < 120 && answer.status === 200; n += 1) answer = await api.stranger.get('/applications/form');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('can be closed by the network', async () => {
    const { body: settings } = await office.get('/application-settings').expect(200);
    await office.patch('/application-settings').send({ version: settings.version, open: false }).expect(200);
    const { body: form } = await api.stranger.get('/applications/form').expect(200);
    api.clock = new Date(Date.now() + 60_000).toISOString();
    expect(await problem(api.stranger.post('/applications').send({ email: 'a@x.example', language: 'de', ...proofOf(form.challenge) }))).toBe('422 APPLICATIONS_CLOSED');
    await office.patch('/application-settings').send({ version: settings.version + 1, open: true }).expect(200);
  });
});

describe('a begun application', () => {
  test('is saved page by page, and continued with the link from the mail', async () => {
    const applicant = await startApplication(api, 'neu@kalyna.example');
    const { body } = await applicant.patch().send({ version: 1, answers: { name: '  Калина Хор ', legalForm: 'initiative' } }).expect(200);
    expect(body).toMatchObject({ version: 2, stage: 'draft', emailConfirmed: false, completeSteps: ['organisation', 'principles'], answers: { name: 'Калина Хор' } });
    const elsewhere = holderOf(api, await mailedToken(api, 'neu@kalyna.example'));
    expect((await elsewhere.get().expect(200)).body).toMatchObject({ version: 2, emailConfirmed: true });
    const [mail] = await api.db.query(`SELECT language, body_text FROM mail_messages WHERE recipient_email = 'neu@kalyna.example'`);
    expect(mail.language).toBe('uk');
    expect(mail.body_text).toContain('neu@kalyna.example');
  });

  test('never loses what somebody else wrote meanwhile', async () => {
    const applicant = await startApplication(api);
    await applicant.patch().send({ version: 1, answers: { name: 'Eins' } }).expect(200);
    const { body } = await applicant.patch().send({ version: 1, answers: { name: 'Zwei', place: 'Hannover' } }).expect(409);
    expect(body).toMatchObject({ code: 'VERSION_CONFLICT', current: { version: 2, answers: { name: 'Eins', place: '' } } });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => applicant.patch().send({ version: 2, answers: { name: `Name ${n}` } })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
  });

  test('names wrong answers at their fields', async () => {
    const applicant = await startApplication(api);
    const issues = async (answers: object) => (await applicant.patch().send({ version: 1, answers }).expect(400)).body.issues as { field: string; code: string }[];
    expect((await issues({ postcode: '3015', founded: 'gestern', email: 'kein', function: 'king' })).map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'answers.email notEmail', 'answers.founded notPartialDate', 'answers.function notOneOf', 'answers.postcode invalid',
    ]);
    expect(await issues({ website: 'javascript:alert(1)' })).toEqual([{ field: 'answers.website', code: 'notWebAddress' }]);
    expect(await issues({ topicIds: ['7a0f9d0e-4a57-4b7e-9d6b-2d9f7f3a1c11'] })).toEqual([{ field: 'answers.topicIds', code: 'notFound' }]);
  });

  test('keeps hostile texts as texts', async () => {
    const applicant = await startApplication(api);
    const [hostile, zero] = [`"><script>alert(1)</script>{name, plural, other {x}} \u202e %s $1 '; DROP TABLE applications; --`, '__proto__'];
    const { body } = await applicant.patch().send({ version: 1, answers: { name: hostile, purpose: zero } }).expect(200);
    expect(body.answers).toMatchObject({ name: hostile, purpose: zero });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const { status } = await applicant.patch().send({ version: 1, answers: { name: text, motivation: text } });
        expect([200, 400, 409]).toContain(status);
      }),
      { numRuns: 60 },
    );
  });

  test('accepts the principles in the version in force, by name and function', async () => {
    const publish = async (after: number) => office.post('/application-settings/principles').send({ after, texts: { de: `Fassung ${after + 1}`, uk: 'Принципи' } });
    await publish(0).then(({ status }) => expect(status).toBe(201));
    const applicant = await startApplication(api);
    const accept = (principlesVersion: number) => applicant.put('/acceptance').send({ principlesVersion, accepted: true, name: 'Олена Шевченко', function: 'Vorsitzende' });
    expect((await accept(1).expect(200)).body.acceptance).toMatchObject({ principlesVersion: 1, name: 'Олена Шевченко', function: 'Vorsitzende' });
    await publish(1);
    expect((await applicant.get().expect(200)).body.issues).toContainEqual({ field: 'principles', code: 'required' });
    expect(await problem(accept(1))).toBe('409 PRINCIPLES_OUTDATED');
    await accept(2).expect(200);
    expect((await publish(1)).body.code).toBe('VERSION_CONFLICT');
    await applicant.put('/acceptance').send({ principlesVersion: 2, accepted: false, name: 'x', function: 'y' }).expect(400);
    expect((await office.get('/application-settings/principles').expect(200)).body.items.map(({ version, acceptances }: { version: number; acceptances: number }) => [version, acceptances])).toEqual([[2, 1], [1, 0]]);
    await api.db.query('DELETE FROM principles');
  });

  test('is recognised among the members that everybody may know, and among nobody else', async () => {
    const organisation = async (name: string, state: string | null) => {
      const { body } = await office.post('/organisations').send({ names: [{ kind: 'registered', text: name }], addresses: [{ kind: 'visit', street: 'Geheimweg 1', postcode: '30159', place: 'Hannover' }] }).expect(201);
      if (state) await office.post(`/organisations/${body.id}/membership-events`).send({ state, effectiveOn: '2020-01-01', decidedBy: 'board', ...(state === 'active' && { membershipClass: 'full' }) }).expect(201);
    };
    await organisation('Tanzkreis Abendrot e.V.', 'active');
    await organisation('Tanzkreis Abendrot Süd', 'lead');
    const applicant = await startApplication(api);
    await applicant.patch().send({ version: 1, answers: { name: 'Tanzkreis Abendrot' } }).expect(200);
    expect((await applicant.get('/similar').expect(200)).body).toEqual([{ name: 'Tanzkreis Abendrot e.V.', place: null }]);
  });
});

describe('sending', () => {
  test('needs every page, and says which is missing', async () => {
    await api.db.query(`UPDATE application_settings SET required_documents = '{statutes}'`);
    const applicant = await startApplication(api);
    await applicant.patch().send({ version: 1, answers: { ...(await allAnswers(api)), place: null } }).expect(200);
    expect((await applicant.post('/submission').expect(400)).body.issues).toEqual([{ field: 'place', code: 'required' }, { field: 'documents.statutes', code: 'required' }]);
  });

  test('two hundred times at once makes one organisation and one mail', async () => {
    const applicant = await filledApplication(api, 'Chor der Zweihundert', 'zwei@hundert.example');
    const before = { organisations: await count('organisations'), events: await count('membership_events') };
    const answers = await Promise.all(Array.from({ length: 200 }, () => applicant.post('/submission')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.stage))).toEqual(new Set(['application']));
    expect({ organisations: await count('organisations'), events: await count('membership_events') }).toEqual({ organisations: before.organisations + 1, events: before.events + 1 });
    expect(await api.db.query(`SELECT 1 FROM mail_messages WHERE recipient_email = 'zwei@hundert.example'`)).toHaveLength(2);
  }, 60_000);

  test('closes the pages, and a later change is refused without losing anything', async () => {
    const applicant = await filledApplication(api);
    await applicant.post('/submission').expect(200);
    const { body } = await applicant.get().expect(200);
    expect(await problem(applicant.patch().send({ version: body.version, answers: { place: 'Berlin' } }))).toBe('422 APPLICATION_NOT_EDITABLE');
    expect(body.allowedActions).toContainEqual({ action: 'edit', allowed: false, reason: 'APPLICATION_CLOSED', ask: 'office' });
    const withdrawn = (await applicant.post('/withdrawal').expect(200)).body;
    expect(withdrawn.stage).toBe('withdrawn');
    await applicant.post('/withdrawal').expect(200);
    expect(await problem(applicant.post('/submission'))).toBe('409 APPLICATION_CLOSED');
  });
});

describe('links', () => {
  test('that are invented, expired, of somebody else or used elsewhere open nothing', async () => {
    const [own, other] = [await filledApplication(api, 'Die Eigene'), await filledApplication(api, 'Die Andere')];
    expect((await own.get().expect(200)).body.answers.name).toBe('Die Eigene');
    expect((await other.get().expect(200)).text).not.toContain('Die Eigene');
    await api.stranger.get('/applications/current').expect(404);
    for (const path of ['/applications', `/applications/${own.id}`, '/organisations', '/account', `/application-settings`]) expect((await api.stranger.get(path).set('Authorization', `Bearer ${own.token}`)).status).toBe(401);
    await (await api.as('administrator')).get('/applications/current').expect(404);
    api.clock = new Date(Date.now() + 91 * 24 * 3600_000).toISOString();
    await own.get().expect(404);
    api.clock = null;
    expect(JSON.stringify(await api.db.query('SELECT * FROM application_links'))).not.toContain(own.token);
  });

  test('survive a fuzz: nothing but 404, whatever stands where a token belongs', async () => {
    const { token } = await startApplication(api);
    const bearer = fc.oneof(fc.base64String({ minLength: 0, maxLength: 90 }), fc.string({ maxLength: 60 }), fc.constantFrom(token.slice(1), `${token}A`, token.toUpperCase(), `${token.slice(0, -1)}!`));
    await fc.assert(
      fc.asyncProperty(bearer, async (text) => {
        const header = `Bearer ${text}`.replace(/[^\x20-\x7e]/g, '');
        if (header.trim() === `Bearer ${token}`) return;
        for (const [method, path] of [['get', ''], ['post', '/submission'], ['post', '/withdrawal']] as const) {
          expect((await api.stranger[method](`/applications/current${path}`).set('Authorization', header)).status).toBe(404);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('that were passed on end when their owner says so; the own one stays', async () => {
    const applicant = await startApplication(api, 'weiter@kalyna.example');
    const passedOn = holderOf(api, await mailedToken(api, 'weiter@kalyna.example'));
    await passedOn.get().expect(200);
    await applicant.post('/link-endings').expect(204);
    await passedOn.get().expect(404);
    await applicant.get().expect(200);
  });

  test('let a change through once per idempotency key', async () => {
    const applicant = await filledApplication(api);
    await applicant.post('/submission').set('Idempotency-Key', 'abc').expect(200);
    await applicant.post('/submission').set('Idempotency-Key', 'abc').expect(200);
    const other = await filledApplication(api);
    await other.post('/submission').set('Idempotency-Key', 'abc').expect(200);
    expect((await other.get().expect(200)).body.stage).toBe('application');
  });
});
