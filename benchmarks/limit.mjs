// "The limit": what a bare node:http server with pg can do. One look-up of the session, one query that makes the JSON,
// nothing else: no validation, no permissions, no version check, no checked answers.
import { createHash } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';
import { listQuery, recordQuery, searchQuery, UPDATE } from './limit-queries.mjs';

pg.types.setTypeParser(1082, (day) => day);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL_SIZE) });
const PREFIX = '/api/v1/organisations';

async function accountOf(cookie) {
  const sid = /verbund=s%3A([^.;]+)/.exec(cookie ?? '')?.[1];
  const digest = createHash('sha256').update(sid ?? '').digest('base64url');
  const { rows } = await pool.query({ name: 'session', text: 'SELECT account_id FROM sessions WHERE sid = $1 AND expire > now()', values: [digest] });
  return rows[0]?.account_id;
}

async function update(id, { version, founded }, account) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query({ name: 'lock', text: UPDATE.lock, values: [id] });
    const { rows: changed } = await client.query({ name: 'change', text: UPDATE.change, values: [id, founded, version + 1] });
    await client.query({ name: 'audit', text: UPDATE.audit, values: [account, id, JSON.stringify({ founded: { old: rows[0].founded, new: founded } })] });
    await client.query('COMMIT');
    return changed[0].answer;
  } finally {
    client.release();
  }
}

async function answer(request, body) {
  const account = await accountOf(request.headers.cookie);
  if (!account) return null;
  const url = new URL(request.url, 'http://limit');
  const id = url.pathname.slice(PREFIX.length + 1);
  if (request.method === 'PATCH') return update(id, JSON.parse(body), account);
  const query = id ? recordQuery(id) : url.searchParams.has('search') ? searchQuery(url.searchParams) : listQuery(url.searchParams);
  const { rows } = await pool.query(query);
  return rows[0]?.answer;
}

process.once('disconnect', () => process.exit());

http
  .createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () =>
      answer(request, body).then(
        (text) => response.writeHead(text ? 200 : 404, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text ?? '') }).end(text),
        () => response.writeHead(500, { 'Content-Length': 0 }).end(),
      ));
  })
  .listen(Number(process.env.PORT), '127.0.0.1', () => process.send('ready'));
