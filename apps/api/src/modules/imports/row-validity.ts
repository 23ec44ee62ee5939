import type { ImportField } from '@verbund/domain/imports/columns.js';
import { problemsWithNames } from '@verbund/domain/organisations/organisation-rules.js';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { OrganisationCreate } from '../organisations/organisations.dto.js';
import { PersonCreate } from '../people/people.dto.js';
import type { Intent } from './row-intent.js';

/** Where a field of the record comes from in a file; the first that the file has shows the problem. */
const ORIGIN: Record<string, readonly ImportField[]> = {
  names: ['name', 'ownScriptName', 'shortName', 'displayName', 'formerName', 'aliasName', 'latinName'],
  registerCourt: ['registerCourt', 'registerNumber'],
  kinds: ['kind'],
  topicIds: ['topics'],
  districtIds: ['districts'],
  addresses: ['postcode', 'street', 'place', 'addressAddition', 'country'],
  channels: ['email', 'phone', 'mobile', 'fax'],
  links: ['website', 'links'],
  accessibility: ['stepFree', 'accessibilityNote'],
  exemptionNoticeUntil: ['exemptionValidUntil'],
  contacts: ['contactPeople'],
};

/** No limit of the register is shorter, and the readers give no longer value than they read. */
const SHORT_CELL = 60;
/** Fields that may hold more before a limit comes near. */
const ROOMY: Partial<Record<ImportField, number>> = { name: 300, ownScriptName: 300, street: 200, email: 254, website: 254, topics: 200, districts: 200, workingLanguages: 120, adviceLanguages: 120, notes: 10_000 };

/** Rows whose cells are all short need no look at the limits, and that is nearly every row: checking them costs more than everything else. */
const isWithinLimits = ({ cells, fields }: Cells): boolean => fields.every((field, column) => field === null || (cells[column] ?? '').length <= (ROOMY[field] ?? SHORT_CELL));

/** The texts of a row and what each column holds. */
export type Cells = { cells: readonly string[]; fields: readonly (ImportField | null)[] };

/** Fields of the file whose values the register would refuse: the same rules as for a form. */
export function fieldsRefused({ known, input, contacts }: Intent, row: Cells, today: string): readonly (readonly ImportField[])[] {
  const names = input.names ?? known?.names ?? [];
  const misnamed = problemsWithNames(names, today).length > 0 ? ['names'] : [];
  if (isWithinLimits(row)) return misnamed.map((field) => ORIGIN[field]!);
  const errors = validateSync(plainToInstance(OrganisationCreate, { ...input, names }), { whitelist: true });
  const people = contacts.flatMap(({ person }) => (person ? validateSync(plainToInstance(PersonCreate, person)) : []));
  const fields = [...errors.map(({ property }: ValidationError) => property), ...misnamed, ...(people.length > 0 ? ['contacts'] : [])];
  return [...new Set(fields)].map((field) => ORIGIN[field] ?? [field as ImportField]);
}
