import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expectAccessible } from './support/axe';
import { signInAs } from './support/people';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

type Words = Record<string, string>;
/** What the screens say in a language. */
const wordsIn = (language: string): Words =>
  Object.assign({}, ...['apply', 'apply-steps', 'choices', 'ui'].map((name) => JSON.parse(readFileSync(path.join(import.meta.dirname, `../libs/contracts/src/texts/${language}/${name}.json`), 'utf8')) as Words));
const uk = wordsIn('uk');

const NAME = 'Хор «Берегиня»';
const EMAIL = 'olena@berehynia.example';

/** The newest mail to an address, with the link in it. */
async function newestMail(request: APIRequestContext, address: string): Promise<{ subject: string; text: string; link: string }> {
  const answer = await request.get('/api/v1/demo-inbox', { params: { pageSize: 100 } });
  const { items } = (await answer.json()) as { items: { to?: { email?: string }; subject: string; text: string }[] };
  const mail = items.find((item) => JSON.stringify(item).includes(address))!;
  return { ...mail, link: /https?:\/\/\S+#[\w-]{43}/.exec(mail.text)![0] };
}

const go = (page: Page, words: Words, button = 'apply.next') => page.getByRole('button', { name: words[button]!, exact: true }).click();
const heading = (page: Page, text: string) => expect(page.getByRole('heading', { level: 1 })).toHaveText(text);

async function begin(page: Page, words: Words, email: string): Promise<void> {
  await page.getByLabel(words['apply.start.email']!).fill(email);
  await go(page, words, 'apply.start.submit');
  await expect(page.getByRole('link', { name: words['apply.continue']! })).toBeVisible();
}

const phoneIn = async (browser: Browser, locale: string): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, locale, timezoneId: 'Europe/Berlin' })).newPage();

