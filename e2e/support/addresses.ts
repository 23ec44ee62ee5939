import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { oldestRequest, organisationNamed, type DemoPerson } from './people';

const KALYNA = 'Ukrainische Gemeinschaft';
/** Shows everybody its rooms, with photos, and its statutes. */
const SEVDAH = 'Bosnisches Kaffeehaus Sevdah';

type Item = { readonly id: string; readonly state: string };
type Recipient = { readonly links: readonly { readonly email: string; readonly endedAt: string | null }[] };
type Mail = { readonly recipientEmail: string; readonly text: string };

async function itemsOf<T = Item>(office: Page, path: string): Promise<T[]> {
  const { items } = (await (await office.request.get(`/api/v1${path}`)).json()) as { items: T[] };
  return items;
}

/** The campaign of the demo network; those that other pages need are no yearly ones. */
const yearlyCampaign = async (office: Page): Promise<string> => (await itemsOf<Item & { kind: string }>(office, '/confirmation-campaigns')).find(({ kind }) => kind === 'yearly')!.id;

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function draft(office: Page, plan: object = {}): Promise<string> {
  const data = { title: 'Herbstabfrage', kind: 'adHoc', segment: { status: ['active'] }, sections: ['identity', 'reach'], opensOn: dayIn(3), closesOn: dayIn(40), ...plan };
  const created = await office.request.post('/api/v1/confirmation-campaigns', { data });
  return ((await created.json()) as Item).id;
}

/** A campaign that asked one organisation and is over. */
async function closedCampaign(office: Page): Promise<string> {
  const id = await draft(office, { segment: { id: [await organisationNamed(office, SEVDAH)] }, opensOn: dayIn(0) });
  for (const step of ['start', 'closing']) expect((await office.request.post(`/api/v1/confirmation-campaigns/${id}/${step}`)).ok()).toBe(true);
  return id;
}

/** An import whose file was read and not yet taken over. */
async function readImport(office: Page): Promise<string> {
  const name = 'members-excel.csv';
  const file = { name, mimeType: 'text/csv', buffer: readFileSync(join(import.meta.dirname, '../fixtures', name)) };
  const created = await office.request.post('/api/v1/imports', { multipart: { file } });
  return ((await created.json()) as Item).id;
}

/** What follows `#` in the mail that somebody is sent who forgot the password. */
async function resetLink(admin: Page): Promise<string> {
  await admin.request.post('/api/v1/password-resets', { data: { email: 'staff@verbund.example' } });
  return mailedLink(admin, 'reset');
}

/** The same, in the mail to somebody who is to have an account. */
async function invitationLink(admin: Page): Promise<string> {
  const email = `invited-${Date.now()}@verbund.example`;
  expect((await admin.request.post('/api/v1/invitations', { data: { email, name: 'Marlene Voss', roles: ['staff'] } })).ok()).toBe(true);
  return mailedLink(admin, 'invitation');
}

async function mailedLink(reader: Page, page: string): Promise<string> {
  const newest = async () => (await itemsOf<Mail>(reader, '/demo-inbox?pageSize=100')).flatMap(({ text }) => new RegExp(`/${page}#([\\w-]+)`).exec(text)?.[1] ?? [])[0];
  await expect.poll(newest).toBeTruthy();
  return (await newest())!;
}

async function statutes(office: Page): Promise<string> {
  const created = await office.request.post('/api/v1/rule-packs', { data: { name: 'Satzung 2027' } });
  return ((await created.json()) as Item).id;
}

