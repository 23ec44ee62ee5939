import 'reflect-metadata';
import { runCampaign } from './demo-campaign.js';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { DocumentsService } from '../modules/documents/documents.service.js';
import { DirectorySettingsService } from '../modules/directory/directory-settings.service.js';
import { NetworkDocumentsService } from '../modules/directory/network-documents.service.js';
import { PublishedPeopleService } from '../modules/directory/published-people.service.js';
import { MeetingSeriesService } from '../modules/meetings/meeting-series.service.js';
import { OrganisationsService } from '../modules/organisations/organisations.service.js';
import { ProfilesService } from '../modules/profiles/profiles.service.js';
import { RulePacksService } from '../modules/rule-packs/rule-packs.service.js';
import { RoomPhotosService } from '../modules/rooms/room-photos.service.js';
import { rowOf, rowsOf, sql } from '../platform/database/sql.js';
import { loggerOf, NestLog } from '../platform/log/logger.js';
import { Clock } from '../platform/work/clock.js';
import { UnitOfWork } from '../platform/work/unit-of-work.js';
import { askToday, circularServices, writeCirculars } from './demo-circulars.js';
import { createDemoAccounts } from './demo-accounts.js';
import { writeApplications } from './demo-applications.js';
import { writeDirectory } from './demo-directory.js';
import { writeEntry, writeOthers, writeYears, type Life } from './demo-lives.js';
import { planDemoHosts } from './demo-hosts.js';
import { askForChanges } from './demo-requests.js';
import { writeDocuments } from './demo-documents.js';
import { DEMO_MEMBERS } from './demo-organisations.js';
import { representDemo } from './demo-representatives.js';
import type { Ids } from './demo-record.js';
import { writeRules } from './demo-rules.js';
import { writeMeetings } from './demo-meetings.js';
import { writeNextSitting } from './demo-next-sitting.js';
import { writeRooms } from './demo-rooms.js';
import { writeSittings } from './demo-sittings.js';
import { Diary } from './diary.js';
import { BodiesService } from '../modules/bodies/bodies.service.js';
import { MandatesService } from '../modules/bodies/mandates.service.js';
import { writeBodies } from './demo-bodies.js';


/**
 * Fills an empty database with the demo network: the same on every machine, entered through the same use cases as by
 * hand, with the clock set to the day on which it would have happened.
 */
export async function loadDemo(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule, { logger: new NestLog(loggerOf('warn')) });
  try {
    const db = app.get(DataSource);
    await nameNetwork(db);
    const diary = new Diary(app.get(UnitOfWork), app.get(Clock), await createDemoAccounts(db));
    const ids = await taxonomyIds(db);
    const lives = DEMO_MEMBERS.map((organisation, n): Life => ({ organisation, n, id: '' }));
    const services = { organisations: app.get(OrganisationsService), profiles: app.get(ProfilesService) };
    for (const life of lives) {
      writeEntry(diary, life, ids);
      writeYears(diary, life, services);
      writeRooms(diary, life, app.get(RoomPhotosService));
      writeDocuments(diary, life, app.get(DocumentsService));
    }
    writeOthers(diary);
    writeApplications(diary, app, ids);
    writeBodies(diary, db, { bodies: app.get(BodiesService), mandates: app.get(MandatesService) });
    writeMeetings(diary, db, app.get(MeetingSeriesService));
    writeDirectory(diary, db, { settings: app.get(DirectorySettingsService), people: app.get(PublishedPeopleService), documents: app.get(NetworkDocumentsService) });
    writeRules(diary, app.get(RulePacksService));
    const { today } = (await rowOf<{ today: string }>(db, sql`SELECT network_today()::text AS today`))!;
    writeSittings(diary, db, app, today);
    writeNextSitting(diary, db, app, today);
    writeCirculars(diary, db, circularServices(app));
    await diary.live();
    await runCampaign(app, db, diary.office);
    await representDemo(app, lives.map(({ id, organisation: { name } }) => ({ id, name })));
    await askForChanges({ db, clock: app.get(Clock), profiles: services.profiles, office: diary.office });
    await planDemoHosts(app, db, diary.office);
    await askToday(db, diary.office, circularServices(app));
  } finally {
    await app.close();
  }
}

const nameNetwork = (db: DataSource): Promise<unknown> =>
  rowsOf(
    db,
    sql`UPDATE network SET name = 'Netzwerk Vielfalt an der Leine e.V.', short_name = 'Vielfalt Leine', seat = 'Hannover',
          register_number = 'VR 201770', website = 'https://vielfalt-leine.example', email = 'info@vielfalt-leine.example'`,
  );

async function taxonomyIds(db: DataSource): Promise<Ids> {
  const topics = await rowsOf<{ key: string; id: string }>(db, sql`SELECT slug AS key, id FROM topics`);
  const districts = await rowsOf<{ key: string; id: string }>(db, sql`SELECT name AS key, id FROM districts`);
  const byKey = (rows: { key: string; id: string }[]) => new Map(rows.map(({ key, id }) => [key, id]));
  return { topics: byKey(topics), districts: byKey(districts) };
}
