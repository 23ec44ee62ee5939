import { Inject, Injectable } from '@nestjs/common';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { Files, type AcceptedFile } from '../../platform/files/files.js';
import type { Upload } from '../../platform/files/read-upload.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { PhotoPatch } from './room-photos.dto.js';
import { photosInOrder } from './room-photos.queries.js';
import { claimRoom, type RoomPlace } from './rooms.service.js';

/** Longest edges in pixels: a phone held sideways, and a card in a list. */
const EDGE = 1_600;
const SMALL_EDGE = 480;

/** Where a photo is: the room and the photo below it. */
type PhotoPlace = { room: RoomPlace; id: string };

/** Photos of a room: adding, describing, ordering, removing. */
@Injectable()
export class RoomPhotosService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Files) private readonly files: Files,
  ) {}

  /** The last of the room's photos; the ninth is refused by the table. */
  async add(actor: RequestActor, place: RoomPlace, { upload, alt }: { upload: Upload; alt: string }): Promise<void> {
    const words = wordsOf(alt);
    const full = await this.files.accept(upload, 'pictures', EDGE);
    const small = await this.files.accept(full, 'pictures', SMALL_EDGE);
    await this.work.run(actor, (tx) => this.insert(tx, place, { full, small, words }));
  }

  change(actor: RequestActor, { room, id }: PhotoPlace, { alt, position }: PhotoPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { organisationId } = await claimRoom(tx, room);
      const { photos, index } = await photoAmong(tx, room.id, id);
      const present = { alt: photos[index]!.alt, position: index + 1 };
      const changes = changesBetween(present, { ...(alt && { alt: wordsOf(alt) }), ...(position && { position: Math.min(position, photos.length) }) });
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      if (changes['alt']) await rowsOf(tx.manager, sql`UPDATE room_photos SET alt = ${changes['alt'].new as string} WHERE id = ${id}`);
      if (changes['position']) await putInOrder(tx, moved(photos.map((photo) => photo.id), index, (changes['position'].new as number) - 1));
      tx.record({ action: 'room.photoDescribed', subject: 'room', subjectId: room.id, organisationId, changes });
    });
  }

  remove(actor: RequestActor, { room, id }: PhotoPlace): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { organisationId } = await claimRoom(tx, room);
      const { photos, index } = await photoAmong(tx, room.id, id);
      await rowsOf(tx.manager, sql`DELETE FROM room_photos WHERE id = ${id}`);
      await putInOrder(tx, photos.map((photo) => photo.id).filter((other) => other !== id));
      tx.record({ action: 'room.photoRemoved', subject: 'room', subjectId: room.id, organisationId, changes: { alt: { old: photos[index]!.alt, new: null } } });
    });
  }

  private async insert(tx: Transaction, place: RoomPlace, { full, small, words }: { full: AcceptedFile; small: AcceptedFile; words: string }): Promise<void> {
    const { id, organisationId } = await claimRoom(tx, place);
    const [file, smallFile] = [await this.files.storeFile(tx, full), await this.files.storeFile(tx, small)];
    await rowOf(
      tx.manager,
      sql`INSERT INTO room_photos (room_id, file_id, small_file_id, alt, position, created_at)
          SELECT ${id}, ${file.id}, ${smallFile.id}, ${words}, count(*) + 1, ${tx.now} FROM room_photos WHERE room_id = ${id}`,
    );
    tx.record({ action: 'room.photoAdded', subject: 'room', subjectId: id, organisationId, changes: { alt: { old: null, new: words } } });
  }
}

function wordsOf(alt: string): string {
  const words = alt.trim();
  refuseIssues(words === '' ? [{ field: 'alt', code: 'required' }] : []);
  return words;
}

async function photoAmong({ manager }: Transaction, roomId: string, id: string): Promise<{ photos: { id: string; alt: string }[]; index: number }> {
  const photos = await photosInOrder(manager, roomId);
  const index = photos.findIndex((photo) => photo.id === id);
  return index === -1 ? refuse('NOT_FOUND') : { photos, index };
}

/** One statement, because two photos trade places: the constraint looks when it is done. */
const putInOrder = ({ manager }: Transaction, ids: readonly string[]): Promise<unknown> =>
  rowsOf(manager, sql`UPDATE room_photos p SET position = list.nth FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS list(id, nth) WHERE p.id = list.id`);

const moved = (ids: readonly string[], from: number, to: number): string[] => {
  const others = ids.filter((_, index) => index !== from);
  return [...others.slice(0, to), ids[from]!, ...others.slice(to)];
};
