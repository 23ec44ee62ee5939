import { Injectable } from '@nestjs/common';
import type { LinkRole } from '@verbund/domain/access/permissions.js';
import type { RequestActor } from '../work/request-actor.js';

/** Whom a token lets in at this moment, or `null` when it is unknown, used up, expired or revoked: all answer alike. */
type LinkHolder = (token: string) => Promise<RequestActor | null>;

/**
 * Links that open one page without a password. The module that sends them says who their holder is; routes with
 * `@Route('link:<role>', …)` let nobody else in, and a link opens no other route. The token comes as bearer token, never in
 * an address, so it stands in no log.
 */
@Injectable()
export class LinkKeys {
  private readonly holders = new Map<LinkRole, LinkHolder>();

  define(role: LinkRole, holder: LinkHolder): void {
    this.holders.set(role, holder);
  }

  async holderOf(role: LinkRole, token: string): Promise<RequestActor | null> {
    const holder = this.holders.get(role);
    if (!holder) throw new Error(`Nobody issues links for the role ${role}.`);
    return holder(token);
  }
}
