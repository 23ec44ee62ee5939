import path from 'node:path';
import { SETTINGS, type Setting, type SettingName } from './settings.js';

/** The validated configuration of one process; read once at start-up, never changed. */
export class Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly migrationDatabaseUrl: string;
  readonly databasePoolSize: number;
  readonly sessionSecret: string;
  readonly dataDir: string;
  readonly filesDir: string;
  /** Where files are kept instead of the folder; `null`: in the folder. */
  readonly s3: S3Settings | null;
  readonly clamdUrl: string | null;
  readonly demo: boolean;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly trustedProxies: number;
  readonly worker: boolean;
  readonly logLevel: string;
  readonly unsafeDurability: boolean;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    const problems: string[] = [];
    const read = (name: SettingName): string | undefined => valueOf(name, environment, problems);
    this.port = Number(read('PORT'));
    this.host = read('HOST')!;
    this.publicUrl = (read('PUBLIC_URL') ?? `http://localhost:${this.port}`).replace(/\/$/, '');
    this.databaseUrl = read('DATABASE_URL') ?? '';
    this.migrationDatabaseUrl = read('MIGRATION_DATABASE_URL') ?? this.databaseUrl;
    this.databasePoolSize = Number(read('DATABASE_POOL_SIZE'));
    this.sessionSecret = read('SESSION_SECRET') ?? '';
    this.dataDir = read('DATA_DIR')!;
    this.filesDir = read('FILES_DIR') ?? path.join(this.dataDir, 'files');
    this.s3 = s3Of(read, problems);
    this.clamdUrl = read('CLAMD_URL') ?? null;
    this.demo = read('DEMO') === 'on';
    this.smtpUrl = read('SMTP_URL') ?? null;
    this.mailFrom = read('MAIL_FROM')!;
    this.trustedProxies = Number(read('TRUSTED_PROXIES'));
    this.worker = read('WORKER') === 'on';
    this.logLevel = read('LOG_LEVEL')!;
    this.unsafeDurability = read('UNSAFE_DURABILITY') === 'on';
    if (!this.databaseUrl) problems.push('DATABASE_URL is missing (npm start sets it for the embedded server).');
    if (this.sessionSecret.length < 32) problems.push('SESSION_SECRET needs at least 32 characters.');
    problems.push(...unknownNames(environment).map((name) => `${name} is not a setting of Verbund.`));
    if (problems.length > 0) throw new ConfigError(problems);
  }

  /** Cookies are marked Secure, and HSTS is sent, when people reach the application over TLS. */
  get behindTls(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

type S3Settings = { endpoint: string | null; region: string; bucket: string; accessKeyId: string; secretAccessKey: string };

/** All of the store's settings or none: half a store would lose files. */
function s3Of(read: (name: SettingName) => string | undefined, problems: string[]): S3Settings | null {
  const region = read('S3_REGION')!;
  const [endpoint, bucket, accessKeyId, secretAccessKey] = [read('S3_ENDPOINT'), read('S3_BUCKET'), read('S3_ACCESS_KEY_ID'), read('S3_SECRET_ACCESS_KEY')];
  if (![endpoint, bucket, accessKeyId, secretAccessKey].some(Boolean)) return null;
  if (bucket && accessKeyId && secretAccessKey) return { endpoint: endpoint ?? null, region, bucket, accessKeyId, secretAccessKey };
  problems.push('S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together.');
  return null;
}

/** Names every wrong or unknown variable at once, in words for whoever starts the application. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

function valueOf(name: SettingName, environment: Readonly<Record<string, string | undefined>>, problems: string[]): string | undefined {
  const setting: Setting = SETTINGS[name];
  const given = environment[name]?.trim();
  if (!given) return setting.default;
  const problem = problemWithValue(setting, given);
  if (problem) problems.push(`${name} ${problem}${setting.secret ? '' : ` (it is "${given}")`}.`);
  return given;
}

function problemWithValue(setting: Setting, value: string): string | null {
  switch (setting.kind) {
    case 'integer': {
      const number = Number(value);
      const inRange = Number.isInteger(number) && number >= (setting.min ?? -Infinity) && number <= (setting.max ?? Infinity);
      return inRange ? null : `must be a whole number from ${setting.min} to ${setting.max}`;
    }
    case 'switch':
      return value === 'on' || value === 'off' ? null : 'must be on or off';
    case 'choice':
      return setting.choices!.includes(value) ? null : `must be one of ${setting.choices!.join(', ')}`;
    case 'url':
      return URL.canParse(value) ? null : 'must be a complete address with its scheme';
    case 'text':
      return null;
  }
}

/** Variables that were meant for Verbund but do not exist: those of `.env`, marked by the launcher, and VERBUND_*. */
function unknownNames(environment: Readonly<Record<string, string | undefined>>): string[] {
  const fromFile = (environment['VERBUND_ENV_FILE_NAMES'] ?? '').split(',').filter(Boolean);
  const prefixed = Object.keys(environment).filter((name) => name.startsWith('VERBUND_') && name !== 'VERBUND_ENV_FILE_NAMES');
  return [...fromFile, ...prefixed].filter((name) => !(name in SETTINGS));
}
