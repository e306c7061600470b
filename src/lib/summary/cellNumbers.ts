import type { Dossier } from '#lib/model/dossier.ts';
import { latestPositions } from './latestPositions.ts';
import { rootSource } from './rootSource.ts';
import { medianTowardsNeutral, type StanceCell } from './stanceCells.ts';

export interface CellNumbers {
  /** How many rows take a position that counts. */
  readonly count: number;
  /** Over sources, each with the median of its rows, halves rounded towards neutral: also where sources disagree. */
  readonly median: number;
  /** Of all rows that count, each with the same weight. */
  readonly mean: number;
}

/** The positions of a cell in numbers, from −2 to 2; null without a position. */
export function cellNumbers(dossier: Dossier, cell: StanceCell): CellNumbers | null {
  const all = cell.rows.filter((row) => dossier.stances[row]?.status === 'position');
  const counted = cell.changed ? (latestPositions(dossier.stances, all) ?? all) : all;
  if (counted.length === 0) return null;
  const steps = (rows: readonly number[]): number[] => rows.map((row) => dossier.stances[row]?.stance ?? 0);
  const bySource = new Map<string, number[]>();
  for (const row of counted) {
    const source = rootSource(dossier, dossier.stances[row]!.source);
    const own = bySource.get(source);
    if (own) own.push(row);
    else bySource.set(source, [row]);
  }
  const medians = [...bySource.values()].map((rows) => medianTowardsNeutral(steps(rows)));
  const sum = steps(counted).reduce((total, step) => total + step, 0);
  return { count: counted.length, median: medianTowardsNeutral(medians), mean: sum / counted.length };
}
