import { Api, type Client } from '../../../test/harness.js';
import { Jobs } from '../../platform/jobs/jobs.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  await api.db.query(`UPDATE accounts SET password_hash = 'x', language = 'fr' WHERE id = $1`, [office.accountId]);
});
afterAll(() => api.stop());
beforeEach(() => api.db.query('DELETE FROM mail_messages'));
afterEach(() => {
  api.clock = null;
});

type Mail = { language: string; subject: string; text: string; html: string };
const mails = (): Promise<Mail[]> => api.db.query('SELECT language, subject, body_text AS text, body_html AS html FROM mail_messages ORDER BY created_at, id');
const announce = () => api.app.get(Jobs).run('announce-change-requests', {});

async function asked(name = 'Chor der Kulturen e.V.') {
  const { id } = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: name }] }).expect(201)).body as { id: string };
  const representative = await api.as('representative', { organisationIds: [id] });
  await api.db.query(`UPDATE accounts SET language = 'ar' WHERE id = $1`, [representative.accountId]);
  const { requestId } = (await representative.patch(`/organisations/${id}`).send({ version: 1, founded: '1999', legalForm: 'foundation' }).expect(200)).body as { requestId: string };
  const { seen, items } = (await office.get(`/change-requests/${requestId}`)).body as { seen: string; items: { id: string }[] };
  const post = (client: Client, step: string, body: object) => client.post(`/change-requests/${requestId}/${step}`).send(body).expect(201);
  return { representative, requestId, seen, itemIds: items.map((item) => item.id), post };
}

describe('the office', () => {
  test('hears of new requests at once, then of a flood in one mail after an hour', async () => {
    await api.db.query('DELETE FROM change_request_announcements');
    api.clock = '2026-11-25T09:00:00Z';
    await asked('Erster e.V.');
    await announce();
    expect(await mails()).toMatchObject([{ language: 'fr', subject: expect.stringContaining('Une nouvelle demande de modification · '), text: expect.stringContaining('Erster e.V.') }]);
    api.clock = '2026-11-25T09:30:00Z';
    for (const [minute, name] of ['A e.V.', 'B e.V.', 'C e.V.', 'D e.V.'].entries()) {
      api.clock = `2026-11-25T09:3${minute}:00Z`;
      await asked(name);
    }
    await announce();
    expect(await mails()).toHaveLength(1);
    api.clock = '2026-11-25T10:00:01Z';
    await announce();
    await announce();
    expect((await mails()).slice(1)).toMatchObject([{ subject: expect.stringContaining('4 nouvelles demandes de modification · '), text: expect.stringContaining('A e.V., B e.V., C e.V. et …') }]);
  });

  test('hears of an answer like of a new request, and not of what was withdrawn before', async () => {
    await announce();
    await api.db.query('DELETE FROM change_request_announcements');
    await api.db.query('DELETE FROM mail_messages');
    const { representative, post } = await asked();
    await post(representative, 'withdrawals', {});
    await announce();
    expect(await mails()).toEqual([]);
    const other = await asked('Fragt zurück e.V.');
    await api.db.query('UPDATE change_requests SET announced_at = now() WHERE id = $1', [other.requestId]);
    await other.post(office, 'questions', { text: 'Seit wann?' });
    await other.post(other.representative, 'answers', { text: 'Seit Mai.' });
    await announce();
    expect((await mails()).map(({ language }) => language).sort()).toEqual(['ar', 'fr']);
  });
});

describe('whoever asked', () => {
  test('reads in their language what was adopted, what was refused and why, and what the office asks', async () => {
    const { itemIds, seen, post, requestId } = await asked();
    await post(office, 'questions', { text: 'Stimmt <b>1999</b>?' });
    await post(office, 'adoptions', { seen, itemIds: [itemIds[0]] });
    await post(office, 'refusals', { itemIds: [itemIds[1]], reason: 'Bitte Auszug schicken' });
    const [question, adopted, refused] = (await mails()) as [Mail, Mail, Mail];
    expect(question).toMatchObject({ language: 'ar', subject: expect.stringContaining('سؤال حول تعديلكم · '), text: expect.stringContaining('Stimmt <b>1999</b>?') });
    expect(question.html).toContain('dir="rtl"');
    expect(question.html).toContain('Stimmt &lt;b&gt;1999&lt;/b&gt;?');
    expect(adopted.text).toContain('الشكل القانوني');
    expect(refused.text).toContain('Bitte Auszug schicken');
    expect(refused.text).toContain(`/change-requests/${requestId}`);
  });
});
