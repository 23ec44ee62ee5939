/**
 * Bytes that a first visit of each route loads (gzip), all in: HTML, JavaScript, styles and one language's texts, against
 * the budgets of the interface. Reads the build of apps/web; exits with 1 when a budget is broken.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = path.join(import.meta.dirname, '../apps/web/dist');
const KIB = 1024;
/** In KiB: what every page needs, pages before sign-in, pages of the office. */
const BUDGETS = { shell: 130, public: 150, office: 240 };
/** The default language; the others differ by less than 2 KiB. */
const LANGUAGE = 'de';
const ROUTE = /features\/([\w-]+)\/((?:[\w-]+\/)*[\w-]+-page|palette)\.tsx$/;

const manifest = JSON.parse(readFileSync(path.join(DIST, '.vite/manifest.json'), 'utf8'));
const sizes = new Map();

function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length);
  return sizes.get(file);
}

/** The files a chunk needs before it can run. */
function filesOf(key, files = new Set()) {
  const { file, imports = [], css = [] } = manifest[key];
  if (files.has(file)) return files;
  [file, ...css].forEach((needed) => files.add(needed));
  imports.forEach((needed) => filesOf(needed, files));
  return files;
}

const folder = readdirSync(path.join(DIST, 'assets')).find((name) => name.startsWith('texts-'));
const textsOf = (name) =>
  [`assets/${folder}/${LANGUAGE}/${name}.js`].filter((file) => existsSync(path.join(DIST, file)));
const page = readFileSync(path.join(DIST, 'index.html'), 'utf8');
/** What the page itself names; `filesOf` adds what a route needs on top. */
const atStart = ['index.html', ...[...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1])];
const kib = (files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0) / KIB;

const shellTexts = ['shell', 'ui'].flatMap(textsOf);
const shell = new Set([...atStart, ...shellTexts]);
/** The frame of the office: navigation, search, account. */
const office = filesOf('src/app/layout/office-layout.tsx', new Set(shell));

/** Features whose pages are opened without a sign-in, often by a link and on an old phone. */
const PUBLIC_FEATURES = ['apply', 'confirm', 'session'];
const PUBLIC_PAGES = ['claims/claim-page', 'claims/own-claim-page', 'claims/witness-page'];

function rowOf(key) {
  const [, feature, page] = ROUTE.exec(key);
  const group = PUBLIC_FEATURES.includes(feature) || PUBLIC_PAGES.includes(`${feature}/${page}`) ? 'public' : 'office';
  return {
    name: `${feature}/${page}`,
    budget: BUDGETS[group],
    size: kib(filesOf(key, new Set([...(group === 'office' ? office : shell), ...textsOf(feature)]))),
  };
}

const rows = [
  { name: 'shell', budget: BUDGETS.shell, size: kib(shell) },
  ...Object.keys(manifest)
    .filter((key) => ROUTE.test(key))
    .map(rowOf),
];
for (const { name, budget, size } of rows)
  console.log(`${name.padEnd(32)} ${size.toFixed(1).padStart(7)} of ${budget} KiB${size > budget ? '  TOO MUCH' : ''}`);
process.exit(rows.some(({ size, budget }) => size > budget) ? 1 : 0);
