import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { can } from '@verbund/domain/access/can.js';
import type { Request } from 'express';
import { refuse } from './refusal.js';
import type { SecondFactorState } from './request-types.js';
import { ruleOf } from './route.js';

const FRESH_FOR_MS = 5 * 60_000;

/** Asks the route's rule before anything of the request is read. Whether a single record is theirs, the use case asks. */
@Injectable()
export class AccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const rule = ruleOf(context.getHandler());
    if (!rule) refuse('FORBIDDEN');
    if (rule.access === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const { user } = request;
    if (!user) refuse('NOT_SIGNED_IN');
    if (rule.access === 'arriving') return true;
    const secondFactor = secondFactorOf(request);
    if (secondFactor === 'due') refuse('SECOND_FACTOR_DUE');
    if (secondFactor === 'missing' && !isEnrolment(request)) refuse('SECOND_FACTOR_MISSING');
    if (rule.access !== 'signedIn' && !can(user, rule.access)) refuse('FORBIDDEN');
    if (rule.fresh && Date.now() - (request.session.passwordGivenAt ?? 0) > FRESH_FOR_MS) refuse('REAUTHENTICATION_REQUIRED');
    return true;
  }
}

/** Where this session stands: an account with a second factor is `due` until the session has passed it. */
export const secondFactorOf = ({ user, session }: Request): SecondFactorState =>
  user?.secondFactor === 'due' && session.secondFactorPassed ? 'passed' : (user?.secondFactor ?? 'off');

/** An account that must have a second factor and has none yet reaches its own account pages only. */
const isEnrolment = (request: Request): boolean => /^\/api\/v1\/account(\/|$)/.test(request.path);
