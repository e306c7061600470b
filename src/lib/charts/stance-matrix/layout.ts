import type { Body, Box } from '../kit/chart.ts';
import type { Context } from '../kit/defineChart.ts';
import { layoutNarrow } from './narrow.ts';
import type { MatrixData } from './read.ts';
import { layoutWide } from './wide.ts';

/** What the picture is drawn from. */
export type Matrix = Pick<Context<'stance-matrix', never, MatrixData>, 'dossier' | 'words' | 'say' | 'data'>;

/** Below this width the names stand above their rows and the columns are numbered. */
const narrow = 560;

export function layoutMatrix(matrix: Matrix, box: Box): Body {
  return box.width < narrow ? layoutNarrow(matrix, box) : layoutWide(matrix, box);
}
