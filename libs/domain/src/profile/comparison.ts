/**
 * Where a proposal stands beside the present record. `unchanged`: it proposes nothing. `sameAsCurrent`: the record says
 * so already. `clean`: nobody touched what it changes. `conflict`: somebody changed the same thing since, differently.
 */
export const FIELD_STATES = ['unchanged', 'sameAsCurrent', 'clean', 'conflict'] as const;
export type FieldState = (typeof FIELD_STATES)[number];

/** The three values of a field: when the proposal was made, now, and as proposed. */
export type ThreeValues = { readonly base: unknown; readonly current: unknown; readonly proposed: unknown };

/** The smallest thing that is compared: an entry of a list, a key of a record, or the field as a whole. */
export type ComparedPart = ThreeValues & { readonly key: string | null; readonly state: Exclude<FieldState, 'unchanged'> };

export type Comparison = {
  readonly state: FieldState;
  readonly parts: readonly ComparedPart[];
  /** The present value with everything proposed that nobody else touched. */
  readonly merged: unknown;
  /** The same, and where both changed the same thing what was proposed. */
  readonly replaced: unknown;
};

/** A field is as contested as its most contested part. */
export function stateOfParts(parts: readonly Pick<ComparedPart, 'state'>[]): FieldState {
  const found = (['conflict', 'clean', 'sameAsCurrent'] as const).find((state) => parts.some((part) => part.state === state));
  return found ?? 'unchanged';
}
