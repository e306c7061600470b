import { catalog } from '#lib/charts/catalog.ts';
import { drawPicture } from '#lib/export/picture.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import { defaultView } from '#lib/model/view.ts';
import { siteWords } from '#lib/words/siteWords.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';
import { nodeFontReader } from '#scripts/nodeFontReader.ts';
import { openDossier } from '#scripts/openDossier.ts';
import { picturePng } from '#scripts/picturePng.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The first chart of the catalogue as the picture of link previews, drawn while the site is built. */
export async function GET() {
  const dossier = await openDossier(dossierFolder);
  const [chart] = catalog;
  if (!chart) throw new Error('no chart to draw a preview of');
  const record = { dossier: dossier.info.name, chart: chart.id, view: '' };
  const prepared = chart.prepare(dossier, defaultView, await siteWords('exporting', ...chart.areas), 'slide');
  const request = { size: pictureSize('16:9'), scale: 1, theme: 'light', record } as const;
  const picture = await drawPicture(dossier, prepared, request, nodeFontReader);
  return new Response(await picturePng(picture, record), {
    headers: { 'content-type': 'image/png' },
  });
}
