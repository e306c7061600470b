import { pictureScene } from '#lib/charts/pictureScene.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { asked, preparedMatrix } from '#server/asked.ts';

const canvas = { width: 1280, height: null };

/** The picture of a view with headline, notes and sources. */
export async function GET({ url }: { url: URL }) {
  const { dossier, chart } = await preparedMatrix(await asked(url));
  return new Response(sceneSvg(pictureScene(dossier, chart, { canvas, theme: lightTheme })), {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
