import { Api, type Client } from '../../../test/harness.js';
import { pdf } from '../../../test/sample-files.js';
import { DocumentRemindersService } from './document-reminders.service.js';

let api: Api;
let office: Client;
const ids = new Map<string, string>();

async function organisation(name: string, membershipClass: string | null, channels: object[] = []): Promise<string> {
  const { id } = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: name }], channels, workingLanguages: ['tr', 'ar', 'de'] }).expect(201)).body as { id: string };
  if (membershipClass) await api.db.query(`INSERT INTO membership_periods (organisation_id, during, state, membership_class) VALUES ($1, '[2015-01-01,)', 'active', $2)`, [id, membershipClass]);
  ids.set(name, id);
  return id;
}

let n = 0;
async function document(at: string, query: Record<string, string>, accept = true): Promise<string> {
  const { id } = (await office.post(`/organisations/${ids.get(at)}/documents`).query(query).set('Content-Type', 'application/octet-stream').set('X-File-Name', 'a.pdf').send(pdf(`Frist ${(n += 1)}`)).expect(201)).body as { id: string };
  if (accept) await office.post(`/organisations/${ids.get(at)}/documents/${id}/reviews`).send({ step: 'accepted' }).expect(200);
  return id;
}

beforeAll(async () => {
  api = await Api.start();
  await api.goTo('2026-11-25');
  office = await api.as('office');
  await organisation('Alpha', 'supporting', [{ kind: 'email', value: 'post@alpha.example', label: '' }]);
  await organisation('Beta', 'associate');
  await organisation('Gamma', 'supporting');
  await organisation('Ehemalige', null);
  await document('Alpha', { kind: 'valueDeclaration', issuedOn: '2020-01-01', validUntil: '2027-02-23' });
  await document('Beta', { kind: 'statutes', issuedOn: '2020-01-01' });
  await document('Beta', { kind: 'valueDeclaration', issuedOn: '2020-01-01', validUntil: '2026-11-24' });
  await document('Gamma', { kind: 'valueDeclaration' }, false);
  await document('Ehemalige', { kind: 'valueDeclaration', issuedOn: '2020-01-01', validUntil: '2026-11-24' });
});
afterAll(() => api.stop());

type Row = { organisationName: string; kind: string; deadline: string; waitingId: string | null };
const deadlines = async (query = '') => (await office.get(`/document-deadlines${query}`).expect(200)).body;
const rows = ({ items }: { items: Row[] }) => items.map(({ organisationName, kind, deadline, waitingId }) => [organisationName, kind, deadline, waitingId !== null]);

describe('the cockpit', () => {
  test('shows the most urgent first, with counts that add up', async () => {
    const body = await deadlines();
    expect(rows(body)).toEqual([
      ['Beta', 'valueDeclaration', 'expired', false], ['Gamma', 'valueDeclaration', 'missing', true], ['Alpha', 'valueDeclaration', 'expiring90', false],
    ]);
    expect(body).toMatchObject({ referenceDate: '2026-11-25', total: 3, waiting: 1, byDeadline: [{ deadline: 'expired', count: 1 }, { deadline: 'missing', count: 1 }, { deadline: 'expiring90', count: 1 }, { deadline: 'valid', count: 1 }] });
    expect(body.byKind).toEqual([{ kind: 'valueDeclaration', count: 3 }]);
  });

  test('filters by deadline, kind, name and what waits, and pages', async () => {
    expect(rows(await deadlines('?deadline=valid'))).toEqual([['Beta', 'statutes', 'valid', false]]);
    expect((await deadlines('?kind=statutes')).total).toBe(0);
    expect(rows(await deadlines('?waiting=true'))).toEqual([['Gamma', 'valueDeclaration', 'missing', true]]);
    expect(rows(await deadlines('?search=alp'))).toEqual([['Alpha', 'valueDeclaration', 'expiring90', false]]);
    expect((await deadlines('?search=%25')).total).toBe(3);
    const pages = [await deadlines('?pageSize=2'), await deadlines('?pageSize=2&page=2')];
    expect(pages.map(({ items, total }) => [items.length, total])).toEqual([[2, 3], [1, 3]]);
    expect(rows(await deadlines('?on=2027-01-24&deadline=expiring30'))).toEqual([['Alpha', 'valueDeclaration', 'expiring30', false]]);
  });

  test('is a task of the overview as long as something waits', async () => {
    const { tasks } = (await office.get('/overview').expect(200)).body as { tasks: { kind: string }[] };
    expect(tasks.find(({ kind }) => kind === 'documentsToReview')).toMatchObject({ list: 'documents', query: 'waiting=true', count: 1, examples: [{ name: 'Gamma' }] });
    expect((await (await api.as('staff')).get('/overview').expect(200)).body.tasks.some(({ kind }: { kind: string }) => kind === 'documentsToReview')).toBe(false);
  });

  test('is for those who look after the network', async () => {
    await api.stranger.get('/document-deadlines').expect(401);
    await (await api.as('representative', { organisationIds: [ids.get('Gamma')!] })).get('/document-deadlines').expect(403);
    await (await api.as('auditor')).get('/document-deadlines').expect(200);
  });
});

