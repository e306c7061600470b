import type { Dossier } from '#lib/model/dossier.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { lastCut, marksBetween } from '#lib/scene/marksBetween.ts';
import type { Scene, SceneParts, Target } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import type { Head, PreparedChart } from './kit/chart.ts';
import { markingMarks } from './pictureMarking.ts';
import { layoutPicture, pictureMargin, pictureScene, type PictureOptions } from './pictureScene.ts';

/** Of the line that says which sheet it is. */
const numberHeight = 20;
const textSize = 12;

/**
 * The picture on as many sheets of paper as it needs, so that its text is never smaller than 12 units (9 points on A4):
 * each has the headline, and the names of columns where the chart has some; the last one the notes and sources.
 *
 * @param options of a canvas with a height
 */
export function pictureSheets(dossier: Dossier, chart: PreparedChart, options: PictureOptions): Scene[] {
  const { width, height } = options.canvas;
  const whole = pictureScene(dossier, chart, options);
  if (height === null || whole.width <= width) return [whole];
  const { marking, ...unmarked } = options;
  const { scene, heads } = layoutPicture(dossier, chart, unmarked, width, null);
  const { logo, parts: _parts, ...rest } = scene;
  const { marks, targets } = scene;
  const end = height - pictureMargin - numberHeight;
  const title = textBlock(scene.title, pictureMargin, pictureMargin, width - 2 * pictureMargin, {
    size: textSize,
    weight: 600,
    fill: options.theme.ink,
  });
  const headTop = pictureMargin + title.height + 8;

  const bands = bandsOf(scene, heads, scene.height - pictureMargin, { first: end, later: end - headTop });
  if (!bands) return [whole];
  const say = chart.words.of('exporting');
  /** Before the foot, which begins with its rule on the last sheet, so that it stays the end of all that is read. */
  const withMarking = (own: readonly Mark[], isLast: boolean): readonly Mark[] => {
    if (!marking) return own;
    const foot = isLast ? own.findLastIndex(({ type }) => type !== 'text') : own.length;
    const plates = markingMarks(marking, { width, height, margin: pictureMargin });
    return [...own.slice(0, foot), ...plates, ...own.slice(foot)];
  };
  return bands.map((band, sheet): Scene => {
    const { top, bottom } = band;
    const by = sheet === 0 ? 0 : headTop + heightOf(band.head) - top;
    const number: Mark = {
      type: 'text',
      x: width - pictureMargin,
      y: height - pictureMargin,
      text: say.sheet({ sheet: sheet + 1, sheets: bands.length }),
      size: textSize,
      anchor: 'end',
      fill: options.theme.mutedInk,
    };
    return {
      ...rest,
      // With the sources, on the last one.
      ...(logo && sheet === bands.length - 1 ? { logo: { ...logo, y: logo.y + by } } : {}),
      height,
      footTop: height,
      marks: [
        ...(sheet === 0 ? [] : [...title.marks, ...headMarks(marks, band.head, headTop)]),
        ...withMarking(marksBetween(marks, top, bottom, by), sheet === bands.length - 1),
        number,
      ],
      targets: targetsBetween(targets, top, bottom, by),
    };
  });
}

/**
 * The same without headline and foot, for whoever has a place of their own for them on each sheet; the first has subtitle
 * and legend, all have the names of columns where the chart has some.
 *
 * @param options of a canvas with a height, `bare`
 */
export function bareSheets(dossier: Dossier, chart: PreparedChart, options: PictureOptions): Scene[] {
  const { width, height } = options.canvas;
  const whole = pictureScene(dossier, chart, options);
  if (height === null || whole.width <= width) return [whole];
  const { scene, heads } = layoutPicture(dossier, chart, options, width, null);
  const bands = bandsOf(scene, heads, scene.height, { first: height, later: height });
  if (!bands) return [whole];
  return bands.map(({ top, bottom, head }, sheet): Scene => {
    const by = sheet === 0 ? 0 : heightOf(head) - top;
    let at = 0;
    const cut = Object.entries(scene.parts ?? {}).map(([part, amount]: [string, number]) => {
      const marks = marksBetween(scene.marks.slice(at, (at += amount)), top, bottom, by);
      return [
        part,
        part === 'chart' && sheet > 0 ? [...headMarks(scene.marks, head, 0), ...marks] : marks,
      ] as const;
    });
    return {
      ...scene,
      height,
      footTop: height,
      marks: cut.flatMap(([, marks]) => marks),
      targets: targetsBetween(scene.targets, top, bottom, by),
      parts: Object.fromEntries(cut.map(([part, marks]) => [part, marks.length])) as unknown as SceneParts,
    };
  });
}

/** What a sheet has of a tall picture. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  /** Names of columns that stand further up and are repeated; null for none. */
  readonly head: Head | null;
}

/**
 * Where a tall picture is cut so that nothing in it is, and no heading is parted from what it is over.
 *
 * @param end of what there is
 * @param room on the first sheet, and on each later one with the names of its columns
 * @returns null if something is taller than a sheet: in one picture it is at least whole
 */
function bandsOf(
  { marks, targets, height }: Scene,
  heads: readonly Head[],
  end: number,
  room: { readonly first: number; readonly later: number },
): Band[] | null {
  const bands: Band[] = [];
  const last = Math.max(0, ...targets.map((target) => target.y + target.height));
  let top = 0;
  while (top < end) {
    const over = heads.findLast(({ from }) => from < top) ?? null;
    // Below the last row nothing stands in a column any more.
    const head = over && top < last && over.to <= top ? over : null;
    const free = bands.length === 0 ? room.first : room.later - heightOf(head);
    const cut = end - top <= free ? height : lastCut(marks, targets, top, top + free);
    const bottom = cut === height ? cut : aboveHeading(targets, top, cut);
    if (bottom <= top) return null;
    bands.push({ top, bottom, head });
    top = bottom;
  }
  return bands;
}

/** No more than this between the last row of a sheet and its end is a heading of the next one. */
const highestHeading = 90;

function aboveHeading(targets: readonly Target[], top: number, cut: number): number {
  const ends = targets.map(({ y, height }) => y + height).filter((each) => each <= cut + 0.5);
  const lastRow = Math.max(top, ...ends);
  const goesOn = targets.some(({ y }) => y >= cut - 0.5);
  return goesOn && lastRow > top && cut - lastRow <= highestHeading ? Math.min(cut, lastRow + 1) : cut;
}

function heightOf(head: Head | null): number {
  return head ? head.to - head.from : 0;
}

/** The names of columns once more, from another height down. */
function headMarks(marks: readonly Mark[], head: Head | null, y: number): Mark[] {
  return head ? marksBetween(marks, head.from - 1, head.to, y - head.from) : [];
}

function targetsBetween(targets: readonly Target[], top: number, bottom: number, by: number): Target[] {
  return targets.filter(({ y }) => y >= top && y < bottom).map((target) => ({ ...target, y: target.y + by }));
}
