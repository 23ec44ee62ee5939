import { PROBLEM_STATUS } from '@verbund/contracts/problems.js';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = process.cwd();

type Violation = { rule: { name: string }; from: string };

/** What dependency-cruiser finds below `folder` with the rules of the house. */
function violationsIn(folder: string, places: readonly string[]): Violation[] {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', path.join(root, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  const report = execFileSync(process.execPath, [program, ...options, ...places], { cwd: folder, maxBuffer: 512 * 1024 * 1024, encoding: 'utf8' });
  return (JSON.parse(report) as { summary: { violations: Violation[] } }).summary.violations;
}

const nothing = 'export const value = 1;\n';

/** One deliberate violation per rule: the file that breaks it, what it says, and what it needs to exist. */
const VIOLATIONS: Record<string, { file: string; says: string; beside?: string[] }> = {
  'domain-is-pure': { file: 'libs/domain/src/a/rule.ts', says: `import 'node:fs';` },
  'contracts-know-the-domain-only': { file: 'libs/contracts/src/shape.ts', says: `import '@nestjs/common';` },
  'platform-knows-no-module': { file: 'apps/api/src/platform/a.ts', says: `import '../modules/boards/boards.service.js';`, beside: ['apps/api/src/modules/boards/boards.service.ts'] },
  'modules-meet-at-their-doors': { file: 'apps/api/src/modules/elections/count.ts', says: `import '../boards/seats.js';`, beside: ['apps/api/src/modules/boards/seats.ts'] },
  'controllers-know-no-table': { file: 'apps/api/src/modules/boards/boards.controller.ts', says: `import './board.entity.js';`, beside: ['apps/api/src/modules/boards/board.entity.ts'] },
  'migrations-know-no-entity': { file: 'migrations/src/2027.ts', says: `import '../../apps/api/src/modules/boards/board.entity.js';` },
  'features-do-not-meet': { file: 'apps/web/src/features/elections/page.tsx', says: `import '../boards/list';`, beside: ['apps/web/src/features/boards/list.tsx'] },
  'web-imports-downwards': { file: 'apps/web/src/features/boards/form.tsx', says: `import '../../app/router';`, beside: ['apps/web/src/app/router.tsx'] },
  'shared-knows-no-feature': { file: 'apps/web/src/shared/button.tsx', says: `import '../features/boards/list';` },
  'web-knows-no-server': { file: 'apps/web/src/shared/server.ts', says: `import '../../../api/src/modules/boards/boards.service.js';` },
  'no-cycle': { file: 'apps/api/src/platform/egg.ts', says: `import './hen.js';` },
  'no-barrel': { file: 'apps/api/src/modules/boards/index.ts', says: `export * from './boards.service.js';` },
  'sources-know-no-test': { file: 'apps/api/src/platform/b.ts', says: `import './b.test.js';`, beside: ['apps/api/src/platform/b.test.ts'] },
};

describe('the doors of the house', () => {
  test('are respected by the whole tree', () => {
    const places = ['libs/domain/src', 'libs/contracts/src', 'migrations/src', 'apps/api/src', 'apps/web/src'];
    expect(violationsIn(root, places).map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
  }, 180_000);

  test('are each proved by one deliberate violation', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'verbund-house-'));
    const write = (file: string, says: string) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), says);
    };
    for (const { file, says, beside = [] } of Object.values(VIOLATIONS)) {
      for (const other of beside) write(other, nothing);
      write(file, `${says}\n`);
    }
    write('apps/api/src/platform/hen.ts', `import './egg.js';\n`);
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const found = violationsIn(folder, ['libs', 'migrations', 'apps']);
    rmSync(folder, { recursive: true });
    for (const [rule, { file }] of Object.entries(VIOLATIONS)) {
      expect(found.filter((violation) => violation.rule.name === rule).map(({ from }) => from)).toContain(file);
    }
  }, 180_000);

  test('are all named here', async () => {
    const rules = [...readFileSync(path.join(root, '.dependency-cruiser.mjs'), 'utf8').matchAll(/forbid\('([^']+)'/g)].map(([, name]) => name);
    expect(rules.sort()).toEqual(Object.keys(VIOLATIONS).sort());
  });
});

/** Source files below a folder, tests left out. */
const sources = (folder: string) =>
  (readdirSync(path.join(root, folder), { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.')).map((file) => path.join(folder, file));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('what imports do not show', () => {
  test('the domain asks no clock and throws no dice', () => {
    expect(sources('libs/domain/src').filter((file) => /\bDate\.now\(|new Date\(\)|Math\.random|\bprocess\.|\bfetch\(/.test(read(file)))).toEqual([]);
  });

  test('use cases ask the clock of their transaction', () => {
    expect(sources('apps/api/src/modules').filter((file) => file.endsWith('.service.ts') && /\bDate\.now\(|new Date\(\)|Math\.random/.test(read(file)))).toEqual([]);
  });

  test('every problem code is used', () => {
    const everything = ['apps/api/src', 'libs/domain/src', 'migrations/src'].flatMap(sources).map(read).join('\n');
    const constraints = everything.toUpperCase();
    const isUsed = (code: string) => everything.includes(`'${code}'`) || constraints.includes(`CONSTRAINT ${code} `) || constraints.includes(`INDEX ${code} `);
    expect(Object.keys(PROBLEM_STATUS).filter((code) => !isUsed(code))).toEqual([]);
  });

  test('no file is called after nothing in particular', () => {
    expect(['apps/api/src', 'apps/web/src', 'libs/domain/src', 'libs/contracts/src'].flatMap(sources).filter((file) => /(utils?|helpers?|common|manager)(\/|\.tsx?$)/i.test(file))).toEqual([]);
  });
});
