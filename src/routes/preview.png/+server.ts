import { catalog } from '#lib/charts/catalog.ts';
import { drawPicture, UncoveredTextError, type PictureRequest } from '#lib/export/picture.ts';
import { previewCard } from '#lib/export/previewCard.ts';
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
  const words = await siteWords('exporting', ...chart.areas);
  const record = { dossier: dossier.info.name, chart: chart.id, view: '' };
  const prepared = chart.prepare(dossier, defaultView, words, 'slide');
  const request: PictureRequest = { size: pictureSize('16:9'), scale: 1, theme: 'light', record };
  const picture = await drawPicture(dossier, prepared, request, nodeFontReader).catch((error: unknown) => {
    if (!(error instanceof UncoveredTextError)) throw error;
    const say = words.of('exporting');
    // A site without a picture is better than none.
    process.stderr.write(`${say.noPreview(error.texts)}\n`);
    return previewCard(say.plainPreview, request, nodeFontReader);
  });
  return new Response(await picturePng(picture, record), {
    headers: { 'content-type': 'image/png' },
  });
}
