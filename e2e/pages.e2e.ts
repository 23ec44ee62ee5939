import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { oldestRequest, organisationNamed, signInAs, type DemoPerson } from './support/people';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const KALYNA = 'Ukrainische Gemeinschaft';

type PageUnderTest = { readonly name: string; readonly path: string; readonly as: DemoPerson | null };

/** Every page and state that can be reached by an address; `:id` is one organisation. */
const PAGES: readonly PageUnderTest[] = [
  { name: 'sign-in', path: '/sign-in', as: null },
  { name: 'password forgotten', path: '/forgotten', as: null },
  { name: 'applying', path: '/apply', as: null },
  { name: 'applications', path: '/applications', as: 'office' },
  { name: 'applications as a table', path: '/applications?view=table', as: 'board' },
  { name: 'applications, nothing found', path: '/applications?view=table&search=zzzz', as: 'office' },
  { name: 'settings of applications', path: '/applications/settings', as: 'admin' },
  { name: 'overview', path: '/overview', as: 'office' },
  { name: 'organisations', path: '/organisations', as: 'office' },
  { name: 'organisations, nothing found', path: '/organisations?search=zzzzqqq', as: 'office' },
  { name: 'organisations, filtered', path: '/organisations?status=suspended,exitPending', as: 'board' },
  { name: 'organisation', path: '/organisations/:id', as: 'office' },
  { name: 'organisation, contacts', path: '/organisations/:id?tab=contacts', as: 'office' },
  { name: 'organisation, representatives', path: '/organisations/:id?tab=representatives', as: 'office' },
  { name: 'representatives as one of them', path: '/organisations/:id?tab=representatives', as: 'rep' },
  { name: 'hand-over package', path: '/organisations/:id/handover', as: 'rep' },
  { name: 'claims', path: '/claims', as: 'office' },
  { name: 'claims, nothing found', path: '/claims?search=zzzzqqq', as: 'office' },
  { name: 'claim form', path: '/claim', as: null },
  { name: 'own claim, link is over', path: '/claim/own#none', as: null },
  { name: 'question to the known address, link is over', path: '/claim/answer#none', as: null },
  { name: 'organisation, membership', path: '/organisations/:id?tab=membership', as: 'office' },
  { name: 'organisation, documents', path: '/organisations/:id?tab=documents', as: 'office' },
  { name: 'own documents as representative', path: '/organisations/:id?tab=documents', as: 'rep' },
  { name: 'document deadlines', path: '/documents', as: 'office' },
  { name: 'document deadlines, nothing found', path: '/documents?search=zzzzqqq', as: 'office' },
  { name: 'document rules', path: '/documents/rules', as: 'office' },
  { name: 'organisation, timeline', path: '/organisations/:id?tab=timeline', as: 'staff' },
  { name: 'organisation, history', path: '/organisations/:id?tab=history', as: 'office' },
  { name: 'organisation as its representative', path: '/organisations/:id', as: 'rep' },
  { name: 'organisation form', path: '/organisations/:id/edit', as: 'office' },
  { name: 'new organisation', path: '/organisations/new', as: 'office' },
  { name: 'organisation, rooms', path: '/organisations/:id?tab=rooms', as: 'office' },
  { name: 'organisation, rooms as its representative', path: '/organisations/:id?tab=rooms', as: 'rep' },
  { name: 'new room', path: '/organisations/:id/rooms/new', as: 'rep' },
  { name: 'rooms', path: '/rooms', as: 'office' },
  { name: 'rooms, filtered', path: '/rooms?seats=20&equipment=projector&hostsOn=2027-03-02', as: 'board' },
  { name: 'rooms, nothing found', path: '/rooms?search=zzzzqqq', as: 'staff' },
  { name: 'organisation form as its representative', path: '/organisations/:id/edit', as: 'rep' },
  { name: 'contacts as the representative', path: '/organisations/:id?tab=contacts', as: 'rep' },
  { name: 'preview of a profile', path: '/organisations/:id/preview?as=public', as: 'rep' },
  { name: 'change requests', path: '/change-requests', as: 'office' },
  { name: 'change requests, none found', path: '/change-requests?search=zzzzqqq', as: 'office' },
  { name: 'change request in conflict', path: '/change-requests/:request', as: 'office' },
  { name: 'change request as its representative', path: '/change-requests/:request', as: 'rep' },
  { name: 'field rules', path: '/field-rules', as: 'office' },
  { name: 'people', path: '/people', as: 'office' },
  { name: 'imports', path: '/imports', as: 'office' },
  { name: 'own account', path: '/account', as: 'rep' },
  { name: 'accounts', path: '/accounts', as: 'admin' },
  { name: 'public directory, settings', path: '/directory-settings', as: 'office' },
  { name: 'taxonomies', path: '/taxonomies', as: 'office' },
  { name: 'confirmation campaigns', path: '/campaigns', as: 'office' },
  { name: 'new confirmation campaign', path: '/campaigns/new', as: 'office' },
  { name: 'confirmation link that opens nothing', path: '/confirm#nothing-that-was-ever-mailed', as: null },
  { name: 'audit trail', path: '/audit', as: 'auditor' },
  { name: 'demo inbox', path: '/demo-inbox', as: 'office' },
  { name: 'gallery', path: '/gallery', as: 'office' },
  { name: 'forbidden', path: '/audit', as: 'staff' },
  { name: 'not found', path: '/nowhere', as: 'office' },
];

for (const { name, path, as } of PAGES) {
  test(`${name}: accessible, no overflow, no error in the console`, async ({ page }) => {
    const complaints = listenFor(page);
    if (as) await signInAs(page, as);
    await page.goto(await addressOf(page, path));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    // A mail is shown in a frame that runs no script, so that nobody can look into it; what it says is tested with the mails.
    await page.evaluate(() => document.querySelectorAll('iframe[sandbox]').forEach((frame) => frame.remove()));
    const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

/** The address with the ids it needs: of one organisation, or of its oldest open change request. */
async function addressOf(page: Page, path: string): Promise<string> {
  if (path.includes(':id')) return path.replace(':id', await organisationNamed(page, KALYNA));
  return path.includes(':request') ? path.replace(':request', await oldestRequest(page)) : path;
}

test('nothing overflows at 320 pixels', async ({ page }) => {
  await signInAs(page, 'office');
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['/overview', '/organisations', '/people', '/rooms', '/imports', '/account', '/change-requests', '/field-rules', '/applications', '/applications/settings']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect.soft(await overflowOf(page), path).toBeLessThanOrEqual(0);
  }
});

/** Pixels by which the page is wider than the screen. */
const overflowOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What the browser complains about while the page is used; answers that the page expects (403, 404) are its business, and a mail’s frame runs no script on purpose. */
const EXPECTED = /status of (401|403|404)|Blocked script execution in 'about:srcdoc'/;

function listenFor(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}
