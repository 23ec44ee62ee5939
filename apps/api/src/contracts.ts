import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { writeFileSync } from 'node:fs';
import { AppModule } from './app.module.js';
import { apiDocument } from './platform/http/api-document.js';

/** Writes docs/openapi.json (or the file named as argument) from the compiled application; no database is touched (`preview` builds no provider). */
const app = await NestFactory.create<NestExpressApplication>(AppModule, { preview: true, logger: ['error'], abortOnError: false });
app.setGlobalPrefix('api/v1');
writeFileSync(process.argv[2] ?? new URL('../../../docs/openapi.json', import.meta.url), `${JSON.stringify(apiDocument(app), null, 2)}\n`);
