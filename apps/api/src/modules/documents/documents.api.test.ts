import sharp from 'sharp';
import { Api, type Client } from '../../../test/harness.js';
import { docx, pdf, picture } from '../../../test/sample-files.js';
import { publicOrganisation } from '../directory/public-organisation.queries.js';
import { documentValidOn } from './documents.queries.js';

const TODAY = '2026-11-25';

let api: Api;
let office: Client;
let own: string;
let foreign: string;
let representative: Client;
beforeAll(async () => {
  api = await Api.start();
  await api.goTo(TODAY);
  office = await api.as('office');
  own = await organisation('Eigene e.V.');
  foreign = await organisation('Fremde e.V.');
  representative = await api.as('representative', { organisationIds: [own] });
});
afterAll(() => api.stop());

async function organisation(name: string, membershipClass: string | null = 'full'): Promise<string> {
  const { id } = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: name }] }).expect(201)).body as { id: string };
  if (membershipClass) await api.db.query(`INSERT INTO membership_periods (organisation_id, during, state, membership_class) VALUES ($1, '[2015-01-01,)', 'active', $2)`, [id, membershipClass]);
  return id;
}

type Query = Record<string, string>;
const send = (client: Client, at: string, content: Buffer, query: Query, name = 'Bescheid.pdf') =>
  client.post(`/organisations/${at}/documents`).query(query).set('Content-Type', 'application/octet-stream').set('X-File-Name', encodeURIComponent(name)).send(content);
let n = 0;
const upload = async (query: Query, { client = representative, at = own } = {}): Promise<{ id: string; version: number }> => (await send(client, at, pdf(`Fassung ${(n += 1)}`), query).expect(201)).body;
const review = (id: string, step: string, reason?: string, at = own) => office.post(`/organisations/${at}/documents/${id}/reviews`).send({ step, reason });
const accepted = async (query: Query, at = own): Promise<string> => {
  const { id } = await upload(query, { client: office, at });
  await review(id, 'accepted', undefined, at).expect(200);
  return id;
};
const list = async (client = representative, at = own) => (await client.get(`/organisations/${at}/documents`).expect(200)).body;

