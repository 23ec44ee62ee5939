import { Logger } from '@nestjs/common';
import { createConnection, type Socket } from 'node:net';
import { refuse } from '../http/refusal.js';

const CHUNK_BYTES = 64 * 1024;
const TIMEOUT_MS = 30_000;

export const VIRUS_SCAN = Symbol('looks for malware in a file');
/** Returns when the content may be kept; refuses it otherwise, and everything while the scanner does not answer. */
export type VirusScan = (content: Buffer) => Promise<void>;

export const noScan: VirusScan = () => Promise.resolve();

/** Asks clamd (INSTREAM) at `tcp://host:port` or `unix:/path`. Fails closed: no answer, no file. */
export function clamdScan(address: string): VirusScan {
  const log = new Logger('VirusScan');
  return async (content) => {
    const verdict = await askClamd(address, content).catch((error: unknown) => {
      log.error(`clamd at ${address} does not answer: ${String(error)}`);
      return refuse('UNAVAILABLE', { retryAfterSeconds: 60 });
    });
    if (verdict === 'stream: OK') return;
    if (verdict.endsWith(' FOUND')) refuse('FILE_INFECTED');
    log.error(`clamd says: ${verdict.slice(0, 200)}`);
    refuse('UNAVAILABLE', { retryAfterSeconds: 60 });
  };
}

function askClamd(address: string, content: Buffer): Promise<string> {
  const { protocol, hostname, port, pathname } = new URL(address);
  const socket = protocol === 'unix:' ? createConnection(pathname) : createConnection(Number(port || 3310), hostname);
  return new Promise((resolve, reject) => {
    const answer: Buffer[] = [];
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('no answer in time')));
    socket.on('error', reject);
    socket.on('data', (piece: Buffer) => answer.push(piece));
    socket.on('close', () => (answer.length > 0 ? resolve(Buffer.concat(answer).toString('utf8').replace(/[\0\s]+$/, '')) : reject(new Error('the connection was closed'))));
    socket.on('connect', () => sendStream(socket, content));
  });
}

function sendStream(socket: Socket, content: Buffer): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const piece = content.subarray(at, at + CHUNK_BYTES);
    socket.write(lengthOf(piece.length));
    socket.write(piece);
  }
  socket.write(lengthOf(0));
}

const lengthOf = (length: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
};
