import { arrive } from './arrive.ts';
import { isAlive } from './loadTrouble.ts';
import { network } from './network.svelte.ts';

/** Vite gives the address at the end of its message alone. */
function isStyle(error: unknown): boolean {
  return error instanceof Error && /\.css$/.test(error.message);
}

function add(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((done, fail) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => {
      link.remove();
      fail(new Error(`style did not arrive: "${href}"`));
    });
    document.head.append(link);
  });
}

/** A style that does not arrive holds up nothing else: it is asked for again meanwhile, and missed in a sentence. */
export function mendStyles(): void {
  addEventListener('vite:preloadError', (event) => {
    if (isStyle((event as Event & { payload?: unknown }).payload)) event.preventDefault();
  });
  const asked = new Set<string>();
  document.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
      // Vite would take one that stands in the page for one that has arrived.
      target.remove();
      // The page as it was sent has its styles in it.
      if (!isAlive() || asked.has(target.href)) return;
      asked.add(target.href);
      const { pathname } = location;
      arrive(() => add(target.href))
        .catch(() => {
          // What is asked for ahead of a click without a connection is of a page that does not open.
          if (navigator.onLine || location.pathname !== pathname) network.missing = 'style';
        })
        .finally(() => asked.delete(target.href));
    },
    true,
  );
}
