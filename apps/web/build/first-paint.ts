import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { catalogueFolder } from './catalogues';
import { LANGUAGES } from '../../../libs/contracts/src/languages';

const MARK = '<!-- first paint -->';

/**
 * React Aria writes these two constant styles into the page (usePress, usePreventScroll); their hashes let the content
 * security policy do without `unsafe-inline`. A new version that changes them shows as a CSP report in the browser tests.
 */
const REACT_ARIA_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `'/* … *\/'` and line breaks away: the script is inline in every page. */
const compact = (script: string) =>
  script
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '')
    .trim();

/** Puts the first-paint script into the page and writes `csp.json`: the hashes the API allows in its content security policy. */
export function firstPaint(): Plugin {
  let script = '';
  return {
    name: 'first-paint',
    transformIndexHtml: {
      order: 'post',
      handler(html, context) {
        const folder = context.bundle ? catalogueFolder() : '';
        const source = readFileSync(new URL('./first-paint.js', import.meta.url), 'utf8');
        script = compact(
          source.replace('LANGUAGES', JSON.stringify(LANGUAGES)).replace('FOLDER', JSON.stringify(folder)),
        );
        return html.replace(MARK, `<script>${script}</script>`);
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        const hashes = { script: [hashOf(script)], style: REACT_ARIA_STYLES.map(hashOf) };
        this.emitFile({ type: 'asset', fileName: 'csp.json', source: `${JSON.stringify(hashes, null, 2)}\n` });
      },
    },
  };
}
