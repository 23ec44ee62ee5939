import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { catalogues } from './build/catalogues';
import { firstPaint } from './build/first-paint';
import { shellChunkOf } from './build/shell-chunk';

const libs = fileURLToPath(new URL('../../libs', import.meta.url));
const LOCALES = ['de-DE', 'en-US', 'fr-FR', 'es-ES', 'ru-RU', 'uk-UA', 'ar-AE'];

export default defineConfig({
  plugins: [catalogues(), { ...optimizeLocales.vite({ locales: LOCALES }), enforce: 'pre' }, react(), firstPaint()],
  resolve: {
    alias: [{ find: /^@verbund\/(domain|contracts)\/(?!texts\/)(.*)\.js$/, replacement: `${libs}/$1/src/$2.ts` }],
  },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: shellChunkOf, debugName: 'shell' }] },
        // The shell lists every file: short names keep that list short.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
      },
    },
  },
  server: { proxy: { '/api': process.env.API_ADDRESS ?? 'http://127.0.0.1:3000' } },
});
