import pg from 'pg';
import { Api, type Client } from '../../../test/harness.js';

/** What the request sends to the database, one entry per round trip. */
const sent = jest.spyOn(pg.Client.prototype, 'query');

let api: Api;
let office: Client;
let organisation: { id: string; version: number };
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  organisation = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Zählt mit e.V.' }] })).body as typeof organisation;
});
beforeEach(() => sent.mockClear());
afterAll(() => api.stop());

const firstWords = (): string[] =>
  sent.mock.calls.map(([statement]) => (typeof statement === 'string' ? statement : (statement as unknown as { text: string }).text).trim().split(/\s+/, 1)[0]!);

describe('round trips to the database', () => {
  test.each([
    ['a list with its total, filters and primary contacts', '/organisations?status=active&unfilled=true&sort=-updatedAt'],
    ['a search', '/organisations?search=zahlt'],
    ['the counts of all filters', '/organisations/facets?status=active'],
  ])('%s: session with account, then one statement', async (_, path) => {
    await office.get(path).expect(200);
    expect(firstWords()).toHaveLength(2);
  });

  test('a record: session with account, then one statement', async () => {
    await office.get(`/organisations/${organisation.id}`).expect(200);
    expect(firstWords()).toEqual(['SELECT', 'WITH']);
  });

  test('a change: begin with clock, lock, write, audit, commit, and the answer', async () => {
    await office.patch(`/organisations/${organisation.id}`).send({ version: organisation.version, founded: '1999' }).expect(200);
    expect(firstWords()).toEqual(['SELECT', 'START', 'SELECT', 'UPDATE', 'INSERT', 'COMMIT', 'WITH']);
  });
});
