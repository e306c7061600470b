import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Which layer may import which: the table of ARCHITECTURE.md. Imports only point downwards.
 * @type {Record<string, readonly string[]>}
 */
const layers = {
  model: [],
  scene: [],
  data: ['model'],
  summary: ['model'],
  words: ['model'],
  evidence: ['model', 'summary', 'words'],
  charts: ['model', 'summary', 'scene', 'words', 'evidence'],
  export: ['model', 'summary', 'scene', 'words', 'evidence', 'charts'],
  live: ['model', 'summary', 'scene', 'words', 'evidence', 'charts'],
  figure: ['model', 'summary', 'scene', 'words', 'evidence', 'charts', 'live'],
  import: ['model', 'data', 'summary'],
  store: ['model'],
  own: ['model', 'data', 'store'],
  coding: ['model', 'data', 'summary', 'own'],
  search: ['model', 'summary', 'words', 'evidence'],
  collection: ['model', 'data', 'summary'],
  view: ['model', 'data', 'summary'],
  briefing: ['model', 'data', 'summary', 'scene', 'words', 'evidence', 'charts', 'export', 'view', 'store'],
  ui: [
    'model',
    'scene',
    'data',
    'summary',
    'words',
    'evidence',
    'charts',
    'export',
    'briefing',
    'live',
    'figure',
    'import',
    'own',
    'coding',
    'search',
    'view',
  ],
};

/** @typedef {{ regex: string, message: string }} Ban */

/** @type {Ban} */
const farUp = { regex: '^\\./(.*/)?\\.\\./|\\.\\./(.*/)?\\.\\./', message: 'Write #lib/<layer>/file.ts.' };
/** @type {Ban} */
const outOfLayer = { regex: '^\\.\\./', message: 'Across layers write #lib/<layer>/file.ts.' };
/** @type {Ban} */
const otherChart = { regex: '^\\.\\./(?!\\.\\.|kit/)[^/]+/', message: 'A chart never imports another.' };
/** @type {Ban} */
const csvParser = { regex: '^papaparse$', message: 'Only src/lib/data/csvRecords.ts reads CSV text.' };

/** @param {string} layer @returns {Ban} */
function otherLayers(layer) {
  const allowed = layers[layer] ?? [];
  // A regex, since a glob that starts with # reads as a comment and would allow everything.
  return {
    regex: allowed.length === 0 ? '^#lib/' : `^#lib/(?!(${allowed.join('|')})/)`,
    message: `${layer} may import ${allowed.join(', ') || 'no other layer'}; inside a layer write a relative path.`,
  };
}

/**
 * The rules for a set of bans. Options of a rule replace one another where blocks overlap, so each block
 * lists all its bans; the second rule says the same of `import()`, which the first does not look at.
 * @param {readonly Ban[]} bans
 */
function restrict(...bans) {
  /** @type {import('eslint').Linter.RulesRecord} */
  const rules = {
    'no-restricted-imports': ['error', { patterns: [...bans] }],
    'no-restricted-syntax': [
      'error',
      ...bans.map(({ regex, message }) => ({
        selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
        message,
      })),
    ],
  };
  return rules;
}

const code = '*.{ts,js,svelte}';

const layerBlocks = Object.keys(layers).flatMap((layer) => [
  {
    files: [`src/lib/${layer}/${code}`],
    rules: restrict(farUp, outOfLayer, otherLayers(layer), csvParser),
  },
  {
    files: [`src/lib/${layer}/*/**/${code}`],
    rules: restrict(farUp, otherLayers(layer), csvParser, ...(layer === 'charts' ? [otherChart] : [])),
  },
]);

export default defineConfig(
  { ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/', 'static/'] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Under noUncheckedIndexedAccess it is how a loop says that an index is within bounds.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Addresses are made by pageAddress and asset, which resolve them; the rule only sees calls in place.
      'svelte/no-navigation-without-resolve': 'off',
      eqeqeq: 'error',
      // TypeScript knows what is defined, in Svelte files too.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig },
    },
  },
  {
    files: ['src/**/*.ts', 'server/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'tests/**/*.ts'],
    rules: {
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  // Programs print by scripts/program.ts, which knows what a terminal must not be given.
  { files: [`{src,server,scripts,bench}/**/${code}`], rules: { 'no-console': 'error' } },
  { files: [`{src,server,scripts,bench}/**/${code}`], rules: restrict(farUp, csvParser) },
  ...layerBlocks,
  {
    files: ['src/lib/data/csvRecords.ts'],
    rules: restrict(farUp, outOfLayer, otherLayers('data')),
  },
);
