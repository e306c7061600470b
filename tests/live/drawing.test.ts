import { expect, test } from 'vitest';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { drawingOf, drawInSteps } from '#lib/live/drawing.ts';
import { gridChart } from './gridChart.ts';

const how = { width: 600, theme: lightTheme, legend: true };

test('a drawing made in steps is the one that is shown when it is asked for', () => {
  const chart = gridChart();
  const steps = drawInSteps(chart, how);
  let count = 0;
  let last = steps.next();
  for (; !last.done; last = steps.next()) count++;
  expect(count).toBeGreaterThan(1);
  expect(drawingOf(chart, how)).toBe(last.value);
});

test('a drawing is kept for its width and its theme', () => {
  const chart = gridChart();
  const drawing = drawingOf(chart, how);
  expect(drawingOf(chart, { ...how })).toBe(drawing);
  expect(drawingOf(chart, { ...how, width: 500 }).targets[1]?.x).toBeCloseTo(500 / 3);
  const dark = drawingOf(chart, { ...how, theme: darkTheme });
  expect(dark.texts[0]?.mark.fill).toBe(darkTheme.ink);
  expect(drawingOf(gridChart(), how)).not.toBe(drawing);
});
