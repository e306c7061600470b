import type { Body, Box } from '../kit/chart.ts';
import { layoutNarrow } from './narrow.ts';
import type { MatrixContext } from './read.ts';
import { layoutWide } from './wide.ts';

/** Below this width the names stand above their rows and the columns are numbered. */
const narrow = 560;

export function layoutMatrix(context: MatrixContext, box: Box): Body {
  return box.width < narrow ? layoutNarrow(context, box) : layoutWide(context, box);
}
