import { fontRuns, type FontWeight, type GivenFont } from './fontRuns.ts';
import type { Mark } from './mark.ts';

/** The font slices and weights that the texts among the marks are set in, with repetitions. */
export function fontsUsed(
  marks: readonly Mark[],
  given: readonly GivenFont[] = [],
): { family: string; weight: FontWeight }[] {
  return marks.flatMap((mark) =>
    mark.type === 'text'
      ? fontRuns(mark.text, given).map(({ family }) => ({ family, weight: mark.weight ?? 400 }))
      : [],
  );
}
