import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What is sent for one address: the body in each encoding that somebody asked for, made once. */
export class StoredPage {
  readonly etag: string;
  private readonly bodies = new Map<Encoding, Buffer>();
  private readonly heads = new Map<Encoding, readonly string[]>();

  constructor(
    readonly status: number,
    readonly headers: readonly string[],
    body: Buffer | string,
    private readonly isText: boolean,
  ) {
    const bytes = Buffer.from(body);
    this.etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
    this.bodies.set('identity', bytes);
  }

  /** Pictures are compressed already. */
  encodingFor(wanted: Encoding): Encoding {
    return this.isText ? wanted : 'identity';
  }

  /** The headers of an answer in this encoding, written once. */
  head(encoding: Encoding): readonly string[] {
    let head = this.heads.get(encoding);
    if (!head) {
      const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
      head = [...this.headers, 'ETag', this.etag, 'Vary', 'Accept-Encoding', 'Content-Length', String(this.body(encoding).length), ...coding];
      this.heads.set(encoding, head);
    }
    return head;
  }

  body(encoding: Encoding): Buffer {
    let body = this.bodies.get(encoding);
    if (!body) this.bodies.set(encoding, (body = compressed(this.bodies.get('identity')!, encoding)));
    return body;
  }

  /** What it takes in memory at most: compressed copies are made on the first request for one, and text shrinks to less than half. */
  get cost(): number {
    return this.bodies.get('identity')!.length * (this.isText ? 2 : 1);
  }
}

/** As strong as a page made for one reader may cost: higher levels take several times as long for a few per cent. */
const compressed = (plain: Buffer, encoding: Encoding): Buffer =>
  encoding === 'br' ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }) : gzipSync(plain, { level: 6 });

/**
 * The pages of one version of the directory, in memory up to a limit; the longest unused go first. Another version starts empty. Each process keeps
 * its own: a copy is used only after the database said that the version still holds.
 */
export class PageCache {
  private readonly pages = new Map<string, StoredPage>();
  private version = '';
  private held = 0;

  constructor(private readonly limit: number) {}

  get(version: string, address: string): StoredPage | undefined {
    if (version !== this.version) this.startOver(version);
    const page = this.pages.get(address);
    if (page && this.held > this.limit / 2) {
      this.pages.delete(address);
      this.pages.set(address, page);
    }
    return page;
  }

  put(version: string, address: string, page: StoredPage): void {
    if (version !== this.version || this.pages.has(address)) return;
    this.pages.set(address, page);
    this.held += page.cost;
    for (const [oldest, { cost }] of this.pages) {
      if (this.held <= this.limit) break;
      this.pages.delete(oldest);
      this.held -= cost;
    }
  }

  private startOver(version: string): void {
    this.pages.clear();
    this.held = 0;
    this.version = version;
  }
}

/** The best encoding that a reader accepts; one that is refused with `q=0` is not accepted. */
export function encodingOf(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity';
  const names = accepted.toLowerCase().split(',').map((part) => part.trim().split(/\s*;\s*q=/)).filter(([, quality]) => quality === undefined || Number(quality) > 0).map(([name]) => name);
  return ENCODINGS.find((encoding) => names.includes(encoding)) ?? (names.includes('*') ? 'gzip' : 'identity');
}
