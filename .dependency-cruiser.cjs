/**
 * The direction of dependencies: cli | slack | web -> briefing | training | evaluation -> answering -> retrieval -> parsing | indexing | storage | models | office -> reading -> vocabulary.
 * What cli, slack and web say alike is in copy, which knows the vocabulary alone.
 */
const VOCABULARY = '^src/(?:clause|answer|citation-numbers|errors)\\.ts$|^src/language/';
const READING = '^src/reading/';
const GROUND = '^src/(?:reading|parsing|indexing|storage|models|office)/';
const CONFIG = '^src/config(?:-fields|-model|-slack)?\\.ts$';
const ENTRIES = '^src/main\\.ts$|^src/evaluation/(?:bench|documents|run)/|^src/reading/bench/';
/** Benchmarks that run against the stand-ins and invented documents of the tests. They are not built. */
const AGAINST_STAND_INS = '^src/(?:slack|reading|evaluation)/bench/';
const TESTS = '\\.(?:test|contract|fixture)\\.ts$';

/** An import of types only leaves no trace at run time. */
const AT_RUN_TIME = { dependencyTypesNot: ['type-only'] };

const layer = (name, from, allowed) => ({
  name: `layer-${name}`,
  comment: `${name} may import: ${allowed.join(' ')}`,
  severity: 'error',
  from: { path: from, pathNot: [TESTS, ENTRIES] },
  to: { path: '^src/', pathNot: [VOCABULARY, CONFIG, ...allowed] },
});

const vendor = (name, packages, allowed) => ({
  name: `vendor-${name}`,
  comment: `${packages} may be imported only in: ${allowed.join(' ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: [TESTS, ...allowed] },
  to: { path: `(?:^|/)node_modules/(?:@types/)?(?:${packages})(?:/|$)` },
});

module.exports = {
  forbidden: [
    {
      name: 'layer-vocabulary',
      severity: 'error',
      from: { path: VOCABULARY, pathNot: TESTS },
      to: { path: '^src/', pathNot: VOCABULARY },
    },
    {
      name: 'layer-copy',
      comment: 'The words every edge says: made of the vocabulary, for the edges only.',
      severity: 'error',
      from: { path: '^src/copy/', pathNot: TESTS },
      to: { path: '^src/', pathNot: [VOCABULARY, '^src/copy/'] },
    },
    layer('reading', READING, [READING]),
    layer('ground', '^src/(parsing|indexing|storage|models|office)/', ['^src/$1/', READING]),
    layer('retrieval', '^src/retrieval/', ['^src/retrieval/', GROUND]),
    layer('answering', '^src/answering/', ['^src/(?:answering|retrieval)/', GROUND]),
    layer('drafts', '^src/(briefing|evaluation)/', ['^src/(?:$1|answering|retrieval)/', GROUND]),
    layer('training', '^src/training/', ['^src/(?:training|briefing|answering|retrieval)/', GROUND]),
    layer('edges', '^src/(cli|slack|web)/', [
      '^src/(?:$1|copy|briefing|training|evaluation|answering|retrieval)/',
      GROUND,
    ]),
    layer('app', '^src/app(?:-drafts|-indexes|-lazy-drafts|-ledger|-library|-model)?\\.ts$', [
      '^src/app-(?:drafts|indexes|lazy-drafts|ledger|library|model)\\.ts$',
      '^src/(?:briefing|training|evaluation|answering|retrieval)/',
      GROUND,
    ]),
    {
      name: 'placed-modules',
      comment: 'A file outside the known folders would escape the layers: give it a place, or name its layer here.',
      severity: 'error',
      from: {},
      to: {
        path: '^src/',
        pathNot: [
          VOCABULARY,
          CONFIG,
          GROUND,
          '^src/(?:retrieval|answering|briefing|training|evaluation|copy|cli|slack|web)/',
          '^src/(?:app(?:-drafts|-indexes|-lazy-drafts|-ledger|-library|-model)?|main)\\.ts$',
        ],
      },
    },
    {
      name: 'ports-only',
      comment:
        'Above the ground only app.ts and its parts know implementations: others import the port at the root of the folder.',
      severity: 'error',
      from: {
        path: '^src/(?:retrieval|answering|briefing|training|evaluation|cli|slack|web)/',
        pathNot: [TESTS, ENTRIES],
      },
      to: { path: `${GROUND}[^/]+/` },
    },
    {
      name: 'edges-receive-functions',
      comment: 'An edge may name the types of the ground, and calls only what createApp hands it.',
      severity: 'error',
      from: { path: '^src/(?:cli|slack|web)/', pathNot: TESTS },
      to: { path: GROUND, ...AT_RUN_TIME },
    },
    {
      name: 'config-is-read-once',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [TESTS, ENTRIES, CONFIG, '^src/app(?:-drafts|-indexes|-lazy-drafts|-ledger|-library|-model)?\\.ts$'],
      },
      to: { path: CONFIG, ...AT_RUN_TIME },
    },
    {
      name: 'parsing-is-pure',
      comment: 'Bytes in, documents out: no files, processes or sockets.',
      severity: 'error',
      from: { path: [VOCABULARY, '^src/parsing/'], pathNot: TESTS },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?(?:buffer|crypto|path|util)$' },
    },
    vendor('sqlite', 'better-sqlite3', ['^src/storage/sqlite/']),
    vendor('models', 'openai', ['^src/models/openai/']),
    vendor('langchain', '@langchain|langchain|hnswlib-node', [
      '^src/indexing/vector/hnsw\\.ts$',
      '^src/models/',
      '^src/retrieval/langchain-retriever\\.ts$',
      '^src/evaluation/',
    ]),
    vendor('slack', '@slack|undici', ['^src/slack/']),
    vendor('office', 'exceljs|docx|pptxgenjs', ['^src/office/']),
    vendor('terminal', 'commander|cli-progress', ['^src/cli/']),
    vendor('han', 'opencc-js|pinyin-pro', ['^src/retrieval/understand/', '^src/language/']),
    vendor('minisearch', 'minisearch', ['^src/evaluation/']),
    vendor('documents', 'fflate|saxes|unpdf|linkedom|@mozilla|csv-parse', ['^src/reading/']),
    vendor('yaml', 'yaml', ['^src/(?:parsing|models|retrieval|evaluation|briefing)/']),
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, AGAINST_STAND_INS] },
      to: { path: TESTS },
    },
    {
      name: 'no-dev-dependencies-in-production',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, '^src/evaluation/(?:bench|documents|run)/|^src/reading/bench/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [TESTS, '^src/main\\.ts$', '^src/reading/bench/fuzz-worker\\.ts$'],
      },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
