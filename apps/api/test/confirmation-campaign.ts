import request, { type Test } from 'supertest';
import { Jobs } from '../src/platform/jobs/jobs.js';
import type { Api, Client } from './harness.js';

export const TODAY = '2027-01-05T10:00:00Z';
export const PLAN = { title: 'Jahresabfrage 2027', kind: 'yearly', segment: {}, sections: ['identity', 'reach', 'documents'], opensOn: '2027-01-05', closesOn: '2027-02-01', reminderDays: [7, 14] };

/** An organisation with a mailbox of its own. */
export async function organisationNamed(office: Client, text: string, more: object = {}): Promise<string> {
  const { body } = await office.post('/organisations').send({ names: [{ kind: 'registered', text }], channels: [{ kind: 'email', value: `${text.toLowerCase().replace(/\W+/g, '')}@verein.example` }], ...more }).expect(201);
  return (body as { id: string }).id;
}

export async function startedCampaign(office: Client, plan: object = {}): Promise<string> {
  const { body } = await office.post('/confirmation-campaigns').send({ ...PLAN, ...plan }).expect(201);
  const { id } = body as { id: string };
  await office.post(`/confirmation-campaigns/${id}/start`).expect(200);
  return id;
}

/** Works off the batches of a campaign as the worker would, until nothing is left. */
export async function queueMails(api: Api, campaignId: string): Promise<void> {
  for (let before = -1, after = await linksIn(api, campaignId); before !== after; ) {
    await api.app.get(Jobs).run('confirmation-mails', { campaignId });
    [before, after] = [after, await linksIn(api, campaignId)];
  }
}

const linksIn = async (api: Api, campaignId: string): Promise<number> => Number((await api.db.query('SELECT count(*) FROM confirmation_links WHERE campaign_id = $1', [campaignId]))[0].count);

/** The newest token of a campaign that was mailed to an address. */
export async function tokenFor(api: Api, campaignId: string, email: string): Promise<string> {
  const [mail] = await api.db.query(
    `SELECT m.body_text FROM confirmation_links l JOIN mail_messages m ON m.id = l.message_id WHERE l.campaign_id = $1 AND l.email = $2 ORDER BY l.issued_at DESC, l.occasion = 'renewal' DESC, l.rung DESC LIMIT 1`,
    [campaignId, email],
  );
  return /\/confirm#([\w-]+)/.exec((mail as { body_text: string }).body_text)![1]!;
}

export type Holder = { get(path?: string): Test; post(path: string): Test; patch(path: string): Test };

/** Whoever holds a link: no session, only the token. */
export function holderOf(api: Api, token: string): Holder {
  const send = (method: 'get' | 'post' | 'patch') => (path = '') =>
    request(api.app.getHttpServer())[method](`/api/v1/confirmation${path}`).set('Sec-Fetch-Site', 'same-origin').set('Authorization', `Bearer ${token}`);
  return { get: send('get'), post: send('post'), patch: send('patch') };
}
