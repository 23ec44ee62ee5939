import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { preferredLanguage } from '@verbund/contracts/languages.js';
import { PROBLEM_STATUS, type ProblemCode } from '@verbund/contracts/problems.js';
import type { Request, Response } from 'express';
import { constraintOf, emptyFieldOf, isDatabaseAway, sqlStateOf } from '../database/sql-state.js';
import { problemSentence } from '../text/problem-sentence.js';
import { Refusal } from './refusal.js';

const RETRY_AFTER_SECONDS = 5;

/** HTTP errors that Express and Nest raise themselves, such as an unreadable body. */
const CODE_OF_STATUS: Record<number, ProblemCode> = {
  400: 'MALFORMED_REQUEST', 401: 'NOT_SIGNED_IN', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 405: 'METHOD_NOT_ALLOWED', 413: 'BODY_TOO_LARGE', 415: 'UNSUPPORTED_MEDIA_TYPE', 429: 'TOO_MANY_REQUESTS', 503: 'UNAVAILABLE',
};

/** Writes every error as RFC 9457 problem details; nothing internal leaves the server. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = refusalOf(error);
    if (refusal.status >= 500) this.logger.error(internals(error), `request ${String(request.id)}`);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(request, response, refusal);
  }
}

/** Also used by middleware that runs before the framework. */
export function sendProblem(request: Request, response: Response, refusal: Refusal): void {
  const { code, status, details } = refusal;
  const language = request.user?.language ?? preferredLanguage(request.acceptsLanguages());
  const retryAfter = details.retryAfterSeconds ?? (status === 503 ? RETRY_AFTER_SECONDS : undefined);
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  response
    .status(status)
    .type('application/problem+json')
    .setHeader('Cache-Control', 'no-store')
    .send(
      JSON.stringify({
        type: `urn:verbund:problem:${code}`,
        title: problemSentence(language, code, details.params),
        status,
        code,
        params: details.params ?? {},
        issues: details.issues ?? [],
        ...(details.current !== undefined && { current: details.current }),
        requestId: String(request.id),
      }),
    );
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isDatabaseAway(error)) return new Refusal('UNAVAILABLE');
  const constraint = constraintOf(error)?.toUpperCase();
  if (constraint && constraint in PROBLEM_STATUS) return new Refusal(constraint as ProblemCode);
  const state = sqlStateOf(error);
  const empty = emptyFieldOf(error);
  if (empty) return new Refusal('VALIDATION_FAILED', { issues: [{ field: empty, code: 'required' }] });
  if (state?.startsWith('22') || state === '23514') return new Refusal('MALFORMED_REQUEST');
  if (state === '23505') return new Refusal('ALREADY_EXISTS');
  if (state === '23503') return new Refusal('STILL_IN_USE');
  if (state === '57014') return new Refusal('UNAVAILABLE');
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: number } | null)?.status;
  return new Refusal(CODE_OF_STATUS[status ?? 500] ?? (status && status < 500 ? 'MALFORMED_REQUEST' : 'INTERNAL_ERROR'));
}

/** Stack and SQLSTATE for the log; never parameters or rows, which may hold personal data. */
function internals(error: unknown): string {
  const state = sqlStateOf(error);
  const stack = error instanceof Error ? error.stack : String(error);
  return state ? `SQLSTATE ${state}\n${stack?.split('\n').slice(1).join('\n')}` : (stack ?? '');
}
