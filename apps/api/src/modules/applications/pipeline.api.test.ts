import { allAnswers, filledApplication, holderOf, mailedToken, type Applicant } from '../../../test/applicants.js';
import { Api, type Client } from '../../../test/harness.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { dossiers, stageInSql, stageOfDossier } from './dossier.queries.js';
import { rowsOf, sql } from '../../platform/database/sql.js';

let api: Api;
let office: Client;
let board: Client;
let today: string;
beforeAll(async () => {
  api = await Api.start();
  [office, board] = [await api.as('office'), await api.as('board')];
  today = (await api.db.query('SELECT network_today()::text AS today'))[0].today;
});
afterAll(() => api.stop());
beforeEach(() => api.db.query('DELETE FROM rate_limits'));
afterEach(() => {
  api.clock = null;
});

type View = { id: string; stage: string; organisation: { id: string } | null; allowedActions: { action: string; allowed: boolean; reason: string | null }[]; checklist: { piece: string; state: string }[] };
const on = (id: string) => ({
  get: async () => (await office.get(`/applications/${id}`).expect(200)).body as View & Record<string, unknown>,
  post: async (path: string, body: object = {}, status = 200, by = office) => (await by.post(`/applications/${id}/${path}`).send(body).expect(status)).body as View & { code: string; issues: { field: string; code: string }[] },
});
let number = 0;
async function submitted(name = `Verein Nummer ${(number += 1)}`, email?: string): Promise<Applicant> {
  const applicant = await filledApplication(api, name, email);
  await applicant.post('/submission').expect(200);
  return applicant;
}
const admission = () => ({ outcome: 'admitted', decidedOn: today, wording: 'Der Vorstand nimmt den Verein auf.', membershipClass: 'full', beginsOn: today });
const refusal = () => ({ outcome: 'refused', decidedOn: today, wording: 'Der Vorstand nimmt den Verein nicht auf.', reason: 'Der Zweck passt nicht.' });
const states = async (organisationId: string) =>
  (await api.db.query('SELECT state, effective_on::text AS day FROM membership_events WHERE organisation_id = $1 AND annulled_at IS NULL ORDER BY effective_on, recorded_at', [organisationId])).map(({ state }: { state: string }) => state);
const yesterday = async (id: string) => {
  await api.db.query(`UPDATE applications SET submitted_on = submitted_on - 1 WHERE id = $1`, [id]);
  await api.db.query(`UPDATE membership_events SET effective_on = effective_on - 1 WHERE organisation_id = (SELECT organisation_id FROM applications WHERE id = $1)`, [id]);
};

