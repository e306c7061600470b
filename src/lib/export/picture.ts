import { pictureScene, type PictureOptions } from '#lib/charts/pictureScene.ts';
import { pictureSheets } from '#lib/charts/pictureSheets.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { uncoveredCharacters } from '#lib/scene/fontRuns.ts';
import { fontsUsed } from '#lib/scene/fontsUsed.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { embeddedFontCss, type FontReader } from './fontFiles.ts';
import { canvasOf, slidePoints, type PictureSize, type PictureTheme } from './pictureSize.ts';

export interface PictureRequest {
  readonly size: PictureSize;
  /** 1, 2 or 4 times the pixels of the size. */
  readonly scale: number;
  readonly theme: PictureTheme;
  /** In place of the computed headline. */
  readonly headline?: string;
  /** A line of the reader's own in the foot. */
  readonly credit?: string;
  readonly logo?: PictureOptions['logo'];
  /** Recorded in the file, so that it can be opened again as a view: `{ dossier, chart, view }`. */
  readonly record: Readonly<Record<string, string>>;
}

export interface Picture {
  readonly scene: Scene;
  readonly svg: string;
  /** Pixels of the file. */
  readonly width: number;
  readonly height: number;
  /** Smallest text of the chart, without the foot, in points if the picture is laid on a slide of 13.33 × 7.5 inches. */
  readonly smallestPoints: number;
}

/** Text that no font of ours can draw; nothing is exported, because boxes instead of letters help nobody. */
export class UncoveredTextError extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    const named = characters.map(
      (each) => `${each} (U+${each.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`,
    );
    super(`no font covers these characters: ${named.join(', ')}`);
    this.name = 'UncoveredTextError';
    this.characters = characters;
  }
}

/**
 * Lays a chart out for a file of the size and theme asked for and writes it as SVG with its fonts inside; on paper, of
 * a full chart, as many as it needs sheets.
 *
 * @throws UncoveredTextError if a character of the picture is in none of our fonts
 */
export async function drawPictures(
  dossier: Dossier,
  chart: PreparedChart,
  request: PictureRequest,
  readFont: FontReader,
): Promise<Picture[]> {
  const { size, theme } = request;
  const options: PictureOptions = {
    canvas: canvasOf(size, chart.presentation),
    theme: theme === 'dark' ? darkTheme : lightTheme,
    transparent: theme === 'transparent',
    headline: request.headline,
    credit: request.credit,
    logo: request.logo,
  };
  const isPaper = size.presentation === 'full' && chart.presentation === 'full';
  const scenes = isPaper ? pictureSheets(dossier, chart, options) : [pictureScene(dossier, chart, options)];
  return Promise.all(scenes.map((scene) => writePicture(scene, request, readFont)));
}

async function writePicture(scene: Scene, request: PictureRequest, readFont: FontReader): Promise<Picture> {
  const { size, scale } = request;
  const texts = scene.marks.filter((mark) => mark.type === 'text');
  const uncovered = uncoveredCharacters(texts.map((mark) => mark.text).join(' '));
  if (uncovered.length > 0) throw new UncoveredTextError(uncovered);
  const width = Math.round(size.canvas.width * size.density * scale);
  const height =
    size.canvas.height !== null && sameProportions(scene, size.canvas.width, size.canvas.height)
      ? Math.round(size.canvas.height * size.density * scale)
      : Math.round((width * scene.height) / scene.width);
  const svg = sceneSvg(scene, {
    width,
    height,
    fontCss: await embeddedFontCss(fontsUsed(scene.marks), readFont),
    metadata: JSON.stringify({ standpoint: 1, ...request.record }),
  });
  const { footTop = scene.height } = scene;
  const smallest = Math.min(...texts.filter(({ y }) => y < footTop).map((mark) => mark.size));
  const smallestPoints = smallest * slidePoints(scene.width, scene.height);
  return { scene, svg, width, height, smallestPoints };
}

/** The first of `drawPictures`: all of a slide. */
export async function drawPicture(...asked: Parameters<typeof drawPictures>): Promise<Picture> {
  const [picture] = await drawPictures(...asked);
  return picture!;
}

function sameProportions(scene: Scene, width: number, height: number): boolean {
  return Math.abs(scene.width / scene.height - width / height) < 0.001;
}
