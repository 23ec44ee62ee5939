import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { Config } from './platform/config/config.js';
import { setupHttp } from './platform/http/setup.js';
import { loggerOf, NestLog } from './platform/log/logger.js';

const log = loggerOf(process.env['LOG_LEVEL'] ?? 'info');
const app = await NestFactory.create<NestExpressApplication>(AppModule, { bodyParser: false, logger: new NestLog(log) });
const config = app.get(Config);
setupHttp(app);
await app.listen(config.port, config.host);
log.info({ address: await app.getUrl() }, 'Verbund is ready');
process.send?.('ready');
// The launcher is gone, also by kill -9: end as at a signal, so that the next start finds the port free.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
