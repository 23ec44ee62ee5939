import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  const periods: [string, string, string, string | null][] = [
    ['Alt', '[2012-05-03,2014-12-31)', 'active', 'full'], ['Alt', '[2014-12-31,)', 'former', null],
    ['Neu', '[2013-06-01,2020-01-01)', 'active', 'full'], ['Neu', '[2020-01-01,)', 'suspended', 'full'],
    ['Probe', '[2015-12-31,)', 'probation', 'associate'],
    ['Antrag', '[2016-01-01,)', 'application', null],
  ];
  const ids = new Map<string, string>();
  for (const [name, during, state, membershipClass] of periods) {
    if (!ids.has(name)) ids.set(name, (await office.post('/organisations').send({ names: [{ kind: 'registered', text: name }], registerNumber: { Alt: 'VR 12 34', Neu: 'vr1234' }[name], exemptionNoticeUntil: '2016-02-01' })).body.id);
    await api.db.query('INSERT INTO membership_periods (organisation_id, during, state, membership_class) VALUES ($1, $2, $3, $4)', [ids.get(name), during, state, membershipClass]);
  }
});
afterAll(() => api.stop());

describe('the overview', () => {
  test('is for those who look after the network', async () => {
    await api.stranger.get('/overview').expect(401);
    await (await api.as('representative')).get('/overview').expect(403);
    expect((await (await api.as('staff')).get('/overview').expect(200)).body.recentChanges).toBeNull();
  });

  test('counts members on a day by class and state, and at the end of every year', async () => {
    const { body } = await office.get('/overview?on=2016-01-15').expect(200);
    expect(body.referenceDate).toBe('2016-01-15');
    expect(body.members).toEqual({
      total: 2,
      byClass: [{ membershipClass: 'associate', count: 1 }, { membershipClass: 'full', count: 1 }],
      byState: [{ state: 'active', count: 1 }, { state: 'probation', count: 1 }],
    });
    expect(body.growth).toEqual([
      { on: '2012-12-31', members: 1 }, { on: '2013-12-31', members: 2 }, { on: '2014-12-31', members: 1 }, { on: '2015-12-31', members: 2 }, { on: '2016-01-15', members: 2 },
    ]);
  });

  test('names tasks whose count is the total of the list behind them', async () => {
    const { body } = await office.get('/overview?on=2016-01-15').expect(200);
    expect(body.tasks.map(({ kind, count }: { kind: string; count: number }) => [kind, count])).toEqual([
      ['unfilledFunctions', 2], ['unconfirmed', 2], ['exemptionEndsSoon', 2], ['withoutApplication', 1], ['noPrimaryContact', 2], ['noRepresentative', 2],
    ]);
    for (const { query, count } of body.tasks) expect((await office.get(`/organisations?${query}`).expect(200)).body.total).toBe(count);
    expect(body.tasks[3].examples).toMatchObject([{ name: 'Antrag' }]);
  });

  test('counts for each section the members that did not confirm it, as the list behind it does', async () => {
    const { id } = (await office.get('/organisations?search=Probe').expect(200)).body.items[0];
    await api.db.query("INSERT INTO organisation_sections (organisation_id, section, confirmed_at) VALUES ($1, 'rooms', now()), ($1, 'work', now() - interval '13 months')", [id]);
    const { body } = await office.get('/overview?on=2016-01-15').expect(200);
    expect(body.staleSections.map(({ section, count }: { section: string; count: number }) => [section, count])).toEqual([['identity', 2], ['work', 2], ['reach', 2], ['people', 2], ['documents', 2], ['rooms', 1]]);
    for (const { query, count } of body.staleSections) expect((await office.get(`/organisations?${query}`).expect(200)).body.total).toBe(count);
  });

  test('shows what may have been entered twice, and the newest changes', async () => {
    const { body } = await office.get('/overview').expect(200);
    expect(body.possibleDuplicates).toMatchObject([{ organisations: [{ name: 'Alt' }, { name: 'Neu' }] }]);
    expect(body.recentChanges[0]).toMatchObject({ action: 'organisation.created', subjectName: 'Antrag' });
  });

  test('is empty without members', async () => {
    expect((await office.get('/overview?on=2000-01-01').expect(200)).body).toMatchObject({ growth: [], staleSections: [], members: { total: 0, byClass: [], byState: [] } });
  });
});
