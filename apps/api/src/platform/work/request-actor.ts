import type { Actor } from '@verbund/domain/access/can.js';
import type { Language } from '@verbund/contracts/languages.js';

/** Who acts in this request, and what the unit of work must know about the request itself. */
export type RequestActor = Actor & {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly requestId: string | null;
  /** Set on POST with an `Idempotency-Key`: the key and a digest of method, path and body. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
};

/** Jobs, the command line and people without an account (an invitation being accepted) act under a name of their own. */
export const systemActor = (name: string, requestId: string | null = null): RequestActor => ({
  accountId: NOBODY,
  roles: [],
  organisationIds: [],
  managedIds: [],
  name,
  email: '',
  language: 'de',
  requestId,
});

/** Stands in the audit trail where no account acted. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
