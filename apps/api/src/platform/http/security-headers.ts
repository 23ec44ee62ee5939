import type { NextFunction, Request, Response } from 'express';
import type { HelmetOptions } from 'helmet';
import { readFileSync } from 'node:fs';
import type { Config } from '../config/config.js';

const ONE_YEAR_SECONDS = 365 * 24 * 3600;

/** Hashes of the few inline pieces of the built web pages, written beside them by the web build. */
type InlineHashes = { script: string[]; style: string[] };

/** A content security policy without `unsafe-inline`, and the usual headers, on every answer including errors. */
export function helmetOptions(config: Config): HelmetOptions {
  const inline = inlineHashes();
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...inline.script],
        styleSrc: ["'self'", ...inline.style],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(config.behindTls && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: config.behindTls ? { maxAge: ONE_YEAR_SECONDS, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  };
}

function inlineHashes(): InlineHashes {
  try {
    return JSON.parse(readFileSync(new URL('../../../../web/dist/csp.json', import.meta.url), 'utf8')) as InlineHashes;
  } catch {
    return { script: [], style: [] };
  }
}

/** Answers of the API are personal: no cache keeps them. */
export function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
