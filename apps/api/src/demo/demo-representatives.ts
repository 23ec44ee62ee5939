import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ClaimProofsService } from '../modules/claims/claim-proofs.service.js';
import { rowOf, sql } from '../platform/database/sql.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { systemActor } from '../platform/work/request-actor.js';
import { letRepresent } from './demo-accounts.js';

/** One login for two organisations: manager here, editor there. */
const MANAGED = 'Ukrainische Gemeinschaft Leine e.V.';
const EDITED = 'Eltern mit vielen Sprachen e.V.';
/** Somebody says on the public page that they may act for this one, and its mailbox has said yes. */
const CLAIMED = 'Afghanischer Bildungsverein Pamir e.V.';
const CLAIMANT = { name: 'Maryam Rahimi', email: 'maryam.rahimi@pamir.example', language: 'de', message: 'Ich bin seit Januar Schriftführerin und pflege künftig unsere Angaben.' };

export async function representDemo(app: INestApplicationContext, members: readonly { id: string; name: string }[]): Promise<void> {
  const db = app.get(DataSource);
  const idOf = (name: string): string => members.find((member) => member.name === name)!.id;
  await letRepresent(db, idOf(MANAGED), 'manager');
  await letRepresent(db, idOf(EDITED), 'editor');
  const organisationId = idOf(CLAIMED);
  await app.get(Jobs).run('receive-claim', { ...CLAIMANT, organisationId });
  const claim = await rowOf<{ id: string }>(db, sql`SELECT id FROM claims WHERE email = ${CLAIMANT.email}`);
  if (!claim) return;
  const witness = { ...systemActor('witness'), accountId: claim.id, roles: ['witness'] as const, organisationIds: [organisationId] };
  await app.get(ClaimProofsService).answer(witness, 'yes');
}
