import type { Body, Box } from '../kit/chart.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { gridOf } from './grid.ts';
import { layoutNarrow } from './layoutNarrow.ts';
import { layoutWide } from './layoutWide.ts';
import type { FlowContext } from './read.ts';
import { naturalSpacing, spacings } from './spacing.ts';

/** A band is no thicker, however many report it. */
const thickest = 40;

/** Actors face one another where there is room for it, else every direction stands on its own. */
export function layoutFlows(context: FlowContext, box: Box): Body {
  const { lines } = context.data;
  const most = Math.max(...lines.flatMap(({ pieces }) => pieces.map(({ part }) => part.sources)));
  const grid = gridOf(context, box);
  return fitHeight(box.height, naturalSpacing, spacings, (spacing) => {
    const fitted = { ...spacing, perSource: Math.min(spacing.perSource, thickest / most) };
    return grid ? layoutWide({ context, box, grid, spacing: fitted }) : layoutNarrow(context, box, fitted);
  });
}
