import type { NextFunction, Request, Response } from 'express';
import { sendProblem } from './problem.filter.js';
import { Refusal } from './refusal.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site started. `Sec-Fetch-Site` decides where the browser sends it, the origin where it
 * does not; a request with neither comes from a program, which carries no cookie by accident.
 */
export function refuseForeignOrigin(request: Request, response: Response, next: NextFunction): void {
  if (READING.has(request.method) || !isForeign(request)) next();
  else sendProblem(request, response, new Refusal('FOREIGN_ORIGIN'));
}

function isForeign(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.get('origin');
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.get('host');
}

/** Bodies are JSON; files come as multipart to the routes that take them. Form posts and text/plain are refused. */
export function refuseForeignBody(request: Request, response: Response, next: NextFunction): void {
  const hasBody = Number(request.get('content-length') ?? 0) > 0 || request.get('transfer-encoding') !== undefined;
  const type = request.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (READING.has(request.method) || !hasBody || type === 'application/json' || type === 'multipart/form-data' || type === 'application/octet-stream') next();
  else sendProblem(request, response, new Refusal('UNSUPPORTED_MEDIA_TYPE'));
}
