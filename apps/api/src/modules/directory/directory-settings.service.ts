import { Inject, Injectable } from '@nestjs/common';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import { NOBODY, type RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { DirectorySettingsPatch } from './directory-settings.dto.js';
import { directorySettings } from './directory-settings.queries.js';

/** What the directory says of the network, and whether anybody may read it. */
@Injectable()
export class DirectorySettingsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  update(actor: RequestActor, { version, ...patch }: DirectorySettingsPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await rowsOf(tx.manager, sql`SELECT 1 FROM directory_settings FOR UPDATE`);
      const present = await directorySettings(tx.manager);
      if (present.version !== version) refuse('VERSION_CONFLICT', { current: present });
      const changes = changesBetween(present, patch);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      const { isOpen, intro, about } = { ...present, ...patch };
      await rowsOf(
        tx.manager,
        sql`UPDATE directory_settings SET is_open = ${isOpen}, intro = ${JSON.stringify(intro)}::jsonb, about = ${JSON.stringify(about)}::jsonb, version = version + 1`,
      );
      tx.record({ action: 'network.directoryChanged', subject: 'network', subjectId: NOBODY, changes });
    });
  }
}
