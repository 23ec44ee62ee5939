import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { DIGEST, placeOf, type FileStore } from './file-store.js';

const UNFINISHED = '.part';

/** Files in a folder of the server's disk. A content appears under its name only when all of it is on the disk. */
export class FolderStore implements FileStore {
  constructor(private readonly folder: string) {}

  async put(digest: string, content: Buffer): Promise<void> {
    const target = this.pathOf(digest);
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const part = `${target}.${randomUUID()}${UNFINISHED}`;
    try {
      await writeDurably(part, content);
      await rename(part, target);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    await syncFolder(folder);
    await syncFolder(this.folder);
  }

  has(digest: string): Promise<boolean> {
    return access(this.pathOf(digest)).then(() => true, isMissing);
  }

  async read(digest: string): Promise<Readable | null> {
    try {
      return (await open(this.pathOf(digest))).createReadStream();
    } catch (error) {
      return isMissing(error) || null;
    }
  }

  remove(digest: string): Promise<void> {
    return rm(this.pathOf(digest), { force: true });
  }

  /** Also clears away what a crash left unfinished. */
  async *olderThan(instant: Date): AsyncGenerator<string> {
    for (const name of await readdir(this.folder, { recursive: true }).catch((error: unknown) => isMissing(error) || [])) {
      const file = path.join(this.folder, name);
      const found = await stat(file).catch(() => null);
      if (!found?.isFile() || found.mtime >= instant) continue;
      if (name.endsWith(UNFINISHED)) await rm(file, { force: true });
      else if (DIGEST.test(path.basename(name))) yield path.basename(name);
    }
  }

  private pathOf(digest: string): string {
    return path.join(this.folder, placeOf(digest));
  }
}

async function writeDurably(file: string, content: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name in a folder survives a crash only when the folder itself was written; systems that cannot do this need not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function isMissing(error: unknown): false {
  if ((error as { code?: string }).code === 'ENOENT') return false;
  throw error;
}
