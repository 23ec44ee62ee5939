import type { Test } from 'supertest';
import { proofOf } from './form-proof.js';
import type { Api } from './harness.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Somebody who holds the link of an application. */
export type Applicant = Record<Method, (path?: string) => Test> & { readonly token: string; readonly id: string };

const MINUTE_MS = 60_000;

/** Begins an application as a browser does: fetch the form, solve its challenge, take a minute, send. */
export async function startApplication(api: Api, email = 'kontakt@kalyna.example', language = 'uk'): Promise<Applicant> {
  const began = Date.now() - 2 * MINUTE_MS;
  api.clock = new Date(began).toISOString();
  const { body: form } = await api.stranger.get('/applications/form').expect(200);
  api.clock = new Date(began + MINUTE_MS).toISOString();
  const { body } = await api.stranger.post('/applications').send({ email, language, ...proofOf(form.challenge) }).expect(201);
  api.clock = null;
  return holderOf(api, body.token as string, (body.application as { id: string }).id);
}

export function holderOf(api: Api, token: string, id = ''): Applicant {
  const send = (method: Method) => (path = '') => api.stranger[method](`/applications/current${path}`).set('Authorization', `Bearer ${token}`);
  return { token, id, get: send('get'), post: send('post'), put: send('put'), patch: send('patch'), delete: send('delete') };
}

/** Answers to every page, with a topic of the network. */
export async function allAnswers(api: Api, name = 'Калина Хор'): Promise<Record<string, unknown>> {
  const [{ id: topic }] = await api.db.query('SELECT id FROM topics WHERE parent_id IS NOT NULL ORDER BY slug LIMIT 1');
  return {
    name, latinName: null, legalForm: 'initiative', purpose: 'Співаємо разом.', topicIds: [topic], workingLanguages: ['uk', 'de'], street: 'Leinestraße 1', postcode: '30159', place: 'Hannover',
    email: 'chor@kalyna.example', phone: '0511 123456', website: 'https://kalyna.example', givenName: 'Олена', familyName: 'Шевченко', function: 'chair', contactPhone: '0511 654321', membershipClass: 'full', motivation: 'Wir wollen dazugehören.',
  };
}

/** An application with every page filled in; nothing that cannot be uploaded here is asked for. */
export async function filledApplication(api: Api, name?: string, email?: string): Promise<Applicant> {
  await api.db.query(`UPDATE application_settings SET required_documents = '{}'`);
  const applicant = await startApplication(api, email);
  await applicant.patch().send({ version: 1, answers: await allAnswers(api, name) }).expect(200);
  return applicant;
}

/** The token of the newest link that was mailed to an address. */
export async function mailedToken(api: Api, email = 'kontakt@kalyna.example'): Promise<string> {
  const [mail] = await api.db.query('SELECT body_text FROM mail_messages WHERE recipient_email = $1 ORDER BY created_at DESC, id LIMIT 1', [email]);
  return /#([\w-]{43})/.exec((mail as { body_text: string }).body_text)![1]!;
}
