import type { Days } from '@verbund/domain/bodies/mandates.js';

/** Days as the database writes a range of them: the end not included, an open end empty. */
export const rangeOf = ({ from, to }: Days): string => `[${from ?? ''},${to ?? ''})`;

/** The other way round; the database always gives back the first day and the first day after. */
export function daysOf(range: string): Days {
  const [, from, to] = /^[[(]([^,]*),(.*)[\])]$/.exec(range)!;
  return { from: from || null, to: to || null };
}
