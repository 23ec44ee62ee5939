import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
let board: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  board = await api.as('board');
});
afterAll(() => api.stop());

type Written = { id: string; version: number };
const organisation = async () =>
  (
    (
      await office
        .post('/organisations')
        .send({ names: [{ kind: 'registered', text: 'Kulturverein Nordlicht e.V.' }] })
        .expect(201)
    ).body as Written
  ).id;
const path = (id: string) => `/organisations/${id}/notes`;
const call = { kind: 'call', occurredOn: '2026-03-01', text: 'Neuer Vorstand im Mai', visibility: 'team' };
const write = async (client: Client, id: string, note: object = {}) =>
  (
    await client
      .post(path(id))
      .send({ ...call, ...note })
      .expect(201)
  ).body as Written;
const texts = async (client: Client, id: string) =>
  (await client.get(path(id)).expect(200)).body.items.map(({ text }: { text: string }) => text);

describe('notes', () => {
  test('are closed to strangers, auditors and representatives, and 404 where there is no organisation', async () => {
    const id = await organisation();
    await api.stranger.get(path(id)).expect(401);
    await (await api.as('representative', { organisationIds: [id] })).get(path(id)).expect(403);
    await (await api.as('auditor')).get(path(id)).expect(403);
    await (await api.as('administrator')).post(path(id)).send(call).expect(403);
    const nowhere = path('00000000-0000-4000-8000-000000000000');
    await office.get(nowhere).expect(404);
    await office.post(nowhere).send(call).expect(404);
  });

  test('keep author and day, and the audit trail never keeps their text', async () => {
    const id = await organisation();
    const note = await write(board, id, { text: ' Neuer Vorstand im Mai ' });
    expect(note).toMatchObject({
      ...call,
      version: 1,
      author: { id: board.accountId, name: 'Test board' },
      allowedActions: [
        { action: 'update', allowed: true },
        { action: 'remove', allowed: true },
      ],
    });
    await board
      .patch(`${path(id)}/${note.id}`)
      .send({ version: 1, text: 'Neuer Vorstand im Juni' })
      .expect(200);
    await board.delete(`${path(id)}/${note.id}`).expect(204);
    const entries = await api.db.query('SELECT action, changes FROM audit_entries WHERE subject_id = $1 ORDER BY id', [
      note.id,
    ]);
    expect(entries.map(({ action }: { action: string }) => action)).toEqual([
      'note.written',
      'note.changed',
      'note.removed',
    ]);
    expect(JSON.stringify(entries)).not.toContain('Vorstand');
  });

  test('name every wrong field', async () => {
    const id = await organisation();
    const { body } = await office
      .post(path(id))
      .send({ kind: 'dream', occurredOn: 'gestern', text: '', visibility: 'public' })
      .expect(400);
    expect(body.issues.map(({ field }: { field: string }) => field)).toEqual([
      'kind',
      'occurredOn',
      'text',
      'visibility',
    ]);
    expect(
      (
        await office
          .post(path(id))
          .send({ ...call, text: '  ' })
          .expect(400)
      ).body.issues,
    ).toEqual([{ field: 'text', code: 'required' }]);
    const note = await write(office, id);
    const cleared = await office
      .patch(`${path(id)}/${note.id}`)
      .send({ version: 1, kind: null, text: null })
      .expect(400);
    expect(cleared.body.issues).toEqual([
      { field: 'kind', code: 'required' },
      { field: 'text', code: 'required' },
    ]);
    expect(
      (
        await board
          .post(path(id))
          .send({ ...call, visibility: 'office' })
          .expect(400)
      ).body.issues,
    ).toEqual([{ field: 'visibility', code: 'notOneOf' }]);
  });

  test('of the office are seen by office and administrator only', async () => {
    const id = await organisation();
    const hidden = await write(office, id, { text: 'Vertraulich', visibility: 'office' });
    await write(office, id, { text: 'Offen' });
    expect(await texts(await api.as('administrator'), id)).toEqual(['Offen', 'Vertraulich']);
    expect(await texts(board, id)).toEqual(['Offen']);
    expect((await board.get(path(id)).expect(200)).body.total).toBe(1);
    await board
      .patch(`${path(id)}/${hidden.id}`)
      .send({ version: 1, text: 'x' })
      .expect(404);
    await board.delete(`${path(id)}/${hidden.id}`).expect(404);
  });

  test('are changed by their author and the office, by nobody else', async () => {
    const id = await organisation();
    const note = await write(board, id);
    const staff = await api.as('staff');
    await staff
      .patch(`${path(id)}/${note.id}`)
      .send({ version: 1, text: 'x' })
      .expect(403);
    expect((await staff.get(path(id)).expect(200)).body.items[0].allowedActions[0]).toEqual({
      action: 'update',
      allowed: false,
      reason: 'FORBIDDEN',
      ask: 'office',
    });
    expect(
      (
        await office
          .patch(`${path(id)}/${note.id}`)
          .send({ version: 1, kind: 'visit' })
          .expect(200)
      ).body,
    ).toMatchObject({ kind: 'visit', version: 2 });
    expect(
      (
        await board
          .patch(`${path(id)}/${note.id}`)
          .send({ version: 1, text: 'y' })
          .expect(409)
      ).body,
    ).toMatchObject({ code: 'VERSION_CONFLICT', current: { kind: 'visit', version: 2 } });
    await office.delete(`${path(await organisation())}/${note.id}`).expect(404);
  });

  test('come newest first, page by page', async () => {
    const id = await organisation();
    for (const day of ['2026-01-02', '2026-01-05', '2026-01-01'])
      await write(office, id, { occurredOn: day, text: day });
    expect(await texts(office, id)).toEqual(['2026-01-05', '2026-01-02', '2026-01-01']);
    expect((await office.get(`${path(id)}?pageSize=2&page=2`).expect(200)).body).toMatchObject({
      total: 3,
      items: [{ text: '2026-01-01' }],
    });
  });

  test('twenty written at once are all kept', async () => {
    const id = await organisation();
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(office, id, { text: `Notiz ${n}` })));
    expect((await office.get(path(id)).expect(200)).body.total).toBe(20);
  });
});

