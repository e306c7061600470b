import { building } from '$app/environment';
import { error, json } from '@sveltejs/kit';
import { catalog } from '#lib/charts/catalog.ts';
import { previewSize } from '#lib/export/pictureSize.ts';
import { defaultView } from '#lib/model/view.ts';
import { embedCode } from '#lib/ui/embed/embedCode.ts';
import { siteWords } from '#lib/words/siteWords.ts';
import { builtDossier } from '#scripts/builtDossier.ts';

export const prerender = true;
export const trailingSlash = 'never';

const address = __STANDPOINT_ADDRESS__;

/** What an embedding site asks for has to be whole addresses. */
export function entries() {
  return address === '' ? [] : catalog.map(({ id }) => ({ file: `${id}.json` }));
}

/** How a chart in its default view is set into a page, by oEmbed 1.0 (2.3.4.4, `rich`). */
export async function GET({ params }) {
  const chart = catalog.find(({ id }) => `${id}.json` === params.file);
  if (!chart) error(404, `There is no chart of ${params.file}.`);
  const { dossier } = await builtDossier(building);
  const words = await siteWords('shell', 'embed', ...chart.areas);
  const { name, headline } = chart.prepare(dossier, defaultView, words, 'slide');
  const title = words.of('embed').frame({ chart: name, dossier: dossier.info.title });
  const { canvas, density } = previewSize;
  return json({
    version: '1.0',
    type: 'rich',
    title: headline,
    provider_name: words.of('shell').product,
    provider_url: address,
    html: embedCode({ address: `${address}embed/${chart.id}/`, title }),
    width: 960,
    height: 540,
    thumbnail_url: `${address}preview/${chart.id}.png`,
    thumbnail_width: canvas.width * density,
    thumbnail_height: canvas.height! * density,
  });
}