describe('what is required', () => {
  test('is data of the office, with a version and a trail', async () => {
    const rules = (await office.get('/document-rules').expect(200)).body;
    expect(rules).toMatchObject({ version: 1, reminderDays: [90, 30, 0] });
    const required = rules.required.map((set: { membershipClass: string; kinds: string[] }) => (set.membershipClass === 'supporting' ? { ...set, kinds: ['valueDeclaration', 'statutes'] } : set));
    await office.put('/document-rules').send({ version: 1, required, reminderDays: [0, 30, 90] }).expect(200);
    expect((await deadlines('?kind=statutes')).total).toBe(2);
    expect((await office.put('/document-rules').send({ version: 1, required, reminderDays: [] }).expect(409)).body.current.version).toBe(2);
    const { body } = await office.put('/document-rules').send({ version: 2, required: [{ membershipClass: 'king', kinds: ['notice60a'] }], reminderDays: [-1, 1.5] }).expect(400);
    expect(body.issues.length).toBeGreaterThanOrEqual(3);
    await office.put('/document-rules').send({ version: 2, required: rules.required, reminderDays: [90, 30, 0] }).expect(200);
    await (await api.as('board')).put('/document-rules').send({}).expect(403);
    expect(await api.db.query(`SELECT count(*)::int AS n FROM audit_entries WHERE action = 'network.documentRulesChanged'`)).toEqual([{ n: 2 }]);
  });
});

describe('reminders', () => {
  const remind = () => api.app.get(DocumentRemindersService).remind();
  const mails = async () => (await api.db.query('SELECT recipient_email AS to, language, subject, body_text AS text, body_html AS html FROM mail_messages ORDER BY created_at, recipient_email')) as { to: string; language: string; subject: string; text: string; html: string }[];
  const mailed = async () => (await mails()).map(({ to, language }) => [to, language]);

  test('go by the ladder to the mailbox where nobody represents, in a language spoken there; each rung once, also run five times at once', async () => {
    await Promise.all([remind(), remind(), remind(), remind(), remind()]);
    expect(await mailed()).toEqual([['post@alpha.example', 'ar']]);
    const [mail] = await mails();
    expect(mail!.subject).toBe('Verbund: إعلان القيم: صالح حتى 23 فبراير 2027');
    expect(mail!.html).toContain('dir="rtl"');
    expect(mail!.text).not.toContain('http');
    await api.goTo('2026-12-24');
    await remind();
    expect(await mailed()).toHaveLength(1);
    expect(await api.db.query('SELECT days_before AS rung, recipients FROM document_reminders')).toEqual([{ rung: 90, recipients: 1 }]);
    expect((await deadlines('?search=alpha')).items[0].remindedAt).not.toBeNull();
  });

  test('go to those who represent, each in their language, with a link to the page; not to those whose time is over', async () => {
    const at = ids.get('Alpha')!;
    const [anna, ben] = [(await api.as('representative', { organisationIds: [at] })).accountId, (await api.as('representative', { organisationIds: [at] })).accountId];
    await api.db.query(`UPDATE accounts SET language = 'uk', email = 'anna@alpha.example' WHERE id = $1`, [anna]);
    await api.db.query(`UPDATE accounts SET disabled_at = now() WHERE id = $1`, [ben]);
    await api.goTo('2027-01-24');
    await remind();
    await remind();
    expect((await mailed()).slice(1)).toEqual([['anna@alpha.example', 'uk']]);
    const mail = (await mails())[1]!;
    expect([mail.subject, mail.text]).toEqual(['Verbund: Декларація цінностей: чинний до 23 лютого 2027 р.', expect.stringContaining(`/organisations/${at}?tab=documents`)]);
  });

  test('of which one failed half-way are sent once when the job runs again', async () => {
    await api.goTo('2027-02-23');
    await api.db.query(`ALTER TABLE mail_messages ADD CONSTRAINT no_mail CHECK (recipient_email <> 'anna@alpha.example') NOT VALID`);
    await expect(remind()).rejects.toThrow('no_mail');
    await api.db.query('ALTER TABLE mail_messages DROP CONSTRAINT no_mail');
    await remind();
    await remind();
    expect(await mailed()).toHaveLength(3);
    expect(await api.db.query('SELECT days_before AS rung FROM document_reminders ORDER BY rung')).toEqual([{ rung: 0 }, { rung: 30 }, { rung: 90 }]);
  });

  test('stop when a new document waits or is accepted, and for former members', async () => {
    await api.db.query('DELETE FROM document_reminders');
    await document('Alpha', { kind: 'valueDeclaration', issuedOn: '2026-01-02' }, false);
    await remind();
    expect(await mailed()).toHaveLength(3);
  });
});