describe('the timeline', () => {
  type Line = {
    items: {
      type: string;
      on: string;
      title: { code: string; params: Record<string, string> };
      text: string | null;
      author: string | null;
    }[];
    next: string | null;
  };
  const timeline = async (client: Client, id: string, query = '') =>
    (await client.get(`/organisations/${id}/timeline${query}`).expect(200)).body as Line;
  const codes = ({ items }: Line) => items.map(({ title }) => title.code);

  /** An organisation entered on 1 March 2026, with a note of the day before and a membership since 2012. */
  async function eventful() {
    api.clock = '2026-03-01T09:00:00Z';
    const id = await organisation();
    api.clock = '2026-03-01T10:00:00Z';
    await write(office, id, { occurredOn: '2026-03-01', text: 'Heute' });
    await write(office, id, { occurredOn: '2026-02-28', text: 'Gestern', kind: 'visit', visibility: 'office' });
    await office
      .post(`/organisations/${id}/membership-events`)
      .send({
        state: 'active',
        effectiveOn: '2012-05-03',
        membershipClass: 'full',
        decidedBy: 'assembly',
        reason: 'Gründung',
      })
      .expect(201);
    api.clock = '2026-03-01T11:00:00Z';
    await office
      .patch(`/organisations/${id}`)
      .send({ version: 1, founded: '2001', kinds: ['partner'] })
      .expect(200);
    api.clock = null;
    return id;
  }

  test('tells notes, steps of the membership and changes in the order in which they happened', async () => {
    const { items, next } = await timeline(office, await eventful());
    expect(items).toMatchObject([
      {
        type: 'change',
        title: { code: 'organisation.changed', params: { fields: 'founded, kinds' } },
        author: 'Test office',
        text: null,
      },
      { type: 'note', on: '2026-03-01', title: { code: 'note.call', params: {} }, text: 'Heute' },
      { type: 'change', title: { code: 'organisation.created' } },
      { type: 'note', on: '2026-02-28', title: { code: 'note.visit' }, text: 'Gestern' },
      {
        type: 'membership',
        on: '2012-05-03',
        title: { code: 'membership.active', params: { membershipClass: 'full', decidedBy: 'assembly' } },
        text: 'Gründung',
        author: null,
      },
    ]);
    expect(next).toBeNull();
  });

  test('shows each account only what it may see', async () => {
    const id = await eventful();
    expect(codes(await timeline(board, id))).toEqual([
      'organisation.changed',
      'note.call',
      'organisation.created',
      'membership.active',
    ]);
    expect(codes(await timeline(await api.as('staff'), id))).toEqual(['note.call', 'membership.active']);
    const own = await timeline(await api.as('representative', { organisationIds: [id] }), id);
    expect(own.items).toMatchObject([{ title: { code: 'membership.active' }, text: null }]);
    await (await api.as('representative', { organisationIds: [] })).get(`/organisations/${id}/timeline`).expect(404);
    await api.stranger.get(`/organisations/${id}/timeline`).expect(401);
  });

  test('goes back page by page without a gap', async () => {
    const id = await eventful();
    const seen: string[] = [];
    for (let before: string | null = ''; before !== null;) {
      const page: Line = await timeline(
        office,
        id,
        `?pageSize=2${before ? `&before=${encodeURIComponent(before)}` : ''}`,
      );
      seen.push(...codes(page));
      before = page.next;
    }
    expect(seen).toEqual(codes(await timeline(office, id)));
    await office.get(`/organisations/${id}/timeline?before=gestern`).expect(400);
  });
});
