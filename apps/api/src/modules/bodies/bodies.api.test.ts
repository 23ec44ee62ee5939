import { actingOn } from '@verbund/domain/bodies/seat-states.js';
import type { EndedBy } from '@verbund/domain/bodies/mandates.js';
import { dayNumber, dayOfNumber } from '@verbund/domain/calendar/days.js';
import fc from 'fast-check';
import { Api, type Client } from '../../../test/harness.js';
import { mandateHistory } from './mandate-history.queries.js';
import { holdersOn } from './mandates.queries.js';

let api: Api;
let office: Client;
let board: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  board = await api.as('board');
});
afterAll(() => api.stop());

type Fields = Record<string, unknown>;
let count = 0;

const typeOf = async (nature: string, rules?: Fields): Promise<string> =>
  (await office.post('/body-types').send({ labels: { de: `Art ${nature}` }, nature, ...(rules && { rules }) }).expect(201)).body.id;
const person = async (input: Fields = {}): Promise<string> => (await office.post('/people').send({ familyName: `Mitglied ${(count += 1)}`, ...input }).expect(201)).body.id;
const organisation = async (): Promise<string> => (await office.post('/organisations').send({ names: [{ kind: 'registered', text: `Verein ${(count += 1)}` }] }).expect(201)).body.id;

async function bodyOf(nature = 'board', input: Fields = {}) {
  const { body } = await office.post('/bodies').send({ typeId: await typeOf(nature), name: `Gremium ${(count += 1)}`, ...(nature === 'board' && { seats: 7 }), ...input }).expect(201);
  return body as { id: string; version: number; seats: { id: string; version: number }[] };
}

const MANDATE = { role: 'member', from: '2024-01-01', to: '2026-01-01', obtained: 'election' };
const appoint = async (bodyId: string, input: Fields, client = office) => client.post(`/bodies/${bodyId}/mandates`).send({ ...MANDATE, personId: (input['personId'] as string) ?? (await person()), ...input });
const on = async (bodyId: string, day: string, client = office) => (await client.get(`/bodies/${bodyId}?on=${day}`).expect(200)).body;
const issues = ({ body }: { body: { issues: { field: string; code: string }[] } }) => body.issues.map(({ field, code }) => `${field} ${code}`);
const ruling = (rules: Fields) => api.db.query(`INSERT INTO rule_packs (name, rules, registered_on, filed_on, adopted_on, valid_from) VALUES ('Satzung', $1, '2014-01-01', '2014-01-01', '2014-01-01', '2014-01-01')`, [JSON.stringify({ board: { holdOver: 'unknown', minSeats: 'unknown', ...rules } })]);
const noRules = () => api.db.query('DELETE FROM rule_packs');

describe('a kind of body', () => {
  test('begins with what is usual, is changed by office and administrator, and by nobody else', async () => {
    const { body } = await office.post('/body-types').send({ labels: { de: ' Arbeitsgruppe ', en: 'Working group' }, nature: 'workingGroup' }).expect(201);
    expect(body).toMatchObject({ labels: { de: 'Arbeitsgruppe' }, rules: { grants: null, joinMode: 'open', hasSeats: false }, bodies: 0, allowedActions: [{ action: 'update', allowed: true }] });
    const administrator = await api.as('administrator');
    expect((await administrator.patch(`/body-types/${body.id}`).send({ version: 1, rules: { ...body.rules, votes: true } }).expect(200)).body.rules.votes).toBe(true);
    await office.patch(`/body-types/${body.id}`).send({ version: 1, labels: { de: 'AG' } }).expect(409);
    await board.post('/body-types').send({ labels: { de: 'AG' }, nature: 'other' }).expect(403);
    expect(issues(await office.post('/body-types').send({ labels: { en: 'Choir' }, nature: 'other', rules: { ...body.rules, grants: 'board' } }).expect(400))).toEqual(['labels.de required', 'rules.grants notOneOf']);
  });
});

