import { pictureScene } from '#lib/charts/pictureScene.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { asked, preparedChart, type Asking } from '#server/asked.ts';

const canvas = { width: 1280, height: null };

/** The picture of a view with headline, notes and sources. */
export async function GET({ url, params }: Asking) {
  const { dossier, prepared } = await preparedChart(await asked(url), params.chart);
  return new Response(sceneSvg(pictureScene(dossier, prepared, { canvas, theme: lightTheme })), {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
