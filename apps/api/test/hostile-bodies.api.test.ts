import { Api, type Client } from './harness.js';

let api: Api;
let office: Client;
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

const named = { names: [{ kind: 'registered', text: 'Verein' }] };

describe('bodies that nobody types', () => {
  test.each([
    ['NUL in a text', '{"names":[{"kind":"registered","text":"a\\u0000b"}]}'],
    ['half a character', '{"names":[{"kind":"registered","text":"\\ud800"}]}'],
    ['not JSON', '{bad'],
    ['a list for the body', '[]'],
    ['keys of the prototype', '{"__proto__":{"x":1},"names":[]}'],
  ])('%s: 400, and nothing happens', async (_, body) => {
    await office.post('/organisations').set('Content-Type', 'application/json').send(body).expect(400);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  test.each([['channels'], ['addresses'], ['links'], ['names']])('a list inside the list of %s is named', async (field) => {
    const { body } = await office.post('/organisations').send({ ...named, [field]: [[]] }).expect(400);
    expect(body.issues).toEqual([expect.objectContaining({ field, code: 'notObject' })]);
  });

  test('null where something is needed is named', async () => {
    const { body } = await office.post('/saved-views').send({ list: 'organisations', name: 'Leer', query: '', shared: null }).expect(400);
    expect(body.issues).toEqual([{ field: 'shared', code: 'required' }]);
  });

  test('forms and plain text are refused', async () => {
    await office.post('/organisations').set('Content-Type', 'text/plain').send('x').expect(415);
    await office.post('/organisations').type('form').send('a=b').expect(415);
  });
});
