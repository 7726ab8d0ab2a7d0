/** Who may import whom: docs/architecture.md. Checked by `npm run deps`, with a fixture that must be caught. */
const room = (path) => `^(?:tools/house/fixture/)?${path}/`;

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: room(from), pathNot: '\\.test\\.tsx?$|/testing/|\\.fixture\\.ts$' },
  to: {
    path: '^(?:tools/house/fixture/)?(packages|apps|tools)/',
    pathNot: [from, ...allowed].map((path) => room(path)),
  },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('domain-imports-nothing-of-ours', 'packages/domain', []),
    only('contract-imports-domain', 'packages/contract', ['packages/domain']),
    only('stores-import-domain', 'packages/stores', ['packages/domain']),
    only('simulator-imports-domain', 'packages/simulator', ['packages/domain']),
    only('maps-import-domain', 'packages/maps', ['packages/domain']),
    only('sdk-stands-alone', 'packages/sdk', []),
    only('usecases-import-domain', 'apps/server/src/usecases', [
      'packages/domain',
      'packages/maps',
      'apps/server/src/workers/commit',
    ]),
    only('http-imports-usecases-and-contract', 'apps/server/src/http', [
      'apps/server/src/usecases',
      'packages/contract',
      'packages/domain',
      'packages/maps',
    ]),
    only('web-imports-contract-domain-and-maps', 'apps/web', [
      'packages/contract',
      'packages/domain',
      'packages/maps',
      'packages/sdk/src/snippet',
    ]),
    only('cli-speaks-to-the-server', 'apps/cli', ['packages/contract', 'packages/domain']),
    {
      name: 'only-compose-opens-stores',
      severity: 'error',
      from: {
        path: room('apps/server/src'),
        pathNot: '/(compose\\w*|stores)(\\.test)?\\.ts$|\\.test\\.ts$|/testing/',
      },
      to: { path: room('packages/stores') },
    },
    {
      name: 'only-maps-know-yjs',
      comment: 'How a map lies in its shared document is known in one room.',
      severity: 'error',
      from: { path: room('apps/server/src'), pathNot: '\\.test\\.tsx?$|\\.fixture\\.ts$|/testing/' },
      to: { path: 'node_modules/yjs/' },
    },
    {
      name: 'drawing-is-read-when-asked',
      comment: 'Three megabytes that a start must not wait for: docs/adr/0011.',
      severity: 'error',
      from: {
        path: room('apps/server/src'),
        pathNot: '/usecases/maps/out/(drawMap|draw/|fonts/|slides/)|\\.test\\.ts$',
      },
      to: { path: '/usecases/maps/out/drawMap|node_modules/(pdfkit|pptxgenjs)/', dynamic: false },
    },
    {
      name: 'sdk-carries-nothing',
      comment: 'What sites load has no dependency, and its core knows no browser: docs/adr/0025.',
      severity: 'error',
      from: { path: room('packages/sdk/src'), pathNot: '\\.test\\.ts$|\\.fixture\\.ts$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'sdk-core-knows-no-browser',
      severity: 'error',
      from: { path: room('packages/sdk/src/core') },
      to: { path: room('packages/sdk/src'), pathNot: room('packages/sdk/src/core') },
    },
    {
      name: 'stores-do-not-mix',
      severity: 'error',
      from: { path: room('packages/stores/src/(events|control)') },
      to: {
        path: room('packages/stores/src/(events|control)'),
        pathNot: room('packages/stores/src/$1'),
      },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: room('packages/domain'), pathNot: '\\.test\\.ts$|\\.fixture\\.ts$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'no-deep-imports-between-rooms-of-the-domain',
      severity: 'error',
      from: { path: '^(?:tools/house/fixture/)?packages/domain/src/([^/]+)/' },
      to: {
        path: '^(?:tools/house/fixture/)?packages/domain/src/([^/]+)/',
        pathNot: [
          '^(?:tools/house/fixture/)?packages/domain/src/$1/',
          '/index\\.ts$',
          'packages/domain/src/ports/',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|(apps|packages|tools)/[^/]+/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    },
  },
};
