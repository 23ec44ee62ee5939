import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Api } from './harness.js';

test('the API hands out its own document', async () => {
  const api = await Api.start();
  const { body, headers } = await api.stranger.get('/openapi.json').expect(200);
  expect(headers['content-type']).toContain('application/json');
  expect(body).toEqual(JSON.parse(readFileSync(path.join(__dirname, '../../../docs/openapi.json'), 'utf8')));
  await api.stop();
});
