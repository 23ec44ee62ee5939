import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the office was told of change requests, and pictures that wait for its approval. */
export class RequestAnnouncements1795601460000 implements MigrationInterface {
  name = 'RequestAnnouncements1795601460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE change_request_announcements (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        announced_at timestamptz NOT NULL,
        requests integer NOT NULL
      );
      CREATE TABLE change_request_images (
        request_id uuid PRIMARY KEY REFERENCES change_requests ON DELETE CASCADE,
        image bytea NOT NULL,
        digest text NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE change_request_images, change_request_announcements;');
  }
}