describe('a body', () => {
  test('has equal seats that exist without a holder, and is recorded', async () => {
    const { id } = await bodyOf();
    const view = await on(id, '2024-05-01');
    expect(view).toMatchObject({ referenceDate: '2024-05-01', people: 0, seatCounts: { total: 7, vacant: 7 }, rules: { holdOver: 'unknown', minSeats: null }, warnings: [{ kind: 'vacant', count: 7, on: null }] });
    expect((await office.get('/bodies').expect(200)).body.items.map((item: Fields) => item['id'])).toContain(id);
    const [entry] = await api.db.query('SELECT action, changes FROM audit_entries WHERE subject_id = $1', [id]);
    expect(entry).toMatchObject({ action: 'body.created', changes: { seats: { new: 7 } } });
  });

  test('bears a name of its own; a delegation says to whom', async () => {
    await bodyOf('other', { name: 'Beirat' });
    await office.post('/bodies').send({ typeId: await typeOf('other'), name: 'beirat' }).expect(409).expect(({ body }) => expect(body.code).toBe('BODY_NAME_TAKEN'));
    expect(issues(await office.post('/bodies').send({ typeId: await typeOf('outside'), name: 'Rat' }).expect(400))).toEqual(['outsideOrganisationId required']);
    expect((await bodyOf('outside', { outsideOrganisationId: await organisation() }))).toHaveProperty('outsideOrganisation.name');
    expect(issues(await office.post('/bodies').send({ typeId: crypto.randomUUID(), name: 'Rat' }).expect(400))).toEqual(['typeId notFound']);
  });

  test('that ends keeps its mandates, and has them back when it is restored', async () => {
    const { id, seats } = await bodyOf('board', { begunOn: '2014-01-01' });
    await appoint(id, { seatId: seats[0]!.id, to: null }).then(({ status }) => expect(status).toBe(201));
    expect(issues(await office.post(`/bodies/${id}/endings`).send({ on: '2013-01-01' }).expect(400))).toEqual(['on endsBeforeBegin']);
    await office.post(`/bodies/${id}/endings`).send({ on: '2025-01-01' }).expect(201);
    expect([(await on(id, '2024-12-31')).people, (await on(id, '2025-01-01')).people]).toEqual([1, 0]);
    expect((await office.get('/bodies?on=2025-01-01')).body.items.map((item: Fields) => item['id'])).not.toContain(id);
    expect((await office.get('/bodies?on=2025-01-01&all=true')).body.items.map((item: Fields) => item['id'])).toContain(id);
    expect(await holdersOn(api.db, id, '2025-01-01')).toEqual([]);
    expect((await appoint(id, { from: '2025-02-01', to: null })).body.code).toBe('BODY_ENDED');
    expect((await office.post(`/bodies/${id}/restorations`).expect(201)).body.endedOn).toBeNull();
    expect((await on(id, '2025-01-01')).people).toBe(1);
    const [row] = await api.db.query('SELECT upper(during) AS to, ended_by FROM mandates WHERE body_id = $1', [id]);
    expect(row).toEqual({ to: null, ended_by: null });
  });

  test('is seen by members as far as it is shown to them, and changed by the office alone', async () => {
    const representative = await api.as('representative', { organisationIds: [await organisation()] });
    const [shown, kept] = [await bodyOf('workingGroup'), await bodyOf('workingGroup', { visibility: 'network' })];
    await appoint(shown.id, { to: '2024-06-01', decision: 'Beschluss 7' });
    const view = await on(shown.id, '2024-02-01', representative);
    expect(view).toMatchObject({ warnings: [], changes: [], members: [{ decision: null, endedBy: null }] });
    await representative.get(`/bodies/${kept.id}`).expect(404);
    expect((await representative.get('/bodies')).body.items.map((item: Fields) => item['id'])).toEqual(expect.not.arrayContaining([kept.id]));
    await representative.get(`/bodies/${shown.id}/addresses`).expect(403);
    await api.stranger.get('/bodies').expect(401);
    await board.patch(`/bodies/${shown.id}`).send({ version: 1, name: 'x' }).expect(403);
    await office.get(`/bodies/${crypto.randomUUID()}`).expect(404);
  });

  test('changes with its version', async () => {
    const { id } = await bodyOf('workingGroup');
    expect((await office.patch(`/bodies/${id}`).send({ version: 1, purpose: { de: 'Wohnen' }, visibility: 'public' }).expect(200)).body).toMatchObject({ version: 2, purpose: { de: 'Wohnen' }, visibility: 'public' });
    expect((await office.patch(`/bodies/${id}`).send({ version: 1, name: 'Anders' }).expect(409)).body).toMatchObject({ code: 'VERSION_CONFLICT', current: { version: 2 } });
  });
});

