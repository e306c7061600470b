import { building } from '$app/environment';
import { error } from '@sveltejs/kit';
import { builtDossier } from '#scripts/builtDossier.ts';

export const prerender = true;
export const trailingSlash = 'never';

export async function entries() {
  return [{ file: (await builtDossier(true)).file }];
}

/** The whole dossier, for browsers: every page fetches this one file, which they keep under its name. */
export async function GET({ params }) {
  const { file, text } = await builtDossier(building);
  if (params.file !== file) error(404, `There is no dossier “${params.file}”.`);
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}
