import type { Day } from '../calendar/days.js';
import type { PartialDate } from '../calendar/partial-date.js';
import type { MembershipClass } from '../membership/membership-rules.js';
import { legalFormIn } from '../organisations/organisation-rules.js';
import type { LegalForm, OrganisationKind, StepFree, TargetGroup } from '../organisations/organisation-values.js';
import { KIND_INDEX, TARGET_GROUP_INDEX } from './closed-list-words.js';
import type { ImportField } from './columns.js';
import { readEmails, readPhones, readPostcode, readWebAddresses, type Phone, type ToE164 } from './contact-cells.js';
import { readDay, readPartialDate } from './date-cells.js';
import { readLabels, readLanguages, splitList, type LabelIndex } from './label-cells.js';
import { readPeople, type NamedPerson } from './people-cell.js';
import { assumed, certain, isUnderstood, notUnderstood, readText, type Reading } from './reading.js';
import { readRemark, type Remark } from './remark-cell.js';
import { readMembershipClass, readStatus, type StatedStatus } from './status-cell.js';
import { readCapacities, readRegisterEntry, readStepFree, readYesNo, type RegisterEntry } from './value-cells.js';

/** Seats of one room; `approximate` when the cell said so. */
export type Room = { readonly seats: number; readonly approximate: boolean };

/** What a cell of each field can mean. Fields that are not listed are plain text. */
type Meanings = {
  registerNumber: RegisterEntry;
  founded: PartialDate;
  memberSince: Day;
  memberUntil: Day;
  status: StatedStatus;
  membershipClass: MembershipClass;
  foundingMember: boolean;
  legalForm: LegalForm;
  kind: OrganisationKind;
  targetGroups: TargetGroup;
  phone: Phone;
  mobile: Phone;
  fax: Phone;
  contactPhone: Phone;
  contactPeople: NamedPerson;
  roomCapacities: Room;
  stepFree: StepFree;
  exemptionValidUntil: Day;
  notes: Remark;
};
export type Meaning<Field extends ImportField> = Field extends keyof Meanings ? Meanings[Field] : string;

/** Everything understood in a row, per field, blanks left out. */
export type RowValues = { readonly [Field in ImportField]?: readonly Meaning<Field>[] };

/** What readers need besides the cell: the taxonomies as they are, the reading of phone numbers, and the functions beside the people. */
export type RowContext = { readonly topics: LabelIndex; readonly districts: LabelIndex; readonly toE164: ToE164 };
type Surroundings = RowContext & { readonly functions: string };

type Reader<Field extends ImportField> = (cell: string, row: Surroundings) => Reading<Meaning<Field> | null>[];

const text = (cell: string): Reading<string | null>[] => [readText(cell)];
const list = (cell: string): Reading<string | null>[] => splitList(cell).map((entry) => certain(entry, cell));
const phones = (cell: string, { toE164 }: Surroundings): Reading<Phone>[] => readPhones(cell, toE164);

const READERS: { readonly [Field in ImportField]: Reader<Field> } = {
  rowNumber: text,
  name: text,
  shortName: text,
  displayName: text,
  ownScriptName: text,
  latinName: text,
  formerName: text,
  aliasName: list,
  legalForm: (cell) => [readLegalForm(cell)],
  registerNumber: (cell) => [readRegisterEntry(cell)],
  registerCourt: text,
  founded: (cell) => [readPartialDate(cell)],
  kind: (cell) => readLabels(cell, KIND_INDEX) as Reading<OrganisationKind>[],
  memberSince: (cell) => [readDay(cell, 'start')],
  memberUntil: (cell) => [readDay(cell, 'end')],
  status: (cell) => [readStatus(cell)],
  membershipClass: (cell) => [readMembershipClass(cell)],
  foundingMember: (cell) => [readYesNo(cell)],
  purpose: (cell) => [certain(cell.trim() || null, cell)],
  topics: (cell, { topics }) => readLabels(cell, topics),
  targetGroups: (cell) => readLabels(cell, TARGET_GROUP_INDEX) as Reading<TargetGroup>[],
  workingLanguages: readLanguages,
  adviceLanguages: readLanguages,
  street: text,
  addressAddition: text,
  postcode: (cell) => [readPostcode(cell)],
  place: text,
  country: text,
  districts: (cell, { districts }) => readLabels(cell, districts),
  phone: phones,
  mobile: phones,
  fax: phones,
  email: readEmails,
  website: readWebAddresses,
  links: readWebAddresses,
  contactPeople: (cell, { functions }) => readPeople(cell, functions),
  contactFunctions: text,
  contactEmail: readEmails,
  contactPhone: phones,
  roomCapacities: (cell) => readCapacities(cell).map(asRoom),
  stepFree: (cell) => [readStepFree(cell)],
  accessibilityNote: text,
  exemptionValidUntil: (cell) => [readDay(cell, 'end')],
  notes: (cell) => [readNote(cell)],
};

function readLegalForm(cell: string): Reading<LegalForm | null> {
  if (cell.trim() === '') return certain(null, cell);
  const form = legalFormIn(cell);
  return form ? certain(form, cell) : assumed('other', cell, 'otherWord');
}

const asRoom = (reading: Reading<number>): Reading<Room> =>
  isUnderstood(reading)
    ? { ...reading, value: { seats: reading.value, approximate: reading.note === 'approximate' } }
    : reading;

/** What a remark asks for is shown, never done. */
function readNote(cell: string): Reading<Remark | null> {
  const remark = readRemark(cell);
  if (remark.text === null) return certain(null, cell);
  if (remark.suggestedVisibility) return certain(remark, cell, 'discretionAsked');
  return certain(remark, cell, remark.mayBeDuplicate ? 'duplicateSuspected' : undefined);
}

/** One cell with what it means; several values of a cell are several readings. */
export type CellReading = {
  readonly column: number;
  readonly field: ImportField;
  readonly readings: readonly Reading<unknown>[];
};

export type RowReading = { readonly cells: readonly CellReading[]; readonly values: RowValues };

/** Understands a row; `fields` gives the field of each column, `null` where a column is left out. */
export function readRow(
  cells: readonly string[],
  fields: readonly (ImportField | null)[],
  context: RowContext,
): RowReading {
  const surroundings = { ...context, functions: cells[fields.indexOf('contactFunctions')] ?? '' };
  const values: Partial<Record<ImportField, unknown[]>> = {};
  const read = fields.flatMap((field, column) => {
    const cell = cells[column] ?? '';
    if (field === null || cell.trim() === '') return [];
    const readings = READERS[field](cell, surroundings) as Reading<unknown>[];
    values[field] = [...(values[field] ?? []), ...readings.filter(isUnderstood).flatMap(({ value }) => value ?? [])];
    return [{ column, field, readings }];
  });
  const missing = nameIfMissing(cells, fields);
  return { cells: missing ? [...read, missing] : read, values: values as RowValues };
}

/** A row without a name cannot be entered; the cell of the name says so. */
function nameIfMissing(cells: readonly string[], fields: readonly (ImportField | null)[]): CellReading | null {
  const column = fields.indexOf('name');
  if (column === -1 || (cells[column] ?? '').trim() !== '') return null;
  return { column, field: 'name', readings: [notUnderstood('IMPORT_NAME_MISSING', '')] };
}