test('an organisation applies in Ukrainian on the phone, sends a missing document after it, and is welcomed', async ({ page: office, browser, isMobile }) => {
  test.skip(isMobile, 'the office of this story works at a desk, in German');
  const phone = await phoneIn(browser, 'uk-UA');

  await test.step('begin without an account', async () => {
    await phone.goto('/apply?lang=uk');
    await begin(phone, uk, EMAIL);
    await phone.getByRole('link', { name: uk['apply.continue']! }).click();
  });

  await test.step('one topic a page, kept over a reload', async () => {
    await heading(phone, uk['apply.step.organisation']!);
    await go(phone, uk);
    await expect(phone.getByRole('alert')).toBeFocused();
    await phone.getByLabel(uk['apply.field.name']!, { exact: true }).fill(NAME);
    await phone.getByLabel(uk['apply.field.legalForm']!).selectOption('initiative');
    await go(phone, uk);
    await heading(phone, uk['apply.step.work']!);
    await phone.getByLabel(uk['apply.field.purpose']!).fill('Співаємо разом і навчаємо дітей.');
    await phone.getByRole('checkbox').first().check();
    await go(phone, uk);
    await heading(phone, uk['apply.step.reach']!);
    await phone.reload();
    await phone.goBack();
    await expect(phone.getByLabel(uk['apply.field.purpose']!)).toHaveValue('Співаємо разом і навчаємо дітей.');
    await phone.goForward();
    await phone.getByLabel(uk['apply.field.postcode']!).fill('30159');
    await phone.getByLabel(uk['apply.field.place']!).fill('Hannover');
    await phone.getByLabel(uk['apply.field.phone']!).fill('0511 998877');
    await go(phone, uk);
    await heading(phone, uk['apply.step.contact']!);
    await phone.getByLabel(uk['apply.field.familyName']!).fill('Бойко');
    await phone.getByLabel(uk['apply.field.givenName']!).fill('Олена');
    await phone.getByLabel(uk['apply.field.function']!).selectOption('chair');
    await go(phone, uk);
    await heading(phone, uk['apply.step.membership']!);
    await phone.getByRole('radio').first().check();
    await go(phone, uk);
  });

  await test.step('documents, principles, review, sent', async () => {
    await heading(phone, uk['apply.step.documents']!);
    await phone.locator('input[type=file]').first().setInputFiles({ name: 'Статут.pdf', mimeType: 'application/pdf', buffer: PDF });
    await expect(phone.getByText('Статут.pdf')).toBeVisible();
    await go(phone, uk);
    await phone.getByRole('checkbox').check();
    await phone.getByLabel(uk['apply.principles.function']!).fill('Голова');
    await go(phone, uk);
    await heading(phone, uk['apply.review.title']!);
    await go(phone, uk, 'apply.review.send');
    await expect(phone.getByText(uk['apply.stage.application']!, { exact: true })).toBeVisible();
  });

  await test.step('the office checks the statutes and asks for the register extract with one mail', async () => {
    await signInAs(office, 'office');
    await office.goto('/applications');
    await office.getByRole('link', { name: new RegExp(NAME) }).click();
    await heading(office, NAME);
    await expectAccessible(office);
    await office.getByRole('button', { name: 'In Ordnung', exact: true }).click();
    await office.getByRole('button', { name: 'Fehlendes erbitten' }).click();
    await office.getByRole('checkbox', { name: 'Auszug aus dem Vereinsregister' }).check();
    await expectAccessible(office);
    await office.getByRole('button', { name: 'Mail schicken' }).click();
    await expect(office.getByText('Ein Teil ist erbeten und noch nicht da.')).toBeVisible();
  });

  await test.step('the link in the mail opens what is asked, without password, on another device', async () => {
    const { link, text } = await newestMail(office.request, EMAIL);
    expect(text).toContain(uk['apply.document.registerExtract']!);
    const other = await phoneIn(browser, 'uk-UA');
    await other.goto(link);
    await expect(other.getByRole('heading', { name: uk['apply.asked']! })).toBeVisible();
    expect(other.url()).not.toContain('#');
    await other.getByRole('link', { name: uk['apply.document.registerExtract']! }).click();
    await other.locator('input[type=file]').nth(1).setInputFiles({ name: 'extract.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF.toString().replace('trailer', '%2\ntrailer')) });
    await expect(other.getByText('extract.pdf')).toBeVisible();
    await other.context().close();
  });

  await test.step('complete, admitted by the board, welcomed in Ukrainian', async () => {
    await office.reload();
    const accept = office.getByRole('button', { name: 'In Ordnung', exact: true });
    await accept.click();
    await expect(accept).toHaveCount(0);
    await office.getByRole('button', { name: 'Vollständig, an den Vorstand' }).click();
    await office.getByRole('button', { name: 'Aufnahme eintragen' }).click();
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
    await office.getByLabel('Tag der Entscheidung').fill(today);
    await office.getByLabel('Wortlaut des Beschlusses').fill('Der Vorstand nimmt den Chor einstimmig auf.');
    await office.getByLabel('Erster Tag als Mitglied').fill(today);
    await expectAccessible(office);
    await office.getByRole('button', { name: 'Entscheidung eintragen' }).click();
    await office.getByRole('button', { name: 'Begrüßen und Zugang schicken' }).click();
    await expect(office.getByText(/^Begrüßt am/)).toBeVisible();
    const { link, subject } = await newestMail(office.request, EMAIL);
    expect(subject).toContain('Ласкаво просимо');
    await phone.goto(link);
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
    expect(new URL(link).pathname).toBe('/invitation');
  });
});

test('every page of the form is accessible, in this profile’s language, and says what is missing', async ({ page }, { project }) => {
  const words = wordsIn(project.name === 'desktop-de' ? 'de' : 'ar');
  await page.goto('/apply');
  await expectAccessible(page);
  await go(page, words, 'apply.start.submit');
  await expect(page.getByRole('alert')).toBeFocused();
  await expectAccessible(page);
  await begin(page, words, `pages-${project.name}@chor.example`);
  await expectAccessible(page);
  for (const step of ['organisation', 'work', 'reach', 'contact', 'membership', 'documents', 'principles']) {
    await page.goto(`/apply?step=${step}`);
    await heading(page, words[`apply.step.${step}`]!);
    await expectAccessible(page);
  }
  await page.goto('/apply?step=reach');
  await go(page, words);
  await expect(page.getByRole('alert')).toBeFocused();
  await expectAccessible(page);
  await page.goto('/apply?step=review');
  await heading(page, words['apply.review.title']!);
  await expectAccessible(page);
  await page.goto('/apply#inventedinventedinventedinvented');
  await page.reload();
  await expect(page.getByText(words['apply.link.gone']!)).toBeVisible();
  await expectAccessible(page);
});
