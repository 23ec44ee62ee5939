import { addDays, dayNumber, dayOfNumber } from '@verbund/domain/calendar/days.js';
import { hostsOn } from '@verbund/domain/rooms/room-days.js';
import { problemsWithRoom } from '@verbund/domain/rooms/room-rules.js';
import { PROBLEM_STATUS } from '@verbund/contracts/problems.js';
import fc from 'fast-check';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

type Body = Record<string, unknown>;
let count = 0;

/** An organisation; a member unless said otherwise. */
async function organisation({ member = true, ...input }: Body & { member?: boolean } = {}): Promise<string> {
  const { id } = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: `Verein ${(count += 1)}` }], ...input }).expect(201)).body as { id: string };
  if (member) await api.db.query(`INSERT INTO membership_periods (organisation_id, during, state, membership_class) VALUES ($1, daterange('2012-05-03', NULL), 'active', 'full')`, [id]);
  return id;
}

async function room(organisationId: string, input: Body = {}, client: Client = office): Promise<Body & { id: string; version: number }> {
  return (await client.post(`/organisations/${organisationId}/rooms`).send({ name: 'Saal', ...input }).expect(201)).body;
}

const FULL = {
  name: ' Großer Saal ', capacity: 60, capacityApproximate: true, stepFree: 'yes', equipment: ['projector', 'kitchen'], equipmentNote: 'Beamer im Schrank',
  address: { street: 'Stadtplatz 1', postcode: '30159', place: 'Hannover' }, howToFind: 'Durch den Hof', openingTimes: [{ weekday: 2, from: 540, to: 720 }, { weekday: 1, from: 540, to: 720 }],
  unavailable: [{ from: '2026-12-23', to: '2027-01-07', yearly: true }], avoidedCalendars: ['schoolHolidays'], contactOnTheDay: { name: 'Olena Koval', phone: '0176 1234567' },
  hosting: { from: '2026-01-01', to: '2027-07-01', maxPeople: 30 }, visibility: 'members',
};

