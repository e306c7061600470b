import { guardLinks } from './guardLinks.ts';
import { keepForOffline } from './keepForOffline.ts';
import { mendFonts } from './mendFonts.ts';

export { default as Notices } from './Notices.svelte';

/** What a page that is alive does about the network; it comes after the page, and with what is said of it. */
export function watchNetwork(): void {
  mendFonts();
  guardLinks();
  keepForOffline();
}
