import { Controller, Get, Header, Inject } from '@nestjs/common';
import { API_DOCUMENT, type ApiDocument } from './answer-writers.js';
import { Route } from './route.js';

@Controller()
export class ApiDocumentController {
  constructor(@Inject(API_DOCUMENT) private readonly document: ApiDocument) {}

  /** This document: what other programs may rely on. */
  @Get('openapi.json')
  @Header('Content-Type', 'application/json; charset=utf-8')
  @Route('public', null, { raw: 'application/json' })
  read(): ApiDocument {
    return this.document;
  }
}
