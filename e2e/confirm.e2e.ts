import { expect, test, type Locator, type Page } from '@playwright/test';
import { signInAs } from './support/people';

test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => !isMobile, 'a volunteer with a phone, in Arabic');

const ORGANISATION = 'Arabischer Lesekreis Leine';
const MAILBOX = 'lesekreis@verein.example';
const MOST_TAPS = 12;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Counts what a finger does: every tap, and every field that is filled counts for the tap that opens it. */
class Finger {
  taps = 0;

  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.tap();
  }

  async fill(field: Locator, text: string): Promise<void> {
    await this.tap(field);
    await field.fill(text);
  }
}

/** The office enters an organisation that only a mailbox belongs to, and asks it whether everything is right. */
async function askedOrganisation(office: Page): Promise<{ organisation: string; campaign: string }> {
  const created = await office.request.post('/api/v1/organisations', {
    data: { names: [{ kind: 'registered', text: ORGANISATION }], legalForm: 'registeredAssociation', workingLanguages: ['ar'], channels: [{ kind: 'email', value: MAILBOX }, { kind: 'phone', value: '0511 111111' }] },
  });
  const organisation = ((await created.json()) as { id: string }).id;
  const day = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
  const drafted = await office.request.post('/api/v1/confirmation-campaigns', {
    data: { title: 'Lesekreis', kind: 'adHoc', segment: { id: [organisation] }, sections: ['identity', 'work', 'reach', 'people', 'documents', 'rooms'], opensOn: day(-1), closesOn: day(30) },
  });
  const campaign = ((await drafted.json()) as { id: string }).id;
  expect((await office.request.post(`/api/v1/confirmation-campaigns/${campaign}/start`)).status()).toBe(200);
  return { organisation, campaign };
}

/** The link in the mail that the demo network kept. */
async function mailedLink(office: Page): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { items } = (await (await office.request.get('/api/v1/demo-inbox')).json()) as { items: { recipientEmail: string; text: string }[] };
    const link = /\/confirm#[\w-]+/.exec(items.find(({ recipientEmail }) => recipientEmail === MAILBOX)?.text ?? '')?.[0];
    if (link) return link;
    await office.waitForTimeout(500);
  }
  throw new Error('No mail came.');
}

test('a volunteer confirms, corrects and uploads in at most twelve taps; the office adopts and the history tells it', async ({ page, browser }) => {
  const desk = await browser.newContext({ locale: 'de-DE', baseURL: process.env['E2E_ADDRESS'] });
  const office = await desk.newPage();
  await signInAs(office, 'office');
  const { organisation, campaign } = await askedOrganisation(office);
  const link = await mailedLink(office);
  const finger = new Finger();

  await test.step('open the mailed link and see what is asked', async () => {
    finger.taps += 1;
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1, name: ORGANISATION })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('region')).toHaveCount(7);
  });

  await test.step('change the telephone number: counts at once', async () => {
    await finger.tap(page.getByRole('button', { name: /وسائل التواصل.*تصحيح/ }));
    await finger.fill(page.getByRole('textbox', { name: /^الهاتف \(/ }), '0511 222222');
    await finger.tap(page.getByRole('button', { name: 'حفظ' }));
    await expect(page.getByText('0511 222222')).toBeVisible();
  });

  await test.step('change the name: the office looks first', async () => {
    await finger.tap(page.getByRole('button', { name: /الاسم والبيانات القانونية.*تصحيح/ }));
    await finger.fill(page.getByRole('textbox', { name: 'اسم المنظمة' }), `${ORGANISATION} e.V.`);
    await finger.tap(page.getByRole('button', { name: 'حفظ' }));
    await expect(page.getByText('تم التصحيح')).toHaveCount(2);
  });

  await test.step('upload a new exemption notice', async () => {
    await finger.tap(page.getByRole('button', { name: 'رفع وثيقة' }));
    finger.taps += 1;
    await page.locator('input[type=file]').setInputFiles({ name: 'bescheid.pdf', mimeType: 'application/pdf', buffer: PDF });
    await finger.fill(page.locator('input[type=date]'), '2026-03-02');
    await finger.tap(page.getByRole('button', { name: 'رفع', exact: true }));
    await expect(page.getByText('تم التصحيح')).toHaveCount(3);
  });

  await test.step('the rest is right: done', async () => {
    await finger.tap(page.getByRole('button', { name: /صحيح/ }).last());
    await expect(page.getByRole('heading', { name: 'شكرًا جزيلًا، انتهينا!' })).toBeVisible();
    expect(finger.taps).toBeLessThanOrEqual(MOST_TAPS);
  });

  await test.step('the telephone counts already; the name waits for the office, which adopts it after a look', async () => {
    const record = async () => (await (await office.request.get(`/api/v1/organisations/${organisation}`)).json()) as { name: string; channels: { value: string }[] };
    expect(await record()).toMatchObject({ name: ORGANISATION, channels: [{}, { value: '0511 222222' }] });
    const { items } = (await (await office.request.get('/api/v1/change-requests')).json()) as { items: { id: string; organisationId?: string; organisation?: { id: string } }[] };
    const request = items.find((one) => (one.organisation?.id ?? one.organisationId) === organisation)!;
    await office.goto(`/change-requests/${request.id}`);
    await office.getByRole('button', { name: /übernehmen/i }).first().click();
    await expect.poll(async () => (await record()).name).toBe(`${ORGANISATION} e.V.`);
  });

  await test.step('history and board tell the story', async () => {
    const { items } = (await (await office.request.get(`/api/v1/organisations/${organisation}/history`)).json()) as { items: { action: string; accountName?: string }[] };
    expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['organisation.changed', 'changeRequest.proposed', 'organisation.confirmed']));
    await office.goto(`/campaigns/${campaign}`);
    await expect(office.getByText('1 von 1 beantwortet')).toBeVisible();
    await expect(office.getByText('Geändert', { exact: true }).first()).toBeVisible();
  });
  await desk.close();
});
