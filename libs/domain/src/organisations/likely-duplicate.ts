import { fold, withoutLegalForm } from '../names/fold.js';
import { likenessOfTexts } from '../names/likeness.js';

/** What two records of organisations are compared by. Phones are E.164, web addresses as `webAddressOf` writes them. */
export type ComparableOrganisation = {
  /** Full names; abbreviations of two or three letters collide too often to mean anything. */
  readonly names: readonly string[];
  readonly registerNumber?: string | null;
  readonly place?: string | null;
  readonly webAddresses?: readonly string[];
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
};

export const DUPLICATE_REASONS = [
  'sameName',
  'similarName',
  'sameRegisterNumber',
  'otherRegisterNumber',
  'sameWebAddress',
  'samePhone',
  'sameEmail',
  'samePlace',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** `score` from 0 to 100; from `LIKELY_DUPLICATE` on a person should look. */
export type Likeness = { readonly score: number; readonly reasons: readonly DuplicateReason[] };

export const LIKELY_DUPLICATE = 60;

/** A name or a register number alone is enough to ask; anything else needs company. Another register number speaks against it. */
const WEIGHTS: Readonly<Record<DuplicateReason, number>> = {
  sameName: 60,
  similarName: 40,
  sameRegisterNumber: 60,
  otherRegisterNumber: -40,
  sameWebAddress: 30,
  samePhone: 25,
  sameEmail: 25,
  samePlace: 5,
};

/** Share of common letter triples from which two names count as similar. */
const SIMILAR = 0.6;

/** How likely two records mean the same organisation, and why. */
export function likenessOf(first: ComparableOrganisation, second: ComparableOrganisation): Likeness {
  const reasons = [
    nameReason(bareNames(first), bareNames(second)),
    registerReason(first.registerNumber, second.registerNumber),
    haveCommon(first.webAddresses?.map(hostAndPath), second.webAddresses?.map(hostAndPath)) &&
      ('sameWebAddress' as const),
    haveCommon(first.phones, second.phones) && ('samePhone' as const),
    haveCommon(first.emails?.map(fold), second.emails?.map(fold)) && ('sameEmail' as const),
    first.place && second.place && fold(first.place) === fold(second.place) && ('samePlace' as const),
  ].filter((reason): reason is DuplicateReason => Boolean(reason));
  const sum = reasons.reduce((total, reason) => total + WEIGHTS[reason], 0);
  return { score: Math.min(100, Math.max(0, sum)), reasons };
}

const bareNames = ({ names }: ComparableOrganisation): string[] =>
  names.map((name) => fold(withoutLegalForm(name)).replaceAll(' ', '')).filter((name) => name !== '');

const hostAndPath = (address: string): string => address.replace(/^https?:\/\//, '').replace(/^www\./, '');

const bareNumber = (text: string | null | undefined): string => fold(text ?? '').replaceAll(' ', '');

const haveCommon = (first: readonly string[] = [], second: readonly string[] = []): boolean =>
  first.some((value) => value !== '' && second.includes(value));

function nameReason(first: readonly string[], second: readonly string[]): DuplicateReason | null {
  if (haveCommon(first, second)) return 'sameName';
  return first.some((name) => second.some((other) => likenessOfTexts(name, other) >= SIMILAR)) ? 'similarName' : null;
}

function registerReason(first: string | null | undefined, second: string | null | undefined): DuplicateReason | null {
  if (!bareNumber(first) || !bareNumber(second)) return null;
  return bareNumber(first) === bareNumber(second) ? 'sameRegisterNumber' : 'otherRegisterNumber';
}
