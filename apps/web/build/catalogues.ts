import { readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const compiled = (sentence: string) => {
  const message = compileMessage(sentence);
  return message.length === 1 && typeof message[0] === 'string' ? message[0] : message;
};

/** Compiles the ICU catalogues of `libs/contracts/src/texts` at build time, so that no parser ships to the browser. */
export function catalogues(): Plugin {
  return {
    name: 'catalogues',
    enforce: 'pre',
    load(id) {
      if (!/\/contracts\/src\/texts\/\w+\/[\w-]+\.json$/.test(id)) return null;
      const source = JSON.parse(readFileSync(id, 'utf8')) as Record<string, string>;
      const messages = Object.fromEntries(Object.entries(source).map(([key, sentence]) => [key, compiled(sentence)]));
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(messages))})`, moduleType: 'js' };
    },
  };
}

/** The catalogues every page needs travel in one file per language; the other features' come with their routes. */
export function shellCatalogueOf(id: string): string | null {
  const match = /\/contracts\/src\/texts\/(\w+)\/(?:shell|ui|problems)\.json$/.exec(id);
  return match ? `texts-${match[1]}` : null;
}
