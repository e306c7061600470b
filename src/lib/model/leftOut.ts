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
  'total',
] as const;

export type LossReason = (typeof lossReasons)[number];

/** Those of what says something that nobody could make anything of. */
export const unreadReasons: readonly LossReason[] = ['wordUnknown', 'offScale', 'numberUnread'];

/** The tables of a dossier that a file can be opened as. */
const openedTables = ['stances', 'claims', 'figures', 'provisions', 'events'] as const;

/** How much of a file was left out for one reason when it was opened. */
export interface LeftOut {
  /** Name of the file. */
  readonly file: string;
  /** Whole rows, or cells of rows of which others are kept. */
  readonly of: 'rows' | 'cells';
  readonly why: LossReason;
  /** At least one. */
  readonly count: number;
  /** The table of the dossier that was made of the file; absent where nobody says. */
  readonly table?: (typeof openedTables)[number];
  /** How many rows of the file hold anything, those left out among them; absent where nobody says. */
  readonly outOf?: number;
}

/** How much of a file was left out that held anything. */
export interface FileLosses {
  readonly file: string;
  readonly rows: number;
  /** Of other rows. */
  readonly cells: number;
  /** How many rows hold anything; null where nobody says. */
  readonly outOf: number | null;
  /** How many of those rows and cells say that somebody did not vote. */
  readonly absent: number;
}

/** A list of them as it stands in JSON; null for anything else. */
export function readLeftOut(said: unknown): readonly LeftOut[] | null {
  if (!Array.isArray(said)) return null;
  const read = said.flatMap((each: unknown): LeftOut[] => {
    if (typeof each !== 'object' || each === null) return [];
    const { file, of, why, count, table: made, outOf } = each as Record<string, unknown>;
    const reason = lossReasons.find((known) => known === why);
    const table = openedTables.find((known) => known === made);
    const isSound =
      typeof file === 'string' &&
      file.trim() !== '' &&
      (of === 'rows' || of === 'cells') &&
      reason !== undefined &&
      isAmount(count) &&
      made === table &&
      (outOf === undefined || isAmount(outOf));
    if (!isSound) return [];
    return [{ file, of, why: reason, count, ...(table ? { table } : {}), ...(outOf ? { outOf } : {}) }];
  });
  return read.length === said.length ? read : null;
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** Of each file how many rows, and cells of other rows, were left out that held anything. */
export function leftOutByFile(all: readonly LeftOut[]): readonly FileLosses[] {
  const files = new Map<string, { rows: number; cells: number; outOf: number | null; absent: number }>();
  for (const { file, of, why, count, outOf = null } of all) {
    if (why === 'empty') continue;
    const sums = files.get(file) ?? { rows: 0, cells: 0, outOf, absent: 0 };
    sums[of] += count;
    if (why === 'didNotVote') sums.absent += count;
    files.set(file, sums);
  }
  return [...files].map(([file, sums]) => ({ file, ...sums }));
}
