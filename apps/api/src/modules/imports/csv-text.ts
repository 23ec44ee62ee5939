import { refuse } from '../../platform/http/refusal.js';

/** Encodings a person can choose; the first three are recognised. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'macintosh'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** UTF-8 when every byte fits, else what an old Excel writes; a byte order mark decides alone. */
export function encodingOf(content: Buffer): Encoding {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  return decoded(content, 'utf-8') === null ? 'windows-1252' : 'utf-8';
}

/** The text without its byte order mark; refused where the chosen encoding does not fit. */
export const textOf = (content: Buffer, encoding: Encoding): string => decoded(content, encoding) ?? refuse('IMPORT_ENCODING_WRONG', { params: { encoding } });

function decoded(content: Buffer, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}
