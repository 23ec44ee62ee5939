import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const TEXTS = path.join(import.meta.dirname, '../../../libs/contracts/src/texts');
const IS_CATALOGUE = /\/contracts\/src\/texts\/\w+\/[\w-]+\.json$/;

/** The ICU sentences as the structure that Lingui's runtime reads: no parser ships to the browser. */
function compiled(source: string): string {
  const sentences = Object.entries(JSON.parse(source) as Record<string, string>);
  const messages = Object.fromEntries(sentences.map(([key, sentence]) => [key, compileMessage(sentence)]));
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(messages))})`;
}

const read = (file: string) => readFileSync(path.join(TEXTS, file), 'utf8');

/** `de/shell.json` … in a stable order. */
const catalogueFiles = () =>
  readdirSync(TEXTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();

/** Folder of all built catalogues; its name changes with any text, so that browsers may keep them for ever. */
export function catalogueFolder(): string {
  const hash = createHash('sha256');
  catalogueFiles().forEach((file) => hash.update(file).update(read(file)));
  return `assets/texts-${hash.digest('hex').slice(0, 8)}`;
}

/**
 * Compiles the catalogues of `libs/contracts/src/texts`. The build puts each into a file of its own whose address can be
 * told from language and name: a list of all of them in every page would grow with every feature.
 */
export function catalogues(): Plugin {
  let isBuild = false;
  return {
    name: 'catalogues',
    enforce: 'pre',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    load(id) {
      if (IS_CATALOGUE.test(id)) return { code: compiled(readFileSync(id, 'utf8')), moduleType: 'js' };
      if (!isBuild || !id.endsWith('/texts/import-catalogue.ts')) return null;
      const address = `\`/${catalogueFolder()}/\${language}/\${name}.js\``;
      return `export const importCatalogue = (language, name) => import(/* @vite-ignore */ ${address});`;
    },
    generateBundle() {
      for (const file of catalogueFiles()) {
        const fileName = `${catalogueFolder()}/${file.replace('.json', '.js')}`;
        this.emitFile({ type: 'asset', fileName, source: compiled(read(file)) });
      }
    },
  };
}
