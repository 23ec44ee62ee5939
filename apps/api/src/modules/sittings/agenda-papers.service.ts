import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@verbund/domain/access/can.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { Files } from '../../platform/files/files.js';
import type { Upload } from '../../platform/files/read-upload.js';
import { refuse } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { readableMeetings } from '../meetings/meetings.queries.js';
import { itemOf, type ItemPlace } from './agenda.service.js';
import { claimSitting } from './claim-sitting.js';

/** Files that belong to an item. */
@Injectable()
export class AgendaPapersService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Files) private readonly files: Files,
  ) {}

  async add(actor: RequestActor, place: ItemPlace, upload: Upload): Promise<void> {
    const accepted = await this.files.accept(upload);
    await this.work.run(actor, async (tx) => {
      await claimSitting(tx, place.meetingId, 'meeting.manage', 'changeAgenda');
      const item = await itemOf(tx, place);
      const { id } = await this.files.storeFile(tx, accepted);
      await rowsOf(tx.manager, sql`INSERT INTO agenda_papers (item_id, file_id, file_name, account_name, created_at) VALUES (${item.id}, ${id}, ${accepted.fileName}, ${actor.name}, ${tx.now})`);
      tx.record({ action: 'meeting.paperAdded', subject: 'meeting', subjectId: place.meetingId, changes: { fileName: { old: null, new: accepted.fileName } } });
    });
  }

  remove(actor: RequestActor, place: ItemPlace, paperId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimSitting(tx, place.meetingId, 'meeting.manage', 'changeAgenda');
      await itemOf(tx, place);
      const paper = await rowOf<{ fileName: string }>(tx.manager, sql`WITH gone AS (DELETE FROM agenda_papers WHERE id = ${paperId} AND item_id = ${place.id} RETURNING file_name) SELECT file_name AS "fileName" FROM gone`);
      if (!paper) refuse('NOT_FOUND');
      tx.record({ action: 'meeting.paperRemoved', subject: 'meeting', subjectId: place.meetingId, changes: { fileName: { old: paper.fileName, new: null } } });
    });
  }
}

type PaperFile = { fileName: string; digest: string; size: number; mediaType: string };

/** A file of an item that the actor may read. */
export async function paperFile(db: Db, actor: Actor, { meetingId, id }: ItemPlace, paperId: string): Promise<PaperFile> {
  const file = await rowOf<PaperFile>(
    db,
    sql`SELECT a.file_name AS "fileName", f.digest, f.size::int AS size, f.media_type AS "mediaType" FROM agenda_papers a JOIN files f ON f.id = a.file_id JOIN agenda_items i ON i.id = a.item_id
        JOIN meetings m ON m.id = i.meeting_id WHERE a.id = ${paperId} AND i.id = ${id} AND m.id = ${meetingId} AND ${readableMeetings(actor)}`,
  );
  return file ?? refuse('NOT_FOUND');
}
