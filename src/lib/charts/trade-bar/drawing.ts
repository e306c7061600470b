import type { Figure } from '#lib/model/figure.ts';
import type { Box } from '../kit/chart.ts';
import type { FigureTexts } from './figureTexts.ts';
import type { PanelScale } from './panelScale.ts';
import type { FigureContext, FigureRow } from './read.ts';
import { smallSize } from '../kit/smallSize.ts';

/** Distance between columns of panels, and of numbers below them. */
export const columnGap = 36;

export interface PanelStyle {
  /** Size of everything beside labels. */
  readonly small: number;
  /** Height of a bar. */
  readonly bar: number;
  /** Distance between rows and between panels. */
  readonly rowGap: number;
  readonly panelGap: number;
}

/** What panels are drawn from and how. */
export interface Drawing {
  readonly context: FigureContext;
  readonly textsOf: (row: FigureRow) => FigureTexts;
  readonly style: PanelStyle;
}

/** A figure on the scale of its panel. */
export interface DrawnRow {
  readonly row: FigureRow;
  readonly panel: PanelScale;
  /** Its bar runs off the scale. */
  readonly isBroken: boolean;
  /** Those of its limits that no row above names. */
  readonly capsNamed: ReadonlySet<Figure>;
}

/** @param looseness 1 for the natural distances; text keeps its size whatever it is */
export function panelStyle(box: Pick<Box, 'textSize' | 'smallest'>, looseness: number): PanelStyle {
  const { textSize } = box;
  return {
    small: smallSize(box),
    bar: Math.max(textSize * 1.25, Math.min(textSize * 2, textSize * 1.5 * looseness)),
    rowGap: Math.max(5, 14 * looseness),
    panelGap: Math.max(10, 26 * looseness),
  };
}