describe('the way through the pipeline', () => {
  test('from the application to the welcome, with probation', async () => {
    const applicant = await submitted('Chor Abendstern', 'neu@abendstern.example');
    const application = on(applicant.id);
    expect(await application.get()).toMatchObject({ stage: 'application', name: 'Chor Abendstern', origin: 'public' });
    const { tasks } = (await office.get('/overview').expect(200)).body as { tasks: { kind: string; list: string; query: string; count: number }[] };
    const task = tasks.find(({ kind }) => kind === 'openApplications')!;
    expect(task).toMatchObject({ list: 'applications', examples: [{ id: applicant.id, name: 'Chor Abendstern' }] });
    expect((await office.get(`/applications?${task.query}`).expect(200)).body.total).toBe(task.count);
    expect(tasks.map(({ kind }) => kind)).not.toContain('withoutApplication');
    expect((await application.post('decision', admission(), 422)).code).toBe('APPLICATION_NOT_COMPLETE');
    expect((await application.post('completion')).stage).toBe('complete');
    const beginsOn = today;
    const probationUntil = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
    const decided = await application.post('decision', { ...admission(), beginsOn, probationUntil }, 200, board);
    expect(decided.stage).toBe('probation');
    const id = decided.organisation!.id;
    expect(await states(id)).toEqual(['application', 'documentsComplete', 'decided', 'probation', 'active']);
    const { body: organisation } = await office.get(`/organisations/${id}`).expect(200);
    expect(organisation).toMatchObject({ name: 'Chor Abendstern', legalForm: 'initiative', purpose: { uk: 'Співаємо разом.' }, memberSince: today });
    expect((await office.get(`/organisations/${id}/contacts`).expect(200)).body.items).toMatchObject([{ function: 'chair', isPrimary: true }]);
    expect((await application.post('welcome')).allowedActions.find(({ action }) => action === 'welcome')).toMatchObject({ allowed: true });
    const [mail] = await api.db.query(`SELECT language, body_text FROM mail_messages WHERE recipient_email = 'neu@abendstern.example' ORDER BY created_at DESC LIMIT 1`);
    expect(mail.language).toBe('uk');
    const token = /invitation#([\w-]{43})/.exec(mail.body_text)![1]!;
    await api.stranger.put('/invitations/current').send({ token, name: 'Олена', password: 'drei Regenschirme im Flur', language: 'uk' }).expect(204);
    expect(await api.db.query(`SELECT o.organisation_id FROM accounts a JOIN account_organisations o ON o.account_id = a.id WHERE a.email = 'neu@abendstern.example'`)).toEqual([{ organisation_id: id }]);
    await application.post('welcome');
    const [again] = await api.db.query(`SELECT subject, body_text FROM mail_messages WHERE recipient_email = 'neu@abendstern.example' ORDER BY created_at DESC LIMIT 1`);
    expect(again.body_text).not.toContain('invitation#');
  });

  test('asks for missing pieces once, in the language of the applicant, and opens only those pages', async () => {
    const applicant = await submitted('Verein mit Lücke', 'luecke@x.example');
    await on(applicant.id).post('requests', { pieces: ['reach', 'documents.statutes'], note: 'Bitte die Hausnummer.' });
    const token = await mailedToken(api, 'luecke@x.example');
    const [mail] = await api.db.query(`SELECT body_text FROM mail_messages WHERE recipient_email = 'luecke@x.example' ORDER BY created_at DESC LIMIT 1`);
    expect(mail.body_text).toContain('– Статут');
    const holder = holderOf(api, token);
    const { body } = await holder.get().expect(200);
    expect(body.asked).toMatchObject({ pieces: ['reach', 'documents.statutes'], note: 'Bitte die Hausnummer.' });
    expect((await holder.patch().send({ version: body.version, answers: { purpose: 'Anders' } }).expect(422)).body.code).toBe('APPLICATION_NOT_EDITABLE');
    expect((await holder.patch().send({ version: body.version, answers: { street: 'Leinestraße 2' } }).expect(200)).body.asked.pieces).toEqual(['documents.statutes']);
    expect((await office.get('/applications?stage=application&search=Lücke').expect(200)).body.items).toMatchObject([{ name: 'Verein mit Lücke', waiting: true }]);
    await on(applicant.id).post('requests', { pieces: ['nothing'] }, 400);
  });

  test('a lead of a meeting point is invited and applies for the record that it has', async () => {
    const staff = await api.as('staff');
    const { body: lead } = await staff.post('/applications/leads').send({ name: 'Nähkreis Linden', familyName: 'Kaya', email: 'naeh@kreis.example', language: 'ar', source: 'Treffpunkt Linden', note: 'Zwölf Frauen.' }).expect(201);
    expect(lead).toMatchObject({ stage: 'lead', origin: 'lead', leadSource: 'Treffpunkt Linden', organisation: { name: 'Nähkreis Linden' } });
    await staff.post(`/applications/${lead.id}/invitations`).expect(403);
    await on(lead.id).post('invitations');
    const holder = holderOf(api, await mailedToken(api, 'naeh@kreis.example'));
    const { body } = await holder.get().expect(200);
    expect(body).toMatchObject({ stage: 'lead', language: 'ar', answers: { name: 'Nähkreis Linden', familyName: 'Kaya' } });
    expect(JSON.stringify(body)).not.toContain('Zwölf Frauen');
    await holder.patch().send({ version: body.version, answers: await allAnswers(api, 'Nähkreis Linden') }).expect(200);
    expect((await holder.post('/submission').expect(200)).body.stage).toBe('application');
    expect(await states(lead.organisation.id)).toEqual(['lead', 'application']);
  });

  test('takes an organisation the register knows in place of the one entered', async () => {
    const { body: known } = await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Theater Morgenrot e.V.' }], purpose: { de: 'Bühne' } }).expect(201);
    const applicant = await submitted('Theater Morgenrot');
    const before = await on(applicant.id).get();
    expect(before['similar']).toContainEqual({ id: known.id, name: 'Theater Morgenrot e.V.', place: null, score: 60, reasons: ['sameName'] });
    expect((await on(applicant.id).post('organisation', { organisationId: known.id })).organisation!.id).toBe(known.id);
    expect(await api.db.query('SELECT 1 FROM organisations WHERE id = $1', [before.organisation!.id])).toEqual([]);
    expect(await states(known.id)).toEqual(['application']);
    await on(applicant.id).post('completion');
    await on(applicant.id).post('decision', admission());
    expect((await office.get(`/organisations/${known.id}`).expect(200)).body).toMatchObject({ purpose: { de: 'Bühne' }, legalForm: 'initiative' });
  });
});

