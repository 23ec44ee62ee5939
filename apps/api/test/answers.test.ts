import { readFileSync } from 'node:fs';
import path from 'node:path';
import { auditDocument, permissionsDocument } from '../../../tools/generate-docs.mjs';
import { operationIdOf } from '../src/platform/http/answers.js';
import { declaredRoutes, type DeclaredRoute } from '../src/platform/http/route.js';
import { API_BASE } from '../src/platform/http/setup.js';
import { Api } from './harness.js';

type Answer = { content?: Record<string, { schema: object }> };
type Operation = { operationId: string; responses: Record<string, Answer>; 'x-permission': string };

const docs = path.join(process.cwd(), 'docs');
const text = (name: string) => readFileSync(path.join(docs, name), 'utf8');
const document = JSON.parse(text('openapi.json')) as { paths: Record<string, Record<string, Operation>> };

let routes: DeclaredRoute[];
beforeAll(async () => {
  const api = await Api.start();
  routes = declaredRoutes(api.app);
  await api.stop();
});

const documented = () => Object.entries(document.paths).flatMap(([route, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${route}`));
const addressOf = ({ method, path: route }: DeclaredRoute) => `${method} ${API_BASE}${route.replace(/:(\w+)/g, '{$1}')}`;
const operationOf = (route: DeclaredRoute): Operation => document.paths[addressOf(route).split(' ')[1]!]![route.method.toLowerCase()]!;

describe('docs/openapi.json', () => {
  test('documents every route, and none that is not there (npm run contracts)', () => {
    expect(documented().sort()).toEqual(routes.map(addressOf).sort());
  });

  test('says what every route answers, and who may call it', () => {
    const wrong = routes.filter((route) => {
      const { operationId, responses, 'x-permission': permission } = operationOf(route);
      const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
      const isComplete = status === '204' ? !answer?.content : Object.keys(answer?.content ?? {}).length === 1;
      return !isComplete || permission !== route.rule.access || operationId !== operationIdOf(route.controller, route.handler);
    });
    expect(wrong.map(addressOf)).toEqual([]);
  });
});

describe('generated documents', () => {
  test('are fresh (npm run docs)', () => {
    expect(text('permissions.md')).toBe(permissionsDocument(document));
    expect(text('audit.md')).toBe(auditDocument());
  });
});
