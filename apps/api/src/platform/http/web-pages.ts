import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sendProblem } from './problem.filter.js';
import { Refusal } from './refusal.js';

/** Where the web build lies, seen from the compiled and from the source file alike. */
const BUILT_PAGES = fileURLToPath(new URL('../../../../web/dist', import.meta.url));
const INDEX = '/index.html';
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Names under /assets hold a digest of their content; everything else is asked for again each time. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATED = 'no-cache';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

type Page = { type: string; etag: string; caching: string; plain: Buffer; br: Buffer | null; gzip: Buffer | null };

/** TRACE and invented methods never reach a handler. */
export function refuseUnknownMethod(request: Request, response: Response, next: NextFunction): void {
  if (METHODS.has(request.method)) next();
  else sendProblem(request, response, new Refusal('METHOD_NOT_ALLOWED'));
}

/**
 * Serves the built web pages from memory: only what the build wrote can be asked for, so there is no path to climb and no
 * file to find by accident. Every address without a file is a page of the single-page application.
 */
export function webPages(apiBase: string, folder = BUILT_PAGES): RequestHandler {
  const pages = readPages(folder);
  return (request, response, next) => {
    if (request.path.startsWith(`${apiBase}/`)) return next();
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendProblem(request, response, new Refusal('METHOD_NOT_ALLOWED'));
    const page = pages.get(request.path) ?? (isPageAddress(request) ? pages.get(INDEX) : undefined);
    if (page) send(request, response, page);
    else sendProblem(request, response, new Refusal('NOT_FOUND'));
  };
}

/** A browser that opens an address, not something that looks for a file (`/.env`, `/app.js.map`) or an unknown version of the API. */
const isPageAddress = (request: Request): boolean =>
  !/^\/api(\/|$)|\/\./.test(request.path) && extname(request.path) === '' && request.accepts('html') !== false;

function send(request: Request, response: Response, page: Page): void {
  const encoding = ([page.br && 'br', page.gzip && 'gzip'] as const).find((name) => name && request.acceptsEncodings(name));
  response.setHeader('Content-Type', page.type).setHeader('ETag', page.etag).setHeader('Cache-Control', page.caching);
  if (page.br) response.setHeader('Vary', 'Accept-Encoding');
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const body = (encoding && page[encoding]) || page.plain;
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function readPages(folder: string): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const name of existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []) {
    const type = TYPES[extname(name)];
    const isHidden = name.split(sep).some((part) => part.startsWith('.')) || name === 'csp.json';
    if (!type || isHidden || !statSync(join(folder, name)).isFile()) continue;
    const address = `/${name.split(sep).join('/')}`;
    pages.set(address, readPage(join(folder, name), type, address.startsWith('/assets/') ? IMMUTABLE : REVALIDATED));
  }
  return pages;
}

function readPage(file: string, type: string, caching: string): Page {
  const plain = readFileSync(file);
  const compressed = (ending: string): Buffer | null => (existsSync(file + ending) ? readFileSync(file + ending) : null);
  return { type, caching, plain, etag: `W/"${createHash('sha256').update(plain).digest('base64url')}"`, br: compressed('.br'), gzip: compressed('.gz') };
}
