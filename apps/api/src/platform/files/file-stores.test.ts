import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openS3 } from '../../../test/s3-stand-in.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'verbund-stores-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Opened = { store: FileStore; close: () => Promise<void> };

async function openFolder(): Promise<Opened> {
  return { store: new FolderStore(path.join(folder, 'files')), close: () => Promise.resolve() };
}

async function openStandIn(): Promise<Opened> {
  const { close, ...settings } = await openS3(path.join(folder, 's3'));
  return { store: new S3Store({ region: 'us-east-1', ...settings }), close };
}

const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const everything = async (store: FileStore, instant: Date): Promise<string[]> => {
  const found: string[] = [];
  for await (const digest of store.olderThan(instant)) found.push(digest);
  return found.sort();
};
const FUTURE = new Date(Date.now() + 3600_000);

describe.each([['a folder', openFolder], ['an S3-compatible store', openStandIn]])('%s', (_name, open) => {
  let opened: Opened;
  let store: FileStore;
  beforeAll(async () => {
    opened = await open();
    ({ store } = opened);
  });
  afterAll(() => opened.close());

  test('gives back exactly what was put, small, large and binary', async () => {
    for (const content of [Buffer.from('ä'), Buffer.alloc(5 * 1024 * 1024, 'x\0\r\n'), Buffer.from([0, 255, 10, 13])]) {
      const digest = digestOf(content);
      await store.put(digest, content);
      expect(await store.has(digest)).toBe(true);
      expect((await buffer((await store.read(digest))!)).equals(content)).toBe(true);
    }
  });

  test('keeps one content once, also when it comes twenty times at the same moment', async () => {
    const content = Buffer.from('zwanzigmal');
    const digest = digestOf(content);
    await Promise.all(Array.from({ length: 20 }, () => store.put(digest, content)));
    expect((await everything(store, FUTURE)).filter((found) => found === digest)).toHaveLength(1);
    expect((await buffer((await store.read(digest))!)).equals(content)).toBe(true);
  });

  test('knows nothing of what is not there', async () => {
    const digest = digestOf(Buffer.from('nie dagewesen'));
    expect(await store.has(digest)).toBe(false);
    expect(await store.read(digest)).toBeNull();
    await store.remove(digest);
  });

  test('removes, and lists by age', async () => {
    const content = Buffer.from('kurz');
    const digest = digestOf(content);
    await store.put(digest, content);
    expect(await everything(store, new Date(Date.now() - 3600_000))).toEqual([]);
    expect(await everything(store, FUTURE)).toContain(digest);
    await store.remove(digest);
    expect(await store.has(digest)).toBe(false);
    expect(await everything(store, FUTURE)).not.toContain(digest);
  });

  test('lists more than one page of contents', async () => {
    const before = new Set(await everything(store, FUTURE));
    const contents = Array.from({ length: 1_050 }, (_, n) => Buffer.from(`Seite ${n}`));
    for (let start = 0; start < contents.length; start += 50) await Promise.all(contents.slice(start, start + 50).map((content) => store.put(digestOf(content), content)));
    const found = (await everything(store, FUTURE)).filter((digest) => !before.has(digest));
    expect(found).toEqual(contents.map(digestOf).sort());
  }, 60_000);

  test('takes nothing for a digest that is none', async () => {
    for (const name of ['../../etc/passwd', '..', '', 'a'.repeat(63), `${'a'.repeat(64)}/x`]) await expect(Promise.resolve().then(() => store.has(name))).rejects.toThrow('Not the digest');
  });
});

test('what a crash left unfinished in the folder has no name of a content and goes later', async () => {
  const files = path.join(folder, 'files');
  const place = path.join(files, readdirSync(files)[0]!);
  const part = path.join(place, `${'a'.repeat(64)}.0.part`);
  writeFileSync(part, 'halb');
  const store = new FolderStore(files);
  expect(await everything(store, FUTURE)).not.toContain('a'.repeat(64));
  writeFileSync(part, 'halb');
  utimesSync(part, new Date(0), new Date(0));
  await everything(store, new Date(Date.now() - 3600_000));
  expect(() => statSync(part)).toThrow('ENOENT');
});
