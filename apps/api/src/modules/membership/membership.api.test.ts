import { isMemberState, MEMBERSHIP_STATES } from '@verbund/domain/membership/membership-rules.js';
import { Api, type Client } from '../../../test/harness.js';
import { MEMBER_STATES } from '../organisations/organisation-filters.queries.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  api.clock = '2026-11-25T10:00:00Z';
  office = await api.as('office');
});
afterAll(() => api.stop());

type View = {
  state: string;
  events: { id: string; state: string; annulled: boolean }[];
  nextStates: { state: string; allowed: boolean; reason: string | null }[];
};
const organisation = async () =>
  (
    (
      await office
        .post('/organisations')
        .send({ names: [{ kind: 'registered', text: 'Kulturverein Nordlicht e.V.' }] })
        .expect(201)
    ).body as { id: string }
  ).id;
const path = (id: string) => `/organisations/${id}/membership-events`;
const record = async (id: string, event: object, status = 201) =>
  (await office.post(path(id)).send(event).expect(status)).body;
const stateOn = async (id: string, day: string) =>
  (await office.get(`/organisations/${id}?on=${day}`).expect(200)).body.membership as object | null;

const founder = { state: 'active', effectiveOn: '2012-05-03', membershipClass: 'full', decidedBy: 'assembly' };
async function member() {
  const id = await organisation();
  await record(id, founder);
  return id;
}

