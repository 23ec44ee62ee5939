/**
 * Bytes that a visit of each route loads (gzip), all in: HTML, JavaScript, styles and one language's texts, against the
 * budgets of the interface. A public page counts the heaviest way that somebody can take on it, with each step and form
 * loaded on that way, and all texts of its feature; the sentence of a refusal comes with the refusal. Reads the build of apps/web and the sources' lists of texts; exits with 1 when a budget is broken.
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

/** What is loaded on each way from a chunk through the parts that its feature loads later: start, step, fields. */
function waysFrom(key, feature, before = new Set()) {
  const files = filesOf(key, new Set(before));
  const later = key.startsWith(feature) ? (manifest[key].dynamicImports ?? []) : [];
  return later.length > 0 ? later.flatMap((next) => waysFrom(next, feature, files)) : [files];
}

const folder = readdirSync(path.join(DIST, 'assets')).find((name) => name.startsWith('texts-'));
const withNeeds = (name) => (name === 'words' ? ['words', 'choices', 'fields'] : [name]);
const textsOf = (name) => withNeeds(name).flatMap(textFilesOf);
const textFilesOf = (name) =>
  [`assets/${folder}/${LANGUAGE}/${name}.js`].filter((file) => existsSync(path.join(DIST, file)));
const page = readFileSync(path.join(DIST, 'index.html'), 'utf8');
/** What the page itself names; `filesOf` adds what a route needs on top. */
const atStart = ['index.html', ...[...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1])];
const kib = (files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0) / KIB;

const SOURCES = path.join(import.meta.dirname, '../apps/web');
/** Names of the catalogues that the code of a folder or file loads by one of these functions. */
function textsLoadedBy(where, functions) {
  const from = path.join(SOURCES, where);
  const isFile = /\.tsx?$/;
  const files = isFile.test(from) ? [from] : readdirSync(from, { recursive: true }).map((file) => path.join(from, file));
  const code = files
    .filter((file) => isFile.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const lists = [...code.matchAll(new RegExp(`\\b(?:${functions})\\([^;[\\]]*\\[([^\\]]*)\\]`, 'g'))];
  return new Set(lists.flatMap(([, list]) => [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name)));
}

const shellTexts = ['shell', 'ui', ...textsLoadedBy('src/main.tsx', 'loadTexts')].flatMap(textsOf);
const shell = new Set([...atStart, ...shellTexts]);
const officeTexts = textsOf('problems');
/** The list of its pages and the frame of the office: navigation, search, account. */
const office = filesOf('src/app/layout/office-layout.tsx', filesOf('src/app/office-routes.ts', new Set([...shell, ...officeTexts])));

/** Features whose pages are opened without a sign-in, often by a link and on an old phone. */
const PUBLIC_FEATURES = ['answer', 'apply', 'circular', 'confirm', 'host', 'session'];
const PUBLIC_PAGES = ['claims/claim-page', 'claims/own-claim-page', 'claims/witness-page'];

const isPublic = (feature, page) => PUBLIC_FEATURES.includes(feature) || PUBLIC_PAGES.includes(`${feature}/${page}`);

function sizeOfRoute(key, feature, group) {
  const folder = `src/features/${feature}/`;
  const texts = (functions) => [...textsLoadedBy(folder, functions)].flatMap(textsOf);
  if (group === 'office') return kib(filesOf(key, new Set([...office, ...textsOf(feature), ...texts('pageRule')])));
  const before = new Set([...shell, ...texts('loadTexts|withTexts')]);
  return Math.max(...waysFrom(key, folder, before).map(kib));
}

function rowOf(key) {
  const [, feature, page] = ROUTE.exec(key);
  const group = isPublic(feature, page) ? 'public' : 'office';
  return { name: `${feature}/${page}`, budget: BUDGETS[group], size: sizeOfRoute(key, feature, group) };
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
