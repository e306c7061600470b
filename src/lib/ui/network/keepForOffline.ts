import { siteDossierAddress } from '../pageAddress.ts';
import { network } from './network.svelte.ts';

/** Milliseconds that a page has to itself before anything is kept, so that no first load pays for it. */
const quiet = 4000;

/** What the service worker (src/service-worker.ts) says when it hands out a copy. */
export interface CopyMessage {
  readonly copyOf: string;
}

/** True for a reader who asks for as little to be loaded as can be; not every browser tells. */
export function savesData(): boolean {
  return (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/**
 * Has the pages, code and data of the site kept on the reader's computer, once the page has been alive for a while, so
 * that it opens without a connection. Not in somebody else's page, nor without a secure context, nor while developing.
 */
export function keepForOffline(): void {
  if (import.meta.env.DEV || window !== top || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<CopyMessage>) => {
    network.copyOf = data.copyOf;
  });
  if (savesData()) return;
  const keep = () => {
    // Where a browser forbids it, the site is as good as before, only not without a connection.
    serviceWorker.register(`${siteDossierAddress('/')}service-worker.js`).catch(() => undefined);
  };
  setTimeout(() => ('requestIdleCallback' in globalThis ? requestIdleCallback(keep) : keep()), quiet);
}

/** Whether a service worker answers for the pages of this site. */
export function isKept(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}