describe('documents', () => {
  const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  const upload = (applicant: Applicant, kind: string, content: Buffer = PDF) => applicant.post(`/documents/${kind}`).set('Content-Type', 'application/octet-stream').set('X-File-Name', encodeURIComponent('Статут.pdf')).send(content);

  test('are brought by the applicant, checked by the office, and asked for again when they will not do', async () => {
    const applicant = await filledApplication(api);
    await api.db.query(`UPDATE application_settings SET required_documents = '{statutes}'`);
    expect((await applicant.post('/submission').expect(400)).body.issues).toEqual([{ field: 'documents.statutes', code: 'required' }]);
    const { body } = await upload(applicant, 'statutes').expect(201);
    expect(body.documents).toMatchObject([{ kind: 'statutes', fileName: 'Статут.pdf', size: PDF.length, state: 'received' }]);
    await upload(applicant, 'passport').expect(404);
    await upload(applicant, 'other', Buffer.from('MZ hostile program')).expect(415);
    await applicant.post('/submission').expect(200);
    const [{ id }] = body.documents;
    const application = on(applicant.id);
    const file = await office.get(`/applications/${applicant.id}/documents/${id}/file`).expect(200);
    expect(file.headers['content-disposition']).toContain('attachment');
    await (await api.as('representative')).get(`/applications/${applicant.id}/documents/${id}/file`).expect(403);
    await office.get(`/applications/${(await submittedWith('statutes')).id}/documents/${id}/file`).expect(404);
    expect((await application.post('completion', {}, 422)).code).toBe('APPLICATION_PIECES_MISSING');
    await application.post(`documents/${id}/review`, { outcome: 'refused' }, 400);
    await application.post(`documents/${id}/review`, { outcome: 'refused', reason: 'Seite 2 fehlt.' });
    await application.post('requests', { pieces: ['documents.statutes'] });
    expect((await applicant.get().expect(200)).body.documents).toMatchObject([{ state: 'refused', reason: 'Seite 2 fehlt.' }]);
    const again = (await upload(applicant, 'statutes').expect(201)).body;
    expect(again).toMatchObject({ asked: null });
    await application.post(`documents/${again.documents[1].id}/review`, { outcome: 'accepted' });
    await applicant.delete(`/documents/${again.documents[1].id}`).expect(422);
    expect((await applicant.delete(`/documents/${id}`).expect(200)).body.documents).toHaveLength(1);
    expect((await application.post('completion')).stage).toBe('complete');
    const { organisation } = await application.post('decision', admission());
    expect((await office.get(`/organisations/${organisation!.id}/documents`).expect(200)).body.items).toMatchObject([{ kind: 'statutes', fileName: 'Статут.pdf', state: 'received' }]);
  });

  async function submittedWith(kind: string): Promise<Applicant> {
    const applicant = await filledApplication(api);
    await upload(applicant, kind).expect(201);
    await applicant.post('/submission').expect(200);
    return applicant;
  }
});

