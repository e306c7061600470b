import type { Chart } from '#lib/charts/kit/chart.ts';
import { drawPicture, UncoveredTextError, type PictureRequest } from '#lib/export/picture.ts';
import { pictureRecord } from '#lib/export/pictureRecord.ts';
import { previewCard } from '#lib/export/previewCard.ts';
import { previewSize } from '#lib/export/pictureSize.ts';
import { defaultView } from '#lib/model/view.ts';
import { siteWords } from '#lib/words/siteWords.ts';
import { builtDossier } from './builtDossier.ts';
import { nodeFontReader } from './nodeFontReader.ts';
import { picturePng } from './picturePng.ts';
import { siteAddress } from './siteAddress.ts';

/** A chart in its default view as the picture of link previews, drawn while the site is built. */
export async function previewPicture(chart: Chart, building: boolean): Promise<Response> {
  const { dossier } = await builtDossier(building);
  const words = await siteWords('exporting', 'dataFiles', ...chart.areas);
  const prepared = chart.prepare(dossier, defaultView, words, 'slide');
  const record = pictureRecord({ dossier, site: siteAddress() || null }, { chart, query: '', prepared });
  const asked = { size: previewSize, scale: 1, theme: 'light' } as const;
  const request: PictureRequest = { ...asked, record: { ...record } };
  const picture = await drawPicture(dossier, prepared, request, nodeFontReader).catch((error: unknown) => {
    if (!(error instanceof UncoveredTextError)) throw error;
    const say = words.of('exporting');
    // A site without a picture is better than none.
    process.stderr.write(`${say.noPreview(error.texts)}\n`);
    return previewCard(say.plainPreview, request, nodeFontReader);
  });
  return new Response(await picturePng(picture, {}), { headers: { 'content-type': 'image/png' } });
}
