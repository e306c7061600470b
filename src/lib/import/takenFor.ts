import { groupBy } from '#lib/summary/groupBy.ts';
import { plainName } from './columnNames.ts';
import { textCounts } from './gridTexts.ts';
import { fieldsByContent } from './guessMapping.ts';
import { isWide, meaningsMapped, plainWord, scaleOf, type Mapping } from './mapping.ts';
import { unitInTitle } from './measureName.ts';
import { ofWhole, type ImportProblem } from './problem.ts';
import type { Grid } from './Grid.ts';
import { voteCodes } from './publishedVotes.ts';
import type { RowKindGuess } from './rowKind.ts';
import type { StanceRows } from './StanceRow.ts';
import { plainNumbers } from './stanceNumbers.ts';
import { placesOfPositions } from './stanceRows.ts';
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
  const placed = placesOfPositions(grid, mapping);
  const mapped = meaningsMapped(mapping, 'stances');
  const counts = new Map<string, number>();
  for (const at of placed)
    for (const [text, cells] of textCounts(grid, at))
      if (crosses.includes(text.trim()) && mapped(text) === undefined)
        counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + cells);
  return [...counts].map(([value, cells]) => ({ ...ofWhole({ kind: 'crossTaken', cells }), value }));
}

/** Whole numbers from −2 to 2 may be codes of answers, where nobody has called them positions. */
export function stepsTaken(
  grid: Grid,
  mapping: Mapping,
  { problems, rows }: Pick<StanceRows, 'problems' | 'rows'>,
): ImportProblem[] {
  if (rows.length === 0 || problems.some(({ flaw }) => flaw.kind === 'scaleUnknown')) return [];
  const mapped = meaningsMapped(mapping, 'stances');
  const taken = placesOfPositions(grid, mapping).flatMap((at) => {
    const { address, name } = grid.columns[at]!;
    if (scaleOf(mapping, address) !== null || positional.has(plainName(name))) return [];
    const numberOf = plainNumbers(grid, [at], mapping);
    return [...textCounts(grid, at).keys()].flatMap((text) =>
      mapped(text) === undefined ? (numberOf(text) ?? []) : [],
    );
  });
  const column = isWide(mapping) ? null : (mapping.columns.stance ?? null);
  const areSteps = taken.some((number) => number < 0) && taken.some((number) => Math.abs(number) === 2);
  return areSteps ? [ofWhole({ kind: 'stepsTaken' }, column)] : [];
}

/** Names of columns of positions that are called so. */
const positional = new Set(['stance', 'position', 'haltung', 'standpunkt', 'позиция', '입장']);

/** Words of the mapping that no cell holds, and those that are one but for case and to which it gives two meanings. */
export function meaningsAmiss(grid: Grid, mapping: Mapping, { values }: Mapping): ImportProblem[] {
  const words = Object.keys(values);
  if (words.length === 0) return [];
  const texts = new Set(placesOfPositions(grid, mapping).flatMap((at) => [...textCounts(grid, at).keys()]));
  const held = new Set([...texts].map(plainWord));
  const unused = words.filter((word) => !held.has(plainWord(word)));
  const differ = [...groupBy(words, plainWord).values()].filter(
    (alike) => new Set(alike.map((word) => values[word])).size > 1 && !alike.every((word) => texts.has(word)),
  );
  return [
    ...(unused.length === 0 ? [] : [ofWhole({ kind: 'meaningsUnused', words: unused })]),
    ...differ.map((alike) => ofWhole({ kind: 'meaningsDiffer', words: alike })),
  ];
}

const crosses = ['✗', '✘', '✖', '❌'];

/** Said where a reader may take the rows for the other kind. */
export function rowsTaken(mapping: Mapping, guess: RowKindGuess): ImportProblem[] {
  if ((mapping.rows ?? null) !== null || guess.perCell < doubtful) return [];
  return [ofWhole({ kind: 'rowsTaken', ...guess })];
}

/** From so many rows of one actor, issue and source on average it is not plain that they are readings. */
const doubtful = 1.2;
