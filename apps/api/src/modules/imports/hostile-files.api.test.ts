import ExcelJS from 'exceljs';
import { deflateRawSync } from 'node:zlib';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

const upload = (content: Buffer | string, name = 'datei.xlsx') => office.post('/imports').attach('file', Buffer.from(content), name);
const MIB = 1024 * 1024;

type Part = { name: string; text: string | Buffer; claimed?: number };

/** A zip file written by hand, whose directory may lie about sizes. */
function zip(parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, claimed } of parts) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimed ?? plain.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed ?? plain.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    pieces.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

const TYPES: Part = { name: '[Content_Types].xml', text: '<Types/>' };
const workbookXml = (text = '<workbook/>'): Part => ({ name: 'xl/workbook.xml', text });

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Mitglieder'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test.each([
  ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'XLS'],
  ['a PDF', '%PDF-1.7 …', 'PDF'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'PNG'],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]), 'binary'],
  ['nothing but NUL', Buffer.alloc(5000), 'binary'],
  ['a web page', '<!doctype html><table>', 'HTML/XML'],
  ['an OpenDocument sheet', zip([{ name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet' }]), 'ODS'],
  ['a text document', zip([TYPES, { name: 'word/document.xml', text: '<x/>' }]), 'DOCX'],
])('%s is refused by its name, whatever it calls itself', async (_, content, type) => {
  const { body } = await upload(content, 'mitglieder.csv').expect(415);
  expect(body).toMatchObject({ code: 'IMPORT_TYPE_UNSUPPORTED', params: { type } });
});

test.each([
  ['bomb that says how large it is', zip([TYPES, workbookXml(), { name: 'xl/worksheets/sheet1.xml', text: Buffer.alloc(60 * MIB, ' ') }])],
  ['bomb that lies', zip([TYPES, workbookXml(), { name: 'xl/worksheets/sheet1.xml', text: Buffer.alloc(200 * MIB, ' '), claimed: 1000 }])],
  ['thousand parts', zip([TYPES, workbookXml(), ...Array.from({ length: 1000 }, (__, n) => ({ name: `p${n}`, text: 'x' }))])],
  ['external entity', zip([TYPES, workbookXml('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook>&e;</workbook>')])],
])('a workbook that is a %s is not opened', async (_, content) => {
  expect((await upload(content).expect(422)).body.code).toBe('IMPORT_WORKBOOK_DANGEROUS');
});

test('a zip that is broken is refused in words', async () => {
  expect((await upload(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(100, 1)])).expect(422)).body.code).toBe('IMPORT_WORKBOOK_BROKEN');
});

test('a workbook whose cells lie at the far end is refused in words', async () => {
  const wide = await workbook((sheet) => Object.assign(sheet.getCell('XFD2'), { value: 'x' }));
  expect((await upload(wide).expect(422)).body.code).toBe('IMPORT_TOO_MANY_COLUMNS');
  const long = await workbook((sheet) => Object.assign(sheet.getCell('A1048576'), { value: 'x' }));
  expect((await upload(long).expect(422)).body.code).toBe('IMPORT_TOO_MANY_ROWS');
});

test('a million columns are refused in words', async () => {
  expect((await upload(`${'a,'.repeat(1_000_000)}\n1`, 'breit.csv').expect(422)).body.code).toBe('IMPORT_TOO_MANY_COLUMNS');
});

test('too many rows, endless cells and open quotation marks too', async () => {
  expect((await upload(`Name\n${'a\n'.repeat(20_001)}`, 'lang.csv').expect(422)).body.code).toBe('IMPORT_TOO_MANY_ROWS');
  expect((await upload(`Name;Ort\n${'a'.repeat(10_001)};b`, 'dick.csv').expect(422)).body).toMatchObject({ code: 'IMPORT_CELL_TOO_LONG', params: { row: 1 } });
  expect((await upload('Name;Ort\n"offen;b\nx;y', 'offen.csv').expect(422)).body.code).toBe('IMPORT_CSV_BROKEN');
  expect((await upload('Name;Ort\n', 'leer.csv').expect(422)).body.code).toBe('IMPORT_FILE_EMPTY');
});

test('exactly 10 MiB are read, one byte more is not', async () => {
  const row = `${'x'.repeat(9_000)};b\n`;
  const full = `Name;Ort\n${row.repeat(Math.floor((10 * MIB) / row.length))}`.padEnd(10 * MIB, '\n');
  await office.post('/imports').set('Content-Type', 'application/octet-stream').set('X-File-Name', 'voll.csv').send(Buffer.from(`${full}x`)).expect(413);
  await upload(`${full}x`, 'voll.csv').expect(413);
  await office.post('/imports').set('Content-Type', 'application/octet-stream').set('X-File-Name', 'voll.csv').send(Buffer.from(full)).expect(201);
});

test('a workbook is read with its dates, links and results of formulas, which are only text', async () => {
  const content = await workbook((sheet) => {
    sheet.addRow(['Verein', 'Gegründet', 'Webseite', 'Raum (Plätze)']);
    sheet.addRow(['Aus Excel e.V.', new Date(Date.UTC(2004, 4, 17)), { text: 'aus-excel.example', hyperlink: 'https://aus-excel.example' }, { formula: '20+5', result: 25 }]);
    sheet.addRow(['=HYPERLINK("http://x")', '', '', '']);
  });
  const { body } = await upload(content).expect(201);
  expect(body).toMatchObject({ fileKind: 'xlsx', sheet: 'Mitglieder', sheets: ['Mitglieder'], counts: { new: 2 } });
  const [first, second] = (await office.get(`/imports/${body.id}/rows`)).body.items;
  expect(first.cells.map(({ understood, note }: { understood: string[]; note: string }) => [understood[0], note])).toEqual([['Aus Excel e.V.', null], ['2004-05-17', null], ['https://aus-excel.example', 'schemeAdded'], ['25', 'formulaResult']]);
  expect(second.name).toBe('=HYPERLINK("http://x")');
  expect((await office.patch(`/imports/${body.id}`).send({ version: 1, sheet: 'Gibt es nicht' }).expect(422)).body.code).toBe('IMPORT_SHEET_UNKNOWN');
});