describe('a decision', () => {
  test('names what is wrong, and is written down once by two people at the same moment', async () => {
    const { id } = await submitted();
    await on(id).post('completion');
    expect((await on(id).post('decision', { ...admission(), wording: ' ', membershipClass: null }, 400)).issues).toEqual([{ field: 'wording', code: 'required' }, { field: 'membershipClass', code: 'required' }]);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? office : board).post(`/applications/${id}/decision`).send(n % 2 ? admission() : refusal())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(new Set(['APPLICATION_ALREADY_DECIDED']));
    expect(await api.db.query('SELECT 1 FROM application_decisions WHERE application_id = $1', [id])).toHaveLength(1);
    expect(await api.db.query(`SELECT 1 FROM audit_entries WHERE action = 'application.decided' AND subject_id = $1`, [id])).toHaveLength(1);
  });

  test('of refusal is told with its reason, appealed against in time, and decided by the assembly', async () => {
    const applicant = await submitted();
    await yesterday(applicant.id);
    const refused = await on(applicant.id).post('decision', refusal());
    expect(refused.stage).toBe('refused');
    expect(await states(refused.organisation!.id)).toEqual(['application', 'lead']);
    expect((await applicant.get().expect(200)).body).toMatchObject({ stage: 'refused', decisions: [{ outcome: 'refused', reason: 'Der Zweck passt nicht.' }], appealUntil: expect.any(String), deletionDueOn: expect.any(String) });
    expect((await applicant.post('/appeal').send({ text: 'Wir bitten um Prüfung.' }).expect(200)).body.stage).toBe('appeal');
    expect((await applicant.post('/appeal').send({ text: 'Noch einmal.' }).expect(422)).body.code).toBe('APPEAL_NOT_POSSIBLE');
    const granted = await on(applicant.id).post('appeal-decision', admission());
    expect(granted.stage).toBe('member');
    expect(await states(granted.organisation!.id)).toEqual(['application', 'lead', 'application', 'decided', 'active']);
    expect((await on(applicant.id).post('appeal-decision', refusal(), 422)).code).toBe('APPEAL_NOT_OPEN');
  });

  test('on the very day of the application leaves a lead behind, and an appeal that comes too late is refused', async () => {
    const applicant = await submitted();
    await on(applicant.id).post('completion');
    const refused = await on(applicant.id).post('decision', refusal());
    expect(await states(refused.organisation!.id)).toEqual(['lead']);
    api.clock = new Date(Date.now() + 31 * 24 * 3600_000).toISOString();
    expect((await applicant.post('/appeal').send({ text: 'Zu spät.' }).expect(422)).body.code).toBe('APPEAL_TOO_LATE');
  });
});

describe('the board of applications', () => {
  test('counts every stage as the rule sees it', async () => {
    const inSql = await rowsOf<{ id: string; stage: string }>(
      api.db,
      sql`SELECT a.id, ${stageInSql} AS stage FROM applications a
            LEFT JOIN LATERAL (SELECT outcome, on_appeal FROM application_decisions WHERE application_id = a.id ORDER BY on_appeal DESC LIMIT 1) d ON true
            LEFT JOIN LATERAL (SELECT p.state FROM membership_periods p WHERE p.organisation_id = a.organisation_id AND p.during @> network_today()) m ON true`,
    );
    const byRule = (await dossiers(api.db, sql`true`)).map((dossier) => [dossier.id, stageOfDossier(dossier)] as const);
    expect(new Map(inSql.map(({ id, stage }) => [id, stage]))).toEqual(new Map(byRule));
    expect(new Set(byRule.map(([, stage]) => stage)).size).toBeGreaterThanOrEqual(4);
    const { body } = await office.get('/applications?pageSize=100').expect(200);
    const seen = byRule.filter(([, stage]) => stage !== 'draft');
    expect(body.total).toBe(seen.length);
    expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual(seen.map(([id]) => id).sort());
    expect(Object.values(body.counts as Record<string, number>).reduce((sum, each) => sum + each, 0)).toBe(seen.length);
  });

  test('shows no form that was not sent, and nothing to representatives and auditors', async () => {
    const draft = await filledApplication(api, 'Noch ein Entwurf');
    await office.get(`/applications/${draft.id}`).expect(404);
    expect((await office.get('/applications?search=Entwurf').expect(200)).body.total).toBe(0);
    const sent = await submitted();
    const { organisation } = await on(sent.id).get();
    for (const role of ['representative', 'auditor'] as const) {
      const client = await api.as(role, role === 'representative' ? { organisationIds: [organisation!.id] } : {});
      for (const path of ['/applications', `/applications/${sent.id}`, '/application-settings']) await client.get(path).expect(403);
    }
  });
});

