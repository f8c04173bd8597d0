// The import table of ARCHITECTURE.md as rules: which room may import which, and which package is known
// to which room. `scripts/check-imports.mjs` runs it and makes sure that it saw every file.

/** Rooms in the order of the flow; each may import itself, what is listed, and what is open to all. */
const mayImport = {
  article: [],
  appearance: [],
  html: ['dompurify'],
  extraction: ['article', 'html/text.ts', 'html/markup.ts', '@mozilla/readability'],
  changes: ['article', 'diff'],
  search: ['article', 'idb'],
  reading: ['article', 'html/text.ts', 'search/fold.ts', 'approx-string-match'],
  speech: [],
  library: ['article', 'search', 'idb'],
  backup: ['article', 'library', 'fetching', 'fflate'],
  platform: ['article', 'appearance', 'speech', 'webextension-polyfill'],
  actions: ['article', 'library', 'platform', 'fetching'],
  ui: [
    'article',
    'appearance',
    'changes',
    'html',
    'reading',
    'platform/i18n.ts',
    'platform/language.ts',
    'platform/begun-words.ts',
    'platform/first-words.ts',
    'platform/settings.ts',
    'platform/key-settings.ts',
    'preact',
    '@preact/signals',
  ],
  'reading-aids': ['article', 'appearance', 'reading', 'ui', 'preact', '@preact/signals'],
  list: [
    'article',
    'library',
    'search',
    'platform/i18n.ts',
    'ui',
    'preact',
    '@preact/signals',
    '@tanstack/virtual-core',
  ],
  marking: [
    'article',
    'library',
    'reading',
    'speech',
    'platform/i18n.ts',
    'ui',
    'preact',
    '@preact/signals',
  ],
  fetching: [],
  content: ['article', 'extraction', 'fetching', 'platform/bare-browser.ts'],
  background: ['article', 'actions', 'library', 'platform'],
  popup: [
    'article',
    'changes',
    'library',
    'marking',
    'search',
    'reading',
    'actions',
    'platform',
    'ui',
    'list',
    'preact',
    '@preact/signals',
  ],
  reader: [
    'article',
    'changes',
    'library',
    'marking',
    'reading',
    'reading-aids',
    'speech',
    'actions',
    'platform',
    'ui',
    'preact',
    '@preact/signals',
  ],
  'library-page': [
    'article',
    'library',
    'marking',
    'search',
    'actions',
    'platform',
    'ui',
    'list',
    'preact',
    '@preact/signals',
  ],
  settings: ['appearance', 'platform', 'speech', 'ui', 'preact', '@preact/signals'],
  site: ['platform', 'ui', 'preact', '@preact/signals'],
  storage: [
    'article',
    'library',
    'actions',
    'backup',
    'platform',
    'ui',
    'preact',
    '@preact/signals',
  ],
  welcome: ['platform', 'ui', 'preact', '@preact/signals'],
};

/** Types and the closed list of failures. */
const openToAll = [
  '^src/messages\\.ts$',
  '^src/failures\\.ts$',
  '^public/_locales/en/messages\\.json$',
];

const packages = [
  'dompurify',
  '@mozilla/readability',
  'idb',
  'fflate',
  'approx-string-match',
  'diff',
  'webextension-polyfill',
  'preact',
  '@preact/signals',
  '@tanstack/virtual-core',
];

const pathOf = (name) => {
  if (packages.includes(name)) return `(^|node_modules/)${name}(/|$)`;
  return name.endsWith('.ts') ? `^src/${name.replace('.', '\\.')}$` : `^src/${name}/`;
};

const roomRules = Object.entries(mayImport).map(([room, allowed]) => ({
  name: `${room}-imports`,
  comment: `src/${room} may import: itself, ${allowed.join(', ') || 'nothing else'} (ARCHITECTURE.md)`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    pathNot: [
      `^src/${room}/`,
      ...openToAll,
      ...allowed.map(pathOf),
      // Stylesheets of the pages' own rooms.
      ...([
        'ui',
        'list',
        'marking',
        'reading-aids',
        'popup',
        'reader',
        'library-page',
        'settings',
        'site',
        'storage',
        'welcome',
      ].includes(room)
        ? ['^src/ui/.*\\.css$']
        : []),
    ],
  },
}));

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'contracts-import-types-only',
      comment: 'messages.ts and failures.ts stand below every room',
      severity: 'error',
      from: { path: '^src/(messages|failures)\\.ts$' },
      to: { pathNot: ['^src/article/', '^src/failures\\.ts$'] },
    },
    {
      name: 'one-file-knows-readability',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/extraction/body\\.ts$' },
      to: { path: 'node_modules/@mozilla/readability' },
    },
    {
      name: 'one-door-for-markup',
      comment: 'what is written to a screen is sanitised where it is written',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/ArticleBody\\.tsx$' },
      to: { path: '^src/html/sanitize\\.ts$' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'a file that nothing imports and that is no entry is a stump',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '^src/[a-z-]+/main\\.tsx?$',
          '^src/ui/first-paint\\.ts$',
          '^src/platform/early-injection\\.ts$',
          '^src/content/further-page\\.ts$',
          '^src/content/page-pictures\\.ts$',
          '^src/content/site-page\\.ts$',
          '^src/content/wanted-page\\.ts$',
          '\\.css$',
          '\\.d\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'ships-only-dependencies',
      comment: 'what src imports is a dependency of its own, not a development tool',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
