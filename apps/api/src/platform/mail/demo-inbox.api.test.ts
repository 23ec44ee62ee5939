import { DEMO_PASSWORD } from '@verbund/domain/access/demo-accounts.js';
import { Api } from '../../../test/harness.js';
import { Jobs } from '../jobs/jobs.js';

let api: Api;
beforeAll(async () => {
  process.env['DEMO'] = 'on';
  api = await Api.start();
});
afterAll(async () => {
  delete process.env['DEMO'];
  await api.stop();
});

describe('the demo network', () => {
  test('shows its accounts before signing in, and asks nobody for a second factor', async () => {
    const { body } = await api.stranger.get('/network/public').expect(200);
    expect(body).toMatchObject({ demo: true });
    expect(body.demoAccounts).toHaveLength(6);
    expect(body.demoAccounts[0]).toEqual({ email: 'admin@verbund.example', role: 'administrator', password: DEMO_PASSWORD });
  });

  test('keeps its mails: they are read on the inbox page and never leave', async () => {
    const office = await api.as('office');
    await office.post('/invitations').send({ email: 'neu@verbund.example', name: 'Neu', roles: ['staff'], language: 'ar' }).expect(201);
    const [{ id }] = await api.db.query('SELECT id FROM mail_messages');
    await api.app.get(Jobs).run('send-mail', { id });
    expect(await api.db.query('SELECT state FROM mail_messages')).toEqual([{ state: 'sent' }]);
    const { body } = await office.get('/demo-inbox').expect(200);
    expect(body).toMatchObject({ total: 1, items: [{ id, recipientEmail: 'neu@verbund.example', language: 'ar', subject: 'حسابك في Verbund', text: expect.stringContaining('/invitation#') }] });
    expect((await office.get('/session').expect(200)).body.permissions).toContain('mail.readDemoInbox');
    const board = await api.as('board');
    await board.get('/demo-inbox').expect(403);
    expect((await board.get('/session').expect(200)).body.permissions).not.toContain('mail.readDemoInbox');
  });
});
