import 'reflect-metadata';
import { runAdmin } from './admin-commands.js';
import { Config, ConfigError } from './platform/config/config.js';

try {
  const { text, ok } = await runAdmin(new Config(process.env), process.argv.slice(2));
  (ok ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
