import { guardLinks } from './guardLinks.ts';
import { keepForOffline } from './keepForOffline.ts';
import { mendFonts } from './mendFonts.ts';

export { default as Notices } from './Notices.svelte';

/** What a page that is alive does about the network; it comes after the page, and with what is said of it. */
export function watchNetwork(): void {
  // From here on links without a connection are no longer the business of the script of app.html.
  document.documentElement.dataset['watched'] = '';
  mendFonts();
  guardLinks();
  keepForOffline();
}
