/**
 * The direction of dependencies: main | programs -> cli | slack | web | mcp | langchain | metrics -> tools -> copy | briefing | training | evaluation -> answering -> evidence ->
 * question | library -> parsing | indexing | storage | models | office -> reading -> language -> vocabulary.
 */
const VOCABULARY = '^src/(?:vocabulary|language)/';
const READING = '^src/reading/';
const GROUND = '^src/(?:reading|parsing|indexing|storage|models|office)/';
const CONFIG = '^src/config/';
const EDGES = '(?:cli|slack|web|mcp|langchain|metrics)';
const ENTRIES =
  '^src/(?:main|index)\\.ts$|^src/programs/|^src/evaluation/(?:bench|documents|fit|judged|provisions|run|written)/|^src/reading/bench/';
/** Benchmarks that run against the stand-ins and invented documents of the tests. They are not built. */
const AGAINST_STAND_INS = '^src/(?:slack|web|reading|evaluation)/bench/';
const TESTS = '\\.(?:test|contract|fixture)\\.ts$|^src/testing/';

/** An import of types only leaves no trace at run time. */
const AT_RUN_TIME = { dependencyTypesNot: ['type-only'] };

const layer = (name, from, allowed) => ({
  name: `layer-${name}`,
  comment: `${name} may import: ${allowed.join(' ')}`,
  severity: 'error',
  from: { path: from, pathNot: [TESTS, ENTRIES, AGAINST_STAND_INS] },
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
      comment: 'Types and ids: imports nothing.',
      severity: 'error',
      from: { path: '^src/vocabulary/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/vocabulary/' },
    },
    {
      name: 'layer-language',
      severity: 'error',
      from: { path: '^src/language/', pathNot: TESTS },
      to: { path: '^src/', pathNot: VOCABULARY },
    },
    {
      name: 'layer-copy',
      comment: 'The words every edge says, of the vocabulary and of what was drafted; a draft has no words of its own.',
      severity: 'error',
      from: { path: '^src/copy/', pathNot: TESTS },
      to: { path: '^src/', pathNot: [VOCABULARY, '^src/(?:copy|briefing)/'] },
    },
    {
      name: 'layer-config',
      comment: 'Settings from the environment: made of the vocabulary.',
      severity: 'error',
      from: { path: CONFIG, pathNot: TESTS },
      to: { path: '^src/', pathNot: [VOCABULARY, CONFIG] },
    },
    layer('reading', READING, [READING]),
    layer('ground', '^src/(parsing|indexing|storage|models|office)/', ['^src/$1/', READING]),
    layer('library', '^src/library/', ['^src/library/', GROUND]),
    layer('question', '^src/question/', ['^src/question/', GROUND]),
    layer('evidence', '^src/evidence/', ['^src/(?:evidence|question|library)/', GROUND]),
    layer('answering', '^src/answering/', ['^src/(?:answering|evidence|question|library)/', GROUND]),
    layer('drafts', '^src/(briefing|evaluation)/', ['^src/(?:$1|answering|evidence|question|library)/', GROUND]),
    layer('training', '^src/training/', ['^src/(?:training|briefing|answering|evidence|question|library)/', GROUND]),
    layer('tools', '^src/tools/', ['^src/(?:tools|copy|briefing|answering|evidence|question|library)/', GROUND]),
    layer('edges', `^src/(${EDGES})/`, [
      '^src/(?:$1|tools|copy|briefing|training|evaluation|answering|evidence|question|library)/',
      GROUND,
    ]),
    layer('app', '^src/app/', [
      '^src/(?:app|tools|copy|briefing|training|evaluation|answering|evidence|question|library)/',
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
          `^src/(?:library|question|evidence|answering|briefing|training|evaluation|copy|tools|app|programs|testing|${EDGES})/`,
          '^src/(?:main|index)\\.ts$',
        ],
      },
    },
    {
      name: 'ports-only',
      comment: 'Above the ground only app/ knows implementations: others import the port at the root of the folder.',
      severity: 'error',
      from: {
        path: `^src/(?:library|question|evidence|answering|briefing|training|evaluation|tools|${EDGES})/`,
        pathNot: [TESTS, ENTRIES],
      },
      to: { path: `${GROUND}[^/]+/` },
    },
    {
      name: 'edges-receive-functions',
      comment:
        'An edge, and the tools of edges, may name the types of the ground, and call only what createApp hands them.',
      severity: 'error',
      from: { path: `^src/(?:tools|${EDGES})/`, pathNot: TESTS },
      to: { path: GROUND, ...AT_RUN_TIME },
    },
    {
      name: 'config-is-read-once',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [TESTS, ENTRIES, CONFIG, '^src/app/'],
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
    vendor('postgres', 'pg', ['^src/storage/postgres/']),
    vendor('models', 'openai', ['^src/models/openai/']),
    vendor('local-models', '@huggingface', ['^src/models/local/']),
    vendor('langchain', '@langchain|langchain|hnswlib-node', [
      '^src/indexing/vector/hnsw\\.ts$',
      '^src/models/',
      '^src/evaluation/',
      '^src/langchain/',
    ]),
    vendor('mcp', '@modelcontextprotocol', ['^src/mcp/']),
    vendor('metrics', 'prom-client|@opentelemetry', ['^src/metrics/']),
    vendor('web', 'hono|@hono', ['^src/web/']),
    vendor('slack', '@slack|undici', ['^src/slack/']),
    vendor('office', 'write-excel-file|docx|pptxgenjs', ['^src/office/']),
    vendor('terminal', 'commander|cli-progress', ['^src/cli/']),
    vendor('han', 'opencc-js|pinyin-pro', ['^src/question/', '^src/language/']),
    vendor('minisearch', 'minisearch', ['^src/evaluation/']),
    vendor('documents', 'saxes|unpdf|linkedom|@mozilla', ['^src/reading/']),
    vendor('archives-and-tables', 'fflate|csv-parse', ['^src/reading/', '^src/office/']),
    vendor('yaml', 'yaml', ['^src/(?:parsing|models|question|library|evaluation|briefing)/']),
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, AGAINST_STAND_INS] },
      to: { path: TESTS },
    },
    {
      name: 'no-dev-dependencies-in-production',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [TESTS, '^src/evaluation/(?:bench|documents|fit|judged|provisions|run|written)/|^src/reading/bench/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [TESTS, '^src/(?:main|index)\\.ts$', '^src/reading/bench/fuzz-worker\\.ts$'],
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
