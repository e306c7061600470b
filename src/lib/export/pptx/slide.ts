import { footLines } from '#lib/charts/pictureFoot.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { pictureScene, type PictureOptions } from '#lib/charts/pictureScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { ExportItem } from '../Exporter.ts';
import { contestedSign } from './cellLook.ts';
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
export function slideFoot(dossier: Dossier, { prepared }: ExportItem, credit: string): string[] {
  const { words, sources, publishers, notes } = prepared;
  // Notes and citations of a full picture stand in the speaker notes.
  const lines = footLines(dossier, { words, sources, publishers, notes, presentation: 'slide' });
  return credit === '' ? lines : [...lines, credit];
}

/** @param perPoint units of the picture a point of the slide */
export function slidePicture(
  dossier: Dossier,
  item: ExportItem,
  { frame, theme }: Design,
  perPoint: number,
): SlidePicture {
  const { prepared } = item;
  const canvas = { width: frame.body.width * perPoint, height: frame.body.height * perPoint };
  const options: PictureOptions = { canvas, theme, transparent: true, bare: true };
  const legend = prepared.legend(theme);
  const drawn = parted(pictureScene(dossier, prepared, options), legend);
  const native = nativeBody(item, drawn.scene, drawn.chart, theme);
  if (!native) return drawn;
  // A table says by a sign what a picture says by a coloured corner; gaps and bars have no signs of the picture.
  const shown = native.kind === 'table' && native.isGrid ? legend.map((each) => withSign(each, theme)) : [];
  const relabelled: PreparedChart = Object.create(prepared, { legend: { value: () => shown } });
  const redrawn = parted(pictureScene(dossier, relabelled, options), shown);
  const again = nativeBody(item, redrawn.scene, redrawn.chart, theme);
  if (!again) return drawn;
  // Bars show all rows: nothing is left out of them.
  return { ...redrawn, ...(again.kind === 'chart' ? { leftOut: [] } : {}), native: again };
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

function withSign(item: LegendItem, theme: Theme): LegendItem {
  const hasCorner = item.swatch(0, 0).some((mark) => mark.type === 'path' && mark.fill === theme.contested);
  if (!hasCorner) return item;
  const size = 14;
  const style = { size, weight: 600, fill: theme.contested } as const;
  return {
    ...item,
    swatchWidth: textWidth(contestedSign, size, 600),
    swatchHeight: 16,
    swatch: (x, y) => [middledText(contestedSign, x, y + 8, { ...style, anchor: 'start' })],
  };
}
