import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { can, type Actor } from '@verbund/domain/access/can.js';
import type { LinkRole, Permission } from '@verbund/domain/access/permissions.js';
import type { Request } from 'express';
import { LinkKeys } from '../sign-in/link-keys.js';
import { refuse, refuseAccess } from './refusal.js';
import type { SecondFactorState } from './request-types.js';
import { ruleOf, type RouteRule } from './route.js';

const FRESH_FOR_MS = 5 * 60_000;

/** Asks the route's rule before anything of the request is read. Whether a single record is theirs, the use case asks. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(LinkKeys) private readonly links: LinkKeys) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = ruleOf(context.getHandler());
    if (!rule) refuse('FORBIDDEN');
    if (rule.access === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (rule.access.startsWith('link:')) return this.admitHolder(request, rule.access.slice('link:'.length) as LinkRole);
    return admitAccount(request, rule);
  }

  /** Whoever holds the link acts as its holder, even where somebody is signed in besides. */
  private async admitHolder(request: Request, role: LinkRole): Promise<boolean> {
    const [, token] = /^Bearer ([\w-]{20,100})$/.exec(request.get('authorization') ?? '') ?? [];
    const holder = token === undefined ? null : await this.links.holderOf(role, token);
    if (!holder) refuse('LINK_INVALID');
    request.user = { ...holder, id: holder.accountId, personId: null, secondFactor: 'off' };
    return true;
  }
}

function admitAccount(request: Request, rule: RouteRule): boolean {
  const { user } = request;
  const access = rule.access as Exclude<RouteRule['access'], `link:${string}` | 'public'>;
  if (!user) refuse('NOT_SIGNED_IN');
  if (access === 'arriving') return true;
  const secondFactor = secondFactorOf(request);
  if (secondFactor === 'due') refuse('SECOND_FACTOR_DUE');
  if (secondFactor === 'missing' && !isEnrolment(request)) refuse('SECOND_FACTOR_MISSING');
  if (access !== 'signedIn') refuseForeign(request, user, access);
  if (rule.fresh && Date.now() - (request.session.passwordGivenAt ?? 0) > FRESH_FOR_MS) refuse('REAUTHENTICATION_REQUIRED');
  return true;
}

/** A record of a foreign organisation is not there, whatever is said about it: so before the body is looked at. */
function refuseForeign({ path, params }: Request, actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) refuse('FORBIDDEN');
  const organisation = /\/organisations\/([0-9a-f-]{36})(\/|$)/i.test(path) ? params['id'] : undefined;
  if (typeof organisation === 'string' && !can(actor, permission, organisation.toLowerCase())) refuseAccess(actor, organisation.toLowerCase());
}

/** Where this session stands: an account with a second factor is `due` until the session has passed it. */
export const secondFactorOf = ({ user, session }: Request): SecondFactorState =>
  user?.secondFactor === 'due' && session.secondFactorPassed ? 'passed' : (user?.secondFactor ?? 'off');

/** An account that must have a second factor and has none yet reaches its own account pages only. */
const isEnrolment = (request: Request): boolean => /^\/api\/v1\/account(\/|$)/.test(request.path);
