import type { DataSource } from 'typeorm';
import { ProfilesService } from '../modules/profiles/profiles.service.js';
import { rowOf, sql } from '../platform/database/sql.js';
import type { Clock } from '../platform/work/clock.js';
import type { RequestActor } from '../platform/work/request-actor.js';
import type { OrganisationPatch } from '../modules/organisations/organisations.dto.js';

type Places = { db: DataSource; clock: Clock; profiles: ProfilesService; office: RequestActor };
type Names = OrganisationPatch['names'];

/**
 * What the representative asked for in the last days: one request that can be adopted as it is, and one about a year that the office
 * entered differently meanwhile.
 */
export async function askForChanges({ db, clock, profiles, office }: Places): Promise<void> {
  const representative = await representativeIn(db);
  const organisationId = representative.organisationIds[0]!;
  const save = async (at: string, actor: RequestActor, input: Omit<OrganisationPatch, 'version'>) => {
    const { version } = (await rowOf<{ version: number }>(db, sql`SELECT version FROM organisations WHERE id = ${organisationId}`))!;
    clock.fixedAt = new Date(at);
    await profiles.save(actor, organisationId, { version, ...input });
  };
  await save('2026-11-18T18:40:00+01:00', representative, { founded: '1997-09-12', reason: 'Laut Gründungsprotokoll waren wir ein Jahr früher.' });
  await save('2026-11-20T10:15:00+01:00', office, { founded: '1998-10' });
  const { names } = (await rowOf<{ names: NonNullable<Names> }>(db, sql`SELECT names FROM organisations WHERE id = ${organisationId}`))!;
  await save('2026-11-23T20:05:00+01:00', representative, {
    names: names.map((name) => (name.kind === 'registered' ? { ...name, text: 'Ukrainische Gemeinschaft an der Leine e.V.' } : name)),
    purpose: { de: 'Ankommen, Samstagsschule und ein Chor, der gern auftritt.', uk: 'Підтримка новоприбулих, суботня школа і хор, який любить виступати.' },
    reason: 'Die Mitgliederversammlung hat den neuen Namen am 14. November beschlossen, der Eintrag im Register läuft.',
  });
  clock.fixedAt = null;
}

const REPRESENTED = 'Ukrainische Gemeinschaft Leine e.V.';

async function representativeIn(db: DataSource): Promise<RequestActor> {
  const account = await rowOf<{ id: string; name: string }>(db, sql`SELECT id, name FROM accounts WHERE email = 'rep@verbund.example'`);
  const organisation = await rowOf<{ id: string }>(db, sql`SELECT id FROM organisations WHERE name = ${REPRESENTED}`);
  return { accountId: account!.id, roles: ['representative'], organisationIds: [organisation!.id], managedIds: [], name: account!.name, email: 'rep@verbund.example', language: 'uk', requestId: null };
}
