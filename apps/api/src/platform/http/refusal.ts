import { PROBLEM_STATUS, type IssueCode, type ProblemCode } from '@verbund/contracts/problems.js';
import type { Actor } from '@verbund/domain/access/can.js';
import type { Problem } from '@verbund/domain/problem.js';

/** What is wrong with one field of the request; `field` is a path such as `names.0.name`. */
export type Issue = { field: string; code: IssueCode; params?: Record<string, string | number> };

type Details = { params?: Problem['params']; issues?: Issue[]; current?: unknown; retryAfterSeconds?: number };

/** The one exception for "no": carries a problem that the filter turns into problem+json. */
export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly details: Details = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.status = PROBLEM_STATUS[code];
  }
}

/** Ends the use case with a problem. */
export function refuse(code: ProblemCode, details?: Details): never {
  throw new Refusal(code, details);
}

/** A record of a foreign organisation is not there; in one that the actor represents, a permission can be lacking. */
export function refuseAccess(actor: Pick<Actor, 'organisationIds'>, organisationId: string): never {
  return refuse(actor.organisationIds.includes(organisationId) ? 'FORBIDDEN' : 'NOT_FOUND');
}

/** Ends the use case when the domain said no. */
export function refuseIf(problem: Problem<ProblemCode> | null): void {
  if (problem) refuse(problem.code, { params: problem.params });
}

/** Ends the use case when fields are wrong; the form shows each issue at its field. */
export function refuseIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) refuse('VALIDATION_FAILED', { issues: [...issues] });
}
