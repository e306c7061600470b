import { pictureScene, type PictureOptions } from '#lib/charts/pictureScene.ts';
import { pictureSheets } from '#lib/charts/pictureSheets.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { lazily } from '#lib/charts/kit/lazy.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { fontFamilies, uncoveredCharacters, type GivenFont } from '#lib/scene/fontRuns.ts';
import { fontsUsed } from '#lib/scene/fontsUsed.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { embeddedFontCss, fontFiles, givenFontCss, type FontReader } from './fontFiles.ts';
import { canvasOf, pixelsPerMetre, slidePoints, type PictureSize, type PictureTheme } from './pictureSize.ts';

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
  /** What the view is cited by. */
  readonly cite?: string;
  readonly marking?: PictureOptions['marking'];
  /** Fonts that a person names for characters that ours do not have, the first that has one. */
  readonly given?: readonly GivenFont[];
  /** Cuts a given font down to what a picture needs of it; without it the whole font is put into the SVG. */
  readonly cutFont?: (font: GivenFont, text: string) => Promise<Uint8Array>;
  /** Recorded in the file, so that it can be opened again as a view: `{ dossier, chart, view }`. */
  readonly record: Readonly<Record<string, string>>;
}

export interface Picture {
  readonly scene: Scene;
  /** Written when it is asked for. */
  readonly svg: string;
  /** Those of the given fonts that the picture is set in. */
  readonly given: readonly GivenFont[];
  /** Pixels of the file. */
  readonly width: number;
  readonly height: number;
  /** How densely the pixels lie where the picture is as large as its size says. */
  readonly pixelsPerMetre: number;
  /** Smallest text of the chart, without the foot, in points if the picture is laid on a slide of 13.33 × 7.5 inches. */
  readonly smallestPoints: number;
}

/** A text of a picture, and what of it no font has. */
export interface UncoveredText {
  readonly text: string;
  readonly characters: readonly string[];
}

/** Text that no font can draw; nothing is exported, because boxes instead of letters help nobody. */
export class UncoveredTextError extends Error {
  override readonly name = 'UncoveredTextError';
  readonly characters: readonly string[];
  /** Where they stand, in the order of the picture, each text once. */
  readonly texts: readonly UncoveredText[];

  constructor(texts: readonly UncoveredText[]) {
    const characters = [...new Set(texts.flatMap((each) => each.characters))];
    const named = characters.map(
      (each) => `${each} (U+${each.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`,
    );
    super(`no font covers these characters: ${named.join(', ')}`);
    this.characters = characters;
    this.texts = texts;
  }
}

/**
 * Lays a chart out for a file of the size and theme asked for and writes it as SVG with its fonts inside; on paper, of
 * a full chart, as many as it needs sheets.
 *
 * @throws UncoveredTextError if a character of a picture is neither in our fonts nor in those given
 */
export async function drawPictures(
  dossier: Dossier,
  chart: PreparedChart,
  request: PictureRequest,
  readFont: FontReader,
): Promise<Picture[]> {
  const scenes = layoutPictures(dossier, chart, request);
  refuseUncovered(scenes, request.given);
  return Promise.all(scenes.map((scene) => writePicture(scene, request, readFont)));
}

/** Lays a chart out for the size and theme asked for; on paper, of a full chart, as many sheets as it needs. */
export function layoutPictures(
  dossier: Dossier,
  chart: PreparedChart,
  {
    size,
    theme,
    headline,
    credit,
    logo,
    cite,
    marking,
  }: Pick<PictureRequest, 'size' | 'theme' | 'headline' | 'credit' | 'logo' | 'cite' | 'marking'>,
): Scene[] {
  const options: PictureOptions = {
    canvas: canvasOf(size, chart.presentation),
    theme: theme === 'dark' ? darkTheme : lightTheme,
    transparent: theme === 'transparent',
    headline,
    credit,
    logo,
    ...(cite ? { cite } : {}),
    ...(marking ? { marking } : {}),
  };
  const isPaper = size.presentation === 'full' && chart.presentation === 'full';
  return isPaper ? pictureSheets(dossier, chart, options) : [pictureScene(dossier, chart, options)];
}

