import type { Body, Box } from '../kit/chart.ts';
import { layoutNarrow } from './narrow.ts';
import type { Matrix } from './Matrix.ts';
import { layoutWide } from './wide.ts';

/** Below this width the names stand above their rows and the columns are numbered. */
const narrow = 560;

export function layoutMatrix(matrix: Matrix, box: Box): Body {
  return box.width < narrow ? layoutNarrow(matrix, box) : layoutWide(matrix, box);
}
