import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { signInAs } from './support/people';

type Voter = { readonly email: string; readonly name: string };
type Mail = { readonly recipientEmail: string; readonly subject: string; readonly text: string };

const get = async <Answer>(page: Page, path: string): Promise<Answer> => (await (await page.request.get(`/api/v1${path}`)).json()) as Answer;

/** What follows `#` in the mail that asks somebody about this title. */
async function tokenOf(office: Page, { email }: Voter, title: string): Promise<string> {
  const { items } = await get<{ items: Mail[] }>(office, '/demo-inbox?pageSize=100');
  const mail = items.find(({ recipientEmail, subject }) => recipientEmail === email && subject.includes(title))!;
  return /\/circular#([\w-]+)/.exec(mail.text)![1]!;
}

async function drafted(office: Page, title: string): Promise<void> {
  const { items } = await get<{ items: { id: string; name: string }[] }>(office, '/bodies');
  await office.goto(`/circular-resolutions/new?bodyId=${items.find(({ name }) => name === 'Vorstand')!.id}`);
  await office.locator('input[name=title]').fill(title);
  await office.locator('textarea[name=wording]').fill('Der Vorstand kauft eine Leinwand.');
  await office.locator('textarea[name=reasons]').fill('Die alte ist gerissen.');
  await office.locator('input[name=lastDay]').fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10));
  await office.locator('form button[type=submit]').click();
  await expect(office.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Reads, chooses, looks once more and sends; on an old phone’s width. */
async function consentOnThePage(page: Page, token: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/circular#${token}`);
  await expect(page.getByText('Der Vorstand kauft eine Leinwand.')).toBeVisible();
  await expectAccessible(page);
  await page.locator('input[type=radio][value=consent]').check();
  await page.locator('form button[type=submit]').click();
  await expect(page.locator('#circular-review')).toBeFocused();
  await expectAccessible(page);
  await page.locator('.circular-review .btn-primary').click();
  await expect(page.locator('.circular-given')).toBeVisible();
  await expectAccessible(page);
}

test('the board decides without a meeting: drafted, asked by link, all consent, numbered in the register', async ({ page, browser }, { project }) => {
  const title = `Leinwand ${project.name}`;
  await signInAs(page, 'office');
  await drafted(page, title);
  const id = page.url().split('/').at(-1)!;
  await page.locator('.page-head .btn-primary').click();
  await page.getByRole('dialog').locator('.btn-primary').click();
  await expect(page.locator('.circular-voter')).toHaveCount(7);

  const { voters } = await get<{ voters: Voter[] }>(page, `/circular-resolutions/${id}`);
  const tokens = await Promise.all(voters.map((voter) => tokenOf(page, voter, title)));
  const visitor = await browser.newContext();
  await consentOnThePage(await visitor.newPage(), tokens[0]!);
  for (const token of tokens.slice(1)) {
    const answer = await visitor.request.post('/api/v1/circular-resolution/answers', { headers: { Authorization: `Bearer ${token}` }, data: { choice: 'consent' } });
    expect(answer.status()).toBe(200);
  }
  await visitor.close();

  await page.goto(`/decisions?search=${encodeURIComponent(title)}`);
  const row = page.locator('.row-link').first();
  await expect(row).toHaveText(/^\d{4}-\d{3}$/);
  await row.click();
  await expect(page).toHaveURL(new RegExp(`/circular-resolutions/${id}$`));
  await expectAccessible(page);
});
