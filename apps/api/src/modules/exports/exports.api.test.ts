import { matchColumns } from '@verbund/domain/imports/columns.js';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { Api, type Client } from '../../../test/harness.js';
import { ORGANISATION_COLUMNS } from './columns.js';
import { harmless } from '../../platform/http/sheet.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  const organisation = (text: string, more: object = {}) => office.post('/organisations').send({ names: [{ kind: 'registered', text }], ...more }).expect(201);
  await organisation('Adler e.V.', { legalForm: 'foundation', workingLanguages: ['ar', 'de'], channels: [{ kind: 'phone', value: '+49 511 1' }] });
  await organisation('=HYPERLINK("http://x")', { kinds: ['partner'] });
  await organisation('Український хор «Калина»');
  await office.post('/people').send({ familyName: 'Ağaoğlu', givenName: 'Elif' }).expect(201);
});
afterAll(() => api.stop());

const csv = async (path: string) => {
  const { text, headers } = await office.get(path).expect(200);
  return { headers, rows: parse(text, { delimiter: ';', bom: true, columns: true }) as Record<string, string>[] };
};

describe('exports', () => {
  test('are for those who may export, and recorded', async () => {
    await api.stranger.get('/organisations/export?format=csv').expect(401);
    await (await api.as('staff')).get('/organisations/export?format=csv').expect(403);
    await office.get('/organisations/export?format=pdf').expect(400);
    await (await api.as('board')).get('/people/export?format=csv').expect(200);
    const [entry] = await api.db.query(`SELECT changes, account_name FROM audit_entries WHERE action = 'network.exported' ORDER BY id DESC LIMIT 1`);
    expect(entry).toMatchObject({ account_name: 'Test board', changes: { list: { new: 'people' }, format: { new: 'csv' } } });
  });

  test('hold what the list finds, with words instead of codes', async () => {
    const { headers, rows } = await csv('/organisations/export?format=csv');
    expect(headers['content-disposition']).toBe('attachment; filename="organisationen.csv"');
    expect(rows.map((row) => row['Vereinsname'])).toEqual(expect.arrayContaining(['Adler e.V.', `'=HYPERLINK("http://x")`, 'Український хор «Калина»']));
    expect(rows.find((row) => row['Vereinsname'] === 'Adler e.V.')).toMatchObject({ Rechtsform: 'Stiftung', Sprachen: 'Arabisch, Deutsch', Telefon: "'+49 511 1" });
    expect((await csv('/organisations/export?format=csv&kind=partner&headerLanguage=en')).rows).toMatchObject([{ 'Organisation name': `'=HYPERLINK("http://x")` }]);
    expect((await csv('/people/export?format=csv')).rows).toMatchObject([{ Nachname: 'Ağaoğlu', Vorname: 'Elif', Organisation: '' }]);
  });

  test('hold only the rows that were ticked, and no others', async () => {
    const { items } = (await office.get('/organisations?search=adler').expect(200)).body as { items: { id: string }[] };
    const ticked = [...items, ...Array.from({ length: 99 }, () => ({ id: randomUUID() }))].map(({ id }) => `id=${id}`).join('&');
    expect((await csv(`/organisations/export?format=csv&${ticked}`)).rows.map((row) => row['Vereinsname'])).toEqual(['Adler e.V.']);
    await office.get('/organisations/export?format=csv&id=1').expect(400);
  });

  test('come as a workbook in which no cell is a formula', async () => {
    const { body } = await office.get('/organisations/export?format=xlsx').buffer().parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
    }).expect(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body);
    const cells: ExcelJS.Cell[] = [];
    book.worksheets[0]!.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
    expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toEqual([]);
    expect(cells.map(({ value }) => value)).toContain('Український хор «Калина»');
  });

  test('have headers that the import knows', () => {
    for (const language of ['de', 'en'] as const) {
      const matches = matchColumns(ORGANISATION_COLUMNS.map((column) => column[language]));
      expect(matches.filter(({ certainty }) => certainty !== 'certain')).toEqual([]);
    }
  });

  test('never start a cell with what a program runs as a formula, whatever was entered', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '');
    fc.assert(fc.property(start, fc.string(), (first, rest) => !/^[=+\-@\t\r\n＝＋－＠]/u.test(String(harmless(first + rest)))));
    fc.assert(fc.property(fc.integer(), (number) => harmless(number) === number));
  });
});
