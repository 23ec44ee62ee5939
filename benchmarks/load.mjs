// The load, in a process of its own: keep-alive connections that each send one request after the other.
import net from 'node:net';
import { performance } from 'node:perf_hooks';
import { requestsOf } from './workloads.mjs';

/** One keep-alive connection; answers must carry Content-Length, as both servers' do. */
class Connection {
  constructor(port, cookie, encoding) {
    this.port = port;
    this.cookie = cookie;
    this.encoding = encoding ? `Accept-Encoding: ${encoding}\r\n` : '';
    this.received = Buffer.alloc(0);
  }

  open() {
    this.socket = net.connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (chunk) => this.take(chunk));
    this.socket.on('error', (error) => this.fail?.(error));
    return new Promise((resolve, reject) => this.socket.once('connect', resolve).once('error', reject));
  }

  send({ method, path, body = '' }) {
    const type = body ? `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` : '';
    this.socket.write(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${this.port}\r\nCookie: ${this.cookie}\r\nSec-Fetch-Site: same-origin\r\n${this.encoding}${type}\r\n${body}`);
    return new Promise((resolve, reject) => {
      this.done = resolve;
      this.fail = reject;
    });
  }

  take(chunk) {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const headEnd = this.received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = this.received.toString('latin1', 0, headEnd);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
    if (this.received.length < headEnd + 4 + length) return;
    const answer = this.received.toString('utf8', headEnd + 4, headEnd + 4 + length);
    this.received = this.received.subarray(headEnd + 4 + length);
    this.done({ status: Number(head.slice(9, 12)), answer });
  }
}

/** Each connection begins at another page and goes through all of them. */
function pagesInTurn(paths, first) {
  let nth = first;
  return () => ({ method: 'GET', path: paths[nth++ % paths.length] });
}

/** Runs one round, for a time or until a number of requests, and answers its latencies in milliseconds. */
async function run({ port, cookie, encoding, paths, workload, size, connections, seconds = Infinity, requests = Infinity, seed, versions }) {
  const known = new Map(versions);
  const latencies = [];
  const failures = {};
  const end = performance.now() + seconds * 1_000;
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, async (_, connection) => {
    const next = paths ? pagesInTurn(paths, connection) : requestsOf({ workload, size, connection, connections, versions: known, seed });
    const line = new Connection(port, cookie, encoding);
    await line.open();
    while (performance.now() < end && latencies.length < requests) {
      const request = next();
      const start = performance.now();
      const { status, answer } = await line.send(request);
      latencies.push(performance.now() - start);
      if (status >= 300) failures[status] = (failures[status] ?? 0) + 1;
      request.learn?.(answer);
    }
    line.socket.destroy();
  }));
  return { latencies, failures, seconds: (performance.now() - began) / 1_000, versions: [...known] };
}

process.on('message', async (round) => {
  try {
    process.send(await run(round));
  } catch (error) {
    process.send({ error: error.message });
  }
});

process.once('disconnect', () => process.exit());
process.send('ready');
