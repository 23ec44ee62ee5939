import { createParamDecorator, Param, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import type { RequestActor } from '../work/request-actor.js';
import { systemActor } from '../work/request-actor.js';
import { refuse } from './refusal.js';

/** An id in the path. What is no UUID cannot exist: 404, like everything that is not there. */
const existingId: PipeTransform<string, string> = {
  transform: (value) => (isUUID(value) ? value : refuse('NOT_FOUND')),
};

export const Id = (name = 'id'): ParameterDecorator => Param(name, existingId);

/** The acting account, or the public visitor on public routes. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): RequestActor => {
  const request = context.switchToHttp().getRequest<Request>();
  const actor = request.user ?? systemActor('public');
  return { ...actor, requestId: String(request.id), ...idempotencyOf(request) };
});

const MAX_KEY_LENGTH = 200;

function idempotencyOf(request: Request): Pick<RequestActor, 'idempotency'> {
  const key = request.method === 'POST' ? request.get('idempotency-key') : undefined;
  if (!key || key.length > MAX_KEY_LENGTH) return {};
  const fingerprint = createHash('sha256').update(`${request.path}\n${JSON.stringify(request.body ?? null)}`).digest('hex');
  return { idempotency: { key, fingerprint } };
}
