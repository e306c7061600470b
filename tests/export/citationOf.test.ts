import { describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { citationOf } from '#lib/export/cite/citationOf.ts';
import { viewAddress } from '#lib/export/viewAddress.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { exportItem } from './exportJobs.ts';

const harbour = harbourDossier();
const shipped = await shippedDossier();
const site = 'https://standpoint.example/site/';

/** The file as lines of field and value, by indentation; every text stands in quotation marks. */
function cffLines(dossier: Dossier, chart = stanceMatrix as (typeof catalog)[number]) {
  const { cff } = citationOf({ dossier, site }, exportItem(dossier, chart));
  return cff
    .trimEnd()
    .split('\n')
    .map((line) => {
      const match = /^( *(?:- )?)([a-z-]+):(?: (.*))?$/.exec(line);
      if (!match) throw new Error(`no line of CFF: ${line}`);
      const [, indent = '', name, value] = match;
      return {
        depth: indent.length,
        name,
        value: value === undefined ? null : (JSON.parse(value) as unknown),
      };
    });
}

describe('a citation', () => {
  test('says in a line what is found where, of which version and licence', () => {
    const item = exportItem(shipped, stanceMatrix, { query: '?v=1&without=doc001' });
    expect(citationOf({ dossier: shipped, site }, item).plain).toBe(
      `${item.prepared.headline}. All positions, “The Pyongyang treaty of June 2024”, version 1.0.0, as of 31 July 2024. CC-BY-4.0. https://standpoint.example/site/stances/?v=1&without=doc001`,
    );
  });

  test('has no address where nobody knows where the site stands', () => {
    const item = exportItem(shipped, stanceMatrix);
    const { plain, cff } = citationOf({ dossier: shipped, site: null }, item);
    expect(plain).toMatch(/CC-BY-4\.0\.$/);
    expect(cff).not.toMatch(/^url:/m);
  });

  test('has the words of the reader in place of the finding', () => {
    const item = { ...exportItem(shipped, stanceMatrix), headline: ' Two\nlines ' };
    expect(citationOf({ dossier: shipped, site }, item).plain).toMatch(/^Two lines\. All positions/);
  });

  test.each([
    ['harbour', harbour],
    ['shipped', shipped],
  ])('in CFF has all that the format asks for: %s', (_name, dossier) => {
    for (const chart of catalog) {
      const lines = cffLines(dossier, chart);
      const top = new Map(lines.filter(({ depth }) => depth === 0).map(({ name, value }) => [name, value]));
      expect(top.get('cff-version')).toBe('1.2.0');
      expect(top.get('type')).toBe('dataset');
      expect(top.get('title')).toBe(dossier.info.title);
      expect(top.get('version')).toBe(dossier.info.version);
      expect(top.get('date-released')).toBe(dossier.info.asOf);
      expect(top.has('message')).toBe(true);
      expect(top.has('authors')).toBe(true);
      // Each reference has a type, a title and authors.
      const references = lines.filter(({ depth, name }) => depth === 4 && name === 'type');
      const sources = dossier.sources.filter(({ id }) =>
        exportItem(dossier, chart).prepared.sources.includes(id),
      );
      expect(references).toHaveLength(sources.length);
      expect(
        lines.filter(({ depth, name }) => depth === 4 && name === 'title').map(({ value }) => value),
      ).toEqual(sources.map(({ title }) => title));
      expect(lines.filter(({ depth, name }) => depth === 4 && name === 'authors')).toHaveLength(
        sources.length,
      );
    }
  });

  test('in CFF names a licence only where the format knows it', () => {
    const own = {
      ...harbour,
      info: { ...harbour.info, licence: { name: 'ours-1', title: 'Ours', url: 'https://x.example/l' } },
    };
    const names = (dossier: Dossier) => cffLines(dossier).map(({ name }) => name);
    expect(names(own)).not.toContain('license');
    expect(names(own)).toContain('license-url');
    expect(names(shipped)).toContain('license');
  });

  test('keeps quotation marks, colons and line breaks of a title within its line', () => {
    const title = 'A: "b" #c\n- d {e} ✓ 한국 \\';
    expect(
      cffLines({ ...harbour, info: { ...harbour.info, title } }).find(({ name }) => name === 'title')?.value,
    ).toBe(title);
  });
});

test.each([
  [site, '', 'https://standpoint.example/site/stances/'],
  ['https://standpoint.example', '?v=1&rows=name', 'https://standpoint.example/stances/?v=1&rows=name'],
  [site, 'v=1&rows=name', 'https://standpoint.example/site/stances/?v=1&rows=name'],
  [null, '?v=1&rows=name', '/stances/?v=1&rows=name'],
])('the address of a view of the site %s with %s', (where, query, address) => {
  expect(viewAddress({ site: where }, { ...exportItem(harbour, stanceMatrix), query })).toBe(address);
});
