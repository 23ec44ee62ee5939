import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

type Outcome = { contactId: string | null; requestId: string | null };

async function represented() {
  const { id } = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Chor der Kulturen e.V.' }] }).expect(201)).body as { id: string };
  const representative = await api.as('representative', { organisationIds: [id] });
  const propose = async (body: object, status = 201) => (await representative.post(`/organisations/${id}/contact-proposals`).send(body).expect(status)).body as Outcome;
  const change = async (contactId: string, body: object, status = 200) => (await representative.patch(`/organisations/${id}/contact-proposals/${contactId}`).send(body).expect(status)).body as Outcome;
  const contacts = async () => (await office.get(`/organisations/${id}/contacts?all=true`).expect(200)).body.items as { id: string; name: string; function: string; validTo: string | null }[];
  const adopt = async (requestId: string | null) => {
    const { seen, items } = (await office.get(`/change-requests/${requestId}`).expect(200)).body as { seen: string; items: { id: string }[] };
    return office.post(`/change-requests/${requestId}/adoptions`).send({ seen, itemIds: items.map((item) => item.id) });
  };
  return { id, representative, propose, change, contacts, adopt };
}
const person = { givenName: 'Amal', familyName: 'Haddad' };

describe('people of an organisation', () => {
  test('say who does what at once', async () => {
    const { propose, change, contacts } = await represented();
    const { contactId, requestId } = await propose({ person, function: 'press' });
    expect([requestId, await contacts()]).toMatchObject([null, [{ id: contactId, name: 'Amal Haddad', function: 'press' }]]);
    expect(await change(contactId!, { version: 1, validTo: '2026-12-01' })).toEqual({ contactId, requestId: null });
    expect((await contacts())[0]).toMatchObject({ validTo: '2026-12-01' });
    expect(await change(contactId!, { version: 1, label: 'x' }, 409)).toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  test('ask the office for functions that speak for the organisation, which adoption enters', async () => {
    const { propose, contacts, adopt, id, representative } = await represented();
    const { contactId, requestId } = await propose({ person, function: 'chair', reason: 'Neu gewählt' });
    expect([contactId, await contacts()]).toEqual([null, []]);
    expect((await representative.get(`/organisations/${id}`)).body.pending).toMatchObject([{ field: 'boardContacts', proposed: { function: 'chair', person } }]);
    expect((await office.get(`/change-requests/${requestId}`)).body.items).toMatchObject([{ subjectName: 'Amal Haddad', state: 'clean' }]);
    expect((await adopt(requestId)).status).toBe(201);
    expect(await contacts()).toMatchObject([{ name: 'Amal Haddad', function: 'chair' }]);
    const [entry] = await api.db.query(`SELECT reference FROM audit_entries WHERE action = 'contactRole.created' AND organisation_id = $1`, [id]);
    expect(entry.reference).toBe(requestId);
  });

  test('do not smuggle somebody onto the board by changing a function', async () => {
    const { propose, change, contacts, adopt } = await represented();
    const { contactId } = await propose({ person, function: 'office' });
    const { requestId } = await change(contactId!, { version: 1, function: 'treasurer' });
    expect([typeof requestId, (await contacts())[0]!.function]).toEqual(['string', 'office']);
    expect((await adopt(requestId)).status).toBe(201);
    expect((await contacts())[0]!.function).toBe('treasurer');
    const ended = await change(contactId!, { version: 2, validTo: '2027-01-01' });
    expect((await contacts())[0]!.validTo).toBeNull();
    expect((await adopt(ended.requestId)).status).toBe(201);
  });

  test('whose proposal is about a function that was taken back meanwhile can only be refused', async () => {
    const { id, propose, change, adopt } = await represented();
    const { contactId } = await propose({ person, function: 'office' });
    const { requestId } = await change(contactId!, { version: 1, function: 'chair' });
    await office.delete(`/organisations/${id}/contacts/${contactId}`).expect(204);
    expect((await adopt(requestId)).body.code).toBe('CHANGE_REQUEST_GONE');
  });

  test('take nobody from the register whom they do not know', async () => {
    const { propose } = await represented();
    const { id: personId } = (await office.post('/people').send({ familyName: 'Fremd' }).expect(201)).body as { id: string };
    expect(await propose({ personId, function: 'press' }, 400)).toMatchObject({ issues: [{ field: 'personId', code: 'notFound' }] });
    expect(await propose({ function: 'press' }, 400)).toMatchObject({ issues: [{ field: 'personId', code: 'required' }] });
    expect(await propose({ person, function: 'other' }, 400)).toMatchObject({ issues: [{ field: 'label', code: 'required' }] });
  });

  test('reach no other organisation', async () => {
    const [one, other] = [await represented(), await represented()];
    const { contactId } = await one.propose({ person, function: 'press' });
    await other.representative.post(`/organisations/${one.id}/contact-proposals`).send({ person, function: 'press' }).expect(404);
    await other.change(contactId!, { version: 1, label: 'x' }, 404);
  });
});
