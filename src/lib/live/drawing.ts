import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { joinMarks } from '#lib/scene/joinMarks.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { keepDrawing, keptDrawing, type Drawing, type RasterMark } from './keptDrawings.ts';
import { liveMarks } from './LivePicture.ts';

/** How a chart is drawn on a page. */
export interface Drawn {
  readonly width: number;
  readonly theme: Theme;
  readonly legend: boolean;
}

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
  const known = keptDrawing(chart, key);
  if (known) return known;
  const { marks, background: _ground, description: _told, ...frame } = pageScene(chart, width, theme, legend);
  yield;
  // Too many cells for elements are painted.
  const isRaster = (mark: Mark): mark is RasterMark => mark.type === 'rect' && mark.raster !== undefined;
  const rasters = marks.filter(isRaster);
  const joined = joinMarks(rasters.length > 0 ? marks.filter((mark) => !isRaster(mark)) : marks);
  yield;
  const [shapes, texts] = [liveMarks(joined.marks), liveMarks(joined.texts)];
  const written = shapes.reduce((sum, { look, place }) => sum + look.length + place.length, 0);
  const bytes = written + (shapes.length + texts.length) * 600 + frame.targets.length * 400;
  const painted = rasters.reduce((sum, { raster }) => sum + raster.cells.length * 5, 0);
  const drawing: Drawing = { ...frame, shapes, texts, rasters, bytes: bytes + painted };
  keepDrawing(chart, key, drawing);
  return drawing;
}
