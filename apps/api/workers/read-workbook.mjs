// Reads one sheet of an XLSX workbook from standard input and writes {sheet, sheets, records} as JSON. Runs as a process of its own with
// little memory and time; the exit code names what is wrong (see workbook-file.ts).
import { inflateRawSync } from 'node:zlib';
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';

const EXIT = { broken: 10, dangerous: 11, rows: 12, columns: 13, sheet: 14 };
const settings = JSON.parse(process.argv[2]);
const TITLES_ABOVE = 50;

const stop = (reason) => process.exit(EXIT[reason]);
process.on('uncaughtException', () => stop('broken'));
process.on('unhandledRejection', () => stop('broken'));

async function input() {
  const pieces = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Unpacks every part once, whatever the directory says about its size: no document types, and not more than allowed. */
function refuseDangerousParts(content) {
  let left = settings.unpackedBytes;
  const end = content.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = content.readUInt32LE(end + 16);
  for (let count = content.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, packed, nameLength, extraLength, commentLength, local] = [content.readUInt16LE(at + 10), content.readUInt32LE(at + 20), content.readUInt16LE(at + 28), content.readUInt16LE(at + 30), content.readUInt16LE(at + 32), content.readUInt32LE(at + 42)];
    const start = local + 30 + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28);
    const part = unpack(content.subarray(start, start + packed), method, left);
    left -= part.length;
    if (/\.(xml|rels)$/i.test(content.toString('utf8', at + 46, at + 46 + nameLength)) && /<!(DOCTYPE|ENTITY)/i.test(part.toString('latin1'))) stop('dangerous');
    at += 46 + nameLength + extraLength + commentLength;
  }
}

function unpack(bytes, method, limit) {
  if (method === 0) return bytes;
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    return stop(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'dangerous' : 'broken');
  }
}

/** What a cell shows: of a formula its last result, of a link its text, of a date the ISO day. */
function textOf(value) {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '').replace(/\.000Z$/, '');
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text);
  if ('result' in value) return textOf(value.result);
  return 'error' in value ? String(value.error) : '';
}

const isFormula = (value) => typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);

function recordOf(row) {
  const record = { cells: [], formulas: [] };
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    if (column > settings.columns) stop('columns');
    while (record.cells.length < column - 1) record.cells.push('');
    record.cells.push(textOf(cell.value));
    if (isFormula(cell.value)) record.formulas.push(column - 1);
  });
  return record;
}

/** Rows that a sheet leaves out are blank records, so that numbers stay as the office sees them. */
async function recordsOf(sheet) {
  const records = [];
  for await (const row of sheet) {
    const record = recordOf(row);
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    if (row.number > settings.rows + TITLES_ABOVE) stop('rows');
    while (records.length < row.number - 1) records.push({ cells: [], formulas: [] });
    records.push(record);
  }
  return records;
}

async function read(content) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([content]), { sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', worksheets: 'emit', entries: 'ignore' });
  const sheets = [];
  let chosen = null;
  for await (const sheet of workbook) {
    const name = String(sheet.name ?? sheet.id);
    sheets.push(name);
    const records = await recordsOf(sheet);
    if (settings.sheet ? name === settings.sheet : chosen === null && records.length > 0) chosen = { sheet: name, records };
  }
  if (!chosen) stop(settings.sheet ? 'sheet' : 'broken');
  return { sheets, ...chosen };
}

const content = await input();
refuseDangerousParts(content);
const answer = JSON.stringify(await read(content));
process.stdout.write(answer, () => process.exit(0));
