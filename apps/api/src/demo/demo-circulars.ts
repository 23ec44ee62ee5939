import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@verbund/domain/calendar/days.js';
import type { CircularChoice } from '@verbund/domain/circular-resolutions/circular-resolutions.js';
import { CircularAnswersService } from '../modules/circular-resolutions/circular-answers.service.js';
import { CircularResolutionsService } from '../modules/circular-resolutions/circular-resolutions.service.js';
import { rowOf, rowsOf, sql, type Db } from '../platform/database/sql.js';
import { systemActor, type RequestActor } from '../platform/work/request-actor.js';
import type { Diary } from './diary.js';

type Services = { readonly circulars: CircularResolutionsService; readonly answers: CircularAnswersService };
type Asked = { readonly title: string; readonly wording: string; readonly reasons: string };

const PROJECTOR: Asked = {
  title: 'Beamer für die Sitzungen',
  wording: 'Der Vorstand beschließt, einen Beamer für höchstens 600 Euro aus dem laufenden Haushalt anzuschaffen.',
  reasons: 'Das alte Gerät ist ausgefallen, und bis zur nächsten Sitzung leiht uns niemand eines.',
};
const STATEMENT: Asked = {
  title: 'Stellungnahme zum Integrationskonzept der Stadt',
  wording: 'Der Vorstand gibt die Stellungnahme zum Entwurf des Integrationskonzepts in der Fassung des Büros ab.',
  reasons: 'Die Stadt hat die Frist verkürzt: Sie endet vor der nächsten Sitzung. Der Entwurf liegt allen seit zwei Wochen vor.',
};
const ASKED_ON = '2026-09-07';
const DAYS_TO_ANSWER = 10;
/** Of seven, those who have not answered yet. */
const STILL_OPEN = 3;

export const circularServices = (app: INestApplicationContext): Services => ({ circulars: app.get(CircularResolutionsService), answers: app.get(CircularAnswersService) });

/** A resolution of last autumn to which everybody consented, within three days. */
export function writeCirculars(diary: Diary, db: Db, services: Services): void {
  const asked = { id: '' };
  diary.onItsOwn(ASKED_ON, async () => (asked.id = await ask(db, diary.office, services, { ...PROJECTOR, lastDay: addDays(ASKED_ON, 14) })));
  for (const [nth, day] of [addDays(ASKED_ON, 1), addDays(ASKED_ON, 2), addDays(ASKED_ON, 3)].entries())
    diary.onItsOwn(day, async () => {
      for (const voter of (await votersOf(db, asked.id)).filter((_, n) => n % 3 === nth)) await services.answers.answer(voter, { choice: 'consent' });
    });
}

/** One that is open today, and waits for some. */
export async function askToday(db: Db, office: RequestActor, services: Services): Promise<void> {
  const { day } = (await rowOf<{ day: string }>(db, sql`SELECT network_today()::text AS day`))!;
  const id = await ask(db, office, services, { ...STATEMENT, lastDay: addDays(day, DAYS_TO_ANSWER) });
  const answer: { choice: CircularChoice; remark: string } = { choice: 'consent', remark: '' };
  for (const [nth, voter] of (await votersOf(db, id)).slice(STILL_OPEN).entries()) await services.answers.answer(voter, { ...answer, remark: nth === 0 ? 'Danke für die gute Vorlage.' : '' });
}

async function ask(db: Db, office: RequestActor, { circulars }: Services, asked: Asked & { lastDay: string }): Promise<string> {
  const { bodyId } = (await rowOf<{ bodyId: string }>(db, sql`SELECT id AS "bodyId" FROM bodies WHERE name = 'Vorstand' AND ended_on IS NULL`))!;
  const id = await circulars.create(office, { ...asked, bodyId });
  await circulars.start(office, id, 1);
  return id;
}

/** Everybody who was asked, as the holder of the own link. */
const votersOf = async (db: Db, resolutionId: string): Promise<RequestActor[]> =>
  (await rowsOf<{ linkId: string; voterId: string; name: string }>(
    db,
    sql`SELECT l.id AS "linkId", v.id AS "voterId", v.name FROM circular_links l JOIN circular_voters v ON v.id = l.voter_id WHERE v.resolution_id = ${resolutionId} ORDER BY v.name, v.id`,
  )).map(({ linkId, voterId, name }) => ({ ...systemActor(name), accountId: linkId, roles: ['voter'], organisationIds: [voterId] }));
