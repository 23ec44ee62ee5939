import { Api } from '../../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

describe('the network', () => {
  test('tells strangers its name, and nothing of a demo', async () => {
    expect((await api.stranger.get('/network/public').expect(200)).body).toEqual({ name: 'Verbund', shortName: 'Verbund', demo: false });
    await api.stranger.get('/network').expect(401);
  });

  test('is changed by administrators, with a version, and the change is recorded', async () => {
    const administrator = await api.as('administrator');
    const { body } = await administrator.patch('/network').send({ version: 1, name: 'Netzwerk Nordlicht e.V.', languages: ['de', 'uk'] }).expect(200);
    expect(body).toMatchObject({ name: 'Netzwerk Nordlicht e.V.', languages: ['de', 'uk'], shortName: 'Verbund', version: 2 });
    expect((await administrator.patch('/network').send({ version: 1, name: 'Anders' }).expect(409)).body.current).toEqual(body);
    expect((await administrator.patch('/network').send({ version: 2, name: body.name }).expect(200)).body.version).toBe(2);
    const [entry] = await api.db.query(`SELECT changes FROM audit_entries WHERE action = 'network.changed'`);
    expect(entry.changes.name).toEqual({ old: 'Verbund', new: 'Netzwerk Nordlicht e.V.' });
    await (await api.as('office')).patch('/network').send({ version: 2, name: 'Anders' }).expect(403);
  });

  test('names every wrong field', async () => {
    const { body } = await (await api.as('administrator')).patch('/network').send({ version: 2, name: '', languages: [], timeZone: 'Mars/Nord', requiredFunctions: ['king'] }).expect(400);
    expect(body.issues.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`).sort()).toEqual(['languages tooFew', 'name tooShort', 'requiredFunctions notOneOf', 'timeZone invalid']);
  });

  test('has no page of demo mails outside the demo', async () => {
    const administrator = await api.as('administrator');
    await administrator.get('/demo-inbox').expect(404);
    expect((await administrator.get('/session').expect(200)).body.permissions).not.toContain('mail.readDemoInbox');
  });
});
