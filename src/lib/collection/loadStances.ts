import { stancePartCheck } from '#lib/data/checkPart.ts';
import type { Problem } from '#lib/model/problem.ts';
import { codeStance, type Coding } from './codedColumns.ts';
import { csvParts } from './csvParts.ts';
import type { Store, StoredRow } from './Store.ts';

/** Rows of a load: all that were read are stored or refused. */
export interface LoadCounts {
  readonly read: number;
  readonly stored: number;
  readonly refused: number;
  /** Of those stored the ones that an earlier run has stored. */
  readonly before: number;
}

export interface LoadOptions {
  /** The texts of the dossier's description and of its tables but the stances. */
  readonly files: ReadonlyMap<string, string>;
  /** How a part of a file becomes a part of the dossier's table, where it is none as it is; see `stancePartCheck`. */
  readonly asStances?: Parameters<typeof stancePartCheck>[1];
  readonly coding: Coding;
  readonly store: Store;
  /** Rows that are checked and stored together. */
  readonly rowsInBatch: number;
  /** Told after each batch, with what is wrong in it; row numbers are those of the file. */
  readonly progress: (counts: LoadCounts, problems: readonly Problem[]) => void;
}

/** A file of stances as CSV text, by pieces. */
export interface StanceText {
  readonly name: string;
  readonly texts: AsyncIterable<string>;
}

/** Of a fault that concerns a file as a whole, so that none of its rows can be read. */
export class FaultyFile extends Error {
  readonly problems: readonly Problem[];

  constructor(name: string, problems: readonly Problem[]) {
    super(name);
    this.problems = problems;
  }
}

/**
 * Reads files of stances, checks every row and stores those without a fault, batch by batch. What an earlier run has
 * stored is left as it is, so that a load that was ended goes on where it was and one that was finished changes nothing.
 * Rejects with a `FaultyFile` or with what the store rejects with; what is stored by then stays.
 */
export async function loadStances(
  files: readonly StanceText[],
  { files: small, asStances, coding, store, rowsInBatch, progress }: LoadOptions,
): Promise<LoadCounts> {
  const check = stancePartCheck(small, asStances);
  const there = await store.stored();
  let counts: LoadCounts = { read: 0, stored: 0, refused: 0, before: 0 };
  let number = 0;
  for (const { name, texts } of files) {
    for await (const { text, before } of csvParts(texts, rowsInBatch)) {
      const part = check(text, before);
      const problems = part.problems.map((problem) => ({
        ...problem,
        file: name,
        row: problem.row === null ? null : problem.row + before,
      }));
      const ofFile = problems.filter(({ row }) => row === null);
      if (ofFile.length > 0) throw new FaultyFile(name, ofFile);
      const rows = part.rows.map((row): StoredRow => {
        const { id, paragraph, quote, rationale, item } = row;
        const texts = [id, paragraph === null ? '' : String(paragraph), quote, rationale, item];
        return { codes: codeStance(coding, row), rowNumber: row.rowNumber + before, texts };
      });
      const isThere = there.get(number) ?? 0;
      if (isThere > 0 && isThere !== rows.length) throw new OtherRows(number);
      if (isThere === 0 && rows.length > 0) await store.store({ number, rows });
      counts = {
        read: counts.read + part.rowCount,
        stored: counts.stored + rows.length,
        refused: counts.refused + part.rowCount - rows.length,
        before: counts.before + isThere,
      };
      number++;
      progress(counts, problems);
    }
  }
  return counts;
}

/** Where the store holds other rows than those of the files. */
export class OtherRows extends Error {
  constructor(batch: number) {
    super(`batch ${batch} was stored from other files`);
  }
}
