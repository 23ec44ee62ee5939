import { expect, test } from '@playwright/test';
import { signInAs } from './support/people';

test.skip(({ isMobile }) => isMobile, 'telephones have no keyboard to speak of');

test('find a record with the keyboard alone', async ({ page }) => {
  await signInAs(page, 'office');
  await page.goto('/overview');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('pamir');
  await expect(page.getByRole('menuitem', { name: /Pamir/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pamir');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('an expired session asks in place and loses no form', async ({ page }) => {
  await signInAs(page, 'office');
  await page.goto('/organisations/new');
  await page.getByLabel('Name', { exact: true }).first().fill('Verein der Nachtschicht e.V.');
  // An answer that is still on its way would bring the session back.
  await page.waitForLoadState('networkidle');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Organisation anlegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passwort', { exact: true }).fill('verbund-demo-2027');
  if (await dialog.getByLabel('E-Mail', { exact: true }).isEditable()) await dialog.getByLabel('E-Mail', { exact: true }).fill('office@verbund.example');
  await dialog.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Verein der Nachtschicht e.V.');
});
