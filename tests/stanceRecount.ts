import type { Dossier } from '#lib/model/dossier.ts';
import type { Stance } from '#lib/model/stance.ts';

/** What a cell is by a count of its own over the raw rows, written without a look at the code that is tested. */
export interface Recount {
  readonly kind: 'position' | 'split' | 'unclear' | 'not_applicable' | 'none';
  readonly value: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly sources: number;
  /** Ids of the rows, in alphabetical order. */
  readonly rows: readonly string[];
}

/** The documents of a dossier alone, with all their rows. */
export function recount(
  dossier: Dossier,
  actor: string,
  issue: string,
  counts: (row: Stance) => boolean = () => true,
): Recount {
  const source = (id: string) => dossier.sources.find((each) => each.id === id)!;
  const rows = dossier.stances.filter(
    (row) => row.actor === actor && row.issue === issue && source(row.source).file !== '' && counts(row),
  );
  const ids = rows.map((row) => row.id).sort();
  const told = latestSide(rows.filter((row) => row.status === 'position'));
  const nothing = { value: null, lowest: null, highest: null, sources: 0, rows: ids };
  if (told.length === 0) {
    if (rows.length === 0) return { kind: 'none', ...nothing };
    const unclear = rows.some((row) => row.status === 'unclear');
    return { kind: unclear ? 'unclear' : 'not_applicable', ...nothing };
  }
  const steps = told.map((row) => row.stance ?? NaN);
  const perOriginal: Record<string, number[]> = {};
  for (const row of told) (perOriginal[original(dossier, row.source)] ??= []).push(row.stance ?? NaN);
  const medians = Object.values(perOriginal).map(cautiousMedian);
  const [lowest, highest] = [Math.min(...steps), Math.max(...steps)];
  const split = lowest < 0 && highest > 0;
  return {
    kind: split ? 'split' : 'position',
    value: split ? null : cautiousMedian(medians),
    lowest,
    highest,
    sources: medians.length,
    rows: ids,
  };
}

/**
 * Where both sides are told of times more than half a year apart throughout, the rows since the last change; else all.
 */
export function latestSide(told: readonly Stance[]): readonly Stance[] {
  const day = (date: string, rest: string) => Date.parse(`${date}${rest.slice(date.length)}`) / 86_400_000;
  const sided = told.filter(({ stance }) => stance);
  const start = ({ date }: Stance) => day(date, '0000-01-01');
  const end = ({ date }: Stance) => {
    if (date.length === 10) return day(date, '');
    const [year = 0, month = 12] = date.split('-').map(Number);
    return Date.UTC(year, month, 0) / 86_400_000;
  };
  const opposite = sided.flatMap((a) =>
    sided.filter((b) => (a.stance ?? 0) * (b.stance ?? 0) < 0).map((b) => [a, b] as const),
  );
  if (opposite.length === 0) return told;
  if (opposite.some(([a, b]) => !a.date || !b.date)) return told;
  if (opposite.some(([a, b]) => start(a) - end(b) <= 183 && start(b) - end(a) <= 183)) return told;
  const latest = sided.toSorted((a, b) => start(b) - start(a))[0]!;
  const before = Math.max(...sided.filter((row) => (row.stance ?? 0) * (latest.stance ?? 0) < 0).map(end));
  return told.filter((row) => row.date === '' || start(row) > before);
}

/** The source behind a copy. */
export function original(dossier: Dossier, id: string): string {
  const from = dossier.sources.find((each) => each.id === id)?.derived_from;
  return from ? original(dossier, from) : id;
}

function cautiousMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1]!, sorted[Math.floor(sorted.length / 2)]!];
  const exact = (low + high) / 2;
  return Math.sign(exact) * Math.floor(Math.abs(exact)) + 0;
}
