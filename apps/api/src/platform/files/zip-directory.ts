/** One part of a zip file as its directory announces it. */
export type ZipEntry = { readonly name: string; readonly packed: number; readonly unpacked: number };

/** What an honest file stays below: its parts, all of them unpacked, and unpacked to packed size. */
export type ZipLimits = { readonly zipEntries: number; readonly unpackedBytes: number; readonly ratio: number };

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/**
 * The parts of a zip file, without unpacking anything; refused are a broken directory and more parts than `limits` allow.
 * A directory can lie: who unpacks must count again.
 */
export function zipEntries(content: Buffer, limits: ZipLimits): ZipEntry[] | 'broken' | 'dangerous' {
  const end = endOfDirectory(content);
  if (end === null) return 'broken';
  const count = content.readUInt16LE(end + 10);
  if (count > limits.zipEntries) return 'dangerous';
  const entries: ZipEntry[] = [];
  for (let at = content.readUInt32LE(end + 16); entries.length < count; ) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== ENTRY) return 'broken';
    const nameLength = content.readUInt16LE(at + 28);
    entries.push({ name: content.toString('utf8', at + 46, at + 46 + nameLength), packed: content.readUInt32LE(at + 20), unpacked: content.readUInt32LE(at + 24) });
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

/** Would these parts, unpacked, be more than any honest file of this size holds? */
export function isBomb(entries: readonly ZipEntry[], fileBytes: number, limits: ZipLimits): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  return unpacked > limits.unpackedBytes || unpacked > fileBytes * limits.ratio;
}

/** Where the directory's last record begins; `null` in a file that is no zip file. */
export function endOfDirectory(content: Buffer): number | null {
  for (let at = content.length - END_LENGTH; at >= 0 && at >= content.length - END_LENGTH - LONGEST_COMMENT; at -= 1) {
    if (content.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}
