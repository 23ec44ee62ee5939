import { Inject, Injectable } from '@nestjs/common';
import type { MailName } from '@verbund/contracts/mail-texts.js';
import { randomUUID } from 'node:crypto';
import { calendarText } from '../../platform/calendar/calendar-file.js';
import { Config } from '../../platform/config/config.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { queueMails, type CalendarAttachment } from '../../platform/mail/queue-mail.js';
import { newToken } from '../../platform/sign-in/tokens.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { agendaLines } from '../sittings/agenda-lines.queries.js';
import type { Invitee } from './invitee.entity.js';
import type { MeetingFacts } from './meeting-facts.queries.js';
import { beginInWords, calendarEvent, labelledLines, meetingInWords, timeInWords } from './meeting-words.service.js';

export type DispatchKind = 'invitation' | 'change' | 'cancellation' | 'reminder';
export type Recipient = Pick<Invitee, 'id' | 'name' | 'language' | 'answer' | 'isGuest'> & { readonly email: string };
type Words = { readonly agenda: string; readonly message: string };

const MAILS: Record<DispatchKind, MailName> = { invitation: 'meetingInvitation', change: 'meetingChange', cancellation: 'meetingCancellation', reminder: 'meetingReminder' };

/**
 * Writes the mails of a meeting, one for each person in their language with its agenda and the entry for their calendar, and keeps of each that it went
 * out, and where to. Guests are not told of internal items.
 */
@Injectable()
export class DispatchingService {
  constructor(@Inject(Config) private readonly config: Config) {}

  async dispatch(tx: Transaction, facts: MeetingFacts, { kind, to, message = '' }: { kind: DispatchKind; to: readonly Recipient[]; message?: string }): Promise<void> {
    if (to.length === 0) return;
    const organizer = (await rowOf<{ name: string; address: string }>(tx.manager, sql`SELECT name, email AS address FROM network`))!;
    const lines = await agendaLines(tx.manager, facts.id);
    const agendaFor = ({ isGuest }: Recipient): string => lines.filter(({ isInternal }) => !isGuest || !isInternal).map(({ text }) => text).join('\n');
    const issued = to.map((recipient) => ({ recipient, agenda: agendaFor(recipient), id: randomUUID(), messageId: randomUUID(), ...newToken() }));
    await queueMails(tx, issued.map(({ recipient, agenda, messageId, token }) => ({
      id: messageId, to: { name: recipient.name, address: recipient.email }, language: recipient.language, mail: MAILS[kind],
      values: { ...this.values(facts, recipient, { agenda, message }), link: `${this.config.publicUrl}/answer#${token}` },
      calendar: this.attachment(facts, recipient, { organizer, agenda }),
    })));
    const rows = issued.map(({ recipient: { id: inviteeId, name, email, language }, id, digest, messageId }) => ({ id, inviteeId, name, email, language, messageId, digest: kind === 'cancellation' ? null : digest }));
    await rowsOf(
      tx.manager,
      sql`INSERT INTO meeting_dispatches (id, invitee_id, kind, name, email, language, sequence, digest, message_id, dispatched_at)
          SELECT id, "inviteeId", ${kind}, name, email, language, ${facts.sequence}, digest, "messageId", ${tx.now}
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d(id uuid, "inviteeId" uuid, name text, email text, language text, digest text, "messageId" uuid)`,
    );
  }

  /** What the sentences of the mail say. */
  private values(facts: MeetingFacts, { language }: Recipient, { agenda, message }: Words) {
    const isCancelled = facts.state === 'cancelled';
    const what = isCancelled ? labelledLines({ time: timeInWords(facts, language), reason: facts.reason }, language) : meetingInWords(facts, language, agenda);
    return { title: facts.title, organisation: facts.bodyName, day: beginInWords(facts, language), what, message: message.trim() && `\n\n${message.trim()}` };
  }

  private attachment(facts: MeetingFacts, { name, email: address, language, answer }: Recipient, { organizer, agenda }: { organizer: { name: string; address: string }; agenda: string }): CalendarAttachment {
    const method = facts.state === 'cancelled' ? 'CANCEL' : 'REQUEST';
    const event = calendarEvent(facts, language, { host: hostOf(this.config), agenda });
    return { method, text: calendarText({ method, language, organizer, events: [{ ...event, attendee: { name, address, answer } }] }) };
  }
}

export const hostOf = ({ publicUrl }: Pick<Config, 'publicUrl'>): string => new URL(publicUrl).host;
