import { building, version } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { builtDossier } from '#scripts/builtDossier.ts';

/**
 * The words and pictures of a page come first: what brings it to life is asked for after them, so that on a slow
 * connection it does not compete with them.
 */
export const handle: Handle = async ({ event, resolve }) => {
  const { file } = await builtDossier(building);
  return resolve(event, {
    // Of the fonts, those that every page begins with.
    preload: ({ type, path }) =>
      type === 'js' ||
      type === 'css' ||
      (type === 'font' && /\/(inter-400|newsreader-500)\.[^/]*$/.test(path)),
    transformPageChunk: ({ html }) => {
      const preloads: string[] = [];
      const rest = html
        .replace('%dossier%', file)
        .replace('%version%', version)
        .replace(/\s*<link\b[^>]*\brel="modulepreload"[^>]*>/g, (link) => {
          preloads.push(link.trim());
          return '';
        });
      return rest.replace('%preloads%', preloads.join('\n    '));
    },
  });
};
