import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { DirectoryVersion } from './directory-version.js';
import { encodingOf, PageCache, StoredPage } from './page-cache.js';

const page = (bytes: number) => new StoredPage(200, [], 'x'.repeat(bytes), true);

describe('the version', () => {
  test('is asked once for all who wait, and never shared with one who came after the question', async () => {
    let state = 0;
    const asked: (() => void)[] = [];
    const version = new DirectoryVersion(() => {
      const seen = String(state);
      return new Promise((resolve) => asked.push(() => resolve(seen)));
    });
    const first = Promise.all([version.current(), version.current()]);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(asked).toHaveLength(1);
    state = 1;
    const late = Promise.all([version.current(), version.current(), version.current()]);
    asked.shift()!();
    expect(await first).toEqual(['0', '0']);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked).toHaveLength(1);
    asked.shift()!();
    expect(await late).toEqual(['1', '1', '1']);
  });

  test('is asked again after a failure', async () => {
    let fails = true;
    const version = new DirectoryVersion(async () => {
      if (fails) throw new Error('away');
      return 'v';
    });
    await expect(version.current()).rejects.toThrow('away');
    fails = false;
    expect(await version.current()).toBe('v');
  });
});

describe('pages in memory', () => {
  test('are those of one version, up to a limit, the longest unused gone first', () => {
    const cache = new PageCache(1_000);
    for (const address of ['a', 'b']) {
      cache.get('1', address);
      cache.put('1', address, page(200));
    }
    cache.get('1', 'a');
    cache.put('1', 'c', page(200));
    expect(['a', 'b', 'c'].map((address) => cache.get('1', address) !== undefined)).toEqual([true, false, true]);
    cache.put('0', 'd', page(1));
    expect(cache.get('1', 'd')).toBeUndefined();
    expect(cache.get('2', 'a')).toBeUndefined();
  });

  test('never hold more than the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 })), (sizes) => {
        const cache = new PageCache(2_000);
        cache.get('1', '');
        sizes.forEach((bytes, nth) => cache.put('1', String(nth), page(bytes)));
        const held = sizes.map((bytes, nth) => (cache.get('1', String(nth)) ? bytes * 2 : 0)).reduce((sum, bytes) => sum + bytes, 0);
        return held <= 2_000;
      }),
    );
  });

  test('are compressed once, as the reader wishes', () => {
    const stored = page(5_000);
    expect(gunzipSync(stored.body('gzip')).toString()).toBe('x'.repeat(5_000));
    expect(stored.body('gzip')).toBe(stored.body('gzip'));
    expect(['gzip, deflate, br', 'gzip;q=1.0, br;q=0', 'deflate', '*', '', undefined].map(encodingOf)).toEqual(['br', 'gzip', 'identity', 'gzip', 'identity', 'identity']);
  });
});
