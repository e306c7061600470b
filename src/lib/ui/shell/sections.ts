import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { onlyVerdictsContradict } from '#lib/summary/ratedClaims.ts';
import { reportsTransfers } from '#lib/summary/reportsTransfers.ts';
import type { Sayings } from '#lib/words/Words.ts';

/** A page of the site that has a name of its own, as a route such as `/stances`. */
export type PageRoute = keyof Sayings['shell']['pages'];

/** A part of the site: one entry of the main navigation with the pages behind it, the first of which it opens. */
export interface Section {
  readonly id: keyof Sayings['shell']['sections'];
  readonly pages: readonly { readonly route: PageRoute }[];
}

/** In the order of the navigation. */
export const sections: readonly Section[] = [
  section('overview', '/'),
  section('positions', '/stances', '/issue', '/actor', '/compare'),
  section('arguments', '/claims', '/thesis'),
  section('trade', '/figures', '/exchange'),
  section('treaty', '/treaty', '/treaties', '/clause'),
  section('timeline', '/timeline'),
  section('sources', '/sources', '/checks', '/data', '/data/codebook', '/open'),
];

/**
 * Of claims that were rated: how they were is what there is to see, and not that those who check contradict those whom they
 * check.
 */
const ratedSections: readonly Section[] = sections.map((each) => {
  if (each.id === 'arguments') return section('checks', '/checks', '/thesis');
  return { ...each, pages: each.pages.filter(({ route }) => route !== '/checks') };
});

/** Pages that show nothing where all of these tables are empty. */
const needs: Partial<Record<string, readonly TableName[]>> = {
  '/stances': ['stances'],
  '/issue': ['stances'],
  '/actor': ['stances', 'claims', 'figures'],
  '/compare': ['stances'],
  '/claims': ['claims', 'theses'],
  '/thesis': ['theses'],
  '/figures': ['figures'],
  '/treaty': ['provisions'],
  '/treaties': ['provisions'],
  '/clause': ['provisions'],
  '/timeline': ['events'],
  '/checks': ['checks'],
};

/** Whether a dossier has anything that a page could show. */
export function hasPage(dossier: Dossier, route: string): boolean {
  if (route === '/exchange') return reportsTransfers(dossier);
  if (route === '/actor' && dossier.actors.length === 0) return false;
  return needs[route]?.some((table) => dossier[table].length > 0) ?? true;
}

/**
 * The navigation of a dossier: without pages for what it does not have.
 *
 * @param without further pages that have nothing to show
 */
export function sectionsOf(dossier: Dossier, without: readonly string[] = []): readonly Section[] {
  const isShown = ({ route }: { readonly route: string }) =>
    hasPage(dossier, route) && !without.includes(route);
  const all = onlyVerdictsContradict(dossier) ? ratedSections : sections;
  return all
    .map(({ id, pages }) => ({ id, pages: pages.filter(isShown) }))
    .filter(({ pages }) => pages.length > 0)
    .map(({ id, pages }) => ({ id: namedBy[pages[0]!.route] ?? id, pages }));
}

/** Sections that are something else where they begin with this page, since the dossier has nothing for those before it. */
const namedBy: Partial<Record<PageRoute, Section['id']>> = { '/actor': 'actors', '/exchange': 'transfers' };

/** Every page that has a name, as a route; search and briefing stand in no section. */
export const namedPages: readonly PageRoute[] = [
  ...sections.flatMap(({ pages }) => pages.map(({ route }) => route)),
  '/search',
  '/briefing',
];

function section(id: Section['id'], ...routes: readonly PageRoute[]): Section {
  return { id, pages: routes.map((route) => ({ route })) };
}

/**
 * The section that a route of the site belongs to; pages below one, such as `/data/stances`, belong to it too. The search
 * is in none, since its field stands on every page.
 */
export function sectionOf(route: string, within = sections): Section | undefined {
  return within.find(({ pages }) =>
    pages.some((page) => page.route === route || (page.route !== '/' && route.startsWith(`${page.route}/`))),
  );
}
