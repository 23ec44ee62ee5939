import fc from 'fast-check';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  await office.put('/field-rules/channels').send({ rule: 'approval', version: 0 }).expect(200);
});
afterAll(() => api.stop());

type Channel = { kind: string; value: string };
type Request = { seen: string; items: { id: string; outcome: string | null; state: string | null }[] };

const channel = (value: string): Channel => ({ kind: 'phone', value });
const act = fc.oneof(
  fc.record({ kind: fc.constantFrom('edit' as const, 'propose' as const), drops: fc.nat(3), adds: fc.constantFrom('1', '2', '3', '4', '5', '6') }),
  fc.record({ kind: fc.constantFrom('adopt' as const, 'replace' as const, 'refuse' as const, 'withdraw' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** One person acts on what is there at this moment, while others do the same. */
async function perform(acting: Act, id: string, representative: Client): Promise<number> {
  if (acting.kind === 'edit' || acting.kind === 'propose') {
    const client = acting.kind === 'edit' ? office : representative;
    const { version, channels } = (await client.get(`/organisations/${id}`)).body as { version: number; channels: Channel[] };
    const next = [...channels.filter((_, index) => index !== acting.drops), channel(acting.adds)];
    return (await client.patch(`/organisations/${id}`).send({ version, channels: next })).status;
  }
  const { items } = (await office.get(`/change-requests?organisation=${id}&state=proposed`)).body as { items: { id: string }[] };
  const [oldest] = items;
  if (!oldest) return 0;
  const at = `/change-requests/${oldest.id}`;
  if (acting.kind === 'withdraw') return (await representative.post(`${at}/withdrawals`)).status;
  const request = (await office.get(at)).body as Request;
  const itemIds = request.items.map((item) => item.id);
  if (acting.kind === 'refuse') return (await office.post(`${at}/refusals`).send({ itemIds, reason: 'Nein' })).status;
  return (await office.post(`${at}/adoptions`).send({ seen: request.seen, itemIds, replacing: acting.kind === 'replace' ? itemIds : [] })).status;
}

type Entry = { old: Channel[]; new: Channel[]; requestId: string | null };
const values = (channels: readonly Channel[]): string[] => channels.map(({ value }) => value).sort();

/** What the record held, change by change, as the audit trail tells it. */
const trailOf = (id: string): Promise<Entry[]> =>
  api.db.query(
    `SELECT changes -> 'channels' -> 'old' AS old, changes -> 'channels' -> 'new' AS new, reference AS "requestId" FROM audit_entries
     WHERE subject_id = $1 AND action = 'organisation.changed' AND changes ? 'channels' ORDER BY id`,
    [id],
  );

describe('simultaneous edits, requests, adoptions, refusals and withdrawals', () => {
  test('lose and overwrite nothing unseen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(act, { minLength: 4, maxLength: 8 }), { minLength: 2, maxLength: 4 }), async (rounds) => {
        const start = ['a', 'b', 'c'].map(channel);
        const { id } = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Gleichzeitig e.V.' }], channels: start }).expect(201)).body as { id: string };
        const representative = await api.as('representative', { organisationIds: [id] });
        for (const round of rounds) {
          const statuses = await Promise.all(round.map((acting) => perform(acting, id, representative)));
          expect(statuses.filter((status) => ![0, 200, 201, 409, 422].includes(status))).toEqual([]);
        }
        const trail = await trailOf(id);
        const { channels } = (await office.get(`/organisations/${id}`)).body as { channels: Channel[] };
        // Each change began with what the one before had left, and the record holds what the last one left: none was overwritten unseen.
        const states = [start, ...trail.map((entry) => entry.new)];
        trail.forEach((entry, index) => expect(values(entry.old)).toEqual(values(states[index]!)));
        expect(values(channels)).toEqual(values(states.at(-1)!));
        for (const entry of trail.filter(({ requestId }) => requestId !== null)) await expectAdoptedAsAsked(entry);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

/** An adoption brought everything that was asked for; what it took away was there when it was asked, or replaced knowingly. */
async function expectAdoptedAsAsked({ old, new: next, requestId }: Entry): Promise<void> {
  const [item] = await api.db.query(
    `SELECT i.base, i.proposed FROM change_request_items i JOIN change_request_decisions d ON d.item_id = i.id WHERE i.request_id = $1 AND d.outcome = 'adopted'`,
    [requestId],
  );
  const { base, proposed } = item as { base: Channel[]; proposed: Channel[] };
  const asked = values(proposed).filter((value) => !values(base).includes(value));
  expect(values(next)).toEqual(expect.arrayContaining(asked));
  const kept = values(old).filter((value) => values(next).includes(value));
  const gone = values(old).length - kept.length;
  expect(gone).toBeLessThanOrEqual(values(base).filter((value) => !values(proposed).includes(value)).length);
}