describe('a room', () => {
  test('is entered, shown in full and recorded', async () => {
    const id = await organisation();
    const entered = await room(id, FULL);
    expect(entered).toMatchObject({
      name: 'Großer Saal', capacity: 60, capacityApproximate: true, hasOwnAddress: true, address: FULL.address, hosting: FULL.hosting, avoidedCalendars: ['schoolHolidays'],
      openingTimes: [{ weekday: 1, from: 540, to: 720 }, { weekday: 2, from: 540, to: 720 }], contactOnTheDay: { contactRoleId: null, name: 'Olena Koval', phone: '0176 1234567' }, retiredAt: null,
    });
    expect((await office.get(`/organisations/${id}/rooms`).expect(200)).body).toMatchObject({ total: 1, items: [{ id: entered.id }], allowedActions: [{ action: 'create', allowed: true }] });
    const [calendars, created] = await api.db.query('SELECT action, changes FROM audit_entries WHERE subject_id = $1 ORDER BY id DESC', [entered.id]);
    expect(created).toMatchObject({ action: 'room.created', changes: { name: { new: 'Großer Saal' }, hostingMaxPeople: { new: 30 } } });
    expect(calendars).toEqual({ action: 'room.calendarsChosen', changes: {} });
  });

  test('says at the field what is wrong', async () => {
    const id = await organisation();
    const refused = async (input: Body) => (await office.post(`/organisations/${id}/rooms`).send({ name: 'Saal', ...input }).expect(400)).body.issues.map(({ field, code }: Body) => `${field} ${code}`);
    expect(await refused({ name: '' })).toEqual(['name tooShort']);
    expect(await refused({ capacity: 0 })).toEqual(['capacity tooSmall']);
    expect(await refused({ openingTimes: [{ weekday: 8, from: 0, to: 60 }] })).toEqual(['openingTimes.0.weekday tooLarge']);
    expect(await refused({ openingTimes: [{ weekday: 1, from: 0, to: 60 }, { weekday: 1, from: 30, to: 90 }] })).toEqual(['openingTimes.1.from overlaps']);
    expect(await refused({ unavailable: [{ from: '2027-01-02', to: '2027-01-02', yearly: false }] })).toEqual(['unavailable.0.to endsBeforeBegin']);
    expect(await refused({ capacity: 10, hosting: { maxPeople: 11 } })).toEqual(['hosting.maxPeople tooLarge']);
    expect(await refused({ contactOnTheDay: { name: 'Olena' } })).toEqual(['contactOnTheDay.phone required']);
    expect(await refused({ contactOnTheDay: { name: 'Olena', phone: 'nie' } })).toEqual(['contactOnTheDay.phone notPhone']);
    expect(await refused({ avoidedCalendars: ['pastafarian'] })).toEqual(['avoidedCalendars notOneOf']);
  });

  test('has a contact on the day only of its own organisation, who is reached by the number in the register', async () => {
    const [own, foreign] = [await organisation(), await organisation()];
    const contactOf = async (id: string) => (await office.post(`/organisations/${id}/contacts`).send({ person: { familyName: 'Koval', givenName: 'Olena', channels: [{ kind: 'mobile', value: '0176 1' }] }, function: 'chair' }).expect(201)).body.id as string;
    const { issues } = (await office.post(`/organisations/${own}/rooms`).send({ name: 'Saal', contactOnTheDay: { contactRoleId: await contactOf(foreign) } }).expect(400)).body;
    expect(issues).toEqual([{ field: 'contactOnTheDay.contactRoleId', code: 'notFound' }]);
    const contactRoleId = await contactOf(own);
    const entered = await room(own, { contactOnTheDay: { contactRoleId } });
    expect(entered['contactOnTheDay']).toEqual({ contactRoleId, name: 'Olena Koval', phone: '0176 1' });
    await office.delete(`/organisations/${own}/contacts/${contactRoleId}`).expect(204);
    expect((await office.get(`/rooms/${entered.id}`)).body.contactOnTheDay).toBeNull();
  });

  test('changes by version; absent fields stay, null clears', async () => {
    const id = await organisation();
    const { id: roomId } = await room(id, FULL);
    const at = `/organisations/${id}/rooms/${roomId}`;
    const changed = (await office.patch(at).send({ version: 1, capacity: 40, hosting: null, contactOnTheDay: null }).expect(200)).body;
    expect(changed).toMatchObject({ version: 2, capacity: 40, hosting: null, contactOnTheDay: null, howToFind: 'Durch den Hof' });
    const conflict = (await office.patch(at).send({ version: 1, capacity: 50 }).expect(409)).body;
    expect(conflict).toMatchObject({ code: 'VERSION_CONFLICT', current: { version: 2, capacity: 40 } });
    expect((await office.patch(at).send({ version: 2, capacity: 40 }).expect(200)).body.version).toBe(2);
    await office.patch(`/organisations/${await organisation()}/rooms/${roomId}`).send({ version: 2 }).expect(404);
  });

  test('is undone through the history while the change still stands', async () => {
    const id = await organisation();
    const { id: roomId } = await room(id, { ...FULL, hosting: null });
    const at = `/organisations/${id}/rooms/${roomId}`;
    await office.patch(at).send({ version: 1, capacity: 40, unavailable: [], avoidedCalendars: [] }).expect(200);
    const history = (await office.get(`/organisations/${id}/history`).expect(200)).body.items as { id: string; action: string; undoable: boolean; subjectName: string }[];
    const entry = history.find(({ action }) => action === 'room.changed')!;
    expect(entry).toMatchObject({ undoable: true, subjectName: 'Großer Saal' });
    expect(history.find(({ action }) => action === 'room.calendarsChosen')!.undoable).toBe(false);
    expect((await office.post(`${at}/reversals`).send({ entryId: entry.id }).expect(201)).body).toMatchObject({ capacity: 60, unavailable: FULL.unavailable, avoidedCalendars: [] });
    await office.patch(at).send({ version: 3, hosting: { maxPeople: 60 } }).expect(200);
    await office.post(`${at}/reversals`).send({ entryId: entry.id }).expect(409);
  });

  test('is not undone into something that does not hold together', async () => {
    const id = await organisation();
    const { id: roomId } = await room(id, { capacity: 10 });
    const at = `/organisations/${id}/rooms/${roomId}`;
    await office.patch(at).send({ version: 1, capacity: 60 }).expect(200);
    await office.patch(at).send({ version: 2, hosting: { maxPeople: 50 } }).expect(200);
    const [{ entry }] = await api.db.query(`SELECT id AS entry FROM audit_entries WHERE subject_id = $1 AND changes ? 'capacity' ORDER BY id DESC LIMIT 1`, [roomId]);
    expect((await office.post(`${at}/reversals`).send({ entryId: entry }).expect(422)).body.code).toBe('CHANGE_CANNOT_BE_UNDONE');
  });

  test('is retired, offered again, and removed only while nothing refers to it', async () => {
    const id = await organisation();
    const { id: roomId } = await room(id, {});
    const at = `/organisations/${id}/rooms/${roomId}`;
    expect((await office.post(`${at}/retirements`).expect(201)).body.retiredAt).not.toBeNull();
    expect((await office.get('/rooms?pageSize=100')).body.items.map((item: Body) => item['id'])).not.toContain(roomId);
    const namesake = await room(id, {});
    expect((await office.post(`${at}/restorations`).expect(409)).body.code).toBe('ROOM_NAME_TAKEN');
    await office.delete(`/organisations/${id}/rooms/${namesake.id}`).expect(204);
    expect((await office.post(`${at}/restorations`).expect(201)).body.retiredAt).toBeNull();
    await api.db.query('CREATE TABLE meetings_to_come (room_id uuid REFERENCES rooms)');
    await api.db.query('INSERT INTO meetings_to_come VALUES ($1)', [roomId]);
    expect((await office.delete(at).expect(409)).body.code).toBe('STILL_IN_USE');
    await api.db.query('DROP TABLE meetings_to_come');
    await office.delete(at).expect(204);
  });
});

