import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export const FORMATS = ['csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export type Cell = string | number | null;

/** A list on its way to a file: rows come in batches and never lie in memory as a whole. */
export type Sheet = { readonly name: string; readonly headers: readonly string[]; readonly batches: AsyncIterable<readonly Cell[][]> };

/** What a spreadsheet program would run as a formula, also in its full-width form. */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** The cell as text that no program takes for a formula (CSV injection): a quote goes before it. Numbers stay numbers. */
export const harmless = (cell: Cell): Cell => (typeof cell === 'string' && FORMULA_START.test(cell) ? `'${cell}` : cell);

/** The only way in which a list leaves as a file. */
export async function sendSheet(response: Response, format: Format, sheet: Sheet): Promise<void> {
  response.setHeader('Content-Disposition', `attachment; filename="${sheet.name}.${format}"`);
  response.setHeader('Content-Type', CONTENT_TYPES[format]);
  await (format === 'csv' ? sendCsv(response, sheet) : sendXlsx(response, sheet));
}

const CONTENT_TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const BYTE_ORDER_MARK = '\uFEFF';

/** As spreadsheet programs open it by a double click: UTF-8 with mark, semicolons, CR LF. */
async function sendCsv(response: Response, { headers, batches }: Sheet): Promise<void> {
  const lines = (rows: readonly (readonly Cell[])[]): string => stringify(rows.map((row) => row.map(harmless)), { delimiter: ';', record_delimiter: '\r\n' });
  async function* text(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + lines([headers]);
    for await (const rows of batches) yield lines(rows);
  }
  await pipeline(Readable.from(text()), response);
}

async function sendXlsx(response: Response, { name, headers, batches }: Sheet): Promise<void> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: response, useStyles: true });
  const sheet = workbook.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  const heading = sheet.addRow(headers.map(harmless));
  heading.font = { bold: true };
  heading.commit();
  for await (const rows of batches) for (const row of rows) sheet.addRow(row.map(harmless)).commit();
  await workbook.commit();
}
