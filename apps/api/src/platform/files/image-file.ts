import { refuse } from '../http/refusal.js';
import type { FileKind } from './file-kinds.js';
import { FILE_LIMITS } from './file-limits.js';

const QUALITY = 88;
const TIMEOUT_SECONDS = 20;

/**
 * The picture drawn anew in its own format, upright and no larger than a readable page: position, device and everything
 * else the file carried do not come along.
 */
export async function imageDrawnAnew(content: Buffer, kind: FileKind, edge: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const image = sharp(content, { limitInputPixels: FILE_LIMITS.imagePixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: TIMEOUT_SECONDS });
  const drawn = kind === 'png' ? image.png() : kind === 'webp' ? image.webp({ quality: QUALITY }) : image.jpeg({ quality: QUALITY });
  return drawn.toBuffer().catch(() => refuse('FILE_BROKEN'));
}
