import { expect, test } from '@playwright/test';
import path from 'node:path';

const SPREADSHEET = path.join(import.meta.dirname, 'fixtures/members-utf8.csv');

test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'the office works at a desk; its words here are German');

/** The story of the issue: a spreadsheet nobody trusts becomes a register that everybody finds things in. */
test('the office imports its spreadsheet, corrects it, finds, edits and undoes', async ({ page }) => {
  await test.step('sign in', async () => {
    await page.goto('/');
    await page.getByLabel('E-Mail', { exact: true }).fill('office@verbund.example');
    await page.getByLabel('Passwort', { exact: true }).fill('verbund-demo-2027');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Katharina');
  });

  await test.step('upload the spreadsheet: two cells to settle, one likely duplicate', async () => {
    await page.getByRole('link', { name: 'Listen einlesen' }).first().click();
    await page.locator('input[type=file]').setInputFiles(SPREADSHEET);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('members-utf8.csv');
    await expect(page.getByText('47 Zeilen gelesen')).toBeVisible();
    await expect(page.getByText('„3O179“ ist keine Postleitzahl.')).toBeVisible();
    await expect(page.getByText('Den Tag „31.02.2017“ gibt es nicht.')).toBeVisible();
  });

  await test.step('correct the flaws in the preview', async () => {
    await page.getByRole('button', { name: '30179 übernehmen' }).click();
    await expect(page.getByText('„3O179“ ist keine Postleitzahl.')).toBeHidden();
    await page.getByRole('button', { name: 'Mitglied seit korrigieren' }).click();
    await page.getByRole('textbox', { name: 'Mitglied seit' }).fill('28.02.2017');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /Vielleicht doppelt/ }).click();
    await expect(page.getByRole('heading', { name: 'Ibero-Amerikanischer Treff e. V.' })).toBeVisible();
    await page.getByRole('button', { name: 'Ja, zusammenführen' }).click();
    await expect(page.getByText(/noch offen/)).toBeHidden();
  });

  await test.step('take it over: 46 organisations', async () => {
    await page.getByRole('button', { name: /Zeilen übernehmen/ }).click();
    await expect(page.getByText('Fertig: Die Tabelle ist im Verzeichnis')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/Angelegt: 46\b/)).toBeVisible();
  });

  await test.step('the same file again changes nothing', async () => {
    await page.goto('/imports');
    await page.locator('input[type=file]').setInputFiles(SPREADSHEET);
    await expect(page.getByText('Dieselbe Datei wurde schon am', { exact: false })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Nichts zu übernehmen' })).toBeDisabled();
  });

  for (const [typed, found] of [
    ['kalyna', 'Ukrainischer Chor Kalyna e.V.'],
    ['Ärztenetz', 'Syrisches Ärztenetz e.V.'],
    ['aerztenetz', 'Syrisches Ärztenetz e.V.'],
    ['النور', 'Arabischer Frauenkreis Al-Nur e.V.'],
  ] as const) {
    await test.step(`find ${typed}`, async () => {
      await page.goto('/organisations');
      await page.getByRole('searchbox').first().fill(typed);
      await expect(page.getByRole('link', { name: found })).toBeVisible();
      await expect(page).toHaveURL(/search=/);
    });
  }

  await test.step('edit the telephone number in place, see it in the history, undo it', async () => {
    await page.getByRole('link', { name: 'Arabischer Frauenkreis Al-Nur e.V.' }).click();
    await page.getByRole('button', { name: /Telefon/ }).click();
    await page.getByRole('textbox', { name: 'Telefon' }).fill('0511 / 999 88 77');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').getByText('Rückgängig')).toBeVisible();
    await page.getByRole('link', { name: 'Änderungen' }).click();
    const latest = page.getByRole('listitem').filter({ hasText: 'Katharina Ohlsen' }).first();
    await expect(latest).toContainText('0511 / 999 88 77');
    await latest.getByRole('button', { name: 'Rückgängig machen' }).click();
    await expect(page.getByRole('complementary').or(page.locator('main')).getByText('0511 / 4112102').first()).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Katharina Ohlsen' }).first()).toContainText('0511 / 4112102');
  });
});