describe('deletion in due time', () => {
  const CANARY = 'qxverschwunden';
  /** Every text of the whole database, table by table. */
  async function tablesWith(text: string): Promise<string[]> {
    const tables = await api.db.query(`SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`);
    const found: string[] = [];
    for (const { name } of tables as { name: string }[]) {
      const [{ hits }] = await api.db.query(`SELECT count(*)::int AS hits FROM ${name} t WHERE t::text ILIKE $1`, [`%${text}%`]);
      if (hits > 0) found.push(name);
    }
    return found;
  }
  const canaries = async () => ({ ...(await allAnswers(api)), ...Object.fromEntries(['name', 'latinName', 'purpose', 'street', 'place', 'givenName', 'familyName', 'motivation', 'registerCourt'].map((field) => [field, `${CANARY} ${field}`])), email: `${CANARY}@x.example`, website: `https://${CANARY}.example` });

  test('leaves nothing of a refused applicant: no answer, mail, search word or value in the trail', async () => {
    const applicant = await filledApplication(api, undefined, `kontakt@${CANARY}.example`);
    await applicant.put('/acceptance').send({ principlesVersion: 1, accepted: true, name: CANARY, function: CANARY });
    const { body } = await applicant.get().expect(200);
    await applicant.patch().send({ version: body.version, answers: await canaries() }).expect(200);
    await applicant.post('/documents/other').set('Content-Type', 'application/octet-stream').set('X-File-Name', `${CANARY}.pdf`).send(Buffer.from(`%PDF-1.4\n%${CANARY}\n%%EOF\n`)).expect(201);
    await applicant.post('/submission').set('Idempotency-Key', CANARY).expect(200);
    await on(applicant.id).post('requests', { pieces: ['reach'], note: CANARY });
    await on(applicant.id).post('decision', { ...refusal(), wording: CANARY, reason: CANARY });
    await applicant.post('/appeal').send({ text: CANARY }).expect(200);
    await on(applicant.id).post('appeal-decision', { ...refusal(), wording: CANARY });
    expect(await tablesWith(CANARY)).toEqual(expect.arrayContaining(['public.applications', 'public.organisations', 'public.mail_messages', 'public.search_terms', 'public.application_decisions']));
    await api.app.get(Jobs).run('delete-applications', {});
    await applicant.get().expect(200);
    api.clock = new Date(Date.now() + 190 * 24 * 3600_000).toISOString();
    await api.app.get(Jobs).run('delete-applications', {});
    await api.app.get(Jobs).run('delete-applications', {});
    expect(await tablesWith(CANARY)).toEqual([]);
    await applicant.get().expect(404);
    expect(await api.db.query(`SELECT account_name, changes FROM audit_entries WHERE action = 'application.deleted' AND subject_id = $1`, [applicant.id])).toEqual([{ account_name: 'retention', changes: {} }]);
  });

  test('takes forms that were never sent after 90 days, and keeps members', async () => {
    const [draft, member] = [await filledApplication(api, 'Vergessen'), await submitted('Bleibt')];
    await on(member.id).post('completion');
    await on(member.id).post('decision', admission());
    const run = async (days: number) => {
      api.clock = new Date(Date.now() + days * 24 * 3600_000).toISOString();
      await api.app.get(Jobs).run('delete-applications', {});
      api.clock = null;
      return (await api.db.query('SELECT id FROM applications WHERE id = ANY($1)', [[draft.id, member.id]])).length as number;
    };
    expect([await run(89), await run(90), await run(4000)]).toEqual([2, 1, 1]);
  });
});
