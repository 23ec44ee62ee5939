import { Inject, Injectable } from '@nestjs/common';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { drawnAnew } from './logo-image.js';

@Injectable()
export class LogosService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async set(actor: RequestActor, id: string, upload: Buffer): Promise<{ digest: string }> {
    const { image, digest } = await drawnAnew(upload);
    return this.work.run(actor, async (tx) => {
      await claimOrganisation(tx, id, 'organisation.update');
      const former = await rowOf<{ digest: string }>(tx.manager, sql`SELECT digest FROM organisation_logos WHERE organisation_id = ${id}`);
      if (former?.digest === digest) tx.nothingChanged();
      else tx.record({ action: 'organisation.logoSet', subject: 'organisation', subjectId: id, organisationId: id, changes: { logo: { old: former?.digest ?? null, new: digest } } });
      await rowsOf(
        tx.manager,
        sql`INSERT INTO organisation_logos (organisation_id, image, digest) VALUES (${id}, ${image}, ${digest})
            ON CONFLICT (organisation_id) DO UPDATE SET image = EXCLUDED.image, digest = EXCLUDED.digest`,
      );
      return { digest };
    });
  }

  remove(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimOrganisation(tx, id, 'organisation.update');
      const former = await rowOf<{ digest: string }>(tx.manager, sql`SELECT digest FROM organisation_logos WHERE organisation_id = ${id}`);
      if (!former) refuse('NOT_FOUND');
      await rowsOf(tx.manager, sql`DELETE FROM organisation_logos WHERE organisation_id = ${id}`);
      tx.record({ action: 'organisation.logoRemoved', subject: 'organisation', subjectId: id, organisationId: id, changes: { logo: { old: former.digest, new: null } } });
    });
  }
}
