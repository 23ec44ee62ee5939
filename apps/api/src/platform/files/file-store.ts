import type { Readable } from 'node:stream';

/** Where the bytes of files lie, each under the SHA-256 of its content; what belongs to whom is in the database. */
export type FileStore = {
  /** Durable when it returns; keeping the same content again renews its age. */
  put(digest: string, content: Buffer): Promise<void>;
  has(digest: string): Promise<boolean>;
  /** `null` when there is no such content. */
  read(digest: string): Promise<Readable | null>;
  remove(digest: string): Promise<void>;
  /** What was last put before `instant`, in no order. */
  olderThan(instant: Date): AsyncIterable<string>;
};

export const FILE_STORE = Symbol('the store of files');

/** The name of a content inside a store; its first two digits keep folders short. */
export const placeOf = (digest: string): string => {
  if (!DIGEST.test(digest)) throw new Error('Not the digest of a file.');
  return `${digest.slice(0, 2)}/${digest}`;
};

export const DIGEST = /^[0-9a-f]{64}$/;
