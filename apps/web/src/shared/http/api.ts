import createClient, { type Middleware } from 'openapi-fetch';
import { problemOf, unreachable } from './api-problem';
import { interrupt, type Interruption } from './interruption';
import type { paths } from './api-types';

const BASE = '/api/v1';

/** Answers of these say something about signing in itself; a dialog over them would ask the same question again. */
const isAboutSession = (request: Request) => /\/api\/v1\/session(\/|$)/.test(new URL(request.url).pathname);

async function interruptionOf(response: Response): Promise<Interruption | null> {
  if (response.status !== 401 && response.status !== 403) return null;
  const { code } = await problemOf(response.clone());
  if (code === 'NOT_SIGNED_IN') return 'signIn';
  return code === 'REAUTHENTICATION_REQUIRED' ? 'reauthentication' : null;
}

/** Sends the request; when the session has ended meanwhile, asks the person to sign in again and repeats it. */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request).catch((error: unknown) => {
    if (request.signal.aborted) throw error;
    throw unreachable();
  });
  if (response.ok || isAboutSession(request)) return response;
  const reason = await interruptionOf(response);
  if (reason === null || !(await interrupt(reason))) return response;
  return send(again);
}

const refusals: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
};

/** The same key in every repetition of a request, so that a repeated POST creates nothing twice. */
const idempotency: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'POST') return undefined;
    const random = crypto.getRandomValues(new Uint8Array(16));
    request.headers.set('Idempotency-Key', [...random].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    return request;
  },
};

/** The typed client: `api.GET('/organisations', { params: { query } })`. A refused request throws an `ApiProblem`. */
export const api = createClient<paths>({
  baseUrl: new URL(BASE, location.origin).href,
  fetch: send,
  credentials: 'same-origin',
  headers: { Accept: 'application/json' },
  querySerializer: { array: { style: 'form', explode: true } },
});
api.use(idempotency, refusals);

/** The body of an answer: `answer(api.GET('/people'))`. */
export async function answer<Body>(request: Promise<{ data?: Body }>): Promise<Body> {
  const { data } = await request;
  return data as Body;
}
