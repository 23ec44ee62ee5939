import { DataSource } from 'typeorm';
import { ENTITIES } from '../src/entities.js';
import { databaseOptions } from '../src/platform/database/database.options.js';

let db: DataSource;
beforeAll(async () => {
  db = await new DataSource(databaseOptions(process.env['DATABASE_URL']!, ENTITIES, 2)).initialize();
});
afterAll(() => db.destroy());

/** Indexes, constraints and what entities do not mention live in the migrations alone. */
const LIVES_IN_MIGRATIONS = /^(DROP INDEX|ALTER TABLE "\w+" DROP CONSTRAINT)/;

/** What TypeORM would add to or change in the tables of the entities. */
async function drift(): Promise<string[]> {
  const { upQueries } = await db.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query).filter((query) => !LIVES_IN_MIGRATIONS.test(query));
}

type Column = { table: string; column: string; type: string; default: string | null };
const schema = (): Promise<Column[]> =>
  db.query(`SELECT table_name AS table, column_name AS column, udt_name AS type, column_default AS default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`);

describe('the schema', () => {
  test('has everything that the entities say, as they say it', async () => {
    expect(await drift()).toEqual([]);
  });

  test('shows a column that a migration forgot', async () => {
    await db.query('ALTER TABLE organisations DROP COLUMN founded');
    expect(await drift()).toEqual([expect.stringContaining('"founded"')]);
    await db.query('ALTER TABLE organisations ADD COLUMN founded text');
  });

  test('goes down and up again to the same', async () => {
    const before = await schema();
    for (const _ of db.migrations) await db.undoLastMigration();
    expect((await schema()).map(({ table }) => table).filter((table) => table !== 'schema_migrations')).toEqual([]);
    await db.runMigrations();
    expect(await schema()).toEqual(before);
  });
});
