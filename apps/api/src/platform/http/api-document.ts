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
  const document = SwaggerModule.createDocument(app, info, { operationIdFactory: operationIdOf });
  withoutGuesses(document);
  return { ...(asOpenApi31(document) as OpenAPIObject), openapi: '3.1.0' };
}

/** The compiler plugin notes a 200 for every handler; where `@Route` promises "nothing" (204) there is none. */
function withoutGuesses({ paths }: OpenAPIObject): void {
  for (const { delete: remove, post, put, patch } of Object.values(paths)) {
    for (const operation of [remove, post, put, patch]) if (operation?.responses?.['204']) operation.responses = { 204: operation.responses['204'] };
  }
}

/** `nullable` as JSON Schema says it since OpenAPI 3.1: a type, an enumeration or a reference that may also be null. */
function asOpenApi31(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asOpenApi31);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...schema } = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, asOpenApi31(value)]));
  if (nullable !== true) return schema;
  const { allOf, enum: values, type, ...rest } = schema as { allOf?: object[]; enum?: unknown[]; type?: string };
  if (allOf) return { ...rest, anyOf: [...allOf, { type: 'null' }] };
  return { ...rest, type: [type ?? 'string', 'null'], ...(values && { enum: [...values, null] }) };
}
