import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { json, type RequestHandler } from 'express';
import session from 'express-session';
import helmet from 'helmet';
import { randomUUID } from 'node:crypto';
import passport from 'passport';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pinoHttp } from 'pino-http';
import { Config } from '../config/config.js';
import { POOL } from '../database/database.module.js';
import { loggerOf } from '../log/logger.js';
import { SessionStore, IDLE_LIMIT_MS } from '../sign-in/session-store.js';
import { sessionCookie } from '../sign-in/sessions.js';
import { LinkKeys } from '../sign-in/link-keys.js';
import { AccessGuard } from './access.guard.js';
import { AnswerInterceptor } from './answers.js';
import { refuseForeignBody, refuseForeignOrigin } from './origin.js';
import { ProblemFilter } from './problem.filter.js';
import { PublicPages } from './public-pages.js';
import { declaredRoutes } from './route.js';
import { helmetOptions, noStore } from './security-headers.js';
import { validationPipe } from './validation.js';
import { refuseUnknownMethod, webPages } from './web-pages.js';
import './request-types.js';

export const API_BASE = '/api/v1';
const BODY_LIMIT = '1mb';
/** Longer than proxies and browsers keep an idle connection: whoever sends on one that just ended would see an error. */
const IDLE_CONNECTION_MS = 65_000;

/** Everything that main.ts and the API tests share, in the order a request meets it. */
export function setupHttp(app: NestExpressApplication): SessionStore {
  const config = app.get(Config);
  const store = new SessionStore(app.get(POOL));
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(pinoHttp({ logger: loggerOf(config.logLevel), genReqId: requestId, customLogLevel: levelOf, serializers: { req: withoutPersonalData, res: statusOnly } }));
  app.use(helmet(helmetOptions(config)));
  app.use(refuseUnknownMethod, webPages(API_BASE));
  app.use(compressed);
  app.use(API_BASE, noStore, refuseForeignOrigin, refuseForeignBody, json({ limit: BODY_LIMIT, strict: true, reviver: refuseUnstorable }));
  app.use(API_BASE, session(sessionOptions(config, store)), passport.initialize(), passport.session());
  app.setGlobalPrefix(API_BASE.slice(1));
  app.useGlobalPipes(validationPipe());
  app.useGlobalGuards(new AccessGuard(app.get(LinkKeys)));
  app.useGlobalInterceptors(app.get(AnswerInterceptor));
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  declaredRoutes(app);
  app.getHttpServer().keepAliveTimeout = IDLE_CONNECTION_MS;
  app.get(PublicPages).standBefore(app.getHttpServer());
  return store;
}

/** No text of a person holds NUL or half a character, and no text column of the database can. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

function refuseUnstorable(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && UNSTORABLE.test(value)) throw new SyntaxError('A text that cannot be stored.');
  return value;
}

const compress = compression({ threshold: 1024 });

/** Only for those who ask: the wrapper around each answer costs programs that do not. */
const compressed: RequestHandler = (request, response, next) => (request.headers['accept-encoding'] ? compress(request, response, next) : next());

function sessionOptions(config: Config, store: SessionStore): session.SessionOptions {
  return {
    name: sessionCookie(config.behindTls),
    store,
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.behindTls, maxAge: IDLE_LIMIT_MS, path: '/' },
  };
}

const requestId = (_request: IncomingMessage, response: ServerResponse): string => {
  const id = randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
};

const levelOf = (_request: IncomingMessage, response: ServerResponse): 'error' | 'debug' | 'info' =>
  response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug';

/** Method and path only: no query (searches hold names), no headers, no address. */
const withoutPersonalData = (request: { id: string; method: string; url: string }): object => ({ id: request.id, method: request.method, path: request.url.split('?')[0] });
const statusOnly = (response: { statusCode: number }): object => ({ status: response.statusCode });
