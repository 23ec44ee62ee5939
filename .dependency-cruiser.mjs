// The doors of the house (docs/architecture.md). Every rule is proved by a deliberate violation in apps/api/test/house-rules.test.ts.

/** What one API module offers to another: its read side, its use cases, its wiring, the shapes that cross the wire and how their values are completed. */
const DOORS = '(\\.(queries|service|module|dto)|-values)\\.ts$';
const TESTS = '\\.test\\.tsx?$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('domain-is-pure', 'Rules are functions: no package, no framework, no other room.', { path: '^libs/domain/src/', pathNot: TESTS }, { pathNot: '^libs/domain/' }),
    forbid('contracts-know-the-domain-only', 'Shapes are shared by both sides and need neither.', { path: '^libs/contracts/src/' }, { pathNot: '^libs/(domain|contracts)/' }),
    forbid('platform-knows-no-module', 'The platform carries modules, never one of them.', { path: '^apps/api/src/platform/', pathNot: TESTS }, { path: '^apps/api/src/(modules/|app\\.module|entities)' }),
    forbid('modules-meet-at-their-doors', 'A module owns its tables: others come through its queries, services, module and shapes.', { path: '^apps/api/src/modules/([^/]+)/', pathNot: TESTS }, { path: '^apps/api/src/modules/', pathNot: [`^apps/api/src/modules/$1/`, DOORS] }),
    forbid('controllers-know-no-table', 'A controller asks services and queries.', { path: '\\.controller\\.ts$' }, { path: ['\\.entity\\.ts$', 'node_modules/(@nestjs/)?typeorm/'] }),
    forbid('migrations-know-no-entity', 'A migration means the same in five years.', { path: '^migrations/src/' }, { pathNot: ['^migrations/src/', 'node_modules/typeorm/'] }),
    forbid('features-do-not-meet', 'Features are composed in app/.', { path: '^apps/web/src/features/([^/]+)/', pathNot: TESTS }, { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' }),
    forbid('web-imports-downwards', 'app → features → shared.', { path: '^apps/web/src/(shared|features)/', pathNot: TESTS }, { path: '^apps/web/src/app/' }),
    forbid('shared-knows-no-feature', 'app → features → shared.', { path: '^apps/web/src/shared/', pathNot: TESTS }, { path: '^apps/web/src/features/' }),
    forbid('web-knows-no-server', 'The client speaks to the API, it does not import it.', { path: '^apps/web/' }, { path: '^(apps/api|migrations)/' }),
    forbid('no-cycle', 'What loads itself depends on the order of loading. Types may refer to each other: they are gone at run time.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('no-barrel', 'A file is imported by its name.', { path: '^(apps|libs)/.*/index\\.tsx?$' }, {}),
    forbid('sources-know-no-test', 'Tests look at sources, never the other way.', { path: '^(apps|libs|migrations)/[^/]+/?.*src/', pathNot: TESTS }, { path: [TESTS, '^apps/[^/]+/test/'] }),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^libs/[^/]+/dist/', '^migrations/dist/'] },
    exclude: { path: '(^|/)dist/.*\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
