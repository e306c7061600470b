import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { joinMarks } from '#lib/scene/joinMarks.ts';
import type { Scene } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { liveShapes, type LiveShape } from './liveShapes.ts';
import { textRows, type TextRow } from './textRows.ts';

/** A scene as a page draws it; its thousand marks are let go of at once, so that the browser need not keep them. */
export interface Drawing extends Omit<Scene, 'background' | 'marks' | 'description'> {
  /** In drawing order. */
  readonly shapes: readonly LiveShape[];
  /** Drawn above all shapes. */
  readonly rows: readonly TextRow[];
}

/** How a chart is drawn on a page. */
export interface Drawn {
  readonly width: number;
  readonly theme: Theme;
  readonly legend: boolean;
}

/** A few widths and both themes. */
const most = 4;
const kept = new WeakMap<PreparedChart, Map<string, Drawing>>();

/** The drawing of a chart, the same object when it is asked for again. */
export function drawingOf(chart: PreparedChart, drawn: Drawn): Drawing {
  const steps = drawInSteps(chart, drawn);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, each of which takes a part of the time, so that a reader need never wait for all of them. */
export function* drawInSteps(
  chart: PreparedChart,
  { width, theme, legend }: Drawn,
): Generator<undefined, Drawing> {
  const key = `${width} ${theme.name} ${legend}`;
  const known = kept.get(chart)?.get(key);
  if (known) return known;
  const scene = pageScene(chart, width, theme, legend);
  yield;
  const joined = joinMarks(scene.marks);
  yield;
  const { height, targets, brush, title } = scene;
  const drawing: Drawing = {
    width,
    height,
    targets,
    ...(brush ? { brush } : {}),
    title,
    shapes: liveShapes(joined.marks),
    rows: textRows(joined.texts, targets),
  };
  let drawings = kept.get(chart);
  if (!drawings || drawings.size >= most) kept.set(chart, (drawings = new Map()));
  drawings.set(key, drawing);
  return drawing;
}
