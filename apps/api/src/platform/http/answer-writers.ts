import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import fastJson from 'fast-json-stringify';

type JsonSchema = { [key: string]: unknown };
type Operation = { operationId?: string; responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }> };
export type ApiDocument = { paths: Record<string, Record<string, Operation>>; components?: { schemas?: Record<string, JsonSchema> } };

/** Turns the answer of an operation into JSON text, as the API document promises it. */
export type AnswerWriters = { write(operation: string, answer: unknown): string };
export const ANSWER_WRITERS = Symbol('writers of answers');
/** The exported API document, as it was read at start-up. */
export const API_DOCUMENT = Symbol('the API document');

function schemasOf(document: ApiDocument): Map<string, JsonSchema> {
  const schemas = new Map<string, JsonSchema>();
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    const answer = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
    const schema = answer?.content?.['application/json']?.schema;
    if (operation.operationId && schema) schemas.set(operation.operationId, schema);
  }
  return schemas;
}

const missing = (operation: string): never => {
  throw new Error(`The API document has no answer for ${operation}; run npm run contracts.`);
};

/** Production: compiled writers that drop what is not promised. */
export function compiledWriters(document: ApiDocument): AnswerWriters {
  const schemas = schemasOf(document);
  const writers = new Map<string, (answer: unknown) => string>();
  return {
    write(operation, answer) {
      let writer = writers.get(operation);
      if (!writer) {
        const schema = schemas.get(operation) ?? missing(operation);
        writers.set(operation, (writer = fastJson(forWriting({ ...schema, components: document.components }, document) as fastJson.Schema)));
      }
      return writer(answer);
    },
  };
}

/** "This object or null" inlined, which the compiler writes without trying both alternatives. */
function forWriting(node: unknown, document: ApiDocument): unknown {
  if (Array.isArray(node)) return node.map((item) => forWriting(item, document));
  if (typeof node !== 'object' || node === null) return node;
  const { anyOf } = node as { anyOf?: { $ref?: string; type?: string }[] };
  if (anyOf?.length === 2 && anyOf[0]!.$ref && anyOf[1]!.type === 'null') {
    const name = anyOf[0]!.$ref.split('/').at(-1)!;
    return { ...(forWriting(document.components?.schemas?.[name], document) as object), nullable: true };
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, forWriting(value, document)]));
}

/** Tests: a property too many, too few or of another type is an error, so that a leaked column fails. */
export function strictWriters(document: ApiDocument): AnswerWriters {
  const ajv = new Ajv({ strict: false, allErrors: true });
  (addFormats as unknown as { default: (ajv: Ajv) => void }).default?.(ajv);
  const schemas = schemasOf(document);
  const closed = { $id: 'document', components: closeObjects(document.components ?? {}) };
  ajv.addSchema(closed);
  const checks = new Map<string, ValidateFunction>();
  return {
    write(operation, answer) {
      const text = JSON.stringify(answer);
      const schema = schemas.get(operation) ?? missing(operation);
      let check = checks.get(operation);
      if (!check) checks.set(operation, (check = ajv.compile(closeObjects(pointedAt(schema)) as JsonSchema)));
      if (!check(JSON.parse(text))) throw new Error(`${operation} does not answer as documented: ${ajv.errorsText(check.errors)}`);
      return text;
    },
  };
}

const pointedAt = (schema: JsonSchema): JsonSchema => JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components')) as JsonSchema;

/** The same schema with additional properties refused wherever properties are listed. */
function closeObjects(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closeObjects);
  if (typeof schema !== 'object' || schema === null) return schema;
  const closed = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closeObjects(value)]));
  return 'properties' in closed && !('additionalProperties' in closed) ? { ...closed, additionalProperties: false } : closed;
}
