import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of rooms: at most eight in an order, each in the size for looking at and in the size for a list. */
export class RoomPhotos1795604580000 implements MigrationInterface {
  name = 'RoomPhotos1795604580000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE room_photos (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        room_id uuid NOT NULL REFERENCES rooms ON DELETE CASCADE,
        file_id uuid NOT NULL REFERENCES files,
        small_file_id uuid NOT NULL REFERENCES files,
        alt text NOT NULL CONSTRAINT room_photo_without_words CHECK (alt <> ''),
        position integer NOT NULL CONSTRAINT room_photos_full CHECK (position BETWEEN 1 AND 8),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT room_photo_place_taken UNIQUE (room_id, position) DEFERRABLE
      );
      CREATE INDEX room_photos_file ON room_photos (file_id);
      CREATE INDEX room_photos_small_file ON room_photos (small_file_id);
      CREATE TRIGGER directory_moves AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON room_photos FOR EACH STATEMENT EXECUTE FUNCTION directory_moves();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE room_photos');
  }
}
