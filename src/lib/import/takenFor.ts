import { textCounts } from './gridTexts.ts';
import { fieldsByContent } from './guessMapping.ts';
import { isWide, meaningsMapped, type Mapping } from './mapping.ts';
import { unitInTitle } from './measureName.ts';
import { ofWhole, type ImportProblem } from './problem.ts';
import type { Grid } from './Grid.ts';
import { voteCodes } from './publishedVotes.ts';
import type { RowKindGuess } from './rowKind.ts';
import { columnsOfPositions } from './stanceRows.ts';
import { swappedColumns } from './swapped.ts';

/** What nobody has said and names do not tell: by what it holds alone a column was taken for something. */
export function columnsTaken(grid: Grid, given: Mapping, mapping: Mapping): ImportProblem[] {
  const codes = voteCodes(grid, mapping);
  const isAsCoded =
    codes !== null && Object.entries(codes.values).every(([code, means]) => mapping.values[code] === means);
  return [
    ...fieldsByContent(grid, given, mapping).map(({ field, column }) =>
      ofWhole(
        { kind: 'columnTaken', field, swap: field === 'stance' ? null : swappedColumns(mapping) },
        column,
      ),
    ),
    ...(isAsCoded ? [ofWhole({ kind: 'codesTaken', by: codes.by }, mapping.columns.stance)] : []),
  ];
}

/** What stands above the names of columns may be about something else than their unit. */
export function unitTaken({ title = [] }: Grid, { table, constants }: Mapping): ImportProblem[] {
  const line = title.find((each) => unitInTitle(each) !== '');
  if (table !== 'figures' || line === undefined) return [];
  const unit = unitInTitle(line);
  return unit === constants.unit ? [ofWhole({ kind: 'unitTaken', unit, title: line })] : [];
}

/** What stands above the names of columns may be something else than what was voted on. */
export function issueTaken(
  { title: [line] = [] }: Grid,
  given: Mapping,
  { constants }: Mapping,
): ImportProblem[] {
  if (line === undefined || constants.issue !== line || given.constants.issue !== undefined) return [];
  return [ofWhole({ kind: 'issueTaken', title: line })];
}

/** A cross may say that somebody is against something, or only that they have not done it. */
export function crossesTaken(grid: Grid, mapping: Mapping): ImportProblem[] {
  const { stance } = mapping.columns;
  const placed = isWide(mapping)
    ? columnsOfPositions(grid, mapping).map(({ at }) => at)
    : grid.columns.flatMap(({ address }, at) => (address === stance ? [at] : []));
  const mapped = meaningsMapped(mapping, 'stances');
  const counts = new Map<string, number>();
  for (const at of placed)
    for (const [text, cells] of textCounts(grid, at))
      if (crosses.includes(text.trim()) && mapped(text) === undefined)
        counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + cells);
  return [...counts].map(([value, cells]) => ({ ...ofWhole({ kind: 'crossTaken', cells }), value }));
}

const crosses = ['✗', '✘', '✖', '❌'];

/** Said where a reader may take the rows for the other kind. */
export function rowsTaken(mapping: Mapping, guess: RowKindGuess): ImportProblem[] {
  if ((mapping.rows ?? null) !== null || guess.perCell < doubtful) return [];
  return [ofWhole({ kind: 'rowsTaken', ...guess })];
}

/** From so many rows of one actor, issue and source on average it is not plain that they are readings. */
const doubtful = 1.2;