describe('uploading a document', () => {
  test('by the representative: it is received, with the last day that follows from its kind', async () => {
    const { body } = await send(representative, own, pdf(), { kind: 'exemptionNotice', issuedOn: '2024-02-29', issuer: ' Finanzamt Hannover-Nord ' }).expect(201);
    expect(body).toMatchObject({ state: 'received', kind: 'exemptionNotice', issuer: 'Finanzamt Hannover-Nord', validUntil: '2029-02-28', visibility: 'network', fileName: 'Bescheid.pdf', mediaType: 'application/pdf', inForce: false });
    expect(body.steps).toMatchObject([{ step: 'received', reason: '' }]);
    expect(body.allowedActions).toContainEqual({ action: 'accept', allowed: false, reason: 'FORBIDDEN', ask: 'office' });
    const [entry] = await api.db.query(`SELECT changes FROM audit_entries WHERE action = 'document.received' AND subject_id = $1`, [body.id]);
    expect(entry.changes).toMatchObject({ documentKind: { old: null, new: 'exemptionNotice' }, validUntil: { old: null, new: '2029-02-28' } });
  });

  test('from a form and from a camera: the picture is drawn anew', async () => {
    const photo = await picture(800, 600).withExif({ IFD0: { Copyright: 'geheim' } }).jpeg().toBuffer();
    const { body } = await representative.post(`/organisations/${own}/documents`).query({ kind: 'valueDeclaration' }).attach('file', photo, 'IMG 1.jpg').expect(201);
    const { headers, body: bytes } = await representative.get(`/documents/${body.id}/content`).buffer().expect(200);
    expect((await sharp(bytes as Buffer).metadata()).exif).toBeUndefined();
    expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'content-disposition': 'attachment; filename="IMG 1.jpg"', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" });
  });

  test('is refused in words for hostile files, and one byte above the limit before it is read on', async () => {
    expect((await send(representative, own, Buffer.from('<svg/>'), { kind: 'statutes' }, 'satzung.svg').expect(415)).body).toMatchObject({ code: 'FILE_TYPE_UNSUPPORTED' });
    expect((await send(representative, own, pdf(), { kind: 'statutes' }, 'satzung.exe').expect(422)).body).toMatchObject({ code: 'FILE_NAME_MISLEADING' });
    await send(representative, own, Buffer.alloc(25 * 1024 * 1024 + 1), { kind: 'statutes' }).expect(413);
    await representative.post(`/organisations/${own}/documents`).query({ kind: 'statutes' }).attach('file', Buffer.alloc(25 * 1024 * 1024 + 1), 'x.pdf').expect(413);
    const largest = Buffer.concat([Buffer.alloc(25 * 1024 * 1024 - 600, `%PDF-1.4\n${'x'.repeat(1_015)}`), Buffer.alloc(594, '\n'), Buffer.from('%%EOF\n')]);
    expect((await send(representative, own, largest, { kind: 'other', title: 'Groß' }).expect(201)).body.size).toBe(25 * 1024 * 1024);
  }, 60_000);

  test('names every wrong field', async () => {
    const { body } = await send(representative, own, pdf('x'), { kind: 'passport', issuedOn: '2027-02-29', visibility: 'everybody', supersedesId: 'x' }).expect(400);
    expect(body.issues.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`).sort()).toEqual(['issuedOn notDay', 'kind notOneOf', 'supersedesId notUuid', 'visibility notOneOf']);
    const refusals: [Query, string][] = [
      [{ kind: 'exemptionNotice', issuedOn: '2026-11-26' }, 'DOCUMENT_ISSUED_IN_FUTURE'],
      [{ kind: 'exemptionNotice', issuedOn: '2024-02-29', validUntil: '2029-03-01' }, 'DOCUMENT_VALID_TOO_LONG'],
      [{ kind: 'statutes', issuedOn: '2024-02-29', validUntil: '2024-02-28' }, 'DOCUMENT_ENDS_BEFORE_ISSUE'],
      [{ kind: 'other' }, 'DOCUMENT_TITLE_MISSING'],
      [{ kind: 'statutes', visibility: 'public' }, 'DOCUMENT_PUBLIC_BY_OFFICE'],
    ];
    for (const [query, code] of refusals) expect((await send(representative, own, pdf('x'), query).expect(422)).body.code).toBe(code);
    expect((await send(representative, own, pdf('x'), { kind: 'other', title: 'x', supersedesId: '7a0f9d0e-4a57-4b7e-9d6b-2d9f7f3a1c11' }).expect(400)).body.issues).toMatchObject([{ field: 'supersedesId', code: 'notFound' }]);
  });

  test('of the same file has one effect, also twenty times at the same moment', async () => {
    const content = docx('zwanzigmal');
    const statuses = (await Promise.all(Array.from({ length: 20 }, () => send(representative, own, content, { kind: 'boardList' }, 'Vorstand.docx')))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, ...Array(19).fill(409)]);
  }, 60_000);

  test('is for the organisation itself and the office: a stranger, another organisation, an auditor', async () => {
    await send(api.stranger, own, pdf(), { kind: 'statutes' }).expect(401);
    await send(representative, foreign, pdf(), { kind: 'statutes' }).expect(404);
    await send(await api.as('auditor'), own, pdf(), { kind: 'statutes' }).expect(403);
    await representative.get(`/organisations/${foreign}/documents`).expect(404);
  });
});

describe('reviewing', () => {
  test('received, checked, accepted: it holds, and the register knows until when the exemption lasts', async () => {
    const at = await organisation('Geprüfte e.V.');
    const { id } = await upload({ kind: 'exemptionNotice', issuedOn: '2022-05-01' }, { client: office, at });
    expect(await documentValidOn(api.db, at, 'exemptionNotice', TODAY)).toBeNull();
    await review(id, 'checked', undefined, at).expect(200);
    const { body } = await review(id, 'accepted', undefined, at).expect(200);
    expect(body).toMatchObject({ state: 'accepted', inForce: true });
    expect(body.steps.map(({ step }: { step: string }) => step)).toEqual(['received', 'checked', 'accepted']);
    expect((await office.get(`/organisations/${at}`)).body.exemptionNoticeUntil).toBe('2027-05-01');
    expect(await documentValidOn(api.db, at, 'exemptionNotice', '2027-05-01')).toEqual({ documentId: id, validUntil: '2027-05-01' });
    expect(await documentValidOn(api.db, at, 'exemptionNotice', '2027-05-02')).toBeNull();
    expect(await documentValidOn(api.db, at, 'exemptionNotice', '2022-04-30')).toBeNull();
  });

  test('a notice under § 60a holds until an exemption notice is issued, and not again when that one is over', async () => {
    const at = await organisation('Junge e.V.');
    const finding = await accepted({ kind: 'notice60a', issuedOn: '2024-11-25' }, at);
    expect(await documentValidOn(api.db, at, 'notice60a', '2026-01-01')).toEqual({ documentId: finding, validUntil: '2027-11-25' });
    const notice = await accepted({ kind: 'exemptionNotice', issuedOn: '2026-03-01', validUntil: '2026-06-30' }, at);
    expect([await documentValidOn(api.db, at, 'notice60a', '2026-02-28'), await documentValidOn(api.db, at, 'notice60a', '2026-03-01'), await documentValidOn(api.db, at, 'notice60a', '2026-07-01')]).toEqual([
      { documentId: finding, validUntil: '2026-02-28' }, null, null,
    ]);
    await office.post(`/organisations/${at}/documents/${notice}/withdrawal`).send({ reason: 'gehört einem anderen Verein' }).expect(200);
    expect(await documentValidOn(api.db, at, 'notice60a', TODAY)).toEqual({ documentId: finding, validUntil: '2027-11-25' });
  });

  test('refused with a reason that the representative reads, on the page and by mail', async () => {
    const { id } = await upload({ kind: 'registerExtract', issuedOn: '2026-11-01' });
    expect((await review(id, 'refused').expect(422)).body.code).toBe('DOCUMENT_REASON_MISSING');
    await review(id, 'refused', 'Seite 2 fehlt <b>').expect(200);
    const seen = (await list()).items.find((item: { id: string }) => item.id === id);
    expect([seen.state, seen.steps.at(-1).reason]).toEqual(['refused', 'Seite 2 fehlt <b>']);
    const [mail] = await api.db.query(`SELECT subject, body_text, body_html FROM mail_messages ORDER BY created_at DESC LIMIT 1`);
    expect(mail.subject).toBe('Verbund: Registerauszug: bitte noch einmal hochladen');
    expect(mail.body_text).toContain('Seite 2 fehlt <b>');
    expect(mail.body_html).toContain('Seite 2 fehlt &lt;b&gt;');
    expect((await review(id, 'accepted').expect(409)).body.code).toBe('DOCUMENT_STEP_IMPOSSIBLE');
  });

  test('needs the day of issue where the rule reckons from it, and the office may enter it', async () => {
    const { id, version } = await upload({ kind: 'registerExtract' });
    expect((await review(id, 'accepted').expect(422)).body.code).toBe('DOCUMENT_ISSUE_DAY_MISSING');
    const { body } = await office.patch(`/organisations/${own}/documents/${id}`).send({ version, issuedOn: '2026-10-01' }).expect(200);
    expect(body).toMatchObject({ issuedOn: '2026-10-01', validUntil: '2027-10-01', version: 2 });
    expect((await office.patch(`/organisations/${own}/documents/${id}`).send({ version, issuer: 'x' }).expect(409)).body.current.version).toBe(2);
    await review(id, 'accepted').expect(200);
  });

  test('is for the office; the giver changes and withdraws only what nobody decided', async () => {
    const { id, version } = await upload({ kind: 'privacyNotice' });
    await representative.post(`/organisations/${own}/documents/${id}/reviews`).send({ step: 'accepted' }).expect(403);
    await representative.patch(`/organisations/${own}/documents/${id}`).send({ version, issuer: 'Vorstand' }).expect(200);
    await review(id, 'accepted').expect(200);
    expect((await representative.patch(`/organisations/${own}/documents/${id}`).send({ version: 2, issuer: 'x' }).expect(422)).body.code).toBe('DOCUMENT_DECIDED');
    expect((await representative.post(`/organisations/${own}/documents/${id}/withdrawal`).send({}).expect(422)).body.code).toBe('DOCUMENT_DECIDED');
    const waiting = await upload({ kind: 'privacyNotice' });
    expect((await representative.post(`/organisations/${own}/documents/${waiting.id}/withdrawal`).send({}).expect(200)).body.state).toBe('withdrawn');
    await office.patch(`/organisations/${foreign}/documents/${id}`).send({ version: 2, issuer: 'x' }).expect(404);
  });

  test('accepting and refusing at the same moment has one effect', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await upload({ kind: 'statutes', issuedOn: `2020-01-0${round + 1}` });
      const statuses = (await Promise.all([review(id, 'accepted'), review(id, 'refused', 'nein'), review(id, 'accepted'), review(id, 'refused', 'nein')])).map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, 409, 409, 409]);
    }
  }, 60_000);

  test('the database refuses a second decision and two of a kind on one day', async () => {
    const id = await accepted({ kind: 'statutes', issuedOn: '2019-01-01' });
    await expect(api.db.query(`INSERT INTO document_steps (document_id, step, account_id, account_name, taken_at) VALUES ($1, 'refused', $1, 'x', now())`, [id])).rejects.toThrow('document_step_impossible');
    const [{ id: other }] = await api.db.query(`SELECT document_id AS id FROM document_periods WHERE organisation_id = $1 AND kind = 'statutes' ORDER BY lower(during) DESC LIMIT 1`, [own]);
    await expect(api.db.query(`UPDATE document_periods SET during = '[2000-01-01,)' WHERE document_id = $1`, [other])).rejects.toThrow('document_periods_overlap');
  });
});

describe('what the membership asks for', () => {
  test('is listed with how it stands; a notice under § 60a serves as exemption notice', async () => {
    const at = await organisation('Vollständige e.V.');
    await accepted({ kind: 'notice60a', issuedOn: '2024-01-15' }, at);
    await accepted({ kind: 'registerExtract', issuedOn: '2025-12-10' }, at);
    await accepted({ kind: 'statutes', issuedOn: '2016-01-22' }, at);
    await accepted({ kind: 'boardList', issuedOn: '2020-01-01', validUntil: '2026-11-24' }, at);
    const { needs, referenceDate } = await list(office, at);
    expect(referenceDate).toBe(TODAY);
    expect(needs.map(({ kind, deadline }: { kind: string; deadline: string }) => [kind, deadline])).toEqual([
      ['boardList', 'expired'], ['exemptionNotice', 'expiring90'], ['registerExtract', 'expiring30'], ['statutes', 'valid'], ['valueDeclaration', 'missing'],
    ]);
  });

  test('versions follow each other: the newer one names the earlier one', async () => {
    const at = await organisation('Versionen e.V.');
    const first = await accepted({ kind: 'statutes', issuedOn: '2016-01-22' }, at);
    const second = await accepted({ kind: 'statutes', issuedOn: '2024-06-01' }, at);
    const { items } = await list(office, at);
    expect(items.map(({ id, supersedesId, inForce }: { id: string; supersedesId: string; inForce: boolean }) => [id, supersedesId, inForce])).toEqual([[second, first, true], [first, null, false]]);
  });
});

describe('who may read the file', () => {
  test('goes by visibility, only while it holds, and never by guessing', async () => {
    const at = await organisation('Sichtbare e.V.');
    const insider = await api.as('representative', { organisationIds: [at] });
    const outsider = await api.as('representative', { organisationIds: [await organisation('Ausgetreten', null)] });
    const readers: Record<string, Client> = { insider, member: representative, outsider, board: await api.as('board'), stranger: api.stranger };
    const statuses = async (id: string) => Object.fromEntries(await Promise.all(Object.entries(readers).map(async ([who, client]) => [who, (await client.get(`/documents/${id}/content`)).status])));
    const id = await accepted({ kind: 'statutes', issuedOn: '2020-01-01' }, at);
    expect(await statuses(id)).toEqual({ insider: 200, member: 404, outsider: 404, board: 200, stranger: 401 });
    await office.patch(`/organisations/${at}/documents/${id}`).send({ version: 1, visibility: 'members' }).expect(200);
    expect(await statuses(id)).toEqual({ insider: 200, member: 200, outsider: 404, board: 200, stranger: 401 });
    expect([(await api.stranger.get(`/public-documents/${id}/content`)).status, (await publicOrganisation(api.db, at))!.documents]).toEqual([404, []]);
    await office.patch(`/organisations/${at}/documents/${id}`).send({ version: 2, visibility: 'public' }).expect(200);
    await api.stranger.get(`/public-documents/${id}/content`).expect(200);
    expect((await publicOrganisation(api.db, at))!.documents).toMatchObject([{ id, kind: 'statutes', mediaType: 'application/pdf' }]);
    await accepted({ kind: 'statutes', issuedOn: '2024-01-01' }, at);
    await api.stranger.get(`/public-documents/${id}/content`).expect(404);
    await representative.get(`/documents/${id}/content`).expect(404);
    await insider.get(`/documents/${id}/content`).expect(200);
  });
});
