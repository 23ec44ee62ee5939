import type { Request, Response } from 'express';
import multer from 'multer';
import { refuse } from '../http/refusal.js';

/** A file as it came: its name is only shown, never used as a path. */
export type Upload = { fileName: string; content: Buffer };

/** Boundaries, headers and the file's name around the content of a form. */
const FORM_OVERHEAD_BYTES = 64 * 1024;
const LONGEST_NAME = 200;

/** The uploaded file, from a form (`file`) or as plain bytes with `X-File-Name`; refused one byte above the limit, before it is read on. */
export async function readUpload(request: Request, response: Response, limitBytes: number): Promise<Upload> {
  const announced = Number(request.get('content-length') ?? 0);
  if (request.is('multipart/form-data')) {
    if (announced > limitBytes + FORM_OVERHEAD_BYTES) refuseSize(response);
    return fromForm(request, response, limitBytes);
  }
  if (!request.is('application/octet-stream')) return refuse('UNSUPPORTED_MEDIA_TYPE');
  if (announced > limitBytes) refuseSize(response);
  return { fileName: nameOf(decoded(request.get('x-file-name') ?? '')), content: await bytesOf(request, response, limitBytes) };
}

/** The rest of the body is not read: the connection ends with the answer. */
function refuseSize(response: Response): never {
  response.setHeader('Connection', 'close');
  return refuse('BODY_TOO_LARGE');
}

async function fromForm(request: Request, response: Response, limitBytes: number): Promise<Upload> {
  const parseForm = multer({ storage: multer.memoryStorage(), limits: { fileSize: limitBytes, files: 1, fields: 0, parts: 1 } }).single('file');
  await new Promise<void>((resolve, reject) => {
    void parseForm(request, response, (error: unknown) => (error ? reject(error as Error) : resolve()));
  }).catch((error: unknown) => {
    if ((error as { code?: string }).code === 'LIMIT_FILE_SIZE') refuseSize(response);
    refuse('MALFORMED_REQUEST');
  });
  const { file } = request;
  if (!file) refuse('VALIDATION_FAILED', { issues: [{ field: 'file', code: 'required' }] });
  return { fileName: nameOf(Buffer.from(file.originalname, 'latin1').toString('utf8')), content: file.buffer };
}

async function bytesOf(request: Request, response: Response, limitBytes: number): Promise<Buffer> {
  if (Buffer.isBuffer(request.body)) return request.body;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > limitBytes) refuseSize(response);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const nameOf = (name: string): string => name.split(/[\\/]/).at(-1)!.replace(/[\p{Cc}\p{Cf}]/gu, '').trim().slice(-LONGEST_NAME) || 'file';

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
