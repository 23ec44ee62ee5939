import express from 'express';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { gzipSync } from 'node:zlib';
import { refuseUnknownMethod, webPages } from './web-pages.js';

const SCRIPT = 'export const answer = 42;'.repeat(100);
const app = express();

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'verbund-pages-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Verbund</title>');
  writeFileSync(join(folder, 'csp.json'), '{}');
  writeFileSync(join(folder, '.vite/manifest.json'), '{}');
  writeFileSync(join(folder, 'assets/app-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/app-1a2b.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets/app-1a2b.js.map'), '{}');
  app.use(refuseUnknownMethod, webPages('/api/v1', folder));
  app.use('/api/v1', (_request, response) => void response.json({ from: 'api' }));
});

const get = (path: string) => request(app).get(path).set('Accept', 'text/html,*/*;q=0.8');

test.each(['/', '/organisations', '/organisations/7c1f?tab=history'])('%s is the application', async (path) => {
  const answer = await get(path).expect(200).expect('Content-Type', /html/).expect('Cache-Control', 'no-cache');
  expect(answer.text).toContain('<title>Verbund</title>');
});

test('a file with a digest in its name stays in the cache for ever, compressed as the browser wishes', async () => {
  const packed = await get('/assets/app-1a2b.js').set('Accept-Encoding', 'gzip').expect(200).expect('Content-Encoding', 'gzip');
  expect(packed.text).toBe(SCRIPT);
  expect(packed.headers['cache-control']).toContain('immutable');
  const plain = await get('/assets/app-1a2b.js').set('Accept-Encoding', 'identity').expect(200);
  expect(plain.headers['content-encoding']).toBeUndefined();
});

test('an unchanged page is not sent again', async () => {
  const { headers } = await get('/').expect(200);
  await get('/').set('If-None-Match', headers['etag']!).expect(304);
});

test.each(['/.env', '/api', '/api/v2/organisations', '/.git/config', '/.vite/manifest.json', '/csp.json', '/assets/app-1a2b.js.map', '/assets/gone.js', '/..%2f..%2fpackage.json'])(
  '%s is not there',
  async (path) => {
    await get(path).expect(404).expect('Content-Type', /application\/problem\+json/);
  },
);

test('a program that asks for JSON gets no page', async () => {
  await request(app).get('/organisations').set('Accept', 'application/json').expect(404);
});

test('the API keeps its own addresses', async () => {
  await get('/api/v1/organisations').expect(200, { from: 'api' });
});

test('a page cannot be posted to', async () => {
  await request(app).post('/organisations').expect(405);
});

test('TRACE is refused', async () => {
  const server = app.listen(0);
  const { port } = server.address() as AddressInfo;
  const status = await new Promise((resolve) => httpRequest({ port, method: 'TRACE', path: '/api/v1/session' }, (answer) => resolve(answer.statusCode)).end());
  server.close();
  expect(status).toBe(405);
});