describe('simultaneous', () => {
  test('entries of one name: one wins, the others are told', async () => {
    const id = await organisation();
    const answers = await Promise.all(Array.from({ length: 20 }, () => office.post(`/organisations/${id}/rooms`).send({ name: 'Saal' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(new Set(['ROOM_NAME_TAKEN']));
  });

  test('changes of one version: one wins, and what it said is there', async () => {
    const id = await organisation();
    const { id: roomId } = await room(id, { capacity: 5 });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => office.patch(`/organisations/${id}/rooms/${roomId}`).send({ version: 1, capacity: 100 + n })));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ status }) => status))).toEqual(new Set([PROBLEM_STATUS.VERSION_CONFLICT]));
    expect((await office.get(`/rooms/${roomId}`)).body.capacity).toBe(won[0]!.body.capacity);
  });
});

describe('the list of all rooms', () => {
  test('is filtered by seats, access, equipment, district and words', async () => {
    const [{ id: districtId }] = await api.db.query('SELECT id FROM districts ORDER BY name LIMIT 1');
    const id = await organisation({ names: [{ kind: 'registered', text: 'Zirkuszelt' }], districtIds: [districtId] });
    const { id: roomId } = await room(id, { name: 'Manege', capacity: 777, stepFree: 'partly', equipment: ['stage', 'sound'] });
    const found = async (query: string) => (await office.get(`/rooms?pageSize=100&${query}`).expect(200)).body.items.map((item: Body) => item['id']) as string[];
    for (const query of ['seats=777', 'stepFree=partly&stepFree=yes', 'equipment=stage&equipment=sound', `district=${districtId}`, 'search=maneg', 'search=Zirkuszelt', 'sort=-capacity']) expect(await found(query)).toContain(roomId);
    for (const query of ['seats=778', 'stepFree=yes', 'equipment=stage&equipment=piano', 'search=Elefant']) expect(await found(query)).not.toContain(roomId);
    await office.get('/rooms?seats=viele').expect(400);
  });

  test('finds who hosts the board on a day by the rule of the domain', async () => {
    const id = await organisation();
    const { id: roomId } = await room(id, { capacity: 20 });
    const base = dayNumber('2027-01-01');
    const day = fc.integer({ min: base - 60, max: base + 800 }).map(dayOfNumber);
    const rooms = fc.record({
      hosting: fc.option(fc.record({ from: day, to: fc.option(day), maxPeople: fc.constant(null) })),
      openingTimes: fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.constant(540), to: fc.constant(600) }), { maxLength: 3 }),
      unavailable: fc.array(fc.record({ from: day, length: fc.integer({ min: 1, max: 200 }), yearly: fc.boolean() }).map(({ from, length, yearly }) => ({ from, to: addDays(from, length), yearly })), { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(rooms, fc.array(day, { minLength: 3, maxLength: 3 }), async (drawn, days) => {
        fc.pre(problemsWithRoom({ name: 'Saal', capacity: 20, ...drawn }).length === 0);
        const { hosting, openingTimes, unavailable } = drawn;
        await api.db.query('UPDATE rooms SET hosting_from = $2, hosting_to = $3, opening_times = $4, unavailable = $5 WHERE id = $1', [roomId, hosting?.from ?? null, hosting?.to ?? null, JSON.stringify(openingTimes), JSON.stringify(unavailable)]);
        for (const asked of days) {
          const found = (await office.get(`/rooms?pageSize=100&hostsOn=${asked}`).expect(200)).body.items.some((item: Body) => item['id'] === roomId);
          expect({ ...drawn, asked, hosts: found }).toEqual({ ...drawn, asked, hosts: hostsOn(drawn, asked) });
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
