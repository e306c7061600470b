import { resolve } from '$app/paths';

/**
 * The address of a page of ours, wherever the site is hosted; it ends in a slash, as folders of a static host do.
 *
 * @param route such as `/stances`, known only at run time here
 */
export function pageAddress(route: string): string {
  const to = resolve as (path: string) => string;
  return to(route.endsWith('/') ? route : `${route}/`);
}

/** The whole address of the first page, from which links in files and copied texts lead back here. */
export function siteAddress(): string {
  return new URL(pageAddress('/'), location.href).href;
}