describe('membership events', () => {
  test('are closed to strangers, written by the office only, and 404 for other organisations', async () => {
    const [own, foreign] = [await member(), await member()];
    await api.stranger.get(path(own)).expect(401);
    const representative = await api.as('representative', { organisationIds: [own] });
    await representative.get(path(own)).expect(200);
    await representative.get(path(foreign)).expect(404);
    await (await api.as('board')).post(path(own)).send(founder).expect(403);
    await office.post(path('00000000-0000-4000-8000-000000000000')).send(founder).expect(404);
  });

  test('tell a life from application to end, on any day', async () => {
    const id = await organisation();
    await record(id, { state: 'application', effectiveOn: '2015-02-01', decidedBy: 'member', reason: null });
    await record(id, {
      state: 'probation',
      effectiveOn: '2015-04-01',
      membershipClass: 'associate',
      decidedBy: 'board',
      decidedOn: '2015-03-10',
    });
    await record(id, { state: 'active', effectiveOn: '2016-04-01', membershipClass: 'full' });
    await record(id, { state: 'exitPending', effectiveOn: '2026-08-15' });
    const view = await record(id, { state: 'former', effectiveOn: '2027-01-01', reason: 'Aufgelöst' });
    expect(view).toMatchObject({
      state: 'exitPending',
      membershipClass: 'full',
      memberSince: '2015-04-01',
      referenceDate: expect.any(String),
    });
    expect(view.events.map(({ state }: { state: string }) => state)).toEqual([
      'former',
      'exitPending',
      'active',
      'probation',
      'application',
    ]);
    expect(view.events[0]).toMatchObject({ reason: 'Aufgelöst', annulled: false, annulmentReason: null });
    expect(await stateOn(id, '2015-03-31')).toEqual({
      state: 'application',
      membershipClass: null,
      from: '2015-02-01',
      to: '2015-04-01',
    });
    expect(await stateOn(id, '2026-12-31')).toMatchObject({ state: 'exitPending', to: '2027-01-01' });
    expect(await stateOn(id, '2027-01-01')).toEqual({
      state: 'former',
      membershipClass: null,
      from: '2027-01-01',
      to: null,
    });
    expect((await office.get(`${path(id)}?on=2015-03-31`).expect(200)).body).toMatchObject({
      state: 'application',
      memberSince: null,
      referenceDate: '2015-03-31',
    });
  });

  test('are recorded in the audit trail under the organisation', async () => {
    const id = await member();
    expect(
      await api.db.query(
        `SELECT action, changes FROM audit_entries WHERE organisation_id = $1 AND subject = 'membershipEvent'`,
        [id],
      ),
    ).toEqual([
      {
        action: 'membershipEvent.recorded',
        changes: Object.fromEntries(
          Object.entries(founder).map(([field, value]) => [field, { old: null, new: value }]),
        ),
      },
    ]);
  });

  test('name every wrong field', async () => {
    const { issues } = await record(
      await organisation(),
      { state: 'king', effectiveOn: '2017-02-31', decidedBy: 'nobody' },
      400,
    );
    expect(issues).toEqual(
      expect.arrayContaining([
        { field: 'state', code: 'notOneOf' },
        { field: 'effectiveOn', code: 'notDay' },
        { field: 'decidedBy', code: 'notOneOf' },
      ]),
    );
  });

  test.each([
    ['MEMBERSHIP_CLASS_MISSING', { state: 'active', effectiveOn: '2012-05-03' }, false],
    ['MEMBERSHIP_ENDED_BEFORE_BEGIN', { state: 'former', effectiveOn: '2020-01-01' }, false],
    ['MEMBERSHIP_IN_FUTURE', { state: 'application', effectiveOn: '2026-11-26' }, false],
    ['MEMBERSHIP_APPLIED_WHILE_MEMBER', { state: 'application', effectiveOn: '2020-01-01' }, true],
    ['MEMBERSHIP_REASON_MISSING', { state: 'expelled', effectiveOn: '2020-01-01', decidedBy: 'assembly' }, true],
    ['MEMBERSHIP_TWICE_ON_A_DAY', founder, true],
  ])('refuse %s and change nothing', async (code, event, isMember) => {
    const id = isMember ? await member() : await organisation();
    expect((await record(id, event, 422)).code).toBe(code);
    expect((await office.get(path(id)).expect(200)).body.events).toHaveLength(isMember ? 1 : 0);
  });

  test('say what may come next, and why the rest may not', async () => {
    const { nextStates } = (await office.get(path(await member())).expect(200)).body as View;
    expect(nextStates.filter(({ allowed }) => allowed).map(({ state }) => state)).toEqual([
      'active',
      'suspended',
      'exitPending',
      'expelled',
      'former',
    ]);
    expect(nextStates.find(({ state }) => state === 'application')).toEqual({
      state: 'application',
      allowed: false,
      reason: 'MEMBERSHIP_APPLIED_WHILE_MEMBER',
    });
  });

  test('hide reasons from those who may not read internal notes', async () => {
    const id = await member();
    await record(id, { state: 'suspended', effectiveOn: '2020-01-01', reason: 'Kein Vorstand' });
    const representative = await api.as('representative', { organisationIds: [id] });
    const [event] = (await representative.get(path(id)).expect(200)).body.events;
    expect(event).toMatchObject({ state: 'suspended' });
    expect(event).not.toHaveProperty('reason');
  });

  test('are annulled with a reason as long as the rest stays possible', async () => {
    const id = await member();
    const { events } = (await record(id, { state: 'suspended', effectiveOn: '2020-01-01' })) as View;
    const annul = (eventId: string, reason = 'Falsche Organisation') =>
      office.post(`${path(id)}/${eventId}/annulments`).send({ reason });
    expect((await annul(events[1]!.id).expect(422)).body.code).toBe('MEMBERSHIP_SUSPENDED_WITHOUT_MEMBERSHIP');
    expect((await annul(events[0]!.id, ' ').expect(400)).body.issues).toEqual([{ field: 'reason', code: 'required' }]);
    const view = (await annul(events[0]!.id).expect(201)).body as View;
    expect(view).toMatchObject({
      state: 'active',
      events: [{ state: 'suspended', annulled: true, annulmentReason: 'Falsche Organisation' }, { annulled: false }],
    });
    expect(await stateOn(id, '2020-06-01')).toMatchObject({ state: 'active', to: null });
    expect((await annul(events[0]!.id).expect(409)).body.code).toBe('MEMBERSHIP_ALREADY_ANNULLED');
    await office
      .post(`${path(await member())}/${events[1]!.id}/annulments`)
      .send({ reason: 'Fremd' })
      .expect(404);
  });

  test('twenty different steps at once make one possible history', async () => {
    const id = await member();
    const states = ['suspended', 'exitPending', 'former', 'active'];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        office.post(path(id)).send({ state: states[n % 4], effectiveOn: `2020-01-${String(n + 1).padStart(2, '0')}` }),
      ),
    );
    expect(answers.every(({ status }) => status === 201 || status === 422)).toBe(true);
    const { events } = (await office.get(path(id)).expect(200)).body as View;
    expect(events).toHaveLength(1 + answers.filter(({ status }) => status === 201).length);
    const periods = await api.db.query(
      'SELECT state, upper(during) AS "to" FROM membership_periods WHERE organisation_id = $1 ORDER BY during',
      [id],
    );
    expect(periods.map(({ state }: { state: string }) => state)).toEqual(events.map(({ state }) => state).reverse());
  });

  test('twenty times the same step at once is recorded once', async () => {
    const id = await organisation();
    const answers = await Promise.all(Array.from({ length: 20 }, () => office.post(path(id)).send(founder)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(422)]);
  });
});

test('the states of members in SQL are those of the rule', () => {
  expect(MEMBER_STATES.sql).toBe(`('${MEMBERSHIP_STATES.filter(isMemberState).join("', '")}')`);
});
