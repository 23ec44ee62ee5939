import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { LANGUAGES, preferredLanguage, type Language } from '@verbund/contracts/languages.js';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PublicPages, type PublicPagesHandler } from '../../platform/http/public-pages.js';
import { isOfDirectory } from './addresses.js';
import { DirectoryContents } from './directory-contents.service.js';
import { DirectoryPages, type Made } from './directory-pages.service.js';
import { encodingOf, PageCache, type Encoding, type StoredPage } from './page-cache.js';
import type { PageProblem } from './pages/problem-page.js';
import { SearchLimit } from './search-limit.js';

/** Pages kept in memory; a directory of 1,000 organisations in two languages fits. */
const CACHE_BYTES = 48 * 1024 * 1024;
const RETRY_AFTER_SECONDS = '60';
const LONGEST_ADDRESS = 2_000;

/** Answers the addresses of the directory: asks whether the version still holds, and sends the page from memory or makes it. */
@Injectable()
export class DirectoryServer implements PublicPagesHandler, OnModuleInit {
  private readonly log = new Logger('Directory');
  private readonly cache = new PageCache(CACHE_BYTES);
  private readonly encodings = new Map<string, Encoding>();

  constructor(
    @Inject(PublicPages) private readonly publicPages: PublicPages,
    @Inject(DirectoryContents) private readonly contents: DirectoryContents,
    @Inject(DirectoryPages) private readonly pages: DirectoryPages,
    @Inject(SearchLimit) private readonly limit: SearchLimit,
  ) {}

  onModuleInit(): void {
    this.publicPages.define(this);
  }

  owns(address: string): boolean {
    return isOfDirectory(address);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '' } = request;
    if (method !== 'GET' && method !== 'HEAD') return this.refuse(request, response, 'method');
    try {
      const version = await this.contents.version();
      const page = this.cache.get(version, url) ?? (await this.made(request, version));
      if (typeof page === 'string') return this.refuse(request, response, page);
      this.send(request, response, page);
    } catch (error) {
      this.log.error(error instanceof Error ? error.stack : String(error));
      this.refuse(request, response, 'unavailable');
    }
  }

  private async made(request: IncomingMessage, version: string): Promise<Made> {
    const { url = '' } = request;
    const address = url.length <= LONGEST_ADDRESS && URL.canParse(url, 'http://directory') ? new URL(url, 'http://directory') : null;
    if (!address) return 'notFound';
    if (address.search && !(await this.limit.allows(request))) return 'tooMany';
    const directory = await this.contents.at(version);
    if (address.pathname === '/directory' || address.pathname === '/directory/') return this.pages.toLanguage(languageOf(request));
    const made = await this.pages.make(address, directory);
    if (typeof made !== 'string') this.cache.put(directory.content.version, url, made);
    return made;
  }

  private refuse(request: IncomingMessage, response: ServerResponse, problem: PageProblem): void {
    const page = this.pages.problem(languageOf(request), this.contents.latest, problem, request.url?.startsWith('/embed/'));
    const again = problem === 'unavailable' || problem === 'tooMany' ? ['Retry-After', RETRY_AFTER_SECONDS] : [];
    this.send(request, response, page, [...again, ...(problem === 'method' ? ['Allow', 'GET, HEAD'] : [])]);
  }

  private send(request: IncomingMessage, response: ServerResponse, page: StoredPage, others: readonly string[] = []): void {
    const encoding = page.encodingFor(this.encodingFor(request));
    const id = ['X-Request-Id', randomUUID()];
    if (page.status === 200 && request.headers['if-none-match']?.includes(page.etag)) {
      response.writeHead(304, [...page.headers, 'ETag', page.etag, 'Vary', 'Accept-Encoding', ...id]).end();
      return;
    }
    response.writeHead(page.status, [...page.head(encoding), ...id, ...others]);
    response.end(request.method === 'HEAD' ? undefined : page.body(encoding));
  }

  private encodingFor({ headers }: IncomingMessage): Encoding {
    const accepted = String(headers['accept-encoding'] ?? '');
    let encoding = this.encodings.get(accepted);
    if (!encoding) {
      if (this.encodings.size > 100) this.encodings.clear();
      this.encodings.set(accepted, (encoding = encodingOf(accepted)));
    }
    return encoding;
  }
}

/** The language of the address, else of the reader. */
function languageOf({ url = '', headers }: IncomingMessage): Language {
  const inAddress = LANGUAGES.find((language) => new RegExp(`^(/embed)?/${language}([/?]|$)`).test(url));
  const preferences = String(headers['accept-language'] ?? '').split(',').map((part) => part.trim().split(';')[0]!);
  return inAddress ?? preferredLanguage(preferences);
}
