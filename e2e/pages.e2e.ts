import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page, type Request } from '@playwright/test';
import { addressOf } from './support/addresses';
import { overflowOf, violationsOf } from './support/axe';
import { signInAs, type DemoPerson } from './support/people';

type PageUnderTest = {
  readonly name: string;
  readonly path: string;
  readonly as: DemoPerson | null;
  /** The foot of the form, which stays on the screen, stands where it belongs and hides no small box. */
  readonly fromItsEnd?: boolean;
  /** The page asks for the password when it was not given in the last minutes. */
  readonly justSignedIn?: boolean;
};

/** Every page and state that can be reached by an address; what `:id` and the like stand for is in `support/addresses`. */
const PAGES: readonly PageUnderTest[] = [
  { name: 'sign-in', path: '/sign-in', as: null },
  { name: 'password forgotten', path: '/forgotten', as: null },
  { name: 'applying', path: '/apply', as: null },
  { name: 'applications', path: '/applications', as: 'office' },
  { name: 'applications as a table', path: '/applications?view=table', as: 'board' },
  { name: 'applications, nothing found', path: '/applications?view=table&search=zzzz', as: 'office' },
  { name: 'application', path: '/applications/:application', as: 'office' },
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
  { name: 'form of a room', path: '/organisations/:offered/edit', as: 'office' },
  { name: 'rooms', path: '/rooms', as: 'office' },
  { name: 'rooms, filtered', path: '/rooms?seats=20&equipment=projector&hostsOn=2027-03-02', as: 'board' },
  { name: 'rooms, nothing found', path: '/rooms?search=zzzzqqq', as: 'staff' },
  { name: 'room', path: '/rooms/:room', as: 'office' },
  { name: 'organisation form as its representative', path: '/organisations/:id/edit', as: 'rep' },
  { name: 'contacts as the representative', path: '/organisations/:id?tab=contacts', as: 'rep' },
  { name: 'preview of a profile', path: '/organisations/:id/preview?as=public', as: 'rep' },
  { name: 'change requests', path: '/change-requests', as: 'office' },
  { name: 'change requests, none found', path: '/change-requests?search=zzzzqqq', as: 'office' },
  { name: 'change request in conflict', path: '/change-requests/:request', as: 'office' },
  { name: 'change request as its representative', path: '/change-requests/:request', as: 'rep' },
  { name: 'field rules', path: '/field-rules', as: 'office' },
  { name: 'meeting, agenda', path: '/meetings/:sitting/sitting?tab=agenda', as: 'office' },
  { name: 'meeting, attendance', path: '/meetings/:sitting/sitting?tab=attendance', as: 'office' },
  { name: 'meeting, minutes', path: '/meetings/:sitting/sitting?tab=minutes', as: 'office' },
  { name: 'meeting, decisions', path: '/meetings/:sitting/sitting?tab=decisions', as: 'office' },
  { name: 'meeting, tasks', path: '/meetings/:sitting/sitting?tab=tasks', as: 'office' },
  { name: 'evening of a meeting', path: '/meetings/:sitting/evening', as: 'board' },
  { name: 'sitting that was held', path: '/meetings/:held/sitting?tab=agenda', as: 'board' },
  { name: 'minutes of a sitting that was held', path: '/meetings/:held/sitting?tab=minutes', as: 'auditor' },
  { name: 'decisions of a sitting that was held', path: '/meetings/:held/sitting?tab=decisions', as: 'staff' },
  { name: 'tasks of a sitting that was held', path: '/meetings/:held/sitting?tab=tasks', as: 'board' },
  { name: 'meeting that was held', path: '/meetings/:held', as: 'office' },
  { name: 'meeting with invitations', path: '/meetings/:invited', as: 'office' },
  { name: 'evening of an invited meeting', path: '/meetings/:invited/evening', as: 'board' },
  { name: 'sitting that is not there', path: '/meetings/00000000-0000-4000-8000-000000000000/sitting', as: 'board' },
  { name: 'decisions', path: '/decisions', as: 'board' },
  { name: 'decisions, filtered', path: '/decisions?year=2026&result=annulled', as: 'office' },
  { name: 'decisions, nothing found', path: '/decisions?search=zzzzqqq', as: 'office' },
  { name: 'resolutions without meeting', path: '/circular-resolutions', as: 'board' },
  { name: 'resolutions without meeting, nothing found', path: '/circular-resolutions?search=zzzzqqq', as: 'office' },
  { name: 'new resolution without meeting', path: '/circular-resolutions/new', as: 'board' },
  { name: 'draft of a resolution without meeting', path: '/circular-resolutions/:unasked', as: 'board' },
  { name: 'form of a resolution without meeting', path: '/circular-resolutions/:unasked/edit', as: 'office' },
  { name: 'open resolution without meeting', path: '/circular-resolutions/:circular', as: 'office' },
  { name: 'decided resolution without meeting, as somebody who reads', path: '/circular-resolutions/:consented', as: 'auditor' },
  { name: 'consent by link', path: '/circular#:vote', as: null },
  { name: 'link to consent that opens nothing', path: '/circular#nothing-that-was-ever-mailed', as: null },
  { name: 'kinds of bodies', path: '/bodies/types', as: 'office' },
  { name: 'people', path: '/people', as: 'office' },
  { name: 'meetings, month', path: '/meetings?view=month&month=2027-05', as: 'office' },
  { name: 'meetings, list', path: '/meetings?view=list', as: 'board' },
  { name: 'meetings, nothing found', path: '/meetings?view=list&search=zzzzqqq', as: 'staff' },
  { name: 'meetings, days and rooms', path: '/meetings?view=rooms&day=2027-03-02', as: 'office' },
  { name: 'meeting', path: '/meetings/:meeting', as: 'board' },
  { name: 'meeting as somebody who reads', path: '/meetings/:meeting', as: 'auditor' },
  { name: 'form of a meeting', path: '/meetings/:meeting/edit', as: 'office' },
  { name: 'new meeting', path: '/meetings/new', as: 'board' },
  { name: 'series of meetings', path: '/meetings/series', as: 'office' },
  { name: 'new series', path: '/meetings/series/new', as: 'office' },
  { name: 'form of a series', path: '/meetings/series/:series/edit', as: 'office' },
  { name: 'holidays and feasts', path: '/meetings/calendar?year=2027', as: 'office' },
  { name: 'imports', path: '/imports', as: 'office' },
  { name: 'import that was read', path: '/imports/:import', as: 'office' },
  { name: 'own account', path: '/account', as: 'rep' },
  { name: 'second factor', path: '/account/second-factor', as: 'board', justSignedIn: true },
  { name: 'accounts', path: '/accounts', as: 'admin' },
  { name: 'account', path: '/accounts/:account', as: 'admin' },
  { name: 'invitation', path: '/invitation#:invitation', as: null },
  { name: 'new password', path: '/reset#:reset', as: null },
  { name: 'network', path: '/network', as: 'admin', fromItsEnd: true },
  { name: 'public directory, settings', path: '/directory-settings', as: 'office' },
  { name: 'taxonomies', path: '/taxonomies', as: 'office' },
  { name: 'confirmation campaigns', path: '/campaigns', as: 'office' },
  { name: 'new confirmation campaign', path: '/campaigns/new', as: 'office' },
  { name: 'draft of a campaign', path: '/campaigns/:draft', as: 'office' },
  { name: 'form of a campaign', path: '/campaigns/:draft/edit', as: 'office' },
  { name: 'board of a campaign', path: '/campaigns/:campaign', as: 'board' },
  { name: 'board of a campaign, nobody found', path: '/campaigns/:campaign?search=zzzzqqq', as: 'office' },
  { name: 'campaign that is not there', path: '/campaigns/00000000-0000-4000-8000-000000000000', as: 'office' },
  { name: 'report of a campaign', path: '/campaigns/:closed/report', as: 'office' },
  { name: 'confirmation', path: '/confirm#:link', as: null },
  { name: 'directory', path: '/directory', as: null },
  { name: 'record in the directory, with photos and documents', path: '/de/mitglieder/:record', as: null },
  { name: 'record in the directory, in Arabic', path: '/ar/aadaa/:record', as: null },
  { name: 'confirmation link that opens nothing', path: '/confirm#nothing-that-was-ever-mailed', as: null },
  { name: 'rules', path: '/rules', as: 'board' },
  { name: 'rules of the version in force', path: '/rules/:rules', as: 'office' },
  { name: 'rules, guided', path: '/rules/:rules/edit?topic=board', as: 'office' },
  { name: 'rules of a draft, guided', path: '/rules/:statutes/edit?topic=decisions', as: 'office' },
  { name: 'rules, compared', path: '/rules/:rules/compare', as: 'office' },
  { name: 'invitation link that opens nothing', path: '/answer#nothing-that-was-ever-mailed', as: null },
  { name: 'bodies', path: '/bodies', as: 'board' },
  { name: 'bodies on an earlier day', path: '/bodies?on=2025-06-01', as: 'office' },
  { name: 'body', path: '/bodies/:body', as: 'office' },
  { name: 'body as somebody who reads', path: '/bodies/:body', as: 'rep' },
  { name: 'body, history', path: '/bodies/:body?tab=history', as: 'board' },
  { name: 'form of a body', path: '/bodies/:body/edit', as: 'office' },
  { name: 'new body', path: '/bodies/new', as: 'office' },
  { name: 'person', path: '/people/:person', as: 'office' },
  { name: 'form of a person', path: '/people/:person/edit', as: 'office' },
  { name: 'new person', path: '/people/new', as: 'office' },
  { name: 'hosts', path: '/hosting', as: 'office' },
  { name: 'plan of hosts', path: '/hosting/plans/:plan', as: 'board' },
  { name: 'plan of hosts as somebody who reads', path: '/hosting/plans/:plan', as: 'staff' },
  { name: 'plan of hosts that is not there', path: '/hosting/plans/00000000-0000-4000-8000-000000000000', as: 'board' },
  { name: 'turn and statistics of hosts', path: '/hosting/bodies/:hosted', as: 'board' },
  { name: 'new plan of hosts', path: '/hosting/plans/new', as: 'board' },
  { name: 'link of a host that opens nothing', path: '/host#nothing-that-was-ever-mailed', as: null },
  { name: 'audit trail', path: '/audit', as: 'auditor' },
  { name: 'demo inbox', path: '/demo-inbox', as: 'office' },
  { name: 'gallery', path: '/gallery', as: 'office' },
  { name: 'forbidden', path: '/audit', as: 'staff' },
  { name: 'not found', path: '/nowhere', as: 'office' },
];

