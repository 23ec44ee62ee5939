import { Inject, Injectable } from '@nestjs/common';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { proposeChanges } from '../change-requests/proposals.service.js';
import { proposeLogo } from '../change-requests/proposed-logos.service.js';
import { ruleForActor } from '../field-rules/field-rules.queries.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { drawnAnew, type Logo } from './logo-image.js';
import type { LogoView } from './logos.dto.js';

/** Setting and removing the picture of an organisation: at once, or as a request to the office, by the rule of the field. */
@Injectable()
export class LogosService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async set(actor: RequestActor, id: string, upload: Buffer): Promise<LogoView> {
    const logo = await drawnAnew(upload);
    return this.work.run(actor, async (tx) => {
      await claimOrganisation(tx, id, 'organisation.propose');
      const present = await digestOf(tx.manager, id);
      if ((await ruleForActor(tx.manager, tx.actor, id, 'logo')) === 'approval') return { digest: present, requestId: await proposeLogo(tx, id, logo, present) };
      await setLogo(tx, id, logo);
      return { digest: logo.digest, requestId: null };
    });
  }

  remove(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimOrganisation(tx, id, 'organisation.propose');
      const present = (await digestOf(tx.manager, id)) ?? refuse('NOT_FOUND');
      if ((await ruleForActor(tx.manager, tx.actor, id, 'logo')) === 'self') return setLogo(tx, id, null);
      await proposeChanges(tx, id, [{ field: 'logo', base: present, proposed: null }]);
    });
  }
}

const digestOf = async (db: Db, id: string): Promise<string | null> =>
  (await rowOf<{ digest: string }>(db, sql`SELECT digest FROM organisation_logos WHERE organisation_id = ${id}`))?.digest ?? null;

/** Puts a picture in place of the present one, or removes it; also for what an organisation proposed. */
export async function setLogo(tx: Transaction, id: string, logo: Logo | null): Promise<void> {
  const former = await digestOf(tx.manager, id);
  if (former === (logo?.digest ?? null)) return tx.nothingChanged();
  await rowsOf(tx.manager, sql`DELETE FROM organisation_logos WHERE organisation_id = ${id}`);
  if (logo) await rowsOf(tx.manager, sql`INSERT INTO organisation_logos (organisation_id, image, digest) VALUES (${id}, ${logo.image}, ${logo.digest})`);
  const action = logo ? 'organisation.logoSet' : 'organisation.logoRemoved';
  tx.record({ action, subject: 'organisation', subjectId: id, organisationId: id, changes: { logo: { old: former, new: logo?.digest ?? null } } });
}
