import { isDay, type Day } from '../calendar/days.js';
import { scriptOf } from '../names/fold.js';
import type { FieldProblem } from '../problem.js';
import {
  DEFAULT_VISIBILITY,
  VISIBILITIES,
  type LegalForm,
  type OrganisationName,
  type Visibility,
} from './organisation-values.js';

/** Codes are those of field issues, so that the form shows each at its field. */
export type OrganisationNameProblem = FieldProblem<
  'required' | 'notDay' | 'endsBeforeBegin' | 'leadingNameMissing' | 'leadingNameTwice'
>;

/**
 * What is wrong with the names of an organisation, all at once. On the given day it needs a registered or a display name in force, and of
 * either kind at most one per script: two would leave open how it is called.
 */
export function problemsWithNames(names: readonly OrganisationName[], day: Day): OrganisationNameProblem[] {
  const single = names.flatMap((name, index) => problemWithName(name, `names.${index}`) ?? []);
  const current = names
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => isLeading(name) && isInForce(name, day));
  if (current.length === 0) return [...single, { field: 'names', code: 'leadingNameMissing' }];
  const repeated = current.filter(
    ({ name }, position) => current.findIndex((other) => meansTheSame(other.name, name)) < position,
  );
  return [
    ...single,
    ...repeated.map(({ name, index }) => ({
      field: `names.${index}.kind`,
      code: 'leadingNameTwice' as const,
      params: { kind: name.kind },
    })),
  ];
}

function problemWithName(name: OrganisationName, field: string): OrganisationNameProblem | null {
  if (name.text.trim() === '') return { field: `${field}.text`, code: 'required' };
  if (name.validFrom && !isDay(name.validFrom)) return { field: `${field}.validFrom`, code: 'notDay' };
  if (name.validTo && !isDay(name.validTo)) return { field: `${field}.validTo`, code: 'notDay' };
  const isReversed = name.validFrom && name.validTo && name.validTo <= name.validFrom;
  return isReversed ? { field: `${field}.validTo`, code: 'endsBeforeBegin' } : null;
}

const isLeading = (name: OrganisationName): boolean => name.kind === 'registered' || name.kind === 'display';

const isInForce = (name: OrganisationName, day: Day): boolean =>
  (!name.validFrom || name.validFrom <= day) && (!name.validTo || day < name.validTo);

const meansTheSame = (first: OrganisationName, second: OrganisationName): boolean =>
  first.kind === second.kind && scriptOf(first.text) === scriptOf(second.text);

/** Who looks: the network's own people, a member organisation, or anybody. Each sees what the next sees, and more. */
export type Audience = Visibility;

/** Is a field with this visibility shown to that audience? */
export const isShown = (visibility: Visibility, audience: Audience): boolean =>
  VISIBILITIES.indexOf(visibility) >= VISIBILITIES.indexOf(audience);

/**
 * Who may see a field of an organisation: what was chosen for it, else the default. A field without a choice (internal notes, documents,
 * bank details) belongs to the network alone and is never shown to members or the public.
 */
export function visibilityOf(field: string, chosen: Readonly<Record<string, Visibility | undefined>>): Visibility {
  if (!Object.hasOwn(DEFAULT_VISIBILITY, field)) return 'network';
  const own = Object.hasOwn(chosen, field) ? chosen[field] : undefined;
  return own ?? DEFAULT_VISIBILITY[field as keyof typeof DEFAULT_VISIBILITY];
}

const LEGAL_FORM_SIGNS: readonly (readonly [LegalForm, RegExp])[] = [
  ['unregisteredAssociation', /(?:^| )(?:nicht eingetragener Verein|nicht e\. ?V\.)/iu],
  ['registeredAssociation', /(?:^|[ ,])(?:e\. ?V\.?|eV|eingetragener Verein)(?=$|[ ,)])/u],
  ['gGmbH', /(?:^| )gGmbH(?=$|[ ,])/u],
  ['gUG', /(?:^| )gUG(?=$|[ ,(])/u],
  ['cooperative', /(?:^| )(?:eG|e\. ?G\.)(?=$|[ ,])/u],
  ['foundation', /stiftung(?=$|[ ,])/iu],
  ['initiative', /(?:^| )Initiative(?=$|[ ,])/u],
];

/** The legal form that a name states or a cell gives (`Haus der Sprachen e.V.`); `null` when none is stated. */
export const legalFormIn = (text: string): LegalForm | null =>
  LEGAL_FORM_SIGNS.find(([, sign]) => sign.test(text.replace(/\s+/gu, ' ').trim()))?.[0] ?? null;

/** Five digits, from 01001 (Dresden) to 99998; `00…` was never given out. */
export const isGermanPostcode = (text: string): boolean => /^\d{5}$/.test(text) && text >= '01001' && text <= '99998';
