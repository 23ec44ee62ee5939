import { Inject, Injectable } from '@nestjs/common';
import { DEFAULT_LANGUAGE, type Language } from '@verbund/contracts/languages.js';
import { Config } from '../../platform/config/config.js';
import { buffer } from 'node:stream/consumers';
import { DATABASE, sql, type Db } from '../../platform/database/sql.js';
import { FILE_STORE, type FileStore } from '../../platform/files/file-store.js';
import { publicPhotoFile } from '../rooms/room-photos.queries.js';
import { embedded, placeOf, recordPath, sectionPath, type Place } from './addresses.js';
import { ASSETS, EMBED_SCRIPT, type Asset } from './assets.js';
import type { Directory } from './directory.js';
import { feed, FEED_TYPES, robots, sitemap, sitemapIndex, sitemapPath } from './feeds.js';
import { listQueryOf, listRequestOf } from './list-address.js';
import { StoredPage } from './page-cache.js';
import { ASKED_EACH_TIME, FOR_EVER, NOT_KEPT, securityHeaders } from '../../platform/http/page-headers.js';
import { languagesOf, type Frame } from './pages/layout.js';
import { listPage, pagesOf } from './pages/list-page.js';
import { mapPage } from './pages/map-page.js';
import { networkPage } from './pages/network-page.js';
import { problemPage, PROBLEMS, type PageProblem } from './pages/problem-page.js';
import { recordPage } from './pages/record-page.js';
import { isListed } from './public-organisation.queries.js';
import { publicLogo } from './public-logo.queries.js';

const HTML = 'text/html; charset=utf-8';
const XML = 'application/xml; charset=utf-8';

/** What becomes of an address: a page that may be kept, or a reason why there is none. */
export type Made = StoredPage | PageProblem;

/** Makes the page of an address from the content, and from nothing else. */
@Injectable()
export class DirectoryPages {
  private readonly assets: ReadonlyMap<string, Asset>;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {
    this.assets = new Map([...ASSETS, EMBED_SCRIPT].map((asset) => [asset.path, asset]));
  }

  async make(address: URL, directory: Directory): Promise<Made> {
    const path = address.pathname;
    const asset = this.assets.get(path);
    if (asset) return this.file(asset);
    if (path === '/robots.txt') return this.text('text/plain; charset=utf-8', robots(this.config.publicUrl));
    if (!directory.content.network.isOpen) return 'closed';
    const [, digest] = /^\/directory\/logos\/([0-9a-f]+)\.webp$/.exec(path) ?? [];
    if (digest) return this.logo(digest);
    const [, photo] = /^\/directory\/photos\/([0-9a-f]{64})$/.exec(path) ?? [];
    if (photo) return this.photo(photo);
    return this.map(path, directory) ?? this.page(address, directory);
  }

  problem(language: Language, directory: Directory | null, problem: PageProblem, embed = false): StoredPage {
    const network = directory?.content.network ?? UNKNOWN_NETWORK;
    const frame = { language, embed, publicUrl: this.config.publicUrl, network };
    return new StoredPage(PROBLEMS[problem].status, this.headers(HTML, frame, NOT_KEPT), problemPage(frame, problem), true);
  }

  private map(path: string, directory: Directory): StoredPage | null {
    const site = { publicUrl: this.config.publicUrl, network: directory.content.network };
    if (path === '/sitemap.xml') return this.text(XML, sitemapIndex(site));
    const language = languagesOf(site.network).find((own) => path === sitemapPath(own));
    return language ? this.text(XML, sitemap(language, site, directory)) : null;
  }

