import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { FigureContext } from './read.ts';
import type { FigureTexts } from './figureTexts.ts';

/** Distance between columns of panels, and of lines below them. */
export const columnGap = 36;

/** What figures are drawn from and how. */
export interface Drawing {
  readonly context: FigureContext;
  readonly textsOf: (row: FigureRow) => FigureTexts;
  /** Size of everything beside labels. */
  readonly small: number;
  /** Size of the first value of a comparison, in multiples of labels. */
  readonly large: number;
}
