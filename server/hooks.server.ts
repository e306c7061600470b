import type { Handle, ServerInit } from '@sveltejs/kit';
import { base } from '$app/paths';
import { shown } from './shown.ts';

const assets = '_app/immutable/assets';

/** Opens the collection before the first request, so that what is wrong with it is said at once. */
export const init: ServerInit = async () => {
  await shown();
};

/** Nothing can be changed here, so that nothing but reading is answered; what was read may be newer the next time. */
export const handle: Handle = async ({ event, resolve }) => {
  if (event.request.method !== 'GET' && event.request.method !== 'HEAD')
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  const response = await resolve(event, {
    // Styles that SvelteKit writes into a page name fonts from where their own file lies.
    transformPageChunk: ({ html }) => html.replaceAll('url(./', `url(${base}/${assets}/`),
  });
  response.headers.set('cache-control', 'no-store');
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
};
