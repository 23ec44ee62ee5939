import { Inject, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { Jobs } from '../jobs/jobs.js';
import { DemoInboxController } from './demo-inbox.controller.js';
import { SEND_MAIL } from './queue-mail.js';
import { keepMail, resumeMail, sendMail, type Transport } from './send-mail.js';

const PATIENCE_MS = 30_000;

/**
 * A connection to the configured mail server. Certificates are verified and a password never travels in the clear,
 * whatever the options behind the `?` of the address say: they are left out.
 */
export function transportOf({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>): Transport {
  if (smtpUrl === null) return null;
  const server = new URL(smtpUrl);
  server.search = '';
  const limits = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  return createTransport({ ...limits, url: server.href, requireTLS: server.username !== '', tls: { rejectUnauthorized: true }, disableFileAccess: true, disableUrlAccess: true }, { from: mailFrom });
}

@Module({ controllers: [DemoInboxController] })
export class MailModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    const transport = transportOf(this.config);
    this.jobs.define(SEND_MAIL, ({ id }: { id: string }) => (this.config.demo ? keepMail(this.db, id) : sendMail(this.db, transport, id)));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.worker) await resumeMail(this.db);
  }
}
