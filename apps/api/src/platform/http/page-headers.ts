import type { Config } from '../config/config.js';

const ONE_YEAR_SECONDS = 365 * 24 * 3600;

/** Whoever keeps a copy asks each time whether it still holds: what is no longer public is gone with the next request. */
export const ASKED_EACH_TIME = 'public, no-cache';
export const FOR_EVER = 'public, max-age=31536000, immutable';
export const NOT_KEPT = 'no-store';

/** Nothing but the page's own style and pictures; no script, no frame around it. */
const PAGE = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** The same page in the frame of any website, with the one script that tells its height. */
const EMBEDDED = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *";
const FILE = "default-src 'none'; sandbox; frame-ancestors 'none'";
const POLICIES = { page: PAGE, embedded: EMBEDDED, file: FILE } as const;

export type PolicyName = keyof typeof POLICIES;

/** The security headers of one kind of answer, as a flat list of names and values: every answer has them, errors too. */
export function securityHeaders({ behindTls }: Config, policy: PolicyName, { isOpenToOthers = false } = {}): string[] {
  return [
    'Content-Security-Policy', behindTls ? `${POLICIES[policy]}; upgrade-insecure-requests` : POLICIES[policy],
    ...(behindTls ? ['Strict-Transport-Security', `max-age=${ONE_YEAR_SECONDS}; includeSubDomains`] : []),
    ...(policy === 'embedded' ? [] : ['X-Frame-Options', 'DENY']),
    'X-Content-Type-Options', 'nosniff',
    'Referrer-Policy', 'no-referrer',
    'Cross-Origin-Opener-Policy', 'same-origin',
    'Cross-Origin-Resource-Policy', isOpenToOthers ? 'cross-origin' : 'same-origin',
    'X-DNS-Prefetch-Control', 'off',
    'X-Permitted-Cross-Domain-Policies', 'none',
    'Origin-Agent-Cluster', '?1',
  ];
}