  private page(address: URL, directory: Directory): Made {
    const place = placeOf(address.pathname);
    const { network } = directory.content;
    if (!place || !network.languages.includes(place.language)) return 'notFound';
    const frame: Frame = { language: place.language, embed: place.embed, publicUrl: this.config.publicUrl, network };
    if (place.page !== 'list' && address.search && place.page !== 'nowhere') return this.moved(address.pathname);
    const markup = this.markup(place, frame, directory);
    if (place.page === 'list') return this.list(address, frame, directory);
    if (place.page === 'feed') return this.text(FEED_TYPES[place.kind], feed(place.kind, frame, directory));
    if (place.page === 'home') return this.moved(sectionPath(place.language, 'list'));
    if (typeof markup === 'string') return new StoredPage(200, this.headers(HTML, frame), markup, true);
    return markup ?? 'notFound';
  }

  private markup(place: Place, frame: Frame, directory: Directory): string | StoredPage | null {
    if (place.page === 'map') return mapPage(frame, directory);
    if (place.page === 'network') return networkPage(frame, directory);
    if (place.page !== 'record') return null;
    const entry = directory.entry(place.shortId);
    if (!entry) return null;
    return entry.slug === place.slug ? recordPage({ frame, directory, entry }) : this.moved(recordPath(frame.language, entry));
  }

  /** A list has one address: parameters that are empty, unknown or in another order lead to it. */
  private list(address: URL, frame: Frame, directory: Directory): Made {
    const request = listRequestOf(address.searchParams, directory);
    const query = listQueryOf(request, directory);
    if (query !== address.search) return this.moved(address.pathname + query);
    const selected = directory.select(request.search, request.selection);
    if (request.page > pagesOf(selected)) return 'notFound';
    return new StoredPage(200, this.headers(HTML, frame), listPage({ frame, directory, request, selected }), true);
  }

  /** The only answer that depends on who asks; no cache keeps it. */
  toLanguage(language: Language): StoredPage {
    return new StoredPage(302, ['Location', sectionPath(language, 'list'), 'Cache-Control', NOT_KEPT, 'Vary', 'Accept-Language', ...securityHeaders(this.config, 'page')], '', false);
  }

  private moved(to: string): StoredPage {
    return new StoredPage(301, ['Location', to, ...this.headers(HTML, { embed: to.startsWith(embedded('/')) })], '', true);
  }

  private file({ type, content, path }: Asset): StoredPage {
    const isForEver = path !== EMBED_SCRIPT.path;
    return new StoredPage(200, ['Content-Type', type, 'Cache-Control', isForEver ? FOR_EVER : ASKED_EACH_TIME, ...securityHeaders(this.config, 'file', { isOpenToOthers: true })], content, true);
  }

  private text(type: string, content: string): StoredPage {
    return new StoredPage(200, ['Content-Type', type, 'Cache-Control', ASKED_EACH_TIME, ...securityHeaders(this.config, 'file')], content, true);
  }

  private async logo(digest: string): Promise<Made> {
    const image = await publicLogo(this.db, digest);
    if (!image) return 'notFound';
    return this.picture('image/webp', image);
  }

  private async photo(digest: string): Promise<Made> {
    const file = await publicPhotoFile(this.db, digest, isListed(sql`network_today()`));
    const content = file && (await this.files.read(digest));
    return content ? this.picture(file.mediaType, await buffer(content)) : 'notFound';
  }

  private picture(type: string, content: Buffer): StoredPage {
    return new StoredPage(200, ['Content-Type', type, 'Cache-Control', ASKED_EACH_TIME, ...securityHeaders(this.config, 'file', { isOpenToOthers: true })], content, false);
  }

  private headers(type: string, { embed }: { embed: boolean }, caching = ASKED_EACH_TIME): string[] {
    return ['Content-Type', type, 'Cache-Control', caching, ...securityHeaders(this.config, embed ? 'embedded' : 'page')];
  }
}

/** For a page that must do without the database. */
const UNKNOWN_NETWORK = { name: 'Verbund', shortName: 'Verbund', seat: '', registerNumber: '', website: '', email: '', languages: [DEFAULT_LANGUAGE], isOpen: false, intro: {}, about: {} };
