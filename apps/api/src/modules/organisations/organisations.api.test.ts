import { unfilledFunctions, type ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

const named = (text: string) => ({ names: [{ kind: 'registered', text }] });
const create = async (input: object = named('Kulturverein Nordlicht e.V.')) => (await office.post('/organisations').send(input).expect(201)).body as { id: string; version: number };

describe('organisations', () => {
  test('are closed to strangers, and read-only for most roles', async () => {
    await api.stranger.get('/organisations').expect(401);
    const board = await api.as('board');
    await board.get('/organisations').expect(200);
    await board.post('/organisations').send(named('Darf nicht')).expect(403);
  });

  test('keep what was entered, complete it, and record it', async () => {
    const { body } = await office
      .post('/organisations')
      .send({ names: [{ kind: 'registered', text: '  Український   хор «Калина» ' }], channels: [{ kind: 'phone', value: '0511 / 1234567' }], founded: '2004-05', purpose: { de: 'Chor' } })
      .expect(201);
    expect(body).toMatchObject({
      name: 'Український хор «Калина»',
      names: [{ latin: expect.stringContaining('Kalina'), text: 'Український хор «Калина»' }],
      channels: [{ value: '0511 / 1234567', e164: '+495111234567' }],
      founded: '2004-05',
      version: 1,
      membership: null,
    });
    const [entry] = await api.db.query('SELECT action, account_name, changes FROM audit_entries WHERE subject_id = $1', [body.id]);
    expect(entry).toMatchObject({ action: 'organisation.created', account_name: 'Test office', changes: { founded: { old: null, new: '2004-05' } } });
  });

  test('name every wrong field', async () => {
    const { body } = await office.post('/organisations').send({ names: [{ kind: 'registered', text: '' }], founded: '2019-13', legalForm: 'GmbH', shoe: 1 }).expect(400);
    expect(body.code).toBe('VALIDATION_FAILED');
    expect(body.issues).toEqual(
      expect.arrayContaining([
        { field: 'names.0.text', code: 'tooShort', params: { limit: 1 } },
        { field: 'founded', code: 'notPartialDate' },
        { field: 'legalForm', code: 'notOneOf' },
        { field: 'shoe', code: 'unknownField' },
      ]),
    );
  });

  test('refuse a stale version and show the present state', async () => {
    const { id } = await create();
    await office.patch(`/organisations/${id}`).send({ version: 1, founded: '1999' }).expect(200);
    const { body } = await office.patch(`/organisations/${id}`).send({ version: 1, founded: '2001' }).expect(409);
    expect(body).toMatchObject({ code: 'VERSION_CONFLICT', current: { founded: '1999', version: 2 } });
  });

  test('save nothing when nothing changed', async () => {
    const { id } = await create();
    const { body } = await office.patch(`/organisations/${id}`).send({ version: 1, kinds: [] }).expect(200);
    expect(body.version).toBe(1);
  });

  test('clear a field with null and leave absent ones alone', async () => {
    const { id } = await create({ ...named('Räumt auf'), founded: '1990', kinds: ['partner'] });
    const { body } = await office.patch(`/organisations/${id}`).send({ version: 1, founded: null, kinds: null }).expect(200);
    expect(body).toMatchObject({ founded: null, kinds: [], name: 'Räumt auf' });
  });

  test('undo one change as a new change, unless the field changed since', async () => {
    const { id } = await create();
    await office.patch(`/organisations/${id}`).send({ version: 1, founded: '1999' }).expect(200);
    const [{ id: entryId }] = await api.db.query(`SELECT id FROM audit_entries WHERE subject_id = $1 AND action = 'organisation.changed'`, [id]);
    const { body } = await office.post(`/organisations/${id}/reversals`).send({ entryId }).expect(201);
    expect(body).toMatchObject({ founded: null, version: 3 });
    await office.post(`/organisations/${id}/reversals`).send({ entryId }).expect(409);
  });

  test('stay hidden from representatives of others: 404, not 403', async () => {
    const [own, foreign] = [await create(named('Eigene')), await create(named('Fremde'))];
    const representative = await api.as('representative', { organisationIds: [own.id] });
    await representative.get(`/organisations/${own.id}`).expect(200);
    await representative.get(`/organisations/${foreign.id}`).expect(404);
    const { body } = await representative.get('/organisations').expect(200);
    expect(body).toMatchObject({ total: 1, items: [{ id: own.id }] });
  });

  test('twenty simultaneous edits of one version: one wins, nineteen are told', async () => {
    const { id } = await create();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => office.patch(`/organisations/${id}`).send({ version: 1, founded: String(1980 + n) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
  });

  test('twenty simultaneous posts with one key enter one organisation', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => office.post('/organisations').set('Idempotency-Key', 'k-1').send(named('Nur einmal'))));
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    await office.post('/organisations').set('Idempotency-Key', 'k-1').send(named('Etwas anderes')).expect(422);
  });

  test('page without gaps by page and by cursor', async () => {
    for (const n of [1, 2, 3, 4, 5]) await create(named(`Seitenweise ${n}`));
    const all = (await office.get('/organisations?pageSize=100')).body.items.map(({ id }: { id: string }) => id);
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await office.get(`/organisations?pageSize=2${after}`).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      after = body.next === null ? '' : `&after=${encodeURIComponent(body.next)}`;
    } while (after);
    expect(seen).toEqual(all);
  });

  test('put those who never were members last, by the first and by the last day of joining', async () => {
    const member = await create(named('Mitglied seit 2015'));
    await api.db.query(`INSERT INTO membership_periods (organisation_id, during, state, membership_class) VALUES ($1, '[2015-05-01,)', 'active', 'full')`, [member.id]);
    for (const sort of ['since', '-since']) {
      const { body } = await office.get(`/organisations?search=mitglied&sort=${sort}&pageSize=1`).expect(200);
      expect(body.items).toMatchObject([{ id: member.id, memberSince: '2015-05-01' }]);
    }
  });

  test.each([[[]], [['chair']], [['treasurer', 'delegate']], [['managingDirector', 'treasurer', 'delegate']], [['press']]] as ContactFunction[][][])(
    'call the same functions unfilled as the rule does: %j held',
    async (held) => {
      const { id } = await create(named('Wer macht was'));
      await office.post(`/organisations/${id}/membership-events`).send({ state: 'active', effectiveOn: '2020-01-01', membershipClass: 'full', decidedBy: 'board' }).expect(201);
      for (const [n, wanted] of held.entries()) await office.post(`/organisations/${id}/contacts`).send({ person: { familyName: `Person ${n}` }, function: wanted }).expect(201);
      const { body } = await office.get(`/organisations/${id}`).expect(200);
      expect(body.unfilledFunctions).toEqual(unfilledFunctions(held.map((name) => ({ function: name })), '2026-11-25'));
    },
  );

  test('do not take another order of the same topics for a change, and clear them with null', async () => {
    const topicIds = ((await office.get('/topics')).body.items as { id: string }[]).slice(0, 3).map(({ id }) => id);
    const { id } = await create({ ...named('Drei Themen'), topicIds });
    const { body: same } = await office.patch(`/organisations/${id}`).send({ version: 1, topicIds: [...topicIds].reverse() }).expect(200);
    expect(same.version).toBe(1);
    const { body: none } = await office.patch(`/organisations/${id}`).send({ version: 1, topicIds: null }).expect(200);
    expect(none).toMatchObject({ version: 2, topicIds: [] });
  });
});