describe('a seat', () => {
  test('is added, named, and ends; one that was held is not removed', async () => {
    const { id, seats } = await bodyOf();
    const { body } = await office.post(`/bodies/${id}/seats`).send({ label: 'Achter', from: '2025-01-01' }).expect(201);
    const eighth = body.seats.find((seat: Fields) => seat['label'] === 'Achter') as { id: string };
    expect((await on(id, '2024-12-31')).seats).toHaveLength(7);
    await appoint(id, { seatId: eighth.id, from: '2025-02-01' });
    expect(issues(await office.patch(`/bodies/${id}/seats/${eighth.id}`).send({ version: 1, to: '2025-06-01' }).expect(400))).toEqual(['to mandatesOutside']);
    await office.delete(`/bodies/${id}/seats/${eighth.id}`).expect(409);
    await office.delete(`/bodies/${id}/seats/${seats[6]!.id}`).expect(204);
    await office.patch(`/bodies/${(await bodyOf()).id}/seats/${eighth.id}`).send({ version: 1, label: 'x' }).expect(404);
  });

  test('is given to one of twenty at the same moment', async () => {
    const { id, seats } = await bodyOf();
    const people = await Promise.all(Array.from({ length: 20 }, () => person()));
    const answers = await Promise.all(people.map((personId) => appoint(id, { personId, seatId: seats[0]!.id })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(new Set(['SEAT_TAKEN']));
  }, 60_000);
});

describe('a term', () => {
  test('gives its end to mandates, and never overlaps another', async () => {
    const { id, seats } = await bodyOf();
    await office.post(`/bodies/${id}/terms`).send({ from: '2024-01-01', to: '2026-01-01' }).expect(201);
    const [term] = (await on(id, '2024-01-01')).terms as { id: string }[];
    expect((await office.post(`/bodies/${id}/terms`).send({ from: '2025-12-31', to: '2027-01-01' }).expect(409)).body.code).toBe('TERM_OVERLAPS');
    const { body } = await appoint(id, { seatId: seats[0]!.id, termId: term!.id, to: undefined });
    expect(body.past.concat(body.future, body.seats.flatMap(({ holder }: Fields) => holder ?? []))).toEqual([expect.objectContaining({ to: '2026-01-01', termId: term!.id })]);
    expect(issues(await appoint(id, { seatId: seats[1]!.id, termId: term!.id, to: '2026-01-02' }))).toEqual(['termId outsideTerm']);
    expect(issues(await office.patch(`/bodies/${id}/terms/${term!.id}`).send({ version: 1, to: '2025-01-01' }).expect(400))).toEqual(['to mandatesOutside']);
    await office.delete(`/bodies/${id}/terms/${term!.id}`).expect(409);
  });
});

describe('a mandate', () => {
  test('says at the field what is wrong', async () => {
    const { id } = await bodyOf();
    expect(issues(await appoint(id, { to: '2024-01-01' }))).toEqual(['to endsBeforeBegin']);
    expect(issues(await appoint(id, { personId: crypto.randomUUID(), seatId: crypto.randomUUID(), onBehalfOfId: crypto.randomUUID(), termId: crypto.randomUUID(), deputisesId: crypto.randomUUID() }))).toEqual(
      ['personId notFound', 'onBehalfOfId notFound', 'seatId notFound', 'termId notFound', 'deputisesId notFound']);
    expect(issues(await appoint(id, { role: 'king', from: '2024-02-31' })).sort()).toEqual(['from notDay', 'role notOneOf']);
    expect(issues(await appoint(id, { role: 'deputy' }))).toEqual(['deputisesId required']);
    const assembly = await bodyOf('assembly');
    expect(issues(await appoint(assembly.id, {}))).toEqual(['onBehalfOfId required']);
  });

  test('comes once for a person in a body, and has a deputy', async () => {
    const { id, seats } = await bodyOf();
    const personId = await person();
    const { body } = await appoint(id, { personId, seatId: seats[0]!.id });
    expect((await appoint(id, { personId, seatId: seats[1]!.id })).body.code).toBe('MANDATE_TWICE');
    const mandateId = body.past[0]?.id ?? body.seats[0].holder.id;
    await appoint(id, { role: 'deputy', deputisesId: mandateId }).then(({ status }) => expect(status).toBe(201));
    expect((await on(id, '2025-01-01')).seats[0]).toMatchObject({ holder: { id: mandateId }, deputies: [{ deputises: { id: mandateId } }] });
  });

  test('ends early with a reason, is undone field by field, and tells its history', async () => {
    const { id, seats } = await bodyOf();
    await appoint(id, { seatId: seats[0]!.id });
    const { id: mandateId } = (await on(id, '2025-01-01')).seats[0].holder as { id: string };
    await office.patch(`/bodies/${id}/mandates/${mandateId}`).send({ version: 1, taskArea: 'Finanzen' }).expect(200);
    await office.patch(`/bodies/${id}/mandates/${mandateId}`).send({ version: 1, taskArea: 'x' }).expect(409);
    const { items } = (await office.get(`/bodies/${id}/history`).expect(200)).body as { items: { id: string; action: string; undoable: boolean; subjectName: string }[] };
    expect(items[0]).toMatchObject({ action: 'mandate.changed', undoable: true, subjectName: expect.stringContaining('Mitglied') });
    await office.post(`/bodies/${id}/mandates/${mandateId}/reversals`).send({ entryId: items[0]!.id }).expect(201);
    expect((await on(id, '2025-01-01')).seats[0].holder.taskArea).toBe('');
    expect(issues(await office.post(`/bodies/${id}/mandates/${mandateId}/endings`).send({ on: '2024-01-01', reason: 'recall' }).expect(400))).toEqual(['on endsBeforeBegin']);
    await office.post(`/bodies/${id}/mandates/${mandateId}/endings`).send({ on: '2025-03-01', reason: 'resignation' }).expect(201);
    expect([(await on(id, '2025-02-28')).seats[0].state, (await on(id, '2025-03-01')).seats[0].vacantSince]).toEqual(['endsSoon', '2025-03-01']);
    await office.delete(`/bodies/${id}/mandates/${mandateId}`).expect(204);
    expect((await on(id, '2025-01-01')).people).toBe(0);
  });

  test('is listed among the offices of the person and of the organisation; the person stays in the register', async () => {
    const { id } = await bodyOf('outside', { outsideOrganisationId: await organisation() });
    const [personId, onBehalfOfId] = [await person(), await organisation()];
    await appoint(id, { personId, onBehalfOfId });
    expect((await office.get(`/people/${personId}/mandates?on=2025-01-01`).expect(200)).body.items).toMatchObject([{ body: { id }, standing: 'present', organisation: { id: onBehalfOfId } }]);
    expect((await office.get(`/people/${personId}/mandates?on=2027-01-01`)).body.items).toMatchObject([{ standing: 'past' }]);
    const own = await api.as('representative', { organisationIds: [onBehalfOfId] });
    expect((await own.get(`/organisations/${onBehalfOfId}/mandates`).expect(200)).body.total).toBe(1);
    await (await api.as('representative', { organisationIds: [await organisation()] })).get(`/organisations/${onBehalfOfId}/mandates`).expect(404);
    expect((await office.delete(`/people/${personId}`).expect(422)).body.code).toBe('PERSON_HAS_MANDATES');
  });
});

describe('the term that ended before the election', () => {
  afterEach(noRules);

  test('is hold-over only where the statutes in force say so, and is said to be unknown else', async () => {
    const { id, seats } = await bodyOf();
    for (const { id: seatId } of seats) await appoint(id, { seatId, from: '2023-11-01', to: '2025-11-01' });
    const states = async () => new Set((await on(id, '2025-11-15')).seats.map(({ state }: Fields) => state));
    expect(await states()).toEqual(new Set(['vacant']));
    expect((await on(id, '2025-11-15')).warnings.map(({ kind }: Fields) => kind)).toEqual(['holdOverUnknown', 'filingDue']);
    await ruling({ holdOver: true, minSeats: 5 });
    expect(await states()).toEqual(new Set(['holdOver']));
    expect(await holdersOn(api.db, id, '2025-11-15')).toHaveLength(7);
    await noRules();
    await ruling({ holdOver: false, minSeats: 5 });
    expect(await states()).toEqual(new Set(['vacant']));
    expect((await on(id, '2025-11-15')).warnings).toEqual([{ kind: 'belowMinimum', count: 5, on: null }, { kind: 'vacant', count: 7, on: '2025-11-01' }, { kind: 'filingDue', count: 1, on: '2023-11-01' }]);
  });

  test('changes of the board are ticked off, step by step, until they are registered', async () => {
    const { id, seats } = await bodyOf();
    await appoint(id, { seatId: seats[0]!.id, from: '2023-11-01', to: null });
    const file = (step: string, day: string | null, changedOn = '2023-11-01') => office.put(`/bodies/${id}/filings/${changedOn}`).send({ step, on: day });
    expect((await file('record', '2023-11-05').expect(200)).body.changes).toMatchObject([{ on: '2023-11-01', came: [{}], left: [], steps: { record: '2023-11-05' }, open: true }]);
    await file('record', '2023-11-05', '2023-11-02').expect(404);
    expect(issues(await file('submitted', '2999-01-01').expect(400))).toEqual(['on inFuture']);
    const done = (await file('registered', '2024-01-10').expect(200)).body;
    expect(done.changes).toMatchObject([{ open: false }]);
    expect(done.warnings.map(({ kind }: Fields) => kind)).not.toContain('filingDue');
    expect((await file('registered', null).expect(200)).body.changes).toMatchObject([{ open: true, steps: { record: '2023-11-05' } }]);
    await board.put(`/bodies/${id}/filings/2023-11-01`).send({ step: 'record', on: null }).expect(403);
  });
});

describe('who acts in a body', () => {
  test('is reached by mail, in the language of the account or the first one spoken', async () => {
    const { id, seats } = await bodyOf();
    const reached = await person({ channels: [{ kind: 'email', value: 'a@verein.example' }], languages: ['tr', 'ar', 'fr'] });
    await appoint(id, { personId: reached, seatId: seats[1]!.id });
    await appoint(id, { seatId: seats[0]!.id });
    expect((await board.get(`/bodies/${id}/addresses?on=2025-01-01`).expect(200)).body).toMatchObject({ referenceDate: '2025-01-01', total: 2, items: [{ email: null, language: 'de' }, { personId: reached, email: 'a@verein.example', language: 'ar' }] });
  });

  test('is the same for the database as for the rules, in any history and on any day', async () => {
    const { id, seats } = await bodyOf('board', { seats: 3 });
    const people = await Promise.all(Array.from({ length: 4 }, () => person()));
    const FIRST = dayNumber('2024-01-01');
    const offset = fc.integer({ min: 0, max: 60 });
    const drawn = fc.record({ personId: fc.constantFrom(...people), seat: fc.option(fc.constantFrom(0, 1, 2)), from: offset, length: fc.option(fc.integer({ min: 1, max: 30 })), endedBy: fc.option(fc.constantFrom<EndedBy>('recall')) });
    await fc.assert(fc.asyncProperty(fc.array(drawn, { maxLength: 9 }), fc.boolean(), fc.array(offset, { minLength: 3, maxLength: 3 }), async (entries, holdOver, days) => {
      await api.db.query('DELETE FROM mandates WHERE body_id = $1', [id]);
      await noRules();
      await ruling({ holdOver });
      for (const { personId, seat, from, length, endedBy } of entries) {
        const during = `[${dayOfNumber(FIRST + from)},${length === null ? '' : dayOfNumber(FIRST + from + length)})`;
        await api.db.query(`INSERT INTO mandates (body_id, person_id, seat_id, role, votes, during, obtained, ended_by) VALUES ($1, $2, $3, 'member', true, $4, 'election', $5) ON CONFLICT DO NOTHING`, [id, personId, seat === null ? null : seats[seat]!.id, during, length === null ? null : endedBy]);
      }
      const history = await mandateHistory(api.db, id);
      for (const day of days.map((number) => dayOfNumber(FIRST + number))) {
        const expected = actingOn(seats.map((seat) => ({ id: seat.id, from: null, to: null })), history, day, holdOver).map(({ id: mandate }) => mandate).sort();
        expect((await holdersOn(api.db, id, day)).map(({ mandateId }) => mandateId).sort()).toEqual(expected);
      }
    }), { numRuns: 60 });
    await noRules();
  }, 60_000);
});
