import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './support/people';

const ORGANISATION = 'Radio Weltwelle e.V.';

/** The link in the newest mail to an address, once it is there. */
async function mailedLink(page: Page, address: string): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const answer = await page.request.get('/api/v1/demo-inbox');
    const { items } = (await answer.json()) as { items: { recipientEmail: string; text: string }[] };
    link = /https?:\S+(\/claim\/\S+)/.exec(items.find(({ recipientEmail }) => recipientEmail === address)?.text ?? '')?.[1];
    expect(link).toBeTruthy();
  }).toPass({ timeout: 20_000 });
  return link!;
}

test('somebody claims an organisation with a document, the office accepts', async ({ page }, { project }) => {
  const email = `amal.${project.name}@weltwelle.example`;
  await page.goto('/claim');
  await page.getByRole('searchbox').fill('weltwelle');
  await page.getByRole('radio', { name: ORGANISATION }).check();
  await page.locator('input[name=name]').fill(`Amal ${project.name}`);
  await page.locator('input[name=email]').fill(email);
  await page.waitForTimeout(2_000);
  await page.locator('form button[type=submit]').click();
  await expect(page.getByRole('status').getByRole('heading')).toBeVisible({ timeout: 15_000 });

  await signInAs(page, 'office');
  await page.goto(await mailedLink(page, email));
  const content = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'protokoll.pdf', mimeType: 'application/pdf', buffer: content });
  await expect(page.getByText('protokoll.pdf')).toBeVisible();

  await page.goto(`/claims?search=${encodeURIComponent(email)}`);
  await page.locator('.claim .btn-primary').click();
  await page.getByRole('dialog').locator('textarea').fill('Protokoll der Wahl gesehen');
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goto(`/claims?search=${encodeURIComponent(email)}&state=accepted`);
  await expect(page.locator('.claim')).toHaveCount(1);
});