/** @throws UncoveredTextError if a character of the scenes is neither in our fonts nor in those given */
export function refuseUncovered(
  scenes: readonly Pick<Scene, 'marks'>[],
  given: readonly GivenFont[] = [],
): void {
  const uncovered = uncoveredTexts(scenes, given);
  if (uncovered.length > 0) throw new UncoveredTextError(uncovered);
}

/** What parts names written in different directions; nobody sees it. */
const isolates = /[\u2066-\u2069]/g;

function uncoveredTexts(
  scenes: readonly Pick<Scene, 'marks'>[],
  given: readonly GivenFont[],
): UncoveredText[] {
  const texts = new Set<string>();
  for (const { marks } of scenes) for (const mark of marks) if (mark.type === 'text') texts.add(mark.text);
  // All of them at once first, since most pictures have nothing to find.
  if (uncoveredCharacters([...texts].join(' '), given).length === 0) return [];
  return [...texts]
    .map((text) => ({ text: text.replace(isolates, ''), characters: uncoveredCharacters(text, given) }))
    .filter(({ characters }) => characters.length > 0);
}

/** A scene as a file of the size asked for; all of its characters are in our fonts or those given. */
export async function writePicture(
  scene: Scene,
  request: PictureRequest,
  readFont: FontReader,
): Promise<Picture> {
  const { size, scale } = request;
  const texts = scene.marks.filter((mark) => mark.type === 'text');
  const fonts = await sceneFonts([scene], request, readFont);
  const { given } = fonts;
  const width = Math.round(size.canvas.width * size.density * scale);
  const height =
    size.canvas.height !== null && sameProportions(scene, size.canvas.width, size.canvas.height)
      ? Math.round(size.canvas.height * size.density * scale)
      : Math.round((width * scene.height) / scene.width);
  const { footTop = scene.height } = scene;
  const smallest = Math.min(...texts.filter(({ y }) => y < footTop).map((mark) => mark.size));
  const smallestPoints = smallest * slidePoints(scene.width, scene.height);
  return lazily(
    { scene, given, width, height, pixelsPerMetre: pixelsPerMetre(size, width), smallestPoints },
    {
      svg: () =>
        sceneSvg(scene, {
          width,
          height,
          given,
          fontCss: fonts.fontCss,
          metadata: JSON.stringify({ standpoint: 1, ...request.record }),
        }),
    },
  );
}

/** The fonts that scenes are set in: rules with all of them inside, and those of the given ones that are among them. */
export async function sceneFonts(
  scenes: readonly Scene[],
  { given: offered = [], cutFont }: Pick<PictureRequest, 'given' | 'cutFont'>,
  readFont: FontReader,
): Promise<{ readonly fontCss: string; readonly given: readonly GivenFont[] }> {
  const marks = scenes.flatMap((scene) => scene.marks);
  const used = fontsUsed(marks, offered);
  const ours = new Set(fontFamilies());
  const given = offered.filter(({ family }) => used.some((each) => each.family === family));
  const text = marks.map((mark) => (mark.type === 'text' ? mark.text : '')).join(' ');
  const cut = cutFont
    ? await Promise.all(given.map(async (font) => ({ ...font, bytes: await cutFont(font, text) })))
    : given;
  const own = used.filter(({ family }) => ours.has(family));
  const files = await fontFiles(own, readFont);
  const rules = () => [embeddedFontCss(files), givenFontCss(cut)].filter((each) => each !== '');
  return lazily({ given }, { fontCss: () => rules().join('\n') });
}

/** The first of `drawPictures`: all of a slide. */
export async function drawPicture(...asked: Parameters<typeof drawPictures>): Promise<Picture> {
  const [picture] = await drawPictures(...asked);
  return picture!;
}

function sameProportions(scene: Scene, width: number, height: number): boolean {
  return Math.abs(scene.width / scene.height - width / height) < 0.001;
}
