import { createHash } from 'node:crypto';
import { refuse } from '../../platform/http/refusal.js';

const EDGE_PIXELS = 256;
const MAX_INPUT_PIXELS = 16_000_000;

/** First bytes of the formats that are taken. Nothing else reaches a decoder, whatever the file calls itself. */
const SIGNATURES = {
  png: (bytes: Buffer) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  jpeg: (bytes: Buffer) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  webp: (bytes: Buffer) => bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP',
};

export type Logo = { image: Buffer; digest: string };

/**
 * The picture drawn anew as a square WebP: what else the file carried (metadata, a second file, a bomb) does not come
 * along. Refused when it is no PNG, JPEG or WebP, or has more than 16 million pixels.
 */
export async function drawnAnew(upload: Buffer): Promise<Logo> {
  if (!Object.values(SIGNATURES).some((matches) => matches(upload))) refuse('UNSUPPORTED_MEDIA_TYPE');
  const { default: sharp } = await import('sharp');
  const image = await sharp(upload, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error' })
    .rotate()
    .resize(EDGE_PIXELS, EDGE_PIXELS, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .webp({ quality: 90 })
    .toBuffer()
    .catch(() => refuse('UNSUPPORTED_MEDIA_TYPE'));
  return { image, digest: createHash('sha256').update(image).digest('hex').slice(0, 32) };
}
