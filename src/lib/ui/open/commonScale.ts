import { likelyScale } from '#lib/import/likelyScale.ts';
import type { Scale } from '#lib/import/positionWords.ts';
import type { ImportProblem } from '#lib/import/problem.ts';
import { groupBy } from '#lib/summary/groupBy.ts';

/**
 * The usual scale that the numbers of most columns are on, of as many columns the narrowest; null where none is. In a survey some
 * columns hold shares or years, which are on no scale of positions.
 */
export function commonScale(problems: readonly ImportProblem[]): Scale | null {
  const columns = new Map(
    problems.flatMap(({ column, flaw }) =>
      flaw.kind === 'scaleUnknown' ? [[column, likelyScale(flaw.least, flaw.most)] as const] : [],
    ),
  );
  const scales = [...columns.values()].filter((scale) => scale !== null);
  const votes = [...groupBy(scales, ({ from, to }) => `${from} ${to}`).values()];
  const width = ({ from, to }: Scale) => to - from;
  const [most] = votes.sort((a, b) => b.length - a.length || width(a[0]!) - width(b[0]!));
  return most?.[0] ?? null;
}
