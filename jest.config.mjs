// Jest runs everything as CommonJS: our TypeScript and the ESM-only packages are compiled by swc (see docs/adr).
const compile = (tsx) => ['@swc/jest', {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
}];

/** Packages that ship ES modules only; extend when a test says "Must use import to load ES Module". */
const ESM_ONLY = ['@nestjs/.+', 'any-ascii', 'nodemailer', 'csv-parse', 'csv-stringify', 'chardet', 'otpauth', 'sql-template-tag', '@noble/.+', 'intl-messageformat', '@formatjs/.+', '@lingui/.+', 'openapi-fetch', 'lucide-react', 'temporal-polyfill', 'temporal-utils', 'react-aria.*', '@react-aria/.+', '@react-stately/.+', '@internationalized/.+', '@tanstack/.+'];

const shared = {
  rootDir: import.meta.dirname,
  transform: { '^.+\\.tsx$': compile(true), '^.+\\.(ts|js|mjs)$': compile(false) },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  moduleNameMapper: {
    '^@verbund/contracts/texts/(.*)$': '<rootDir>/libs/contracts/src/texts/$1',
    '^@verbund/(domain|contracts)/(.*)\\.js$': ['<rootDir>/libs/$1/src/$2', '<rootDir>/libs/$1/src/$2.js'],
    '^@verbund/migrations$': '<rootDir>/migrations/src/index',
    '\\.css$': '<rootDir>/apps/web/test/no-style.cjs',
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  },
  modulePathIgnorePatterns: ['<rootDir>/(apps|libs)/[^/]+/dist/', '<rootDir>/migrations/dist/', '<rootDir>/\\.data/'],
};

export default {
  maxWorkers: 2,
  projects: [
    { ...shared, displayName: 'rules', testEnvironment: 'node', testMatch: ['<rootDir>/libs/**/*.test.ts'] },
    {
      ...shared, displayName: 'api', testMatch: ['<rootDir>/apps/api/{src,test}/**/*.test.ts'],
      testEnvironment: '<rootDir>/apps/api/test/pg-environment.mjs', globalSetup: '<rootDir>/apps/api/test/global-setup.mjs', globalTeardown: '<rootDir>/apps/api/test/global-teardown.mjs',
      setupFilesAfterEnv: ['<rootDir>/apps/api/test/setup-after-env.ts'],
    },
    { ...shared, displayName: 'web', testEnvironment: '<rootDir>/apps/web/test/browser-environment.mjs', setupFilesAfterEnv: ['<rootDir>/apps/web/test/setup.ts'], testMatch: ['<rootDir>/apps/web/src/**/*.test.{ts,tsx}'] },
  ],
};
