import type { Context } from '../kit/defineChart.ts';
import type { MatrixData } from './read.ts';

/** What the picture is drawn from. */
export type Matrix = Pick<Context<'stance-matrix', never, MatrixData>, 'dossier' | 'words' | 'say' | 'data'>;
