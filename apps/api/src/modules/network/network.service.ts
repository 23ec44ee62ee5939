import { Inject, Injectable } from '@nestjs/common';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import { NOBODY, type RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { NetworkPatch } from './network.dto.js';
import { networkView } from './network.queries.js';

/** The network is one row without an id of its own; in the audit trail it is the nil id. */
const NETWORK_ID = NOBODY;

@Injectable()
export class NetworkService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  update(actor: RequestActor, { version, ...patch }: NetworkPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await rowsOf(tx.manager, sql`SELECT 1 FROM network FOR UPDATE`);
      const present = await networkView(tx.manager);
      if (present.version !== version) refuse('VERSION_CONFLICT', { current: present });
      const changes = changesBetween(present, patch);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      const next = { ...present, ...Object.fromEntries(Object.entries(changes).map(([field, { new: value }]) => [field, value])) };
      await rowsOf(
        tx.manager,
        sql`UPDATE network SET name = ${next.name}, short_name = ${next.shortName}, seat = ${next.seat}, register_number = ${next.registerNumber}, website = ${next.website},
              email = ${next.email}, languages = ${next.languages}, time_zone = ${next.timeZone}, land = ${next.land}, required_functions = ${next.requiredFunctions}, version = version + 1`,
      );
      tx.record({ action: 'network.changed', subject: 'network', subjectId: NETWORK_ID, changes });
    });
  }
}
