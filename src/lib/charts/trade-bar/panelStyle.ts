import type { Theme } from '#lib/scene/theme.ts';

/** Distance between columns of panels, and of numbers below them. */
export const columnGap = 36;

export interface PanelStyle {
  readonly theme: Theme;
  /** Size of labels. */
  readonly textSize: number;
  /** Size of everything beside them. */
  readonly small: number;
  /** Height of a bar. */
  readonly bar: number;
  /** Distance between rows and between panels. */
  readonly rowGap: number;
  readonly panelGap: number;
}

/** @param looseness 1 for the natural distances; text keeps its size whatever it is */
export function panelStyle(theme: Theme, textSize: number, looseness: number): PanelStyle {
  return {
    theme,
    textSize,
    small: (textSize * 11) / 12,
    bar: Math.max(textSize * 1.25, Math.min(textSize * 2, textSize * 1.5 * looseness)),
    rowGap: Math.max(5, 14 * looseness),
    panelGap: Math.max(10, 26 * looseness),
  };
}
