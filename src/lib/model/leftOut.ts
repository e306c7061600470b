/** Why a row or a cell of a file that was opened is in no table of the dossier that was made of it. */
export const lossReasons = [
  'empty',
  'unreadable',
  'valueMissing',
  'noPosition',
  'didNotVote',
  'wordUnknown',
  'offScale',
  'dateUnread',
  'numberUnread',
  'notCoded',
] as const;

export type LossReason = (typeof lossReasons)[number];

/** How much of a file was left out for one reason when it was opened. */
export interface LeftOut {
  /** Name of the file. */
  readonly file: string;
  /** Whole rows, or cells of rows of which others are kept. */
  readonly of: 'rows' | 'cells';
  readonly why: LossReason;
  /** At least one. */
  readonly count: number;
}

/** A list of them as it stands in JSON; null for anything else. */
export function readLeftOut(said: unknown): readonly LeftOut[] | null {
  if (!Array.isArray(said)) return null;
  const read = said.flatMap((each: unknown): LeftOut[] => {
    if (typeof each !== 'object' || each === null) return [];
    const { file, of, why, count } = each as Record<string, unknown>;
    const reason = lossReasons.find((known) => known === why);
    const isSound =
      typeof file === 'string' &&
      file.trim() !== '' &&
      (of === 'rows' || of === 'cells') &&
      reason !== undefined &&
      typeof count === 'number' &&
      Number.isSafeInteger(count) &&
      count > 0;
    return isSound ? [{ file, of, why: reason, count }] : [];
  });
  return read.length === said.length ? read : null;
}

/** How much of a file was left out that held anything. */
export interface LeftOutSums {
  readonly file: string;
  readonly rows: number;
  /** Of rows of which others are kept. */
  readonly cells: number;
  /** How many of both say that somebody did not vote. */
  readonly absent: number;
}

/** The sums of each file. */
export function leftOutByFile(all: readonly LeftOut[]): readonly LeftOutSums[] {
  const files = new Map<string, { rows: number; cells: number; absent: number }>();
  for (const { file, of, why, count } of all) {
    if (why === 'empty') continue;
    const sums = files.get(file) ?? { rows: 0, cells: 0, absent: 0 };
    sums[of] += count;
    if (why === 'didNotVote') sums.absent += count;
    files.set(file, sums);
  }
  return [...files].map(([file, sums]) => ({ file, ...sums }));
}
