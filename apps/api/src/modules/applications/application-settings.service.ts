import { Inject, Injectable } from '@nestjs/common';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import { NOBODY, type RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { ApplicationSettingsPatch, PrinciplesCreate } from './application-settings.dto.js';
import { currentPrinciples, settingsView } from './application-settings.queries.js';

/** What the network asks of applicants: its principles, documents and times. */
@Injectable()
export class ApplicationSettingsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** A new version; those before it stay readable, because somebody accepted them. */
  publishPrinciples(actor: RequestActor, { texts, after }: PrinciplesCreate): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const tidy = Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.trim()]).filter(([, text]) => text !== ''));
      refuseIssues(tidy['de'] ? [] : [{ field: 'texts.de', code: 'required' }]);
      const present = await currentPrinciples(tx.manager);
      if ((present?.version ?? 0) !== after) refuse('VERSION_CONFLICT', { current: present });
      const row = await rowOf<{ id: string }>(
        tx.manager,
        sql`INSERT INTO principles (version, texts, published_at, published_by) VALUES (${after + 1}, ${JSON.stringify(tidy)}::jsonb, ${tx.now}, ${actor.name}) RETURNING id`,
      );
      tx.record({ action: 'principles.published', subject: 'principles', subjectId: row!.id, changes: { version: { old: present?.version ?? null, new: after + 1 } } });
    });
  }

  change(actor: RequestActor, { version, ...patch }: ApplicationSettingsPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await rowsOf(tx.manager, sql`SELECT 1 FROM application_settings FOR UPDATE`);
      const present = await settingsView(tx.manager);
      if (present.version !== version) refuse('VERSION_CONFLICT', { current: present });
      const changes = changesBetween(present, patch);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      const next = { ...present, ...Object.fromEntries(Object.entries(changes).map(([field, { new: value }]) => [field, value])) };
      await rowsOf(
        tx.manager,
        sql`UPDATE application_settings SET open = ${next.open}, required_documents = ${next.requiredDocuments}, optional_documents = ${next.optionalDocuments}, draft_days = ${next.draftDays},
              lead_months = ${next.leadMonths}, refused_months = ${next.refusedMonths}, appeal_days = ${next.appealDays}, version = version + 1`,
      );
      tx.record({ action: 'applicationSettings.changed', subject: 'applicationSettings', subjectId: NOBODY, changes });
    });
  }
}
