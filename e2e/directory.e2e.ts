import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const KALYNA = 'Ukrainische Gemeinschaft Leine e.V.';
/** As many as the data says at that moment: other journeys admit members of the demo network meanwhile. */
async function expectMembers(page: Page): Promise<void> {
  await expect(async () => {
    const { members } = (await (await page.request.get('/api/v1/directory/network')).json()) as { members: number };
    expect(members).toBeGreaterThanOrEqual(46);
    await page.reload();
    await expect(page.locator('.count-line')).toContainText(new RegExp(`(?<!\\d)${members}(?!\\d).*20\\d\\d`, 's'), { timeout: 1_000 });
  }).toPass();
}

/** The directory in the language of the profile: a German desk, an Arabic phone. */
const words = (locale: string | undefined) =>
  locale === 'ar'
    ? { list: '/ar/aadaa', map: '/ar/kharita', network: '/ar/shabaka', show: 'عرض', search: 'اسم أو موضوع أو مكان', topic: 'الموضوع', clear: 'إلغاء الاختيار', missing: 'هذه الصفحة غير موجودة', dir: 'rtl' }
    : { list: '/de/mitglieder', map: '/de/karte', network: '/de/netzwerk', show: 'Anzeigen', search: 'Name, Thema oder Ort', topic: 'Thema', clear: 'Auswahl aufheben', missing: 'Diese Seite gibt es nicht', dir: 'ltr' };

const overflowOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody finds an organisation, and how to reach it', async ({ page }, { project }) => {
    const own = words(project.use.locale);
    await page.goto('/directory');
    await expect(page).toHaveURL(new RegExp(`${own.list}$`));
    await expect(page.locator('html')).toHaveAttribute('dir', own.dir);
    await expectMembers(page);

    await page.getByLabel(own.search).fill('kalyna ukrainische');
    await page.getByRole('button', { name: own.show }).click();
    await expect(page).toHaveURL(/q=kalyna/);
    await page.getByLabel(own.search).fill('Ukrainische');
    await page.getByRole('button', { name: own.show }).click();
    const found = page.locator('.entries').getByRole('link', { name: KALYNA });
    await expect(found).toBeVisible();

    await page.getByRole('combobox', { name: own.topic }).selectOption('choir');
    await page.getByRole('button', { name: own.show }).click();
    await expect(page).toHaveURL(/q=Ukrainische&topic=choir$/);
    await found.click();
    await expect(page.getByRole('heading', { level: 1, name: KALYNA })).toBeVisible();
    expect(JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!)).toMatchObject({ '@type': 'NGO', name: KALYNA });
    await expect(page.locator('link[hreflang]')).toHaveCount(8);

    await page.goBack();
    await page.getByRole('link', { name: own.clear }).first().click();
    await expect(page).toHaveURL(new RegExp(`${own.list}$`));
    await page.locator('[rel=next]').click();
    await expect(page).toHaveURL(/page=2$/);
  });

  test('the map leads to the organisations of a district, the network tells its number and day', async ({ page }, { project }) => {
    const own = words(project.use.locale);
    await page.goto(own.map);
    await page.locator('.areas').getByRole('link', { name: 'Linden-Nord', exact: true }).click();
    await expect(page).toHaveURL(/district=linden-nord$/);
    await expect(page.locator('.entries > li').first()).toBeVisible();
    await page.goto(own.network);
    await expectMembers(page);
    await page.getByRole('link', { name: 'Українська' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  });

  test('everything can be done with the keyboard alone', async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone has none');
    await page.goto('/de/mitglieder');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#main$/);
    await page.getByLabel('Name, Thema oder Ort').focus();
    await page.keyboard.type('Brückenhaus');
    await page.keyboard.press('Enter');
    await expect(page.locator('.entries > li')).toHaveCount(1);
  });
});

for (const name of ['list', 'filtered', 'nothing found', 'record', 'map', 'network', 'missing', 'embedded'] as const) {
  test(`${name}: accessible, no overflow, stands still, nothing to complain about`, async ({ page }, { project }) => {
    const own = words(project.use.locale);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 404/.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.addInitScript(() => {
      const shifts = Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.shifted += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(own.list);
    const record = (await page.locator('.entry h2 a').nth(3).getAttribute('href'))!;
    const paths = { list: own.list, filtered: `${own.list}?topic=choir&stepFree=yes`, 'nothing found': `${own.list}?q=zzzzqqq`, record, map: own.map, network: own.network, missing: `${own.list}/none`, embedded: `/embed${own.list}` };
    await page.goto(paths[name]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (name === 'missing') await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.missing);
    const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0);
    for (const width of [project.use.viewport!.width, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
    // 200 % of the text, and more: nothing is cut off.
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
}

test('a frame in another website grows with the list', async ({ page, baseURL, isMobile }) => {
  test.skip(isMobile, 'one width is enough');
  const website = createServer((_request, response) =>
    response.setHeader('Content-Type', 'text/html').end(`<!doctype html><title>Website</title><iframe src="${baseURL}/embed/de/mitglieder" title="Mitglieder" width="800" height="200"></iframe><script src="${baseURL}/directory/embed.js"></script>`),
  );
  await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${(website.address() as AddressInfo).port}/`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(async () => (await page.locator('iframe').boundingBox())!.height).toBeGreaterThan(1000);
  const data = await page.evaluate(async (address) => (await (await fetch(`${address}/api/v1/directory/network`)).json()) as { members: number }, baseURL!);
  expect(data.members).toBeGreaterThanOrEqual(46);
  expect(await page.evaluate((address) => fetch(`${address}/api/v1/network/public`).then(() => 'read', () => 'refused'), baseURL!)).toBe('refused');
  website.close();
});
