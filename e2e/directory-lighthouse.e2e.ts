import { chromium, expect, test } from '@playwright/test';
import { findChromium } from './support/chromium.mjs';
import { freePort } from '../tools/free-port.mjs';

/** Without a full score the page is not good enough for everybody; the figures of a busy machine do not count here. */
const CATEGORIES = ['accessibility', 'best-practices'] as const;

test('list, record and network page score 100 for accessibility and best practices', async ({ page, baseURL, isMobile }) => {
  test.skip(isMobile, 'lighthouse emulates its own phone');
  test.setTimeout(300_000);
  await page.goto('/de/mitglieder');
  const record = (await page.locator('.entry h2 a').first().getAttribute('href'))!;
  const port = await freePort();
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`] });
  try {
    const { default: lighthouse } = await import('lighthouse');
    for (const path of ['/de/mitglieder', record, '/de/netzwerk', '/ar/aadaa']) {
      const result = await lighthouse(`${baseURL}${path}`, { port, logLevel: 'silent', onlyCategories: [...CATEGORIES], throttlingMethod: 'provided' });
      const { categories, audits } = result!.lhr;
      const failed = Object.values(audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score !== null && score < 1).map(({ id }) => id);
      expect([path, failed, ...CATEGORIES.map((category) => categories[category]!.score)]).toEqual([path, [], 1, 1]);
    }
  } finally {
    await browser.close();
  }
});
