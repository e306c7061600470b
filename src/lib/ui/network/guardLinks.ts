import { isKept } from './keepForOffline.ts';
import { network } from './network.svelte.ts';

/** Whether following it puts another page in the place of this one, other than one of ours that is kept. */
function needsConnection(link: HTMLAnchorElement): boolean {
  if (link.protocol !== 'http:' && link.protocol !== 'https:') return false;
  if (link.origin !== location.origin || link.hasAttribute('download')) return true;
  return link.closest('[data-sveltekit-reload]') !== null && !isKept();
}

/** Without a connection a link to another site or to a file leads nowhere: that is said, and the page stays. */
export function guardLinks(): void {
  document.addEventListener('click', (event) => {
    if (navigator.onLine || event.defaultPrevented || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a[href]');
    if (!link || !needsConnection(link)) return;
    event.preventDefault();
    network.away = true;
  });
}