/** One browser context for each person and worker: signing in and loading the application happen once, every test has a page of its own. */
type Rooms = { pageOf(person: DemoPerson | null): Promise<Page> };
const test = base.extend<object, Rooms>({
  pageOf: [
    async ({ browser }, use) => {
      const contexts = new Map<DemoPerson | null, Promise<BrowserContext>>();
      const enter = async (person: DemoPerson | null) => {
        const context = await browser.newContext();
        if (person) await signInAs(await context.newPage(), person);
        return context;
      };
      await use(async (person) => {
        if (!contexts.has(person)) contexts.set(person, enter(person));
        return (await contexts.get(person)!).newPage();
      });
      await Promise.all([...contexts.values()].map(async (context) => (await context).close()));
    },
    { scope: 'worker' },
  ],
});

for (const { name, path, as, fromItsEnd, justSignedIn } of PAGES) {
  test(`${name}: accessible, no overflow, no error in the console`, async ({ pageOf }) => {
    const address = await addressOf(path, pageOf);
    const page = await pageOf(as);
    if (as && justSignedIn) await signInAs(page, as);
    const complaints = listenFor(page);
    await open(page, address);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    // A mail is shown in a frame that runs no script, so that nobody can look into it; what it says is tested with the mails.
    await page.evaluate(() => document.querySelectorAll('iframe[sandbox]').forEach((frame) => frame.remove()));
    if (fromItsEnd) await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
}

test('every page of the application is among the pages under test', () => {
  const features = join(import.meta.dirname, '../apps/web/src/features');
  const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((file) => basename(file) === 'routes.tsx');
  const routes = files.flatMap((file) => [...readFileSync(join(features, file), 'utf8').matchAll(/ path: '([^']+)'/g)].map(([, path]) => path!));
  const tested = PAGES.map(({ path }) => path.replace(/[?#].*/, '').replace(':offered', ':id/rooms/:room'));
  const isTested = (route: string) => tested.some((path) => new RegExp(`^${route.replaceAll(/\$\w+/g, ':\\w+')}$`).test(path));
  expect(routes.length).toBeGreaterThan(50);
  expect(routes.filter((route) => !isTested(route))).toEqual([]);
});

test('nothing overflows at 320 pixels', async ({ pageOf }) => {
  const page = await pageOf('office');
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['/overview', '/organisations', '/people', '/rooms', '/imports', '/account', '/change-requests', '/field-rules', '/applications', '/applications/settings', '/rules']) {
    await open(page, path);
    expect.soft(await overflowOf(page), path).toBeLessThanOrEqual(0);
  }
});

/** Goes there and waits until there is a heading, nothing is being fetched and nothing stands for what is still to come (the gallery shows how that looks). */
async function open(page: Page, address: string): Promise<void> {
  const fetching = new Set<Request>();
  const settle = (request: Request) => void fetching.delete(request);
  page.on('request', (request) => void fetching.add(request)).on('requestfinished', settle).on('requestfailed', settle);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(async () => (await page.locator('.skeleton:not(#gallery-skeleton *)').count()) + fetching.size, { intervals: [50] }).toBe(0);
}

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
