import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { Api, type Client } from '../../../test/harness.js';
import type { ImportRowView, ImportView } from './imports.dto.js';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../../../e2e/fixtures/${name}`, import.meta.url));

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  api.clock = '2026-11-25T09:00:00Z';
  office = await api.as('office');
});
afterAll(() => api.stop());

const upload = async (content: Buffer | string, fileName = 'mitglieder.csv'): Promise<ImportView> => (await office.post('/imports').attach('file', Buffer.from(content), fileName).expect(201)).body;
const rowsOf = async (id: string, query = ''): Promise<ImportRowView[]> => (await office.get(`/imports/${id}/rows?pageSize=100${query}`).expect(200)).body.items;
const decide = async (id: string, number: number, input: object): Promise<ImportRowView> => (await office.patch(`/imports/${id}/rows/${number}`).send(input).expect(200)).body;
const read = async (id: string): Promise<ImportView> => (await office.get(`/imports/${id}`).expect(200)).body;
const indexOf = ({ columns }: ImportView, field: string): number => columns.find((column) => column.field === field)!.index;

async function run(id: string): Promise<ImportView> {
  await office.post(`/imports/${id}/runs`).expect(202);
  for (;;) {
    const view = await read(id);
    if (view.state !== 'running') return view;
    await pause(50);
  }
}

/** As the office would: take the suggestions, leave the duplicate out. */
async function correct(view: ImportView): Promise<void> {
  for (const row of await rowsOf(view.id, '&state=problem')) {
    for (const { column, problem } of row.cells) if (problem) await decide(view.id, row.number, { cells: { [column]: problem.suggestion } });
  }
  for (const row of await rowsOf(view.id, '&state=duplicate')) await decide(view.id, row.number, { decision: 'mergeInto', row: row.candidates[0]!.row });
}

describe('the spreadsheet of an office', () => {
  let first: ImportView;

  test('is understood: encoding, delimiter, columns, and every planted flaw shown or healed', async () => {
    first = await upload(fixture('members-utf8.csv'));
    expect(first).toMatchObject({ encoding: 'utf-8', delimiter: ';', headerRow: 1, state: 'preview', earlierImport: null, counts: { rows: 47, new: 44, problem: 2, duplicate: 1 } });
    expect(first.columns.map(({ field }) => field)).not.toContain(null);
    const rows = new Map((await rowsOf(first.id)).map((row) => [row.number, row]));
    const cell = (row: number, field: string) => rows.get(row)!.cells.find((one) => one.field === field);
    expect(cell(22, 'postcode')).toMatchObject({ value: '3O179', problem: { code: 'IMPORT_POSTCODE_INVALID', suggestion: '30179' } });
    expect(cell(25, 'memberSince')).toMatchObject({ problem: { code: 'IMPORT_DATE_IMPOSSIBLE', suggestion: '2017-02-28' } });
    expect(cell(4, 'email')).toMatchObject({ understood: ['info@bbh.example'], note: 'signReplaced' });
    expect(cell(15, 'founded')).toMatchObject({ understood: [], note: 'unknownStated' });
    expect(cell(10, 'contactPeople')!.understood).toHaveLength(2);
    expect(cell(12, 'email')!.understood).toHaveLength(2);
    expect(cell(2, 'exemptionValidUntil')).toMatchObject({ understood: ['2028-12-31'], certainty: 'assumed', note: 'endOfYear' });
    expect(cell(18, 'status')).toMatchObject({ note: 'dayFromRemark' });
    expect(cell(27, 'notes')).toMatchObject({ note: 'discretionAsked' });
    expect(rows.get(47)).toMatchObject({ state: 'duplicate', candidates: [{ id: null, row: 15, score: 100 }] });
  });

  test('comes in completely once its flaws are corrected', async () => {
    await correct(first);
    const done = await run(first.id);
    expect(done).toMatchObject({ state: 'done', outcome: { created: 46, changed: 1, refused: 0 }, progress: { done: 47, total: 47 } });
    expect((await office.get('/organisations?pageSize=1&total=exact')).body.total).toBe(46);
    const { items } = (await office.get('/organisations?search=kalyna')).body;
    const record = (await office.get(`/organisations/${items[0].id}`)).body;
    expect(record).toMatchObject({ founded: '2004-05', registerNumber: 'VR 184461', legalForm: 'registeredAssociation', membership: { state: 'active', membershipClass: 'full', from: '2012-03-16' }, accessibility: { stepFree: 'yes' } });
    expect((await office.get(`/organisations/${items[0].id}/rooms`)).body.items).toMatchObject([{ name: 'Raum', capacity: 12, visibility: 'members' }]);
    expect(record.names).toEqual(expect.arrayContaining([expect.objectContaining({ text: 'Український хор «Калина»', kind: 'registered' })]));
  });

  test('tells of memberships: resting and ending ones', async () => {
    const standing = async (search: string, on: string) => (await office.get(`/organisations?search=${encodeURIComponent(search)}&on=${on}`)).body.items[0].membership;
    expect(await standing('Jugendbrücke', '2025-12-31')).toMatchObject({ state: 'active' });
    expect(await standing('Jugendbrücke', '2026-01-01')).toMatchObject({ state: 'suspended' });
    expect(await standing('Tamilischer', '2026-12-31')).toMatchObject({ state: 'exitPending', to: '2027-01-01' });
    expect(await standing('Tamilischer', '2027-01-01')).toMatchObject({ state: 'former' });
    expect(await standing('Persische', '2026-01-01')).toMatchObject({ membershipClass: 'associate' });
  });

  test('leaves an entry with the import as reference for every record', async () => {
    const counted = await api.db.query(`SELECT action, count(*)::int AS count FROM audit_entries WHERE reference = $1 GROUP BY action`, [first.id]);
    expect(Object.fromEntries(counted.map(({ action, count }: { action: string; count: number }) => [action, count]))).toMatchObject({ 'organisation.created': 46, 'person.created': 47, 'contactRole.created': 47, 'organisation.changed': 1 });
  });

  test('changes nothing the second time', async () => {
    const again = await upload(fixture('members-utf8.csv'), 'noch einmal.csv');
    expect(again).toMatchObject({ earlierImport: { id: first.id }, counts: { rows: 47, unchanged: 47 } });
    await office.post(`/imports/${again.id}/runs`).expect(422);
    await office.delete(`/imports/${again.id}`).expect(204);
  });

  test('comes in from an old Excel too, without changing what is known better', async () => {
    const excel = await upload(fixture('members-excel.csv'));
    expect(excel).toMatchObject({ encoding: 'windows-1252', counts: { rows: 47, problem: 2, duplicate: 1, changed: 0, new: 0 } });
    await correct(excel);
    expect((await read(excel.id)).counts).toMatchObject({ unchanged: 47 });
  });

  test('reports every row, and gives refused ones back to be corrected', async () => {
    const { text } = await office.get(`/imports/${first.id}/report?format=csv`).expect(200);
    expect(parse(text, { delimiter: ';', bom: true })).toHaveLength(48);
    await office.get(`/imports/${first.id}/report?format=xlsx`).expect(200).expect('Content-Type', /spreadsheetml/);
  });

  test('is undone as a whole, unless something was built on it', async () => {
    const { id, version } = (await office.get('/organisations?search=Kalyna')).body.items.map(({ id: found }: { id: string }) => ({ id: found, version: 1 }))[0];
    await office.patch(`/organisations/${id}`).send({ version, founded: '2005' }).expect(200);
    const { body } = await office.post(`/imports/${first.id}/undo`).expect(409);
    expect(body).toMatchObject({ code: 'IMPORT_BUILT_UPON', params: { records: 'Ukrainischer Chor Kalyna e.V.' } });
  });
});

describe('an import', () => {
  const list = (names: string[]) => ['Name;Status;Mitglied seit', ...names.map((name) => `${name};aktiv;01.02.2020`)].join('\n');

  test('is undone, and can come again', async () => {
    const view = await run((await upload(list(['Rückgängigbund e.V.', 'Zweitversuch e.V.']))).id);
    expect((await office.post(`/imports/${view.id}/undo`).expect(200)).body.state).toBe('undone');
    expect((await office.get('/organisations?search=Rückgängigbund')).body.items.map(({ name }: { name: string }) => name)).not.toContain('Rückgängigbund e.V.');
    await office.post(`/imports/${view.id}/undo`).expect(409);
    expect((await upload(list(['Rückgängigbund e.V.', 'Zweitversuch e.V.']))).counts).toMatchObject({ new: 2 });
  });

  test('shows field by field what it changes, and undoing gives the old values back', async () => {
    const made = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Wandel e.V.' }], founded: '1990' }).expect(201)).body;
    const view = await upload('Name;Gegründet\nWandel e.V.;1991');
    expect((await rowsOf(view.id))[0]).toMatchObject({ state: 'changed', organisationId: made.id, changes: expect.arrayContaining([{ field: 'founded', old: ['1990'], new: ['1991'] }]) });
    await run(view.id);
    expect((await office.get(`/organisations/${made.id}`)).body.founded).toBe('1991');
    await office.post(`/imports/${view.id}/undo`).expect(200);
    expect((await office.get(`/organisations/${made.id}`)).body.founded).toBe('1990');
  });

  test('starts once, however often it is asked', async () => {
    const { id } = await upload(list(['Gleichzeitig e.V.']));
    const answers = await Promise.all([1, 2, 3, 4].map(() => office.post(`/imports/${id}/runs`)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    while ((await read(id)).state === 'running') await pause(50);
    expect((await office.get('/organisations?search=Gleichzeitig')).body.total).toBe(1);
  });

  test('that fails at its last row applies nothing, says so, and can be run again', async () => {
    const { id } = await upload(list(['Vorletzte Zeile e.V.', 'Letzte Zeile e.V.']));
    await api.db.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.name LIKE 'Letzte%' THEN RAISE EXCEPTION 'broken'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON organisations FOR EACH ROW EXECUTE FUNCTION fail()`);
    expect(await run(id)).toMatchObject({ state: 'failed', failure: 'INTERNAL_ERROR' });
    await api.db.query('DROP TRIGGER fail ON organisations');
    expect((await office.get('/organisations?search=Vorletzte')).body.total).toBe(0);
    expect(await run(id)).toMatchObject({ state: 'done', outcome: { created: 2 } });
  });

  test('whose process died is failed, and is safe to run again', async () => {
    const { id } = await upload(list(['Abgestürzt e.V.']));
    await api.db.query(`UPDATE imports SET state = 'running' WHERE id = $1`, [id]);
    expect(await read(id)).toMatchObject({ state: 'failed', failure: 'IMPORT_INTERRUPTED' });
    expect(await run(id)).toMatchObject({ state: 'done' });
  });

  test('takes sound rows, leaves open ones out and gives them back', async () => {
    const { id } = await upload('Name;PLZ;Telefon\nHeil e.V.;30159;\nKaputt e.V.;3O159;+49 511 842725');
    expect(await run(id)).toMatchObject({ outcome: { created: 1, refused: 1 } });
    const { text } = await office.get(`/imports/${id}/refused-rows`).expect(200);
    expect(parse(text, { delimiter: ';', bom: true })).toEqual([['Name', 'PLZ', 'Telefon', 'Grund'], ['Kaputt e.V.', '3O159', `'+49 511 842725`, expect.stringContaining('3O159')]]);
    const corrected = await upload(text.replace('3O159', '30159'));
    expect(corrected.counts).toMatchObject({ rows: 1, new: 1 });
    expect((await rowsOf(corrected.id))[0]!.cells.find(({ field }) => field === 'phone')).toMatchObject({ value: '+49 511 842725', problem: null });
  });

  test('remembers a column that was matched by hand, and forgets nothing else', async () => {
    const view = await upload('Wer wir sind;X\nMerkt sich e.V.;1');
    await office.post(`/imports/${view.id}/runs`).expect(422);
    const { body } = await office.patch(`/imports/${view.id}`).send({ version: view.version, columns: [{ index: 0, field: 'name' }] }).expect(200);
    expect(body.counts).toMatchObject({ new: 1 });
    await office.patch(`/imports/${view.id}`).send({ version: view.version, columns: [] }).expect(409);
    expect((await upload('Wer wir sind;Ort\nNoch eine e.V.;Hannover')).columns[0]).toMatchObject({ field: 'name', remembered: true });
  });

  test('is read again in another encoding, and its assumptions are accepted by column', async () => {
    const view = await upload(Buffer.from('Name;Status;Mitglied seit\nMünchner Kreis e.V.;aktiv;01.02.2020', 'latin1'));
    expect(view).toMatchObject({ encoding: 'windows-1252', counts: { assumed: 1 } });
    const wrong = (await office.patch(`/imports/${view.id}`).send({ version: view.version, encoding: 'macintosh' }).expect(200)).body;
    expect((await rowsOf(view.id))[0]!.name).not.toBe('Münchner Kreis e.V.');
    await office.patch(`/imports/${view.id}`).send({ version: wrong.version, encoding: 'utf-8' }).expect(422);
    const right = (await office.patch(`/imports/${view.id}`).send({ version: wrong.version, encoding: 'windows-1252', columns: [{ index: indexOf(view, 'status'), accepted: true }] }).expect(200)).body;
    expect(right.counts.assumed).toBe(0);
  });

  test('belongs to the office', async () => {
    await api.stranger.get('/imports').expect(401);
    await (await api.as('board')).get('/imports').expect(403);
    expect((await office.get('/imports')).body.total).toBeGreaterThan(5);
  });
});
