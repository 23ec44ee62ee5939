import type { INestApplicationContext } from '@nestjs/common';
import type { Language } from '@verbund/contracts/languages.js';
import { addDays } from '@verbund/domain/calendar/days.js';
import { isMemberState, MEMBERSHIP_STATES } from '@verbund/domain/membership/membership-rules.js';
import type { DataSource } from 'typeorm';
import type { CampaignCreate } from '../modules/confirmations/campaigns.dto.js';
import { CampaignsService } from '../modules/confirmations/campaigns.service.js';
import { ConfirmationService } from '../modules/confirmations/confirmation.service.js';
import { RecipientsService } from '../modules/confirmations/recipients.service.js';
import { rowsOf, sql } from '../platform/database/sql.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Clock } from '../platform/work/clock.js';
import type { RequestActor } from '../platform/work/request-actor.js';

const STARTED_DAYS_AGO = 12;
const SECTIONS: CampaignCreate['sections'] = ['identity', 'work', 'reach', 'people', 'documents', 'rooms'];
const MESSAGE = {
  de: 'Am 3. Mai ist Mitgliederversammlung. Bis dahin möchten wir, dass im Verzeichnis alles stimmt.',
  en: 'The general meeting is on 3 May. By then we would like everything in the directory to be right.',
  ar: 'تنعقد الجمعية العمومية في 3 مايو، ونودّ أن تكون كل البيانات في الدليل صحيحة حتى ذلك اليوم.',
};

type Link = { id: string; recipientId: string; organisationId: string; name: string; email: string; language: Language };

/** A campaign that has run for some days, with organisations in every state. */
export async function runCampaign(app: INestApplicationContext, db: DataSource, office: RequestActor): Promise<void> {
  const clock = app.get(Clock);
  const [{ today }] = (await rowsOf<{ today: string }>(db, sql`SELECT network_today()::text AS today`)) as [{ today: string }];
  const opensOn = addDays(today, -STARTED_DAYS_AGO);
  const at = (daysLater: number) => (clock.fixedAt = new Date(`${addDays(opensOn, daysLater)}T09:00:00+01:00`));
  at(0);
  const campaigns = app.get(CampaignsService);
  const segment = { status: MEMBERSHIP_STATES.filter(isMemberState) };
  const id = await campaigns.create(office, { title: 'Jahresabfrage', kind: 'yearly', segment, sections: SECTIONS, message: MESSAGE, opensOn, closesOn: addDays(opensOn, 42), reminderDays: [14, 28] });
  await campaigns.start(office, id);
  await app.get(Jobs).run('confirmation-mails', { campaignId: id });
  const links = await rowsOf<Link>(
    db,
    sql`SELECT l.id, r.id AS "recipientId", r.organisation_id AS "organisationId", l.name, l.email, l.language FROM confirmation_links l JOIN confirmation_recipients r ON r.id = l.recipient_id
        WHERE l.campaign_id = ${id} ORDER BY r.sort_name, l.email`,
  );
  await rowsOf(db, sql`UPDATE mail_messages SET state = 'failed', last_error = 'EENVELOPE 550 RCPT TO' WHERE id IN (SELECT message_id FROM confirmation_links WHERE id = ANY(${links.slice(0, 2).map((link) => link.id)}::uuid[]))`);
  at(3);
  for (const [nth, link] of links.slice(2, 32).entries()) await answer(app, link, nth);
  await app.get(RecipientsService).revoke(office, { campaignId: id, id: links.at(-1)!.recipientId });
  clock.fixedAt = null;
}

/** What the nth of those who opened the page did. */
async function answer(app: INestApplicationContext, { id, organisationId, recipientId: _recipient, ...person }: Link, nth: number): Promise<void> {
  const confirmation = app.get(ConfirmationService);
  const holder: RequestActor = { ...person, accountId: id, roles: ['confirmer'], organisationIds: [organisationId], managedIds: [], requestId: null };
  await confirmation.open(holder);
  if (nth < 4) return;
  if (nth === 4) return confirmation.passOn(holder, { name: 'Leyla Amini', email: 'leyla.amini@verein.example', language: 'de', keepMine: false });
  if (nth === 5) return confirmation.dissolve(holder, { confirmed: true, note: 'Auf der Versammlung im Mai haben wir uns aufgelöst. Fragen beantwortet die frühere Kassenführung.' });
  if (nth < 9) return confirmation.confirm(holder, ['identity', 'reach']);
  if (nth % 3 === 0) await confirmation.remark(holder, { section: 'people', text: 'Unsere Kasse führt jetzt Frau Yılmaz.' });
  await confirmation.confirm(holder, SECTIONS);
}