/** What follows `#` in the mail of somebody who has not answered yet. */
async function confirmationLink(office: Page): Promise<string> {
  const asked = await itemsOf<Recipient>(office, `/confirmation-campaigns/${await yearlyCampaign(office)}/recipients?state=opened`);
  const open = new Set(asked.flatMap(({ links }) => links.filter(({ endedAt }) => !endedAt).map(({ email }) => email)));
  const mails = await itemsOf<Mail>(office, '/demo-inbox?pageSize=100');
  return mails.flatMap(({ recipientEmail, text }) => (open.has(recipientEmail) && /\/confirm#([\w-]+)/.exec(text)?.[1]) || [])[0]!;
}

/** A meeting of the first body that has something on its agenda. */
async function sitting(office: Page): Promise<string> {
  const meeting = { bodyId: (await itemsOf(office, '/bodies'))[0]!.id, title: 'Vorstandssitzung', on: dayIn(30), startMinute: 1110, durationMinutes: 120 };
  const { id } = (await (await office.request.post('/api/v1/meetings', { data: meeting })).json()) as Item;
  await office.request.post(`/api/v1/meetings/${id}/agenda-items`, { data: { title: 'Haushalt', kind: 'resolution', minutes: 20 } });
  return id;
}

const circularThat = async (office: Page, state: string): Promise<string> => (await itemsOf(office, `/circular-resolutions?state=${state}`))[0]!.id;

async function circularDraft(office: Page): Promise<string> {
  const bodyId = (await itemsOf<{ id: string; name: string }>(office, '/bodies')).find(({ name }) => name === 'Vorstand')!.id;
  const created = await office.request.post('/api/v1/circular-resolutions', { data: { bodyId, title: 'Neue Leinwand', wording: 'Eine Leinwand wird gekauft.', lastDay: dayIn(20) } });
  return ((await created.json()) as Item).id;
}

/** What follows `#` in the newest mail that asks somebody to consent. */
const voterLink = (office: Page): Promise<string> => mailedLink(office, 'circular');

/** A meeting of the demo network in this state. */
const boardMeeting = async (office: Page, state: string): Promise<string> => (await itemsOf(office, `/meetings?search=Vorstandssitzung&state=${state}`))[0]!.id;

/** What the parts of an address that begin with a colon stand for in the demo network; the office looks it up, and the administrator what concerns accounts. */
const PARTS: Readonly<Record<string, (office: Page) => Promise<string>>> = {
  ':id': (office) => organisationNamed(office, KALYNA),
  ':request': oldestRequest,
  ':sitting': sitting,
  ':held': (office) => boardMeeting(office, 'closed'),
  ':invited': (office) => boardMeeting(office, 'invited'),
  ':campaign': yearlyCampaign,
  ':draft': (office) => draft(office),
  ':closed': closedCampaign,
  ':link': confirmationLink,
  ':circular': (office) => circularThat(office, 'open'),
  ':consented': (office) => circularThat(office, 'passed'),
  ':unasked': circularDraft,
  ':vote': voterLink,
  ':rules': async (office) => (await itemsOf<Item & { inForce: boolean }>(office, '/rule-packs')).find(({ inForce }) => inForce)!.id,
  ':statutes': statutes,
  ':room': async (office) => (await itemsOf(office, '/rooms'))[0]!.id,
  ':offered': async (office) => {
    const [{ id, organisation }] = (await itemsOf<{ id: string; organisation: { id: string } }>(office, '/rooms')) as [{ id: string; organisation: { id: string } }];
    return `${organisation.id}/rooms/${id}`;
  },
  ':meeting': async (office) => (await itemsOf(office, '/meetings?search=Mitgliederversammlung'))[0]!.id,
  ':series': async (office) => (await itemsOf(office, '/meeting-series'))[0]!.id,
  ':body': async (office) => (await itemsOf(office, '/bodies'))[0]!.id,
  ':person': async (office) => (await itemsOf(office, '/people'))[0]!.id,
  ':plan': async (office) => (await itemsOf(office, '/host-plans'))[0]!.id,
  ':hosted': async (office) => (await itemsOf(office, '/hosting/bodies'))[0]!.id,
  ':application': async (office) => (await itemsOf(office, '/applications'))[0]!.id,
  ':import': readImport,
  ':record': async (office) => (await organisationNamed(office, SEVDAH)).replaceAll('-', '').slice(0, 12),
};

const PARTS_OF_ACCOUNTS: typeof PARTS = {
  ':account': async (admin) => (await itemsOf(admin, '/accounts'))[0]!.id,
  ':invitation': invitationLink,
  ':reset': resetLink,
};

/** The address with the ids it needs. */
export async function addressOf(path: string, pageOf: (person: DemoPerson) => Promise<Page>): Promise<string> {
  const part = /:[a-z]+/.exec(path)?.[0];
  if (!part) return path;
  const isOfAccounts = part in PARTS_OF_ACCOUNTS;
  const page = await pageOf(isOfAccounts ? 'admin' : 'office');
  const value = await (isOfAccounts ? PARTS_OF_ACCOUNTS : PARTS)[part]!(page);
  await page.close();
  return path.replace(part, value);
}
