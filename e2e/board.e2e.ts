import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { localeTagOf, type Language } from '@verbund/contracts/languages.js';
import { signInAs } from './support/people';
import { letDaysPass } from './support/time';

test.describe.configure({ mode: 'serial' });
test.skip(({ isMobile }) => isMobile, 'the board plans at a desk; hosts answer on a phone of their own');

const BODY = 'Vorstand der Reise';
const YEAR = new Date().getFullYear() + 1;
const SEATS = 7;
const BEGUN = new Date().toISOString();

type Named = { id: string; name: string };
type Planned = { meetingId: string; day: string; organisation: Named | null; state: string };

const itemsOf = async <Item>(page: Page, path: string): Promise<Item[]> => ((await (await page.request.get(`/api/v1${path}`)).json()) as { items: Item[] }).items;
const sent = async (page: Page, path: string, data: object): Promise<{ id: string }> => {
  const answer = await page.request.post(`/api/v1${path}`, { data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as { id: string };
};

/** Who hosts when, as the plan stands. */
const planned = async (page: Page, plan: string): Promise<Planned[]> => ((await (await page.request.get(`/api/v1/host-plans/${plan}`)).json()) as { plannedMeetings: Planned[] }).plannedMeetings;

/** The latest link that was mailed to a host since the board began; mails leave a moment after what caused them. */
async function hostLink(office: Page, { organisation, day }: Planned): Promise<string> {
  const spoken = (language: Language) => new Intl.DateTimeFormat(localeTagOf(language), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day));
  let link: string | undefined;
  await expect(async () => {
    const mails = await itemsOf<{ text: string; createdAt: string; language: Language }>(office, '/demo-inbox?pageSize=100');
    const mail = mails.find(({ text, createdAt, language }) => createdAt > BEGUN && [organisation!.name, spoken(language), '/host#'].every((part) => text.includes(part)));
    link = /\/host#[\w-]+/.exec(mail?.text ?? '')?.[0];
    expect(link).toBeDefined();
  }).toPass({ timeout: 30_000 });
  return link!;
}

/** A host opens the link on a phone that knows nobody. */
async function asHost(browser: Browser, link: string, act: (page: Page) => Promise<void>): Promise<void> {
  const phone = await browser.newContext({ baseURL: process.env['E2E_ADDRESS'], viewport: { width: 390, height: 844 }, locale: 'de-DE' });
  // Mails come in the language of the recipient, the page too unless the device has its own.
  await phone.addInitScript(() => localStorage.setItem('verbund', JSON.stringify({ language: 'de' })));
  const page = await phone.newPage();
  await page.goto(link);
  await act(page);
  await phone.close();
}

/** The first two meetings of the year. */
let meeting = '';
let next = '';

/** The story of the issue: a board of seven meets in turn. */
test('the board plans a fair year, hosts answer by link, and the plan heals', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const desk = await browser.newContext({ locale: 'de-DE', baseURL: process.env['E2E_ADDRESS'] });
  const office = await desk.newPage();
  await signInAs(office, 'office');
  let plan = '';
  let year: Planned[] = [];

  await test.step('the office enters a board with seven equal seats', async () => {
    await office.goto('/bodies/new');
    await office.getByLabel('Art des Gremiums').selectOption({ label: 'Vorstand' });
    await office.getByLabel('Zahl der Sitze').fill(String(SEATS));
    await office.getByLabel('Name', { exact: true }).fill(BODY);
    await office.getByRole('button', { name: 'Speichern' }).click();
    await expect(office.getByRole('heading', { level: 1 })).toHaveText(BODY);
    await expect(office.getByText(`${SEATS} Sitze sind unbesetzt`)).toBeVisible();
    const body = office.url().split('/').at(-1)!;
    const { seats } = (await (await office.request.get(`/api/v1/bodies/${body}`)).json()) as { seats: { id: string }[] };
    const people = await itemsOf<Named>(office, '/people');
    expect(seats).toHaveLength(SEATS);
    for (const [nth, { id: seatId }] of seats.entries()) {
      await sent(office, `/bodies/${body}/mandates`, { personId: people[nth]!.id, seatId, role: 'member', taskArea: '', votes: true, from: '2026-01-01', obtained: 'election' });
    }
    await office.reload();
    await expect(office.getByText('unbesetzt')).toHaveCount(0);
    await expect(office.getByText(/^Sitz \d/)).toHaveCount(SEATS);
  });

  await signInAs(page, 'board');
  await test.step('the board enters the series: second Tuesday, not in August, in turn', async () => {
    await page.goto('/meetings/series/new');
    await page.getByLabel('Gremium', { exact: true }).fill(BODY);
    await page.getByRole('option', { name: BODY }).click();
    await page.getByLabel('Titel', { exact: true }).fill('Vorstandssitzung');
    await page.getByText('der zweite', { exact: true }).click();
    await page.getByText('August', { exact: true }).click();
    await page.getByLabel('Beginnt am').fill(`${YEAR}-01-01`);
    await page.getByText('Geht reihum').click();
    await page.getByRole('button', { name: 'Reihe anlegen' }).click();
    await expect(page).toHaveURL(/\/meetings\/series$/);
    await expect(page.getByText('jeden Monat am zweiten Dienstag, 18:30 Uhr').first()).toBeVisible();
  });

  await test.step('plans the year: eleven dates, eleven hosts, each explained', async () => {
    await page.goto('/hosting/plans/new');
    await page.getByLabel('Gremium').selectOption(BODY);
    await page.getByLabel('Von', { exact: true }).fill(`${YEAR}-01-01`);
    await page.getByLabel('Bis einschließlich').fill(`${YEAR}-12-31`);
    await page.getByRole('button', { name: 'Plan berechnen' }).click();
    await expect(page.getByRole('button', { name: 'Warum dieser Gastgeber' })).toHaveCount(11);
    plan = page.url().split('/').at(-1)!;
    year = await planned(page, plan);
    expect(new Set(year.map(({ organisation }) => organisation?.id)).size).toBe(11);
    await page.getByRole('button', { name: 'Warum dieser Gastgeber' }).first().click();
    await expect(page.getByRole('dialog').getByText('An der Reihe')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('it prints on one sheet', async () => {
    const sheet = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(sheet.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });

  await test.step('publishes it', async () => {
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await page.getByRole('button', { name: /Veröffentlichen und \d+ E-Mails senden/ }).click();
    await expect(page.getByText('Veröffentlicht')).toBeVisible();
  });

  await test.step('the first host declines and offers another day', async () => {
    await asHost(browser, await hostLink(office, year[0]!), async (phone) => {
      await phone.getByRole('button', { name: 'Nein, es geht nicht' }).click();
      await phone.getByLabel('Grund, nur für die Geschäftsstelle').fill('Wir renovieren.');
      await phone.getByRole('button', { name: 'Absagen' }).click();
      await expect(phone.getByText('Danke für die Antwort.')).toBeVisible();
    });
  });

  await test.step('the second and the third swap; both agree', async () => {
    const [, second, third] = year;
    await asHost(browser, await hostLink(office, second!), async (phone) => {
      await phone.getByText('Mit einem anderen Gastgeber tauschen').click();
      await phone.getByRole('button', { name: `Tausch mit ${third!.organisation!.name} am ${third!.day.split('-').reverse().join('.')}` }).click();
      await expect(phone.getByText('Tausch vorgeschlagen')).toBeVisible();
    });
    await asHost(browser, await hostLink(office, third!), async (phone) => {
      await phone.getByRole('button', { name: 'Tauschen', exact: true }).click();
      await expect(phone.getByText('Getauscht: Sie sind am')).toBeVisible();
    });
    const now = await planned(page, plan);
    expect([now[1]!.organisation!.id, now[2]!.organisation!.id]).toEqual([third!.organisation!.id, second!.organisation!.id]);
  });

  await test.step('the fourth never answers; the next is asked and agrees, and the plan is whole again', async () => {
    await letDaysPass(year[3]!.meetingId, { daysBefore: 13 });
    await expect(async () => {
      const now = await planned(page, plan);
      const healed = [0, 3].map((nth) => now.find(({ meetingId }) => meetingId === year[nth]!.meetingId)!);
      for (const [nth, meeting] of healed.entries()) {
        expect(meeting.state).toBe('asked');
        expect(meeting.organisation!.id).not.toBe(year[[0, 3][nth]!]!.organisation!.id);
      }
    }).toPass({ timeout: 30_000 });
    for (const meeting of (await planned(page, plan)).filter(({ state }) => state === 'asked')) {
      await asHost(browser, await hostLink(office, meeting), async (phone) => {
        await phone.getByRole('button', { name: 'Ja, wir sind Gastgeber' }).click();
        await expect(phone.getByText('zugesagt')).toBeVisible();
      });
    }
    await page.goto('/hosting');
    await expect(page.getByRole('row', { name: new RegExp(BODY) })).toContainText('11 von 11 zugesagt');
  });
  [meeting, next] = (await planned(page, plan)).map(({ meetingId }) => meetingId) as [string, string];
});

test('the meeting is held with quorum, a decision and a task; its minutes are approved as PDF', async ({ page }) => {
  await signInAs(page, 'board');

  await test.step('put an item on the agenda and invite everybody', async () => {
    await page.goto(`/meetings/${meeting}/sitting`);
    await page.getByRole('button', { name: 'Punkt hinzufügen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Titel').fill('Haushalt');
    await dialog.getByText('Beschluss', { exact: true }).click();
    await dialog.getByLabel('Dauer in Minuten').fill('30');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText('Haushalt')).toBeVisible();
    await page.getByRole('link', { name: 'Überblick' }).click();
    await page.getByRole('button', { name: 'Einladen', exact: true }).click();
    await page.getByRole('button', { name: 'Einladungen senden' }).click();
    await expect(page.getByText('Die Einladungen sind auf dem Weg.')).toBeVisible();
  });

  await test.step('open it; three of seven are there, which is a quorum', async () => {
    await page.goto(`/meetings/${meeting}/sitting?tab=attendance`);
    await page.getByRole('button', { name: 'Sitzung eröffnen' }).click();
    await expect(page.getByText('Nicht beschlussfähig')).toBeVisible();
    const people = page.getByRole('combobox', { name: /^Anwesenheit von/ });
    for (const nth of [0, 1, 2]) {
      await expect(people.nth(nth)).toBeEnabled();
      await people.nth(nth).selectOption({ label: 'anwesend' });
      await expect(page.getByText(`${nth + 1} von ${SEATS} Stimmberechtigten da`)).toBeVisible();
    }
    await expect(page.getByText(`Beschlussfähig · 3 von ${SEATS}`)).toBeVisible();
  });

  await test.step('decide, and give somebody a task', async () => {
    await page.getByRole('link', { name: /^Beschlüsse \d/ }).click();
    await page.getByRole('button', { name: 'Beschluss eintragen' }).click();
    await page.getByLabel('Wortlaut').fill('Der Haushalt wird beschlossen.');
    await page.getByRole('button', { name: 'Eintragen', exact: true }).click();
    await expect(page.getByText(/^Beschluss \d{4}-001: angenommen/)).toBeVisible();
    await page.getByRole('link', { name: /^Aufgaben/ }).click();
    await page.getByRole('button', { name: 'Aufgabe hinzufügen' }).click();
    await page.getByLabel('Was zu tun ist').fill('Den Haushalt an alle schicken');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText('Den Haushalt an alle schicken')).toBeVisible();
  });

  await test.step('write the minutes, close', async () => {
    await page.getByRole('link', { name: 'Protokoll' }).click();
    await page.getByLabel('Was festgehalten wird').last().fill('Der Haushalt wird vorgestellt und beraten.');
    await expect(page.getByText('gespeichert', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Sitzung schließen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sitzung schließen' }).click();
    await expect(page.getByText('geschlossen', { exact: true })).toBeVisible();
  });

  await test.step('the next meeting approves them; two sign; everybody can take them away', async () => {
    await sent(page, `/meetings/${next}/opening`, {});
    await page.reload();
    await page.getByRole('button', { name: 'Genehmigung eintragen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Sitzungsleitung').selectOption({ index: 1 });
    await dialog.getByLabel('Protokollführung').selectOption({ index: 2 });
    await dialog.getByRole('button', { name: 'Genehmigung eintragen' }).click();
    await expect(page.getByText('geprüft: unverändert')).toBeVisible();
    await expect(page.getByLabel('Was festgehalten wird')).toHaveCount(0);
    for (const left of [1, 0]) {
      await page.getByRole('button', { name: 'Unterschrift auf Papier vermerken' }).first().click();
      await dialog.getByRole('button', { name: 'Speichern' }).click();
      await expect(page.getByText('noch nicht unterschrieben')).toHaveCount(left);
    }
    await expect(page.locator('[aria-current=step]')).toContainText('Unterschrieben');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Protokoll als PDF' }).click();
    expect((await readFile(await (await download).path())).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
