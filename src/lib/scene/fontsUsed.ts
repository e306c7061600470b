import { fontRuns, type FontWeight } from './fontRuns.ts';
import type { Mark } from './mark.ts';

/** The font slices and weights that the texts among the marks are set in, with repetitions. */
export function fontsUsed(marks: readonly Mark[]): { family: string; weight: FontWeight }[] {
  return marks.flatMap((mark) =>
    mark.type === 'text'
      ? fontRuns(mark.text).map(({ family }) => ({ family, weight: mark.weight ?? 400 }))
      : [],
  );
}
