import { hatchPath } from '#lib/scene/hatch.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import { frame, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';
import { clauseKinds } from '#lib/summary/clauseCoverage.ts';
import type { ClauseKind } from '#lib/summary/clauses.ts';
import { sign } from '../kit/sign.ts';
import type { ComparisonContext } from './read.ts';
import type { CoverageData } from './readCoverage.ts';

/** The colour of each kind where it is a spot, from dark to light. */
export function coverageColours(theme: Theme): Readonly<Record<ClauseKind, string>> {
  return {
    present: theme.amount,
    absent: mix(theme.hatch, theme.ground, 0.35),
    reading: mix(theme.hatch, theme.ground, 0.75),
    none: theme.emptyFill,
  };
}

/** A stretch of a bar or a cell: full where treaties have the clause, hatched where it is absent, else a frame. */
export function kindMarks(kind: ClauseKind, area: Area, theme: Theme): Mark[] {
  const fill = coverageColours(theme)[kind];
  const ground: Mark = { type: 'rect', ...area, fill };
  switch (kind) {
    case 'present':
      return [ground];
    case 'absent': {
      const d = hatchPath(area, 5, true);
      return d === '' ? [ground] : [ground, { type: 'path', d, stroke: theme.ground, strokeWidth: 1.2 }];
    }
    case 'reading':
      return [ground, { ...frame(area, theme.hatch), dash: [3, 3] }];
    case 'none':
      return [ground, frame(area, theme.rule, 1)];
  }
}

/** A spot of an overview, where cells have no room for lines: its colour alone, framed where that is hardly seen. */
function spotMarks(kind: ClauseKind, area: Area, theme: Theme): Mark[] {
  const spot: Mark = { type: 'rect', ...area, fill: coverageColours(theme)[kind] };
  return kind === 'none' ? [spot, frame(area, theme.rule, 1)] : [spot];
}

/** What the signs mean, those that occur. */
export function coverageLegend(
  { say }: ComparisonContext,
  coverage: CoverageData,
  theme: Theme,
): LegendItem[] {
  const signOf = coverage.picture === 'overview' ? spotMarks : kindMarks;
  const occurs = (kind: ClauseKind) => coverage.all.clauses.some(({ amounts }) => amounts[kind] > 0);
  return clauseKinds
    .filter(occurs)
    .map((kind) =>
      sign(say.coverage.kinds(coverage)[kind], 16, 16, (x, y) =>
        signOf(kind, { x, y, width: 16, height: 16 }, theme),
      ),
    );
}
