import S3rver from 's3rver';
import crypto from 'node:crypto';

export type S3StandIn = { endpoint: string; bucket: string; accessKeyId: string; secretAccessKey: string; close: () => Promise<void> };

/** A store that speaks S3 over HTTP as any does, with one bucket, in a folder of this machine. */
export async function openS3(directory: string): Promise<S3StandIn> {
  giveBackDes();
  const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: 'verbund', configs: [] }] });
  const { port } = await server.run();
  return { endpoint: `http://127.0.0.1:${port}`, bucket: 'verbund', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', close: () => server.close() };
}

/** The stand-in seals its page tokens with DES, which OpenSSL 3 only knows as three times DES with one key thrice. */
function giveBackDes(): void {
  for (const way of ['createCipheriv', 'createDecipheriv'] as const) {
    const real = crypto[way] as (algorithm: string, key: Buffer, iv: Buffer) => crypto.Cipher & crypto.Decipher;
    const spy = jest.spyOn(crypto, way) as unknown as jest.SpyInstance<unknown, [string, Buffer, Buffer]>;
    spy.mockImplementation((algorithm, key, iv) => (algorithm === 'des' ? real('des-ede3-cbc', Buffer.concat([key, key, key]), iv) : real(algorithm, key, iv)));
  }
}
