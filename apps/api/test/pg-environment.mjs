// A database of its own for every test file, cloned from the migrated template.
import { TestEnvironment } from 'jest-environment-node';
import pg from 'pg';

const TEMPLATE = 'verbund_template';

export default class PgEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const name = `test_${process.env.JEST_WORKER_ID}_${Date.now()}`;
    const admin = new pg.Client(process.env.TEST_SERVER_URL);
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY file_copy`);
    await admin.end();
    const url = new URL(process.env.TEST_SERVER_URL);
    url.pathname = `/${name}`;
    Object.assign(this.global.process.env, { DATABASE_URL: url.href, SESSION_SECRET: 'only-for-tests-only-for-tests-only-for-tests', LOG_LEVEL: 'silent', UNSAFE_DURABILITY: 'on', WORKER: 'off', FILES_DIR: `${process.env.TEST_FILES_FOLDER}/${name}` });
  }
}
