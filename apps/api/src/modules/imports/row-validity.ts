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
  rooms: ['roomCapacities'],
  exemptionNoticeUntil: ['exemptionValidUntil'],
  contacts: ['contactPeople'],
};

/** Fields of the file whose values the register would refuse: the same rules as for a form. */
export function fieldsRefused({ known, input, contacts }: Intent, today: string): readonly (readonly ImportField[])[] {
  const names = input.names ?? known?.names ?? [];
  const errors = validateSync(plainToInstance(OrganisationCreate, { ...input, names }), { whitelist: true });
  const people = contacts.flatMap(({ person }) => (person ? validateSync(plainToInstance(PersonCreate, person)) : []));
  const fields = [...errors.map(({ property }: ValidationError) => property), ...(problemsWithNames(names, today).length > 0 ? ['names'] : []), ...(people.length > 0 ? ['contacts'] : [])];
  return [...new Set(fields)].map((field) => ORIGIN[field] ?? [field as ImportField]);
}
