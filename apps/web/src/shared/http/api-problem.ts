import type { IssueCode, ProblemCode } from '@verbund/contracts/problems.js';
import { loadTexts } from '../texts/catalogue-loader';

/** What is wrong with one field; `field` is a path such as `names.0.name`. */
export type FieldIssue = {
  readonly field: string;
  readonly code: IssueCode | ProblemCode | (string & {});
  readonly params?: Readonly<Record<string, string | number>>;
};

/** The body of an `application/problem+json` answer (RFC 9457). */
export type ProblemDetails = {
  readonly status: number;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly issues?: readonly FieldIssue[];
  readonly requestId?: string;
  /** With `VERSION_CONFLICT`: the record as it is now. */
  readonly current?: unknown;
};

/** The API said no, or could not be reached: the only error the client throws. */
export class ApiProblem extends Error {
  constructor(readonly details: ProblemDetails) {
    super(details.code);
    this.name = 'ApiProblem';
  }

  get code(): string {
    return this.details.code;
  }
}

/** No answer at all: no network, or the server is down. */
export const unreachable = (): ApiProblem => new ApiProblem({ status: 0, code: 'UNAVAILABLE' });

/**
 * The problem of a refused answer; an answer without problem details (a proxy's page) counts as an internal error. Its
 * sentence is there before it: the sentences come with the first refusal, and not because nobody is signed in.
 */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => null)) as Partial<ProblemDetails> | null;
  const code = body?.code ?? (response.status >= 502 ? 'UNAVAILABLE' : 'INTERNAL_ERROR');
  if (code !== 'NOT_SIGNED_IN') await loadTexts(['problems']).catch(() => undefined);
  return new ApiProblem({ ...body, code, status: response.status });
}
