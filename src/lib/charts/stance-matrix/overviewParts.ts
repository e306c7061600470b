import { cellKindCodes, cellKinds } from '#lib/summary/cellColumns.ts';
import type { StanceCells } from '#lib/summary/stanceCells.ts';
import { evenly } from '../kit/evenly.ts';
import type { MatrixData } from './read.ts';

/** What a part of an overview holds: actors and issues that stand beside one another, by their positions in the dossier. */
export interface OverviewPart {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly actors: readonly number[];
  readonly issues: readonly number[];
}

/** So many lines can be told one by one. */
const most = { actors: 30, issues: 24 };

/** The parts of an overview, each of which fits a picture of its own; issue by issue. */
export function overviewParts({ actors, issues }: Pick<MatrixData, 'actors' | 'issues'>): OverviewPart[] {
  const columns = evenly(actors, most.actors);
  return evenly(issues, most.issues).flatMap((own, row) =>
    columns.map((those, column) => ({ key: partKey(row, column), row, column, actors: those, issues: own })),
  );
}

/** The part with a key; null where no part has it. */
export function partOf(data: Pick<MatrixData, 'actors' | 'issues'>, key: string): OverviewPart | null {
  if (!key.startsWith('part~~')) return null;
  return overviewParts(data).find((part) => part.key === key) ?? null;
}

function partKey(row: number, column: number): string {
  return `part~~${row + 1}-${column + 1}`;
}

/** How many cells of some lines are of which kind, positions by their side. */
export interface CellAmounts {
  readonly supports: number;
  readonly neutral: number;
  readonly opposes: number;
  readonly split: number;
  readonly unclear: number;
  readonly notApplicable: number;
  readonly none: number;
}

const amountsOf = new WeakMap<MatrixData, CellAmounts>();

/** Of all cells of an overview; counted once. */
export function allAmounts(data: MatrixData): CellAmounts {
  let amounts = amountsOf.get(data);
  if (!amounts) amountsOf.set(data, (amounts = cellAmounts(data.cells, data.actors, data.issues)));
  return amounts;
}

export function cellAmounts(
  { columns: { kind, value }, issueCount }: StanceCells,
  actors: readonly number[],
  issues: readonly number[],
): CellAmounts {
  const kinds = cellKinds.map(() => 0);
  const sides = [0, 0, 0];
  for (const actor of actors) {
    for (const issue of issues) {
      const cell = actor * issueCount + issue;
      kinds[kind[cell]!]!++;
      if (kind[cell] === cellKindCodes.position) sides[Math.sign(value[cell]!) + 1]!++;
    }
  }
  const [, split = 0, unclear = 0, notApplicable = 0, none = 0] = kinds;
  const [opposes = 0, neutral = 0, supports = 0] = sides;
  return { supports, neutral, opposes, split, unclear, notApplicable, none };
}
