import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { readFileSync } from 'node:fs';
import { HealthController } from '../health/health.controller.js';
import { ANSWER_WRITERS, API_DOCUMENT, compiledWriters, strictWriters, type AnswerWriters, type ApiDocument } from './answer-writers.js';
import { ApiDocumentController } from './api-document.controller.js';
import { AnswerInterceptor } from './answers.js';
import { PublicPages } from './public-pages.js';

/** Where the exported API document lies, seen from the compiled and from the source file alike. */
const DOCUMENT = new URL('../../../../../docs/openapi.json', import.meta.url);

const apiDocument = (): ApiDocument => JSON.parse(readFileSync(DOCUMENT, 'utf8')) as ApiDocument;

const answerWriters = (document: ApiDocument): AnswerWriters =>
  process.env['NODE_ENV'] === 'test' ? strictWriters(document) : compiledWriters(document);

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, ApiDocumentController],
  providers: [AnswerInterceptor, PublicPages, { provide: API_DOCUMENT, useFactory: apiDocument }, { provide: ANSWER_WRITERS, inject: [API_DOCUMENT], useFactory: answerWriters }],
  exports: [AnswerInterceptor, PublicPages, DiscoveryModule],
})
export class HttpModule {}
