import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { joinMarks } from '#lib/scene/joinMarks.ts';
import type { Scene } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { liveMarks, type Picture } from './LivePicture.ts';

/** A scene as a page draws it; its thousand marks are let go of at once, so that the browser need not keep them. */
export interface Drawing extends Picture, Omit<Scene, 'background' | 'marks' | 'description'> {
  /** About what it takes to keep it. */
  readonly bytes: number;
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
  const { marks, height, targets, brush, title } = pageScene(chart, width, theme, legend);
  yield;
  const joined = joinMarks(marks);
  yield;
  const [shapes, texts] = [liveMarks(joined.marks), liveMarks(joined.texts)];
  const written = shapes.reduce((sum, { look, place }) => sum + look.length + place.length, 0);
  const bytes = written + (shapes.length + texts.length) * 600 + targets.length * 400;
  const drawing: Drawing = {
    width,
    height,
    targets,
    ...(brush ? { brush } : {}),
    title,
    shapes,
    texts,
    bytes,
  };
  let drawings = kept.get(chart);
  if (!drawings || drawings.size >= most) kept.set(chart, (drawings = new Map()));
  drawings.set(key, drawing);
  return drawing;
}

/** All drawings of a chart that are kept. */
export function drawingsOf(chart: PreparedChart): readonly Drawing[] {
  return [...(kept.get(chart)?.values() ?? [])];
}
