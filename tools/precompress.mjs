// Compresses the built web pages once, as well as it goes, so that no request has to.
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ROOT } from './steps.mjs';

const PAGES = path.join(ROOT, 'apps/web/dist');
const MIN_BYTES = 1_024;

for (const name of fs.readdirSync(PAGES, { recursive: true })) {
  const file = path.join(PAGES, name);
  if (!/\.(js|css|html|svg)$/.test(file) || fs.statSync(file).size < MIN_BYTES) continue;
  const content = fs.readFileSync(file);
  fs.writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  fs.writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
