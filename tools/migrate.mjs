// npm run migrate: brings the schema up to date and gives the running role its rights.
import { environment } from './environment.mjs';
import { endWith, Plain, say } from './steps.mjs';

async function main() {
  const env = environment();
  if (!env.DATABASE_URL) throw new Plain('DATABASE_URL says which database to migrate; npm start does it for the embedded one.');
  const { migrate } = await import('../apps/api/dist/platform/database/migrate.js');
  const applied = await migrate({ databaseUrl: env.DATABASE_URL, migrationDatabaseUrl: env.MIGRATION_DATABASE_URL || env.DATABASE_URL });
  say(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The schema is up to date.');
}

await main().catch(endWith);
