import type { Dossier } from '#lib/model/dossier.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { lastCut, marksBetween } from '#lib/scene/marksBetween.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import type { PreparedChart } from './kit/chart.ts';
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
  const { scene, bodyTop, bodyHead } = layoutPicture(dossier, chart, unmarked, width, null);
  const { logo, parts: _parts, ...rest } = scene;
  const { marks, targets } = scene;
  const end = height - pictureMargin - numberHeight;
  const title = textBlock(scene.title, pictureMargin, pictureMargin, width - 2 * pictureMargin, {
    size: textSize,
    weight: 600,
    fill: options.theme.ink,
  });
  const headTop = pictureMargin + title.height + 8;
  const head = marksBetween(marks, bodyTop - 1, bodyTop + bodyHead, headTop - bodyTop);
  const laterTop = headTop + bodyHead;

  const bands: (readonly [number, number])[] = [];
  let from = 0;
  while (from < scene.height - pictureMargin) {
    const room = bands.length === 0 ? end : end - laterTop;
    const isLast = scene.height - pictureMargin - from <= room;
    const cut = isLast ? scene.height : lastCut(marks, targets, from, from + room);
    // Something taller than a sheet: in one picture it is at least whole.
    if (cut <= from) return [whole];
    bands.push([from, cut]);
    from = cut;
  }
  const say = chart.words.of('exporting');
  /** Before the foot, which begins with its rule on the last sheet, so that it stays the end of all that is read. */
  const withMarking = (own: readonly Mark[], isLast: boolean): readonly Mark[] => {
    if (!marking) return own;
    const foot = isLast ? own.findLastIndex(({ type }) => type !== 'text') : own.length;
    const plates = markingMarks(marking, { width, height, margin: pictureMargin });
    return [...own.slice(0, foot), ...plates, ...own.slice(foot)];
  };
  return bands.map(([top, bottom], sheet): Scene => {
    const by = sheet === 0 ? 0 : laterTop - top;
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
        ...(sheet === 0 ? [] : [...title.marks, ...head]),
        ...withMarking(marksBetween(marks, top, bottom, by), sheet === bands.length - 1),
        number,
      ],
      targets: targets
        .filter(({ y }) => y >= top && y < bottom)
        .map((target) => ({ ...target, y: target.y + by })),
    };
  });
}
