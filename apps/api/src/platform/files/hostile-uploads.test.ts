import { createServer, type AddressInfo, type Server } from 'node:net';
import sharp from 'sharp';
import { blackPng, docx, openDocument, pdf, picture, xlsx } from '../../../test/sample-files.js';
import { zipFile } from '../../../test/zip-file.js';
import type { FileStore } from './file-store.js';
import { FILE_LIMITS } from './file-limits.js';
import { safeName } from './file-names.js';
import { Files } from './files.js';
import { clamdScan, noScan, type VirusScan } from './virus-scan.js';

const put = jest.fn<Promise<void>, [string, Buffer]>(() => Promise.resolve());
const nothing = { put, has: () => Promise.resolve(true) } as unknown as FileStore;
const accept = (fileName: string, content: Buffer, scan: VirusScan = noScan) => new Files(nothing, scan).accept({ fileName, content });
const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'taken', (error: Error & { code?: string }) => error.code ?? error.message);
beforeEach(() => put.mockClear());

describe('what associations send', () => {
  test.each([
    ['Satzung.pdf', pdf(), 'application/pdf'],
    ['Protokoll.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['Liste.xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['Satzung.odt', openDocument(), 'application/vnd.oasis.opendocument.text'],
    ['Liste.ODS', openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
  ])('%s is taken by its content', async (fileName, content, mediaType) => {
    expect(await accept(fileName, content)).toMatchObject({ mediaType, size: content.length, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(put).toHaveBeenCalledTimes(1);
  });

  test('pictures are drawn anew: upright, without position and camera, no larger than a page needs', async () => {
    const photo = await picture(6000, 100).withExif({ IFD0: { Copyright: 'geheim' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { content, mediaType } = await accept('IMG_0001.JPG', photo);
    const meta = await sharp(content).metadata();
    expect(meta).toMatchObject({ format: 'jpeg', height: 4000 });
    expect([mediaType, meta.exif, meta.orientation]).toEqual(['image/jpeg', undefined, undefined]);
  });

  test.each(['png', 'webp'] as const)('a %s stays one', async (format) => {
    expect((await accept(`bild.${format}`, await picture().toFormat(format).toBuffer())).mediaType).toBe(`image/${format}`);
  });
});

describe('hostile uploads of each kind', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
  test.each<[string, string, Buffer, string]>([
    ['nothing at all', 'leer.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
    ['SVG', 'logo.svg', Buffer.from(svg), 'FILE_TYPE_UNSUPPORTED'],
    ['SVG that calls itself PNG', 'logo.png', Buffer.from(`<?xml version="1.0"?>${svg}`), 'FILE_TYPE_UNSUPPORTED'],
    ['HTML that calls itself PDF', 'satzung.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 'FILE_TYPE_UNSUPPORTED'],
    ['a shell script', 'satzung.pdf', Buffer.from('#!/bin/sh\nrm -rf /'), 'FILE_TYPE_UNSUPPORTED'],
    ['a Windows program', 'satzung.pdf', Buffer.from('MZ\x90\0'), 'FILE_TYPE_UNSUPPORTED'],
    ['an old Word document', 'satzung.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_TYPE_UNSUPPORTED'],
    ['a plain zip file', 'satzung.docx', zipFile([{ name: 'a.txt', content: 'a' }]), 'FILE_TYPE_UNSUPPORTED'],
    ['a PDF that calls itself a program', 'satzung.pdf.exe', pdf(), 'FILE_NAME_MISLEADING'],
    ['a PDF that calls itself a page', 'satzung.html', pdf(), 'FILE_NAME_MISLEADING'],
    ['a PDF with its ending turned around', 'satzung\u202Efdp.exe', pdf(), 'FILE_NAME_MISLEADING'],
    ['a PDF with a zip file behind it', 'satzung.pdf', Buffer.concat([pdf(), zipFile([{ name: 'x.class', content: 'x' }])]), 'FILE_DANGEROUS'],
    ['a PDF inside a zip comment', 'satzung.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), zipFile([{ name: 'x', content: 'x' }], { comment: '%%EOF' })]), 'FILE_DANGEROUS'],
    ['a PDF with a page in front', 'satzung.pdf', Buffer.from('%PDF-1.4\n<html><script>alert(1)</script>\n%%EOF'), 'FILE_DANGEROUS'],
    ['a PDF with something behind it', 'satzung.pdf', Buffer.concat([pdf(), Buffer.from('<script>alert(1)</script>')]), 'FILE_DANGEROUS'],
    ['half a PDF', 'satzung.pdf', pdf().subarray(0, 30), 'FILE_BROKEN'],
    ['a document with something behind it', 'satzung.docx', Buffer.concat([docx(), Buffer.from('more')]), 'FILE_DANGEROUS'],
    ['a document with macros', 'satzung.docx', docx('x', [{ name: 'word/vbaProject.bin', content: 'x' }]), 'FILE_TYPE_UNSUPPORTED'],
    ['an OpenDocument text with macros', 'satzung.odt', openDocument('text', [{ name: 'Basic/Standard/Module1.xml', content: 'x' }]), 'FILE_TYPE_UNSUPPORTED'],
    ['an OpenDocument of another kind', 'satzung.odt', openDocument('text-template'), 'FILE_TYPE_UNSUPPORTED'],
    ['a document that leaves its folder', 'satzung.docx', docx('x', [{ name: '../../etc/passwd', content: 'x' }]), 'FILE_TYPE_UNSUPPORTED'],
    ['a zip bomb', 'satzung.docx', docx('x', [{ name: 'word/bomb.xml', content: Buffer.alloc(30 * 1024 * 1024) }]), 'FILE_DANGEROUS'],
    ['a bomb by what it announces', 'satzung.docx', docx('x', [{ name: 'word/bomb.xml', content: 'x', announced: 0xfffffff0 }]), 'FILE_DANGEROUS'],
    ['too many parts', 'satzung.docx', docx('x', Array.from({ length: 5_001 }, (_, n) => ({ name: `p${n}`, content: '', stored: true }))), 'FILE_DANGEROUS'],
    ['a broken directory', 'satzung.docx', docx().subarray(0, -10), 'FILE_BROKEN'],
    ['a picture that is none', 'bild.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(1000, 'x')]), 'FILE_BROKEN'],
  ])('%s', async (_kind, fileName, content, code) => {
    expect(await codeOf(accept(fileName, content))).toBe(code);
    expect(put).not.toHaveBeenCalled();
  });

  test('a picture is drawn up to the limit of pixels and refused from one row more, although nothing is broken', async () => {
    const edge = Math.sqrt(FILE_LIMITS.imagePixels);
    expect(await codeOf(accept('bild.png', blackPng(edge, edge)))).toBe('taken');
    expect(await codeOf(accept('bild.png', blackPng(edge, edge + 1)))).toBe('FILE_BROKEN');
  });

  test('a picture of 400 million pixels is refused without room for them', async () => {
    const bomb = blackPng(20_000, 20_000);
    const before = process.memoryUsage().rss;
    expect(await codeOf(accept('bild.png', bomb))).toBe('FILE_BROKEN');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test('what a picture carries behind itself does not come along', async () => {
    const polyglot = Buffer.concat([await picture().jpeg().toBuffer(), zipFile([{ name: 'x.class', content: 'Schadsoftware' }]), Buffer.from('<script>alert(1)</script>')]);
    const { content } = await accept('bild.jpg', polyglot);
    expect([content.includes('<script>'), content.includes('PK\x03\x04')]).toEqual([false, false]);
  });
});

test.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Windows\\system32\\satzung.pdf', 'satzung.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['nul.tar.pdf', '_nul.tar.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['a\0b\r\nSet-Cookie: x=1.pdf', 'abSet-Cookie_ x=1.pdf'],
  ['"; rm -rf *.pdf', '__ rm -rf _.pdf'],
  ['Satzung', 'Satzung.pdf'],
  ['Satzung vom 3.5.2024', 'Satzung vom 3.5.2024.pdf'],
  ['النظام الأساسي.PDF', 'النظام الأساسي.pdf'],
  ['', 'file.pdf'],
  [`${'ä'.repeat(400)}.pdf`, `${'ä'.repeat(150)}.pdf`],
])('the name %j becomes %j', (given, safe) => {
  expect(safeName(given, 'pdf')).toBe(safe);
});

describe('the virus scanner', () => {
  let server: Server;
  let reply: string | null = 'stream: OK\0';
  let received = 0;
  beforeAll(async () => {
    server = createServer((socket) => {
      let stream = Buffer.alloc(0);
      socket.on('data', (piece: Buffer) => {
        stream = Buffer.concat([stream, piece]);
        if (!stream.subarray(-4).equals(Buffer.alloc(4))) return;
        expect(stream.subarray(0, 10).toString('latin1')).toBe('zINSTREAM\0');
        received = stream.length;
        socket.end(reply ?? '');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());
  const scan = (content: Buffer): Promise<void> => clamdScan(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`)(content);

  test('gets the whole content and lets a clean file pass', async () => {
    reply = 'stream: OK\0';
    const content = Buffer.concat([pdf('x'.repeat(200_000)), Buffer.alloc(4_000, '\n')]);
    expect(await codeOf(accept('a.pdf', content, scan))).toBe('taken');
    expect(received).toBe(10 + content.length + 4 * Math.ceil(content.length / 65_536) + 4);
  });

  test.each([
    ['finds something', 'stream: Eicar-Test-Signature FOUND\0', 'FILE_INFECTED'],
    ['fails', 'INSTREAM size limit exceeded. ERROR\0', 'UNAVAILABLE'],
    ['says nothing', null, 'UNAVAILABLE'],
  ])('that %s lets nothing pass', async (_what, answer, code) => {
    reply = answer;
    expect(await codeOf(accept('a.pdf', pdf(), scan))).toBe(code);
    expect(put).not.toHaveBeenCalled();
  });

  test('that is not there lets nothing pass', async () => {
    expect(await codeOf(accept('a.pdf', pdf(), clamdScan('tcp://127.0.0.1:1')))).toBe('UNAVAILABLE');
    expect(await codeOf(accept('a.pdf', pdf(), clamdScan('unix:/nowhere/clamd.sock')))).toBe('UNAVAILABLE');
  });
});
