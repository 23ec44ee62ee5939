import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DISTRICTS } from '../taxonomy/districts.js';
import { TOPICS } from '../taxonomy/topics.js';
import { matchColumns, type ImportField } from './columns.js';
import { readEmails, readPhones, readPostcode, readWebAddresses } from './contact-cells.js';
import { readDay, readPartialDate } from './date-cells.js';
import { labelIndexOf, readLabels, readLanguages } from './label-cells.js';
import { readPeople } from './people-cell.js';
import { isUnderstood, readText, type Reading } from './reading.js';
import { readRemark } from './remark-cell.js';
import { readStatus } from './status-cell.js';
import { readCapacities, readRegisterEntry, readStepFree } from './value-cells.js';

type Row = Partial<Record<ImportField, string>>;

const text = readFileSync(join(__dirname, '../../../../e2e/fixtures/members-utf8.csv'), 'utf8');
const [headers = [], ...records]: string[][] = parse(text, { bom: true, delimiter: ';' });
const columns = matchColumns(headers);
const rows: Row[] = records.map((record) =>
  Object.fromEntries(columns.flatMap(({ field }, index) => (field ? [[field, record[index] ?? '']] : []))),
);

const toE164 = (number: string) => number.replace(/\D/g, '').replace(/^0/, '+49').replace(/^49/, '+49');
const topics = labelIndexOf(
  TOPICS.map(({ slug, labels, otherWords }) => ({ id: slug, labels: Object.values(labels), otherWords })),
);
const districts = labelIndexOf(
  DISTRICTS.map(({ slug, name, otherWords }) => ({ id: slug, labels: [name], otherWords })),
);

const readings = (row: Row): Partial<Record<ImportField, Reading<unknown>[]>> => ({
  name: [readText(row.name ?? '')],
  registerNumber: [readRegisterEntry(row.registerNumber ?? '')],
  founded: [readPartialDate(row.founded ?? '')],
  memberSince: [readDay(row.memberSince ?? '', 'start')],
  status: [readStatus(row.status ?? '')],
  postcode: [readPostcode(row.postcode ?? '')],
  districts: readLabels(row.districts ?? '', districts),
  phone: readPhones(row.phone ?? '', toE164),
  email: readEmails(row.email ?? ''),
  website: readWebAddresses(row.website ?? ''),
  contactPeople: readPeople(row.contactPeople ?? '', row.contactFunctions ?? ''),
  workingLanguages: readLanguages(row.workingLanguages ?? ''),
  topics: readLabels(row.topics ?? '', topics),
  roomCapacities: readCapacities(row.roomCapacities ?? ''),
  stepFree: [readStepFree(row.stepFree ?? '')],
  exemptionValidUntil: [readDay(row.exemptionValidUntil ?? '', 'end')],
});

const all = rows.flatMap((row) =>
  Object.entries(readings(row)).flatMap(([field, list]) =>
    (list ?? []).map((reading) => ({ row: row.rowNumber, field, reading })),
  ),
);

describe('the spreadsheet of an office', () => {
  it('has 47 rows with every column known', () => {
    expect(rows).toHaveLength(47);
    expect(columns.every(({ field }) => field !== null)).toBe(true);
  });
  it('shows exactly the two cells that nobody may guess, with a suggestion', () => {
    expect(
      all.flatMap(({ row, field, reading }) =>
        isUnderstood(reading) ? [] : [[row, field, reading.problem.code, reading.suggestion]],
      ),
    ).toEqual([
      ['22', 'postcode', 'IMPORT_POSTCODE_INVALID', '30179'],
      ['25', 'memberSince', 'IMPORT_DATE_IMPOSSIBLE', '2017-02-28'],
    ]);
  });
  it('heals and notes what can be healed', () => {
    const noted = (note: string) =>
      all
        .filter(({ reading }) => isUnderstood(reading) && reading.note === note)
        .map(({ row, field }) => `${row} ${field}`);
    expect(noted('signReplaced')).toEqual(['4 email']);
    expect(noted('blanksRemoved')).toEqual(['42 name']);
    expect(noted('unknownStated')).toEqual(['15 founded', '47 founded']);
    expect(noted('severalValues')).toEqual([
      '10 contactPeople',
      '10 contactPeople',
      '12 email',
      '12 email',
      '45 phone',
      '45 phone',
    ]);
    expect(noted('nameSplit')).toEqual(['41 contactPeople']);
    expect(noted('approximate')).toHaveLength(5);
    expect(noted('endOfYear')).toEqual(
      ['2', '7', '12', '13', '20', '31', '33', '44', '46'].map((row) => `${row} exemptionValidUntil`),
    );
  });
  it('hears the request for discretion and the suspicion of a duplicate', () => {
    const remarks = rows.map((row) => ({ row: row.rowNumber, ...readRemark(row.notes ?? '') }));
    expect(remarks.filter(({ suggestedVisibility }) => suggestedVisibility !== null).map(({ row }) => row)).toEqual([
      '27',
    ]);
    expect(remarks.filter(({ mayBeDuplicate }) => mayBeDuplicate).map(({ row }) => row)).toEqual(['47']);
  });
});
