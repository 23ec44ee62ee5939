import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The client's tokens and ground rules, and the directory's own sheet beside them: one source, seen from the compiled and from the source file alike. */
const SHEETS = new URL('../../../../web/src/app/styles/', import.meta.url);
const SHEET_NAMES = ['tokens.css', 'base.css', 'directory.css'];
const LAYERS = '@layer reset, tokens, base, layout, components, utilities;';

/** A file with a digest of its content in its name: it stays in caches for ever. */
export type Asset = { readonly path: string; readonly type: string; readonly content: string };

const named = (name: string, ending: string, type: string, content: string): Asset => ({
  path: `/directory/${name}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.${ending}`,
  type,
  content,
});

/** Comments and indentation are for those who write the sheet. */
const compact = (sheet: string): string => sheet.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').trim();

const sheets = SHEET_NAMES.map((name) => readFileSync(new URL(name, SHEETS), 'utf8'));
export const STYLES = named('style', 'css', 'text/css; charset=utf-8', compact([LAYERS, ...sheets].join('\n')));

/** Inside the frame: tells the embedding page how high the directory is, whenever that changes. */
export const RESIZER = named(
  'resize',
  'js',
  'text/javascript; charset=utf-8',
  `new ResizeObserver(function () {
  parent.postMessage({ verbundDirectory: { height: Math.ceil(document.documentElement.getBoundingClientRect().height) } }, '*');
}).observe(document.documentElement);
`,
);

/** For the embedding page: sets the height of each frame with the directory to what that frame itself says, and listens to nobody else. */
export const EMBED_SCRIPT = {
  path: '/directory/embed.js',
  type: 'text/javascript; charset=utf-8',
  content: `(function () {
  var own = new URL(document.currentScript.src).origin;
  addEventListener('message', function (event) {
    var height = event.origin === own && event.data && event.data.verbundDirectory && Number(event.data.verbundDirectory.height);
    if (!(height > 0 && height < 100000)) return;
    document.querySelectorAll('iframe').forEach(function (frame) {
      if (frame.contentWindow === event.source) frame.style.height = height + 'px';
    });
  });
})();
`,
} as const satisfies Asset;

export const ASSETS: readonly Asset[] = [STYLES, RESIZER];
