import type { RepresentationRule } from './rule-pack.js';

/**
 * How many members of the board must sign for the association when so many are in office: the majority, unless the statutes say otherwise
 * (§ 26 (2) sentence 1 BGB). `null`: fewer are in office than must sign, so nobody can act for it (§ 29 BGB).
 */
export function requiredSignatures(rule: RepresentationRule, inOffice: number): number | null {
  const needed = rule === 'majority' ? Math.floor(inOffice / 2) + 1 : rule.signatures;
  return inOffice >= needed && inOffice > 0 ? needed : null;
}
