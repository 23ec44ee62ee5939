/** What a person does in or for an organisation. */
export const CONTACT_FUNCTIONS = [
  'legalRepresentative',
  'chair',
  'deputyChair',
  'treasurer',
  'secretary',
  'boardMember',
  'managingDirector',
  'office',
  'delegate',
  'youth',
  'press',
  'other',
] as const;
export type ContactFunction = (typeof CONTACT_FUNCTIONS)[number];

/** A function filled for a time; `to` is exclusive. */
export type FilledFunction = {
  readonly function: ContactFunction;
  readonly from?: string | null;
  readonly to?: string | null;
};

/** Functions every member should fill: who signs for it, who pays its fee, who speaks and votes for it. */
export const EXPECTED_FUNCTIONS: readonly ContactFunction[] = ['legalRepresentative', 'treasurer', 'delegate'];

/** The chair represents an association in law (BGB § 26), the managing director a company (GmbHG § 35). */
export const FILLED_ALSO_BY: Partial<Readonly<Record<ContactFunction, readonly ContactFunction[]>>> = {
  legalRepresentative: ['chair', 'managingDirector'],
};

/** Expected functions that nobody fills on the day, in the expected order. */
export function unfilledFunctions(
  roles: readonly FilledFunction[],
  day: string,
  expected: readonly ContactFunction[] = EXPECTED_FUNCTIONS,
): ContactFunction[] {
  const filled = new Set(
    roles.filter(({ from, to }) => (!from || from <= day) && (!to || day < to)).map((role) => role.function),
  );
  return expected.filter((wanted) => ![wanted, ...(FILLED_ALSO_BY[wanted] ?? [])].some((name) => filled.has(name)));
}
