import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { defaultView } from '#lib/model/view.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { sectionName } from '#lib/ui/shell/sectionName.ts';
import { hasPage, sectionOf, sections, sectionsOf } from '#lib/ui/shell/sections.ts';

const harbour = harbourDossier();
const pages = sections.flatMap((section) => section.pages.map((page) => ({ section, ...page })));

test.each(pages.map(({ route }) => route))('the navigation leads to a page that exists: %s', (route) => {
  expect(existsSync(`src/routes${route === '/' ? '' : route}/+page.svelte`)).toBe(true);
});

test('no route and no name of a page stands twice', () => {
  expect(new Set(pages.map(({ route }) => route)).size).toBe(pages.length);
  expect(new Set(pages.map(({ route }) => english.of('shell').pages[route])).size).toBe(pages.length);
});

test('a page belongs to its section, and so does what lies below it', () => {
  for (const { section, route } of pages) expect(sectionOf(route)).toBe(section);
  expect(sectionOf('/data/[table]')?.id).toBe('sources');
  expect(sectionOf('/search')).toBeUndefined();
  expect(sectionOf('/nowhere')).toBeUndefined();
});

// A page about one of many is named after what it is about.
test.each([
  '/stances',
  '/compare',
  '/claims',
  '/figures',
  '/exchange',
  '/treaty',
  '/treaties',
  '/timeline',
  '/checks',
] as const)('a page is called what its first chart is called: %s', (route) => {
  const chart = catalog.find(({ page }) => page === route)!;
  expect(chart.prepare(harbour, defaultView, english).name).toBe(english.of('shell').pages[route]);
});

test('figures of nobody have no page of actors', () => {
  expect(hasPage(harbour, '/actor')).toBe(true);
  expect(hasPage({ ...harbour, stances: [], claims: [], actors: [] }, '/actor')).toBe(false);
});

test('the navigation of a dossier has no page for what the dossier does not have', () => {
  const stancesAlone = {
    ...harbour,
    theses: [],
    claims: [],
    figures: [],
    references: [],
    checks: [],
    instruments: [],
    provisions: [],
    events: [],
  };
  const routes = (of: typeof harbour) =>
    sectionsOf(of).flatMap((section) => section.pages.map(({ route }) => route));
  expect(routes(harbour)).toEqual(pages.map(({ route }) => route));
  expect(routes(stancesAlone)).toEqual([
    '/',
    '/stances',
    '/issue',
    '/actor',
    '/compare',
    '/sources',
    '/data',
    '/data/codebook',
    '/open',
  ]);
  expect(
    sectionsOf(stancesAlone, ['/data/codebook'])
      .at(-1)
      ?.pages.map(({ route }) => route),
  ).toEqual(['/sources', '/data', '/open']);
});

test('a section is called after what there is, and by the dossier itself where it says so', () => {
  const names = (of: typeof harbour) => sectionsOf(of).map((each) => sectionName(english, of, each));
  expect(names(harbour)).toEqual([
    'Overview',
    'Positions',
    'Arguments',
    'Figures',
    'Provisions',
    'Timeline',
    'Sources and data',
  ]);
  const noStances = { ...harbour, stances: [] };
  expect(names(noStances)).toContain('Actors');
  expect(names(noStances)).not.toContain('Positions');
  const noFigures = names({ ...harbour, figures: [] });
  expect([noFigures.includes('Transfers'), noFigures.includes('Figures')]).toEqual([true, false]);
  const own = { ...harbour, info: { ...harbour.info, sections: { treaty: 'Charter' } } };
  expect(names(own)).toEqual(expect.arrayContaining(['Charter', 'Figures']));
});

test('claims that were rated begin with how they were, and not with who contradicts whom', async () => {
  const rated = await importedDossier(
    'statement,speaker,rating,checker\nIt leaks,Ana,False,Desk\nIt holds,Ben,True,Desk\n',
  );
  const routes = sectionsOf(rated).map(({ id, pages }) => [id, ...pages.map(({ route }) => route)]);
  expect(routes).toContainEqual(['checks', '/checks', '/thesis']);
  expect(routes.flat()).not.toContain('/claims');
  expect(routes.flat().filter((route) => route === '/checks')).toHaveLength(1);
});

test('the dossier of the site names its sections', async () => {
  const shipped = await shippedDossier();
  const names = sectionsOf(shipped).map((each) => sectionName(english, shipped, each));
  expect(names).toEqual(expect.arrayContaining(['Trade and arms', 'Treaty']));
});

test('figures and claims make no page of transfers as long as none of them tells of one', () => {
  const none = {
    ...harbour,
    claims: harbour.claims.map((claim) => ({ ...claim, flow_state: '' as const, commodity: [] })),
    figures: harbour.figures.map((figure) => ({ ...figure, kind: 'amount' as const })),
  };
  expect(hasPage(harbour, '/exchange')).toBe(true);
  expect(hasPage(none, '/exchange')).toBe(false);
  expect(hasPage(none, '/figures')).toBe(true);
});
