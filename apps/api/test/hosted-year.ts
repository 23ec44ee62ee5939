import request, { type Test } from 'supertest';
import { Jobs } from '../src/platform/jobs/jobs.js';
import type { Api, Client } from './harness.js';
import { meetingOn } from './hosting-network.js';

export type HostHolder = { get(): Test; post(path: string): Test; delete(path: string): Test };

/** Whoever holds a host's link: no session, only the token. */
export function hostHolder(api: Api, token: string): HostHolder {
  const send = (method: 'get' | 'post' | 'delete') => (path = '') =>
    request(api.app.getHttpServer())[method](`/api/v1/host${path}`).set('Sec-Fetch-Site', 'same-origin').set('Authorization', `Bearer ${token}`);
  return { get: send('get'), post: send('post'), delete: send('delete') };
}

/** Meetings on these days, planned and published. */
export async function publishedYear(api: Api, office: Client, bodyId: string, days: readonly string[]): Promise<{ planId: string; meetings: string[] }> {
  const meetings: string[] = [];
  for (const day of days) meetings.push(await meetingOn(api, bodyId, day));
  const { body: plan } = await office.post('/host-plans').send({ bodyId, from: days[0], until: '2029-01-01' }).expect(201);
  await office.post(`/host-plans/${plan.id as string}/publication`).send({ version: plan.version as number }).expect(200);
  return { planId: plan.id as string, meetings };
}

/** Lets the days of the hosts come up, as the worker would every hour. */
export const climb = (api: Api): Promise<void> => api.app.get(Jobs).run('host-ladder', {});

/** Where each meeting stands: the host's name and the last step. */
export async function standing(api: Api): Promise<string[]> {
  const rows = (await api.db.query(
    `SELECT COALESCE(o.name, '-') || ' ' || (SELECT s.step FROM host_assignment_steps s WHERE s.assignment_id = a.id ORDER BY s.id DESC LIMIT 1) AS state
     FROM host_assignments a JOIN meetings m ON m.id = a.meeting_id LEFT JOIN organisations o ON o.id = a.organisation_id ORDER BY m.starts_at`,
  )) as { state: string }[];
  return rows.map(({ state }) => state);
}
