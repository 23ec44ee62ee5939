import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Config } from '../config/config.js';
import { DATABASE, type Db, rowOf, sql } from '../database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../http/list-query.dto.js';
import { refuse } from '../http/refusal.js';
import { Route } from '../http/route.js';
import { DemoInbox, DemoInboxQuery } from './demo-inbox.dto.js';

@Controller('demo-inbox')
export class DemoInboxController {
  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Mails of the demo network, which leave it never; newest first. Real networks have no such page. */
  @Get()
  @Route('mail.readDemoInbox', DemoInbox)
  async list(@Query() { page = 1, pageSize = DEFAULT_PAGE_SIZE }: DemoInboxQuery): Promise<DemoInbox> {
    if (!this.config.demo) refuse('NOT_FOUND');
    const row = await rowOf<{ inbox: DemoInbox }>(
      this.db,
      sql`SELECT json_build_object(
            'items', COALESCE((SELECT json_agg(json_build_object('id', id, 'recipientName', recipient_name, 'recipientEmail', recipient_email, 'language', language,
              'subject', subject, 'text', body_text, 'html', body_html, 'calendar', calendar, 'createdAt', created_at) ORDER BY created_at DESC, id)
              FROM (SELECT * FROM mail_messages ORDER BY created_at DESC, id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) m), '[]'::json),
            'total', (SELECT count(*) FROM mail_messages)) AS inbox`,
    );
    return row!.inbox;
  }
}
