import { goto } from '$app/navigation';
import { page } from '$app/state';
import { answers, pause } from './arrive.ts';
import { network, underWay } from './network.svelte.ts';

/** Milliseconds before each attempt. */
const pauses = [0, 700, 2500];

/**
 * Leads on from a page whose code or data did not arrive: to the page itself by a full load, which can be read without
 * either. If that does not come, the reader stays on the page that is open and is told.
 *
 * @returns false if nobody has asked for the page, or an error page is all that can be shown
 */
export async function leadOn({ href }: URL, route: string | null): Promise<boolean> {
  const way = underWay;
  if (way?.href !== href) return false;
  for (const wait of pauses) {
    await pause(wait);
    if (underWay !== way) return true;
    if (await answers(href)) {
      // Unless something else has been asked for meanwhile.
      if (underWay !== way) return true;
      if (way.back) location.reload();
      else location.assign(href);
      return new Promise(() => undefined);
    }
    if (!navigator.onLine) break;
    network.lost = { href, route, trying: true, offline: false };
  }
  if (underWay !== way) return true;
  if (way.back) return false;
  // SvelteKit calls off a way as soon as another begins, here to where the reader is.
  await goto(location.href, { replaceState: true, keepFocus: true, noScroll: true, state: page.state });
  network.lost = { href, route, trying: false, offline: !navigator.onLine };
  return true;
}

/** Loads the page anew, unless that would put the browser's own error page in its place. */
export async function loadAnew(): Promise<void> {
  if (await answers(location.href)) location.reload();
  else network.away = true;
}
