import type { Body, Box } from '../chart.ts';
import { gridOf } from './grid.ts';
import { layoutNarrow } from './layoutNarrow.ts';
import { layoutWide } from './layoutWide.ts';
import { fitting, naturalSpacing, spacings, type Spacing } from './spacing.ts';
import type { FlowData } from './summarise.ts';

export function layoutFlows(data: FlowData, box: Box): Body {
  if (data.lines.length === 0) return { height: 0, marks: [], targets: [] };
  const most = Math.max(...data.lines.flatMap(({ pieces }) => pieces.map(({ part }) => part.sources)));
  const grid = gridOf(data, box);
  const layoutWith = (spacing: Spacing): Body =>
    grid
      ? layoutWide(data, box, grid, fitting(spacing, most))
      : layoutNarrow(data, box, fitting(spacing, most));
  const { height } = box;
  if (height === null) return layoutWith(naturalSpacing);
  for (const spacing of spacings) {
    const body = layoutWith(spacing);
    if (body.height <= height) return body;
  }
  return layoutWith(spacings.at(-1)!);
}
