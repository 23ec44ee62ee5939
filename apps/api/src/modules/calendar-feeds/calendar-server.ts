import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Config } from '../../platform/config/config.js';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { clientAddress } from '../../platform/http/client-address.js';
import { PublicPages, type PublicPagesHandler } from '../../platform/http/public-pages.js';
import { Limits } from '../../platform/limits/limits.js';
import { digestOf } from '../../platform/sign-in/session-store.js';
import { securityHeaders } from '../../platform/http/page-headers.js';
import { CalendarContents } from './calendar-contents.service.js';
import { feedOfDigest, markUsed } from './calendar-feeds.queries.js';

const ADDRESS = /^\/calendar\/([\w-]{43})\.ics$/;
const RETRY_AFTER_SECONDS = '300';

/**
 * Answers `/calendar/<token>.ics`. Calendar programs can send nothing but an address, so here alone the token stands in it: it opens one calendar for
 * reading, can be renewed and revoked, and these addresses stand in no log, because they are answered before the framework that writes it.
 */
@Injectable()
export class CalendarServer implements PublicPagesHandler, OnModuleInit {
  private readonly log = new Logger('Calendar');

  constructor(
    @Inject(PublicPages) private readonly publicPages: PublicPages,
    @Inject(CalendarContents) private readonly contents: CalendarContents,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Config) private readonly config: Config,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  onModuleInit(): void {
    this.publicPages.define(this);
  }

  owns(address: string): boolean {
    return address.startsWith('/calendar/');
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return this.send(response, 405, ['Allow', 'GET, HEAD']);
    try {
      await this.sendCalendar(request, response);
    } catch (error) {
      this.log.error(error instanceof Error ? error.stack : String(error));
      this.send(response, 503, ['Retry-After', RETRY_AFTER_SECONDS]);
    }
  }

  private async sendCalendar(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!(await this.limits.holds(['calendarAddress', clientAddress(request, this.config.trustedProxies)]))) return this.send(response, 429, ['Retry-After', RETRY_AFTER_SECONDS]);
    const [, token] = ADDRESS.exec(request.url ?? '') ?? [];
    const feed = token === undefined ? null : await feedOfDigest(this.db, digestOf(token));
    if (feed && !(await this.limits.holds(['calendarFeed', feed.id]))) return this.send(response, 429, ['Retry-After', RETRY_AFTER_SECONDS]);
    const text = feed && (await this.contents.textOf(feed));
    if (!feed || text === null) return this.send(response, 404);
    await markUsed(this.db, feed.id);
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    if (request.headers['if-none-match']?.includes(etag)) return this.send(response, 304, ['ETag', etag]);
    this.send(response, 200, ['ETag', etag, 'Content-Type', 'text/calendar; charset=utf-8', 'Content-Disposition', 'inline; filename="calendar.ics"'], request.method === 'HEAD' ? '' : text);
  }

  private send(response: ServerResponse, status: number, headers: readonly string[] = [], body = ''): void {
    const always = ['Cache-Control', 'private, no-cache', 'X-Robots-Tag', 'noindex', 'X-Request-Id', randomUUID()];
    response.writeHead(status, [...securityHeaders(this.config, 'file'), ...always, ...headers]).end(body);
  }
}
