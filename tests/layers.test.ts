import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const layers = [
  'model',
  'scene',
  'data',
  'summary',
  'words',
  'evidence',
  'charts',
  'export',
  'live',
  'figure',
  'import',
  'store',
  'own',
  'coding',
  'search',
  'collection',
  'view',
  'briefing',
  'ui',
] as const;
type Layer = (typeof layers)[number];

/** The table of ARCHITECTURE.md, written out a second time so that a slip in the lint rules is seen. */
const mayImport: Readonly<Record<Layer, readonly Layer[]>> = {
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
    'live',
    'figure',
    'import',
    'own',
    'coding',
    'search',
    'view',
    'briefing',
  ],
};

const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports' || ruleId === 'no-restricted-syntax',
});

/** How many imports of a file the lint rules forbid. */
async function countForbidden(filePath: string, code: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath });
  if (result === undefined) throw new Error(`file was not linted: "${filePath}"`);
  return result.messages.filter(({ ruleId }) => ruleId !== null).length;
}

const importOf = (path: string): string => `import { something } from '${path}';\nsomething();\n`;

describe('the layer table', () => {
  test('names every folder of src/lib', () => {
    const folders = readdirSync('src/lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) expect(layers).toContain(name);
  });

  test.each(layers)('lets %s import exactly what it may', async (layer) => {
    const reported: Layer[] = [];
    for (const other of layers) {
      const count = await countForbidden(`src/lib/${layer}/file.ts`, importOf(`#lib/${other}/file.ts`));
      if (count > 0) reported.push(other);
    }
    expect(reported).toEqual(layers.filter((other) => !mayImport[layer].includes(other)));
  });

  test.each([
    ['a subfolder', 'src/lib/data/tables/file.ts', importOf('#lib/ui/file.ts')],
    ['a component', 'src/lib/scene/File.svelte', `<script lang="ts">${importOf('#lib/ui/file.ts')}</script>`],
    ['a type import', 'src/lib/model/file.ts', `import type { Thing } from '#lib/data/file.ts';`],
    ['a re-export', 'src/lib/model/file.ts', `export { thing } from '#lib/data/file.ts';`],
    ['a lazy import', 'src/lib/model/file.ts', `await import('#lib/data/file.ts');`],
    ['a relative path', 'src/lib/model/file.ts', importOf('../data/file.ts')],
    ['a path up and down again', 'src/lib/model/file.ts', importOf('./../data/file.ts')],
    ['two steps up', 'src/lib/charts/grid/layout.ts', importOf('../../data/file.ts')],
    ['a page', 'src/routes/stances/+page.ts', importOf('../../lib/data/file.ts')],
  ])('cannot be bypassed by %s', async (_way, filePath, code) => {
    expect(await countForbidden(filePath, code)).toBe(1);
  });

  test('lets pages import every layer', async () => {
    const code = layers.map((layer) => `import '#lib/${layer}/file.ts';`).join('\n');
    expect(await countForbidden('src/routes/+page.ts', code)).toBe(0);
  });
});

describe('charts', () => {
  test.each(['../other/layout.ts', '#lib/charts/other/layout.ts'])('do not import %s', async (path) => {
    expect(await countForbidden('src/lib/charts/grid/layout.ts', importOf(path))).toBe(1);
    expect(
      await countForbidden('src/lib/charts/grid/Chart.svelte', `<script>${importOf(path)}</script>`),
    ).toBe(1);
  });

  test.each(['./describe.ts', '../chart.ts', '#lib/scene/axis.ts'])('may import %s', async (path) => {
    expect(await countForbidden('src/lib/charts/grid/layout.ts', importOf(path))).toBe(0);
  });

  test('are listed by a catalogue that imports each of them', async () => {
    expect(await countForbidden('src/lib/charts/catalog.ts', importOf('./grid/layout.ts'))).toBe(0);
  });
});

describe('the CSV parser', () => {
  test('is imported by csvRecords and the tests alone', async () => {
    const code = importOf('papaparse');
    expect(await countForbidden('src/lib/data/csvRecords.ts', code)).toBe(0);
    expect(await countForbidden('tests/data/readTable.test.ts', code)).toBe(0);
    for (const filePath of ['src/lib/data/schema.ts', 'src/lib/import/worker.ts', 'scripts/export.ts']) {
      expect(await countForbidden(filePath, code)).toBe(1);
    }
  });

  test('does not free csvRecords from the other rules', async () => {
    expect(await countForbidden('src/lib/data/csvRecords.ts', importOf('#lib/ui/file.ts'))).toBe(1);
  });
});

/** Files of src that a file names in static imports, types included, as paths from the root. */
function staticImports(filePath: string): string[] {
  const text = readFileSync(filePath, 'utf8');
  const specifiers = [...text.matchAll(/^\s*(?:import|export|\})[^;'"]*['"]([^'"]+)['"]/gm)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.flatMap((path) => {
    if (path.startsWith('#lib/')) return [join('src/lib', path.slice('#lib/'.length))];
    return path.startsWith('.') ? [normalize(join(dirname(filePath), path))] : [];
  });
}

test('imports form a tree: no file reaches itself', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => join('src', path));
  const graph = new Map(files.map((path) => [path, staticImports(path)]));
  const finished = new Set<string>();
  const cycles: string[] = [];

  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (finished.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of files) visit(path, []);

  expect(files.length).toBeGreaterThan(0);
  expect(cycles).toEqual([]);
});
