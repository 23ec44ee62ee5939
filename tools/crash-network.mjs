// A few organisations that are changed without pause by an office account, and the memory of what the API acknowledged.
import cookieSignature from 'cookie-signature';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const REQUEST_TIMEOUT_MS = 10_000;

export class CrashedNetwork {
  #settings;
  #cookie;
  #records = [];
  #isWriting = false;
  acknowledged = 0;

  static async open(settings, writers) {
    const network = new CrashedNetwork();
    network.#settings = settings;
    network.#cookie = await network.#signIn();
    for (let number = 0; number < writers; number += 1) network.#records.push(await network.#create(`Verein ${number}`));
    return network;
  }

  /** One writer per organisation; each change carries its number, so that a lost one has a name. */
  async burst() {
    this.#isWriting = true;
    await Promise.all(this.#records.map((record) => this.#write(record)));
  }

  stopWriting() {
    this.#isWriting = false;
  }

  async #write(record) {
    while (this.#isWriting) {
      record.tried += 1;
      const answer = await this.#send('PATCH', `/organisations/${record.id}`, { version: record.version, internalNotes: String(record.tried) });
      if (answer?.status === 200) {
        record.acknowledged.push(record.tried);
        record.version = answer.body.version;
        this.acknowledged += 1;
      } else if (answer?.status === 409) {
        record.version = answer.body.current.version;
      } else {
        await pause(50);
      }
    }
  }

  /** Status and Retry-After of a request while the database is dead; processes that outlive it for a moment still answer 200. */
  async answerWhileAway() {
    let answer = await this.#send('GET', '/health/ready');
    while (answer?.status === 200) answer = await this.#send('GET', '/health/ready');
    return answer ? `${answer.status}, Retry-After ${answer.retryAfter}` : 'no answer';
  }

  async untilReady(limitMs) {
    const until = Date.now() + limitMs;
    while ((await this.#send('GET', '/health/ready'))?.status !== 200) {
      if (Date.now() > until) throw new Error(`Not ready again within ${limitMs / 1000} s.`);
      await pause(50);
    }
  }

  /** Every acknowledged change must have left its audit entry, and no organisation may stand before its last one. */
  async losses() {
    const lost = [];
    let unrecorded = 0;
    const client = await this.#database();
    for (const record of this.#records) {
      const { rows: [{ stands }] } = await client.query('SELECT internal_notes AS stands FROM organisations WHERE id = $1', [record.id]);
      const { rows } = await client.query("SELECT changes #>> '{internalNotes,new}' AS number FROM audit_entries WHERE subject_id = $1", [record.id]);
      const recorded = new Set(rows.map(({ number }) => Number(number)));
      if (Number(stands) < record.acknowledged.at(-1)) lost.push({ id: record.id, stands, acknowledged: record.acknowledged.at(-1) });
      unrecorded += record.acknowledged.filter((number) => !recorded.has(number)).length;
    }
    await client.end();
    return { lost, unrecorded };
  }

  async #create(name) {
    const { status, body } = await this.#send('POST', '/organisations', { names: [{ kind: 'registered', text: name }] });
    if (status !== 201) throw new Error(`The organisation was not created: ${status} ${JSON.stringify(body)}`);
    return { id: body.id, version: body.version, tried: 0, acknowledged: [] };
  }

  /** An office account with an open session, written past the sign-in page. */
  async #signIn() {
    const client = await this.#database();
    const { rows: [{ id }] } = await client.query("INSERT INTO accounts (email, name, second_factor_since) VALUES ('crash@verbund.example', 'Crash', now()) RETURNING id");
    await client.query("INSERT INTO account_roles (account_id, role) VALUES ($1, 'office')", [id]);
    const sid = randomUUID();
    const expires = new Date(Date.now() + 3600_000);
    const session = { cookie: { originalMaxAge: 3600_000, expires, httpOnly: true, path: '/' }, passport: { user: id }, passwordGivenAt: Date.now(), secondFactorPassed: true };
    await client.query('INSERT INTO sessions (sid, sess, expire) VALUES ($1, $2, $3)', [createHash('sha256').update(sid).digest('base64url'), session, expires]);
    await client.end();
    return encodeURI(`verbund=s:${cookieSignature.sign(sid, this.#settings.SESSION_SECRET)}`);
  }

  async #database() {
    const client = new pg.Client(this.#settings.DATABASE_URL);
    await client.connect();
    return client;
  }

  /** The answer, or null where there was none: nothing is known about the change then. */
  async #send(method, route, body) {
    try {
      const response = await fetch(`http://127.0.0.1:${this.#settings.PORT}/api/v1${route}`, {
        method,
        headers: { cookie: this.#cookie ?? '', 'sec-fetch-site': 'same-origin', ...(body && { 'content-type': 'application/json' }) },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
    } catch {
      return null;
    }
  }
}
