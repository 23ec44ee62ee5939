import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { operationIdOf } from './answers.js';

/** The API document: generated from controllers and DTO classes, exported to docs/openapi.json. */
export function apiDocument(app: NestExpressApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Verbund')
    .setDescription('The network CRM for associations whose members are organisations. Errors are application/problem+json.')
    .setVersion('1')
    .addCookieAuth('verbund')
    .build();
  return SwaggerModule.createDocument(app, info, { operationIdFactory: operationIdOf });
}
