import type { CreditLedger } from './credit-ledger.js';
import { tieHash } from './host-costs.js';

export type NextHost = { readonly organisationId: string; readonly lastHosted: string | null };

/** Who is asked next: the most credit, then the longest since the last hosting, then always the same for the same seed. */
export function nextHostsOf(possible: readonly NextHost[], credits: CreditLedger, seed: string): NextHost[] {
  const creditOf = ({ organisationId }: NextHost) => Math.round((credits.get(organisationId) ?? 0) * 1e6);
  const hash = ({ organisationId }: NextHost) => tieHash(`${seed}|${organisationId}`);
  const byLastHosting = (a: NextHost, b: NextHost) => ((a.lastHosted ?? '') < (b.lastHosted ?? '') ? -1 : Number((a.lastHosted ?? '') > (b.lastHosted ?? '')));
  return [...possible].sort((a, b) => creditOf(b) - creditOf(a) || byLastHosting(a, b) || hash(a) - hash(b) || (a.organisationId < b.organisationId ? -1 : 1));
}
