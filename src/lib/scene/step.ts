/** The five steps of a diverging scale. */
export type Step = -2 | -1 | 0 | 1 | 2;
