import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import nodeAdapter from '@sveltejs/adapter-node';
import adapter from '@sveltejs/adapter-static';

/**
 * The same code has the same name whenever and wherever it is built, so that a page that is open while the site is
 * renewed is loaded anew only if its code has changed.
 */
function nameOfCode() {
  const hash = createHash('sha256');
  const sources = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));
  for (const file of ['package-lock.json', 'svelte.config.js', 'vite.config.ts', ...sources.sort()]) {
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Whether a table of the dossier has such a row: its page sends only the first of a great many and finds the others by
 * its script.
 * @param {string} path
 * @param {string} id
 */
function isRow(path, id) {
  const table = /^\/data\/(\w+)\/$/.exec(path)?.[1];
  // As scripts/dossierFolder.ts, which this file cannot import.
  const folder = process.env['DOSSIER'] || 'static/data';
  return (
    table !== undefined &&
    readFileSync(`${folder}/${table}.csv`, 'utf8').includes(id.replaceAll('\uFF05', '%'))
  );
}

/**
 * What the scripts of src/app.html are allowed by; those that SvelteKit writes it allows itself.
 * @returns {`sha256-${string}`[]}
 */
function hashesOfOwnScripts() {
  const page = readFileSync('src/app.html', 'utf8');
  return [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = '']) =>
      /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`),
  );
}

const site = process.env['STANDPOINT_SITE'];

/** Where the server of a collection is built to; without it the static site is built. */
const server = process.env['STANDPOINT_SERVER'];

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    // scripts/build.ts has it written elsewhere and moves what is finished.
    adapter: server ? nodeAdapter({ out: server }) : adapter(site ? { pages: site } : undefined),
    // Pages and files between those of the site and of a server are not shared, nor are those that SvelteKit makes.
    ...(server ? { outDir: '.svelte-kit/server-of-collections' } : {}),
    // Not `static`, which holds the built-in dossier: what a site publishes of a dossier is that of its own, as downloads.
    files: server
      ? {
          assets: 'assets',
          routes: 'server/routes',
          appTemplate: 'server/app.html',
          hooks: { server: 'server/hooks.server', client: 'server/hooks.client' },
          serviceWorker: 'server/service-worker',
        }
      : { assets: 'assets' },
    // Relative paths let the built site be opened under any folder of any host.
    paths: { relative: true },
    // A page asks nobody but its own host for anything, and runs no script that is not ours.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', ...hashesOfOwnScripts()],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self', 'data:'],
        'connect-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
      },
    },
    // All styles come with the page, since no picture shows before they are there.
    inlineStyleThreshold: 50_000,
    version: { name: nameOfCode() },
    // src/lib/ui/network/keepForOffline.ts does so, when the reader has the page.
    serviceWorker: { register: false },
    prerender: {
      // Without the address of the site nothing leads to what needs it (scripts/siteAddress.ts).
      handleUnseenRoutes: ({ routes, message }) => {
        const unseen = routes.filter((route) => !['/preview/[file]', '/oembed/[file]'].includes(route));
        if (unseen.length > 0 || process.env['STANDPOINT_ADDRESS']) throw new Error(message);
      },
      handleMissingId: ({ path, id, message }) => {
        if (!isRow(path, id)) throw new Error(message);
      },
    },
  },
};
