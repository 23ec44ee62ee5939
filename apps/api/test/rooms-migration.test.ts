import { DataSource } from 'typeorm';
import { databaseOptions } from '../src/platform/database/database.options.js';

let db: DataSource;
beforeAll(async () => {
  db = await new DataSource(databaseOptions(process.env['DATABASE_URL']!, [], 2)).initialize();
});
afterAll(() => db.destroy());

const hasTable = async (): Promise<boolean> => (await db.query(`SELECT to_regclass('rooms') IS NOT NULL AS there`))[0].there;

async function organisation(rooms: object[], visibility: object): Promise<string> {
  const [{ id }] = await db.query(`INSERT INTO organisations (name, sort_name, names, rooms, visibility) VALUES ('Alt', 'alt', '[]', $1, $2) RETURNING id`, [JSON.stringify(rooms), JSON.stringify(visibility)]);
  return id;
}

const list = (label: string, capacity: number | null, approximate: boolean) => ({ label, capacity, approximate });
const roomsOf = (id: string): Promise<object[]> => db.query('SELECT name, capacity, capacity_approximate AS approximate, visibility FROM rooms WHERE organisation_id = $1 ORDER BY name', [id]);

test('rooms that stood in the record of an organisation move into the table, and back', async () => {
  while (await hasTable()) await db.undoLastMigration();
  const old = [list('Saal', 60, true), list('saal', null, false), list(' ', 99_999, false)];
  const [full, shown, none] = [await organisation(old, { rooms: 'public', links: 'members' }), await organisation([list('Café', 12, false)], {}), await organisation([], { rooms: 'network' })];

  await db.runMigrations();
  expect(await roomsOf(full)).toEqual([
    { name: 'Raum', capacity: null, approximate: false, visibility: 'public' },
    { name: 'Saal', capacity: 60, approximate: true, visibility: 'public' },
    { name: 'saal · 2', capacity: null, approximate: false, visibility: 'public' },
  ]);
  expect(await roomsOf(shown)).toEqual([{ name: 'Café', capacity: 12, approximate: false, visibility: 'members' }]);
  expect(await roomsOf(none)).toEqual([]);
  expect((await db.query('SELECT visibility FROM organisations WHERE id = $1', [full]))[0].visibility).toEqual({ links: 'members' });

  while (await hasTable()) await db.undoLastMigration();
  expect((await db.query('SELECT rooms, visibility FROM organisations WHERE id = $1', [shown]))[0]).toEqual({ rooms: [list('Café', 12, false)], visibility: { rooms: 'members' } });
  await db.runMigrations();
});
