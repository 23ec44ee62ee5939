import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Limits of the house: a limit is a smell detector, split by meaning. */
const sizes = (lines, functionLines) => ({
  'max-lines': ['error', lines],
  'max-lines-per-function': ['error', { max: functionLines, skipComments: true, skipBlankLines: true }],
});

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.data/', '**/test-results/', 'libs/contracts/src/api.ts', 'benchmarks/results/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    rules: {
      ...sizes(200, 40),
      'max-depth': ['error', 3],
      'no-misleading-character-class': ['error', { allowEscape: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['apps/web/**'], languageOptions: { globals: globals.browser }, rules: { 'no-console': ['error', { allow: ['error'] }] } },
  { files: ['**/*.tsx'], rules: sizes(200, 80) },
  { files: ['migrations/src/*.ts'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  { files: ['**/*.test.{ts,tsx}', '**/*.e2e.ts'], rules: { ...sizes(300, 300) } },
  { files: ['**/*.mjs'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  // Becomes text of every page: the build puts its names in, and an old browser must understand it.
  { files: ['apps/web/build/first-paint.js'], rules: { 'no-undef': 'off', '@typescript-eslint/no-unused-vars': 'off' } },
);
