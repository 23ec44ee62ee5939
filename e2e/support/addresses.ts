import type { Page } from '@playwright/test';
import { oldestRequest, organisationNamed } from './people';

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

const campaignThat = async (office: Page, state: string): Promise<string> => (await itemsOf(office, '/confirmation-campaigns')).find((campaign) => campaign.state === state)!.id;

async function draft(office: Page): Promise<string> {
  const day = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
  const plan = { title: 'Herbstabfrage', kind: 'adHoc', segment: { status: ['active'] }, sections: ['identity', 'reach'], opensOn: day(3), closesOn: day(40) };
  const created = await office.request.post('/api/v1/confirmation-campaigns', { data: plan });
  return ((await created.json()) as Item).id;
}

async function statutes(office: Page): Promise<string> {
  const created = await office.request.post('/api/v1/rule-packs', { data: { name: 'Satzung 2027' } });
  return ((await created.json()) as Item).id;
}

/** What follows `#` in the mail of somebody who has not answered yet. */
async function confirmationLink(office: Page): Promise<string> {
  const asked = await itemsOf<Recipient>(office, `/confirmation-campaigns/${await campaignThat(office, 'running')}/recipients?state=opened`);
  const open = new Set(asked.flatMap(({ links }) => links.filter(({ endedAt }) => !endedAt).map(({ email }) => email)));
  const mails = await itemsOf<Mail>(office, '/demo-inbox?pageSize=100');
  return mails.flatMap(({ recipientEmail, text }) => (open.has(recipientEmail) && /\/confirm#([\w-]+)/.exec(text)?.[1]) || [])[0]!;
}

/** A meeting of the first body that has something on its agenda. */
async function sitting(office: Page): Promise<string> {
  const on = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const meeting = { bodyId: (await itemsOf(office, '/bodies'))[0]!.id, title: 'Vorstandssitzung', on, startMinute: 1110, durationMinutes: 120 };
  const { id } = (await (await office.request.post('/api/v1/meetings', { data: meeting })).json()) as Item;
  await office.request.post(`/api/v1/meetings/${id}/agenda-items`, { data: { title: 'Haushalt', kind: 'resolution', minutes: 20 } });
  return id;
}

const circularThat = async (office: Page, state: string): Promise<string> => (await itemsOf(office, `/circular-resolutions?state=${state}`))[0]!.id;

async function circularDraft(office: Page): Promise<string> {
  const lastDay = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const bodyId = (await itemsOf<{ id: string; name: string }>(office, '/bodies')).find(({ name }) => name === 'Vorstand')!.id;
  const created = await office.request.post('/api/v1/circular-resolutions', { data: { bodyId, title: 'Neue Leinwand', wording: 'Eine Leinwand wird gekauft.', lastDay } });
  return ((await created.json()) as Item).id;
}

/** What follows `#` in the newest mail that asks somebody to consent. */
async function voterLink(office: Page): Promise<string> {
  const mails = await itemsOf<Mail>(office, '/demo-inbox?pageSize=100');
  return mails.flatMap(({ text }) => /\/circular#([\w-]+)/.exec(text)?.[1] ?? [])[0]!;
}

/** A meeting of the demo network in this state. */
const boardMeeting = async (office: Page, state: string): Promise<string> => (await itemsOf(office, `/meetings?search=Vorstandssitzung&state=${state}`))[0]!.id;

/** What the parts of an address that begin with a colon stand for in the demo network; the office looks it up. */
const PARTS: Readonly<Record<string, (office: Page) => Promise<string>>> = {
  ':id': (office) => organisationNamed(office, KALYNA),
  ':request': oldestRequest,
  ':sitting': sitting,
  ':held': (office) => boardMeeting(office, 'closed'),
  ':invited': (office) => boardMeeting(office, 'invited'),
  ':campaign': (office) => campaignThat(office, 'running'),
  ':draft': draft,
  ':link': confirmationLink,
  ':circular': (office) => circularThat(office, 'open'),
  ':consented': (office) => circularThat(office, 'passed'),
  ':unasked': circularDraft,
  ':vote': voterLink,
  ':rules': async (office) => (await itemsOf<Item & { inForce: boolean }>(office, '/rule-packs')).find(({ inForce }) => inForce)!.id,
  ':statutes': statutes,
  ':room': async (office) => (await itemsOf(office, '/rooms'))[0]!.id,
  ':meeting': async (office) => (await itemsOf(office, '/meetings?search=Mitgliederversammlung'))[0]!.id,
  ':series': async (office) => (await itemsOf(office, '/meeting-series'))[0]!.id,
  ':body': async (office) => (await itemsOf(office, '/bodies'))[0]!.id,
  ':person': async (office) => (await itemsOf(office, '/people'))[0]!.id,
  ':plan': async (office) => (await itemsOf(office, '/host-plans'))[0]!.id,
  ':hosted': async (office) => (await itemsOf(office, '/hosting/bodies'))[0]!.id,
  ':application': async (office) => (await itemsOf(office, '/applications'))[0]!.id,
  ':record': async (office) => (await organisationNamed(office, SEVDAH)).replaceAll('-', '').slice(0, 12),
};

/** The address with the ids it needs. */
export async function addressOf(path: string, office: () => Promise<Page>): Promise<string> {
  const part = /:[a-z]+/.exec(path)?.[0];
  if (!part) return path;
  const page = await office();
  const value = await PARTS[part]!(page);
  await page.close();
  return path.replace(part, value);
}
