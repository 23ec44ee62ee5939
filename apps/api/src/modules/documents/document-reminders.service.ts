import { Inject, Injectable } from '@nestjs/common';
import { daysBetween } from '@verbund/domain/calendar/days.js';
import { servesAs, type DocumentKind } from '@verbund/domain/documents/document-kinds.js';
import { dueRung } from '@verbund/domain/documents/reminder-ladder.js';
import { Config } from '../../platform/config/config.js';
import { DATABASE, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import { dayInWords } from '../../platform/text/days-in-words.js';
import { systemActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { needsOn } from './document-needs.queries.js';
import { recipientsOf, type Recipient } from './reminder-recipients.queries.js';

/** What ends soon or has just ended, and which reminders went out. */
type Ending = { organisationId: string; organisationName: string; documentId: string; kind: DocumentKind; title: string; validUntil: string; ladder: number[]; sent: number[] };

/** Reminds organisations that a document ends, rung by rung; running twice at the same moment or again after a crash sends nothing twice. */
@Injectable()
export class DocumentRemindersService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** One unit of work per organisation: what is queued stays queued when the next one fails. */
  async remind(): Promise<void> {
    const job = systemActor('reminders');
    const { today } = (await rowsOf<{ today: string }>(this.db, sql`SELECT network_today()::text AS today`))[0]!;
    const endings = (await endingOn(this.db, today)).filter((ending) => rungOf(ending, today) !== null);
    for (const organisationId of new Set(endings.map((ending) => ending.organisationId))) await this.work.run(job, (tx) => this.remindOrganisation(tx, organisationId));
  }

  private async remindOrganisation(tx: Transaction, organisationId: string): Promise<void> {
    tx.nothingChanged();
    await rowsOf(tx.manager, sql`SELECT 1 FROM organisations WHERE id = ${organisationId} FOR UPDATE`);
    const recipients = await recipientsOf(tx.manager, organisationId, tx.today);
    if (recipients.length === 0) return;
    for (const ending of await endingOn(tx.manager, tx.today, organisationId)) {
      const rung = rungOf(ending, tx.today);
      if (rung !== null) await this.send(tx, ending, rung, recipients);
    }
  }

  private async send(tx: Transaction, ending: Ending, rung: number, recipients: readonly Recipient[]): Promise<void> {
    const { documentId, organisationId, organisationName: organisation, kind, title, validUntil } = ending;
    await rowsOf(tx.manager, sql`INSERT INTO document_reminders (document_id, days_before, sent_at, recipients) VALUES (${documentId}, ${rung}, ${tx.now}, ${recipients.length})`);
    const days = daysBetween(tx.today, validUntil);
    for (const { name, address, language, hasAccount } of recipients) {
      const values = { organisation, document: kind, title, day: dayInWords(language, validUntil), days, ...(hasAccount && { link: `${this.config.publicUrl}/organisations/${organisationId}?tab=documents` }) };
      await queueMail(tx, { to: { name, address }, language, mail: hasAccount ? 'documentEnds' : 'documentEndsByMail', values });
    }
    tx.record({ action: 'document.reminded', subject: 'document', subjectId: documentId, organisationId, changes: { daysBefore: { old: null, new: rung }, recipients: { old: null, new: recipients.length } } });
  }
}

const rungOf = ({ ladder, validUntil, sent }: Ending, today: string): number | null => dueRung(ladder, daysBetween(today, validUntil), sent);

/** In words, with the month's name: nobody has to guess which number is the month. */
/** Nobody is reminded earlier than a year before, or later than 30 days after the last day. */
const isNear = (today: string, validUntil: string): boolean => daysBetween(today, validUntil) >= -30 && daysBetween(today, validUntil) <= 365;

/** Documents that members need, or to which somebody gave an end, and of which no newer one waits for review. */
async function endingOn(db: Db, today: string, organisationId?: string): Promise<Ending[]> {
  const found = await needsOn(db, today, organisationId ? sql`o.id = ${organisationId}` : sql`true`);
  const ending = found.flatMap(({ needs, waiting }) => {
    const waits = new Set(waiting.map(({ kind }) => servesAs(kind)));
    return needs.filter(({ kind, required, validUntil }) => (kind === 'other' || (required && !waits.has(kind))) && validUntil !== null && isNear(today, validUntil));
  });
  return rowsOf<Ending>(
    db,
    sql`SELECT o.id AS "organisationId", o.name AS "organisationName", d.id AS "documentId", d.kind, d.title, e.valid_until::text AS "validUntil", rules.reminder_days AS ladder,
          ARRAY(SELECT r.days_before FROM document_reminders r WHERE r.document_id = d.id) AS sent
        FROM unnest(${ending.map((need) => need.documentId)}::uuid[], ${ending.map((need) => need.validUntil)}::date[]) AS e(document_id, valid_until)
        JOIN documents d ON d.id = e.document_id JOIN organisations o ON o.id = d.organisation_id, document_rules rules
        ORDER BY o.id, e.valid_until, d.id`,
  );
}
