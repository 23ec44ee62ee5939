import { isPassed } from './majorities.js';
import type { CircularRule } from './rule-pack.js';

export type CircularCounts = { readonly yes: number; readonly no: number; readonly abstentions: number; readonly entitled: number };

/**
 * How a resolution without a meeting stands: `open` as long as answers can still change the outcome. Where the law rules, all must consent in
 * text form (§ 32 (3) BGB): silence and abstention are no consent. A majority that the statutes allow counts the votes cast.
 */
export function circularOutcome(rule: CircularRule, counts: CircularCounts, isClosed: boolean): 'open' | 'passed' | 'failed' | 'notAllowed' {
  if (rule.consent === 'none') return 'notAllowed';
  if (rule.consent === 'all') {
    if (counts.yes === counts.entitled && counts.entitled > 0) return 'passed';
    return isClosed || counts.no + counts.abstentions > 0 ? 'failed' : 'open';
  }
  const missing = counts.entitled - counts.yes - counts.no - counts.abstentions;
  if (!isClosed && missing > 0) return 'open';
  return isPassed(rule.majority, { ...counts, invalid: 0, present: counts.yes + counts.no + counts.abstentions }) ? 'passed' : 'failed';
}
