/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, prerendered, version } from '$service-worker';

/**
 * Keeps the site on the reader's computer, so that what was opened once opens without a connection.
 *
 * Pages come from the network whenever it answers in time; a copy says that it is one, and of which day. What has a hash
 * of its content in its name can never be out of date and comes from what is kept. A new site is kept beside the old
 * one, which goes when no page of it is open any more: this script never takes over from another one before that.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** Milliseconds after which a copy is shown in place of a page that does not come. */
const patience = 4000;
/** Milliseconds before each further attempt at a file. */
const pauses = [300, 1000, 2500];
/** Files that are kept at one time, so that what a reader does meanwhile does not wait for them. */
const atOnce = 3;
const keptAt = 'x-standpoint-kept';

const isHashed = (path: string) =>
  path.startsWith(`${base}/_app/immutable/`) || path.startsWith(`${base}/dossier/`);
/** Pages and what their scripts fetch for them; neither downloads nor pages for frames, which have a memory of their own. */
const isPage = (path: string) =>
  path.startsWith(base) && /^\/(?!downloads\/|embed\/)(.*\/)?(__data\.json)?$/.test(path.slice(base.length));

const dossiers = prerendered.filter((path) => path.startsWith(`${base}/dossier/`));
const pages = prerendered.filter(isPage);
/** Korean comes in 22 files of which a page needs a few; those are kept when they are used. */
const hashed = [...build.filter((path) => !/\/hangul-[^/]*$/.test(path)), ...dossiers];

/** Sites in folders of one host do not touch what the others keep. */
const mine = `standpoint ${worker.registration.scope} `;
const cacheName = mine + [version, ...dossiers.map((path) => path.slice(-21, -5))].join(' ');

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** A file, asked for again with growing pauses where the network fails, though not where the server says no. */
async function fetchFile(request: Request | string, options?: RequestInit): Promise<Response> {
  for (const wait of pauses) {
    try {
      const response = await fetch(request, options);
      if (response.status < 500) return response;
    } catch (error) {
      if (!navigator.onLine) throw error;
    }
    await pause(wait);
  }
  return fetch(request, options);
}

/** The newest of all that is kept of a path. */
async function findKept(path: string): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(mine));
  for (const name of names.reverse()) {
    const kept = await (await caches.open(name)).match(path, { ignoreVary: true });
    if (kept) return kept;
  }
  return undefined;
}

async function keep(path: string, response: Response): Promise<void> {
  const headers = new Headers(response.headers);
  headers.set(keptAt, new Date().toISOString());
  // The body is no longer packed as these say.
  headers.delete('content-encoding');
  headers.delete('content-length');
  const cache = await caches.open(cacheName);
  await cache.put(path, new Response(await response.blob(), { headers }));
}

/** Whether a page belongs to the site that this script was built with, and not to one that has come meanwhile. */
async function belongs(page: Response): Promise<boolean> {
  const text = await page.text();
  return text.includes(version) && dossiers.every((path) => text.includes(path.slice(base.length)));
}

async function keepOne(path: string): Promise<void> {
  const cache = await caches.open(cacheName);
  if (await cache.match(path, { ignoreVary: true })) return;
  const known = isHashed(path) ? await findKept(path) : undefined;
  // The browser need not ask for what has a hash in its name.
  const response =
    known ??
    (await fetchFile(path, {
      cache: isHashed(path) ? 'default' : 'no-cache',
      priority: 'low',
    } as RequestInit));
  if (!response.ok || response.redirected) throw new Error(`not kept: "${path}", ${response.status}`);
  if (path.endsWith('/') && !(await belongs(response.clone()))) throw new Error(`page renewed: "${path}"`);
  await keep(path, response);
}

async function keepAll(paths: readonly string[]): Promise<void> {
  const waiting = [...paths];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await keepOne(path);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** All or nothing, and no page before its code: what has come stays for the next attempt, but is not opened. */
async function install(): Promise<void> {
  await keepAll(hashed);
  await keepAll(pages);
}

async function dropOld(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(mine) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answerFile(event: FetchEvent, path: string): Promise<Response> {
  const kept = await findKept(path);
  if (kept) return kept;
  const response = await fetchFile(event.request);
  if (response.ok) event.waitUntil(keep(path, response.clone()));
  return response;
}

/** A copy says so: a page in its root element, data to the page that asked for them. */
async function copyOf(event: FetchEvent, kept: Response): Promise<Response> {
  const time = kept.headers.get(keptAt) ?? '';
  if (event.request.mode === 'navigate') {
    const text = await kept.text();
    return new Response(text.replace('<html ', `<html data-copy="${time}" `), { headers: kept.headers });
  }
  const client = await worker.clients.get(event.clientId);
  client?.postMessage({ copyOf: time });
  return kept;
}

async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const fresh = fetch(event.request).then((response) => {
    if (response.ok && !response.redirected) event.waitUntil(keep(path, response.clone()));
    return response;
  });
  const kept = await findKept(path);
  if (!kept) return fresh;
  event.waitUntil(fresh.catch(() => undefined));
  const answer = await Promise.race([fresh.catch(() => null), pause(patience).then(() => null)]);
  return answer && answer.status < 500 ? answer : copyOf(event, kept);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
// Pages that were open before are served too, which for the first of all workers is every one.
worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([dropOld(), worker.clients.claim()])),
);
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  const path = pathname.replace(/\/index\.html$/, '/');
  if (isHashed(path)) event.respondWith(answerFile(event, path));
  else if (pages.includes(path)) event.respondWith(answerPage(event, path));
});
