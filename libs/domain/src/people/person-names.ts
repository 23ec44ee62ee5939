import { fold } from '../names/fold.js';

/** How a person wants to be addressed; leaving it open is as good. */
export const SALUTATIONS = ['ms', 'mr', 'neutral'] as const;
export type Salutation = (typeof SALUTATIONS)[number];

export type PersonName = { readonly givenName: string; readonly familyName: string };

/** By what lists of people are sorted: folded, family name first. */
export const sortNameOf = ({ givenName, familyName }: PersonName): string => fold(`${familyName} ${givenName}`);
