import { footLines } from '#lib/charts/pictureFoot.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { pictureScene, type PictureOptions } from '#lib/charts/pictureScene.ts';
import { bareSheets } from '#lib/charts/pictureSheets.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { middledText, textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { printedId } from '../cite/viewId.ts';
import type { ExportItem } from '../Exporter.ts';
import { contestedSign, singleSign } from './cellLook.ts';
import type { Design } from './Design.ts';
import { nativeBody, type NativeBody } from './nativeBody.ts';

/** A chart as a slide takes it up, before it is written. */
export interface SlidePicture {
  readonly scene: Scene;
  /** The marks of the scene by what they are. */
  readonly subtitle: readonly Mark[];
  readonly legend: readonly Mark[];
  readonly leftOut: readonly Mark[];
  readonly chart: readonly Mark[];
  readonly legendLabels: readonly string[];
  /** What is drawn in place of the chart's marks; null for the marks. */
  readonly native: NativeBody | null;
}

/** What a reader sees at the foot of a slide, a paragraph each. */
export function slideFoot(dossier: Dossier, item: ExportItem, credit: string): string[] {
  const { words, sources, publishers, notes, finding, shortNames = '' } = item.prepared;
  // Notes and citations of a full picture stand in the speaker notes.
  const chart = { words, sources, publishers, notes, finding, shortNames, presentation: 'slide' } as const;
  const lines = footLines(dossier, chart, printedId(dossier, item));
  return credit === '' ? lines : [...lines, credit];
}

/**
 * A chart as so many slides as it needs: one of a slide picture, which leaves out what does not fit; of a full one more,
 * where it would be too small on one.
 *
 * @param perPoint units of the picture a point of the slide
 */
export function slidePictures(
  dossier: Dossier,
  item: ExportItem,
  { frame, theme }: Design,
  perPoint: number,
): SlidePicture[] {
  const { prepared } = item;
  const canvas = { width: frame.body.width * perPoint, height: frame.body.height * perPoint };
  const options: PictureOptions = { canvas, theme, transparent: true, bare: true };
  const draw = (chart: PreparedChart, shown: readonly LegendItem[]) => {
    const pictures =
      chart.presentation === 'full'
        ? bareSheets(dossier, chart, options).map((scene) => parted(scene, shown))
        : [parted(pictureScene(dossier, chart, options), shown)];
    return {
      pictures,
      bodies: pictures.map(({ scene, chart: marks }) => nativeBody(item, scene, marks, theme)),
    };
  };
  const legend = prepared.legend(theme);
  const drawn = draw(prepared, legend);
  const first = drawn.bodies[0] ?? null;
  // Some rows as a table and others as a drawing would be two things to look at.
  if (!first || drawn.bodies.includes(null)) return drawn.pictures;
  // A table says by a sign what a picture says by a coloured corner or a smaller ground; bars have no signs of the picture.
  const shown = first.kind === 'table' ? legend.map((each) => withSign(each, theme)) : [];
  const relabelled: PreparedChart = Object.create(prepared, { legend: { value: () => shown } });
  const redrawn = draw(relabelled, shown);
  if (redrawn.bodies.includes(null)) return drawn.pictures;
  // Bars show all rows that the chart draws where it has room, and one slide has them all.
  if (first.kind === 'chart') {
    const [picture] = redrawn.pictures;
    return [{ ...picture!, leftOut: leftOutOfBars(prepared, picture!.scene, theme), native: first }];
  }
  return redrawn.pictures.map((picture, at) => ({ ...picture, native: redrawn.bodies[at]! }));
}

function parted(scene: Scene, legend: readonly LegendItem[]): SlidePicture {
  const { marks, parts } = scene;
  if (!parts) throw new Error('scene of a slide has no parts');
  let at = parts.headline;
  const take = (amount: number) => marks.slice(at, (at += amount));
  const [subtitle, legendMarks] = [take(parts.subtitle), take(parts.legend)];
  const [leftOut, chart] = [take(parts.leftOut), take(parts.chart)];
  const legendLabels = legend.map(({ label }) => label);
  return { scene, subtitle, legend: legendMarks, leftOut, chart, legendLabels, native: null };
}

/** At the foot of a picture: what a chart leaves out where it has all the room it likes, as a chart of a program has. */
function leftOutOfBars({ body }: PreparedChart, { width, height }: Scene, theme: Theme): readonly Mark[] {
  const size = 14;
  const box = { x: 0, y: 0, width, height: null, theme, textSize: size, smallest: size, isTrial: true };
  const style = { size, fill: theme.mutedInk, leading: 1.3 };
  const { leftOut = '' } = body(box);
  const block = (y: number) => textBlock(leftOut, 0, y, width, style);
  return block(height - block(0).height).marks;
}

function withSign(item: LegendItem, theme: Theme): LegendItem {
  const hasCorner = item.swatch(0, 0).some((mark) => mark.type === 'path' && mark.fill === theme.contested);
  if (!hasCorner && !item.inTable) return item;
  const [text, fill] = item.inTable ? [singleSign, theme.ink] : [contestedSign, theme.contested];
  const size = 14;
  const style = { size, weight: 600, fill } as const;
  return {
    label: item.inTable ?? item.label,
    swatchWidth: textWidth(text, size, 600),
    swatchHeight: 16,
    swatch: (x, y) => [middledText(text, x, y + 8, { ...style, anchor: 'start' })],
  };
}
