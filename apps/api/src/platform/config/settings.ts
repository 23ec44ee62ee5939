/** One environment variable: what it means, what it may be, and what it is when nobody sets it. */
export type Setting = {
  readonly kind: 'text' | 'integer' | 'switch' | 'url' | 'choice';
  readonly meaning: string;
  readonly default?: string;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly secret?: boolean;
};

/** Every variable Verbund reads. `.env.example` is generated from this list; anything else stops the start. */
export const SETTINGS = {
  PORT: { kind: 'integer', default: '3000', min: 0, max: 65535, meaning: 'Port of the API and the web pages.' },
  HOST: { kind: 'text', default: '127.0.0.1', meaning: 'Address to listen on. 0.0.0.0 inside a container.' },
  PUBLIC_URL: { kind: 'url', meaning: 'Address people type; links in mails start with it. https turns on secure cookies. Default: http://localhost:PORT.' },
  DATABASE_URL: { kind: 'url', secret: true, meaning: 'PostgreSQL >= 15 for the running application. Unset: the embedded server.' },
  MIGRATION_DATABASE_URL: { kind: 'url', secret: true, meaning: 'Same database with a role that may change the schema. Unset: DATABASE_URL.' },
  DATABASE_POOL_SIZE: { kind: 'integer', default: '10', min: 2, max: 200, meaning: 'Connections per process.' },
  SESSION_SECRET: { kind: 'text', secret: true, meaning: 'At least 32 characters; signs the session cookie. Required with DATABASE_URL.' },
  DATA_DIR: { kind: 'text', default: '.data', meaning: 'Folder of the embedded database, of files and of generated secrets.' },
  FILES_DIR: { kind: 'text', meaning: 'Folder of documents and pictures; each network needs its own. Unset: `files` in DATA_DIR. With S3_BUCKET: not used.' },
  S3_BUCKET: { kind: 'text', meaning: 'Keep documents and pictures in this bucket of an S3-compatible store instead; each network needs its own.' },
  S3_ENDPOINT: { kind: 'url', meaning: 'Address of the store, such as https://s3.example.org. Unset: Amazon.' },
  S3_REGION: { kind: 'text', default: 'us-east-1', meaning: 'Region of the store.' },
  S3_ACCESS_KEY_ID: { kind: 'text', meaning: 'Key of the store; it needs to list, read, write and remove in the bucket.' },
  S3_SECRET_ACCESS_KEY: { kind: 'text', secret: true, meaning: 'Secret of that key.' },
  CLAMD_URL: { kind: 'url', meaning: 'Virus scanner for uploads, such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl. While it does not answer, no file is taken.' },
  DEMO: { kind: 'switch', default: 'off', meaning: 'Demo network with known passwords and an inbox page instead of mail. Never with real data.' },
  SMTP_URL: { kind: 'url', secret: true, meaning: 'Mail server, such as smtps://user:password@mail.example:465. Unset: mails wait in the outbox.' },
  MAIL_FROM: { kind: 'text', default: 'verbund@localhost', meaning: 'Sender address of every mail.' },
  TRUSTED_PROXIES: { kind: 'integer', default: '0', min: 0, max: 5, meaning: 'Number of reverse proxies in front; their X-Forwarded-For is believed, no other.' },
  WORKER: { kind: 'switch', default: 'on', meaning: 'Whether this process also sends mail and runs jobs.' },
  LOG_LEVEL: { kind: 'choice', default: 'info', choices: ['silent', 'error', 'warn', 'info', 'debug'], meaning: 'How much is logged.' },
  UNSAFE_DURABILITY: { kind: 'switch', default: 'off', meaning: 'Tests only: allow a database that may lose acknowledged writes.' },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;
