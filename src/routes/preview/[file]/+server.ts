import { building } from '$app/environment';
import { error } from '@sveltejs/kit';
import { catalog } from '#lib/charts/catalog.ts';
import { previewPicture } from '#scripts/previewPicture.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Nobody can be led to them without the address of the site. */
export function entries() {
  return __STANDPOINT_ADDRESS__ === '' ? [] : catalog.map(({ id }) => ({ file: `${id}.png` }));
}

export function GET({ params }) {
  const chart = catalog.find(({ id }) => `${id}.png` === params.file);
  if (!chart) error(404, `There is no chart of ${params.file}.`);
  return previewPicture(chart, building);
}
