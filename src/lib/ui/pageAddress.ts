import { resolve } from '$app/paths';
import { dossierParameter, otherDossierParameter } from '#lib/view/viewParams.ts';
import { ownQuery } from './own/ownDossier.svelte.ts';

/**
 * The address of a page of ours, wherever the site is hosted, with the dossier that is open. The path ends in a slash, as
 * folders of a static host do.
 *
 * @param route such as `/stances`, known only at run time here
 * @param query of a view, with its question mark, or empty
 * @param place within the page, with its `#`, or empty
 */
export function pageAddress(route: string, query = '', place = ''): string {
  return siteDossierAddress(route) + ownQuery(query) + place;
}

/** The address of a page with the dossier of the site, whichever is open. */
export function siteDossierAddress(route: string): string {
  const to = resolve as (path: string) => string;
  return to(route.endsWith('/') ? route : `${route}/`);
}

/** The address of a page with a dossier that the reader keeps. */
export function ownAddress(id: string, route: string): string {
  return `${siteDossierAddress(route)}?${dossierParameter}=${id}`;
}

/**
 * The address of a dossier that the reader keeps beside another one.
 *
 * @param other id of one that is kept, `site` for that of the site, empty where it is still to be chosen
 */
export function comparedAddress(id: string, other: string): string {
  return `${ownAddress(id, '/code')}&${otherDossierParameter}=${other}`;
}

/** The whole address of the first page, from which links in files and copied texts lead back here. */
export function siteAddress(): string {
  return new URL(siteDossierAddress('/'), location.href).href;
}
