import { JSDOM } from 'jsdom';
import request from 'supertest';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let office: Client;

beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  for (const [nth, name] of ['Alte & Liebe', 'Mittlere <Runde>', 'Neue "Zeit"', 'Steuer\u0007zeichen'].entries()) {
    const { id } = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: name }], purpose: { de: 'A & B', ar: 'نص' } }).expect(201)).body;
    await office.post(`/organisations/${id}/membership-events`).send({ state: 'active', membershipClass: 'full', effectiveOn: `202${nth}-02-03`, decidedBy: 'board', decidedOn: `202${nth}-02-03` }).expect(201);
  }
});
afterAll(() => api.stop());

const get = (path: string) => request(api.app.getHttpServer()).get(path).buffer(true);
/** Reads strictly: anything that is not well-formed throws. */
const xml = async (path: string, type: RegExp) => {
  const { text } = await get(path).expect(200).expect('Content-Type', type);
  return new JSDOM(text, { contentType: 'application/xml' }).window.document;
};
const texts = (parent: ParentNode, name: string) => [...parent.querySelectorAll(name)].map(({ textContent }) => textContent);

test('RSS holds what RSS 2.0 asks for, the newest first', async () => {
  const feed = await xml('/de/mitglieder/feed.rss', /^application\/rss\+xml; charset=utf-8$/);
  expect(feed.documentElement.getAttribute('version')).toBe('2.0');
  const channel = feed.querySelector('rss > channel')!;
  for (const required of ['title', 'link', 'description', 'language']) expect(channel.querySelector(`:scope > ${required}`)!.textContent).not.toBe('');
  expect(texts(channel, 'item > title')).toEqual(['Steuerzeichen', 'Neue "Zeit"', 'Mittlere <Runde>', 'Alte & Liebe']);
  for (const item of channel.querySelectorAll('item')) {
    expect(item.querySelector('pubDate')!.textContent).toMatch(/^[A-Z][a-z]{2}, 0\d Feb 202\d 00:00:00 GMT$/);
    expect(item.querySelector('guid')!.getAttribute('isPermaLink')).toBe('false');
    expect(item.querySelector('link')!.textContent).toMatch(/^http:\/\/localhost:3000\/de\/mitglieder\/[a-z-]+-[0-9a-f]{12}$/);
  }
});

test('Atom holds what RFC 4287 asks for', async () => {
  const feed = await xml('/ar/aadaa/feed.atom', /^application\/atom\+xml; charset=utf-8$/);
  expect(feed.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
  for (const parent of [feed.documentElement, ...feed.querySelectorAll('entry')]) {
    for (const required of ['id', 'title', 'updated']) expect(parent.querySelectorAll(`:scope > ${required}`)).toHaveLength(1);
    expect(parent.querySelector(':scope > id')!.textContent).toMatch(/^(urn:uuid:|http)/);
    expect(parent.querySelector(':scope > updated')!.textContent).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  }
  expect(feed.querySelector('feed > author > name')!.textContent).not.toBe('');
  expect(feed.querySelector('feed > link[rel=self]')!.getAttribute('href')).toBe('http://localhost:3000/ar/aadaa/feed.atom');
  expect(texts(feed, 'entry > summary')[0]).toBe('نص');
});

test('the map of the site leads to every page in every language, each with its brothers', async () => {
  const index = await xml('/sitemap.xml', /^application\/xml/);
  const maps = texts(index, 'sitemap > loc');
  expect(maps).toHaveLength(7);
  for (const map of maps) {
    const site = await xml(new URL(map!).pathname, /^application\/xml/);
    const pages = texts(site, 'url > loc');
    expect(pages).toHaveLength(3 + 4);
    for (const page of pages) await get(new URL(page!).pathname).expect(200);
    for (const url of site.querySelectorAll('url')) expect(url.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')).toHaveLength(7);
  }
  expect((await get('/robots.txt').expect(200)).text).toContain('Sitemap: http://localhost:3000/sitemap.xml');
});

describe('other websites', () => {
  test('may read the data of the directory, without any sign of who asks', async () => {
    for (const path of ['/api/v1/directory', '/api/v1/directory/network', '/api/v1/directory/terms', '/api/v1/directory?group=nobody', '/api/v1/directory/none']) {
      const { headers } = await get(path).set('Origin', 'https://elsewhere.example');
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
  });

  test('may read nothing else', async () => {
    for (const path of ['/api/v1/organisations', '/api/v1/directory-settings', '/api/v1/published-people', '/api/v1/session', '/api/v1/network/public', '/api/v1/nowhere', '/de/mitglieder', '/embed/de/mitglieder', '/']) {
      const { headers } = await get(path).set('Origin', 'https://elsewhere.example');
      expect([path, headers['access-control-allow-origin']]).toEqual([path, undefined]);
    }
  });

  test('may frame the embedded list, which tells its height by the one script there is', async () => {
    const { text } = await get('/embed/de/mitglieder').expect(200);
    const scripts = [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toEqual([expect.stringMatching(/^<script src="\/directory\/resize-[0-9a-f]{10}\.js" async>$/)]);
    await get(/src="([^"]*resize[^"]*)"/.exec(text)![1]!).expect(200).expect('Content-Type', /javascript/).expect('Cache-Control', /immutable/);
    await get('/directory/embed.js').expect(200).expect('Cross-Origin-Resource-Policy', 'cross-origin').expect('Cache-Control', 'public, no-cache');
    expect(text).toContain('target="_top"');
    expect(text).not.toContain('class="site"');
  });
});
