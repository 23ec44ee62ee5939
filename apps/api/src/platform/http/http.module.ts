import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { readFileSync } from 'node:fs';
import { HealthController } from '../health/health.controller.js';
import { ANSWER_WRITERS, compiledWriters, strictWriters, type AnswerWriters, type ApiDocument } from './answer-writers.js';
import { AnswerInterceptor } from './answers.js';

/** Where the exported API document lies, seen from the compiled and from the source file alike. */
const DOCUMENT = new URL('../../../../../docs/openapi.json', import.meta.url);

function answerWriters(): AnswerWriters {
  const document = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as ApiDocument;
  return process.env['NODE_ENV'] === 'test' ? strictWriters(document) : compiledWriters(document);
}

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController],
  providers: [AnswerInterceptor, { provide: ANSWER_WRITERS, useFactory: answerWriters }],
  exports: [AnswerInterceptor, DiscoveryModule],
})
export class HttpModule {}
