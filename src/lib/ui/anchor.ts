/**
 * The name of a row's place in a page, from its id. A percent sign would begin an escape in the address, and the tool that
 * builds the site reads names of places as if they were addresses, so that its full-width form stands for it.
 */
export function anchorOf(id: string): string {
  return id.replaceAll('%', '\uFF05');
}

/** What follows the address of the page. */
export function anchorAddress(id: string): string {
  return `#${encodeURIComponent(anchorOf(id))}`;
}
