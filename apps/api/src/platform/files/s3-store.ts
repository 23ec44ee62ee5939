import type { S3Client } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import { DIGEST, placeOf, type FileStore } from './file-store.js';

export type S3Settings = { endpoint: string | null; region: string; bucket: string; accessKeyId: string; secretAccessKey: string };

const loadClient = () => import('@aws-sdk/client-s3');
type Library = Awaited<ReturnType<typeof loadClient>>;

/** Files in any store that speaks S3; the bucket belongs to one network alone. The client is loaded at the first use. */
export class S3Store implements FileStore {
  private connection: Promise<{ s3: Library; client: S3Client }> | null = null;

  constructor(private readonly settings: S3Settings) {}

  async put(digest: string, content: Buffer): Promise<void> {
    const { s3, client } = await this.connected();
    await client.send(new s3.PutObjectCommand({ ...this.object(digest), Body: content, ContentLength: content.length, ContentType: 'application/octet-stream' }));
  }

  async has(digest: string): Promise<boolean> {
    const { s3, client } = await this.connected();
    return client.send(new s3.HeadObjectCommand(this.object(digest))).then(() => true, isMissing);
  }

  async read(digest: string): Promise<Readable | null> {
    const { s3, client } = await this.connected();
    const answer = await client.send(new s3.GetObjectCommand(this.object(digest))).catch(isMissing);
    return answer ? (answer.Body as Readable) : null;
  }

  async remove(digest: string): Promise<void> {
    const { s3, client } = await this.connected();
    await client.send(new s3.DeleteObjectCommand(this.object(digest)));
  }

  async *olderThan(instant: Date): AsyncGenerator<string> {
    const { s3, client } = await this.connected();
    for await (const page of s3.paginateListObjectsV2({ client }, { Bucket: this.settings.bucket })) {
      for (const { Key, LastModified } of page.Contents ?? []) {
        const digest = Key?.split('/').at(-1) ?? '';
        if (DIGEST.test(digest) && LastModified && LastModified < instant) yield digest;
      }
    }
  }

  private object(digest: string): { Bucket: string; Key: string } {
    return { Bucket: this.settings.bucket, Key: placeOf(digest) };
  }

  private connected(): Promise<{ s3: Library; client: S3Client }> {
    return (this.connection ??= this.connect());
  }

  private async connect(): Promise<{ s3: Library; client: S3Client }> {
    const { endpoint, region, accessKeyId, secretAccessKey } = this.settings;
    const s3 = await loadClient();
    const client = new s3.S3Client({
      region,
      credentials: { accessKeyId, secretAccessKey },
      // Stores other than Amazon's know buckets by path, and not all of them the newer checksums.
      ...(endpoint && { endpoint, forcePathStyle: true }),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    return { s3, client };
  }
}

function isMissing(error: unknown): false {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  if (name === 'NoSuchKey' || name === 'NotFound' || ($metadata?.httpStatusCode === 404 && name !== 'NoSuchBucket')) return false;
  throw error;
}
