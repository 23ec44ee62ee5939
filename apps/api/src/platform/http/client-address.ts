import type { IncomingMessage } from 'node:http';

/** The network address of the client: behind `proxies` trusted ones, what the outermost of them wrote; a header that a client sends itself never counts. */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const own = request.socket.remoteAddress ?? '';
  const written = String(request.headers['x-forwarded-for'] ?? '').split(',').map((part) => part.trim()).filter(Boolean);
  const path = [...written, own];
  return path[Math.max(0, path.length - 1 - proxies)]!;
}
