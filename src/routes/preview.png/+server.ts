import { building } from '$app/environment';
import { catalog } from '#lib/charts/catalog.ts';
import { previewPicture } from '#scripts/previewPicture.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The first chart of the catalogue, for pages without one of their own. */
export function GET() {
  const [chart] = catalog;
  if (!chart) throw new Error('no chart to draw a preview of');
  return previewPicture(chart, building);
}
