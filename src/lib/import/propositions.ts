import type { TextColumn } from './Grid.ts';
import type { ImportProblem } from './problem.ts';
import type { StanceRows } from './StanceRow.ts';

/** What issues say in full, by their names as printed, and what of it is doubtful. */
export interface Propositions {
  /** Of issues whose rows say nothing there is none. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly ImportProblem[];
}

/**
 * What each issue says in full, as the first of its rows that tells it does. Rows that say otherwise are kept, with a problem.
 *
 * @param column address of the column that tells it
 */
export function propositionsOf(
  { rows, codes }: Pick<StanceRows, 'rows' | 'codes'>,
  column: string | null,
): Propositions {
  const texts = new Map<string, string>();
  const problems: ImportProblem[] = [];
  const first = new Map<string, number>();
  const hear = (issue: string, text: string, row: number) => {
    const known = texts.get(issue);
    if (known === undefined) {
      texts.set(issue, text);
      first.set(issue, row);
    } else if (known !== text) {
      const flaw = { kind: 'propositionDiffers', other: first.get(issue)! } as const;
      problems.push({ row, column, value: text, flaw });
    }
  };
  const isTold = (text: string) => text.trim() !== '';
  if (!codes) {
    for (const { issue, proposition, row } of rows) if (isTold(proposition)) hear(issue, proposition, row);
    return { texts, problems };
  }
  const { issue, proposition } = codes.fields;
  const told = toldIn(proposition);
  if (!told.includes(1)) return { texts, problems };
  // Of a million rows all but the first of an issue say the same again.
  const heard = new Int32Array(issue.size).fill(-1);
  for (let at = 0; at < codes.rowCount; at++) {
    const [of, says] = [issue.codes[at]!, proposition.codes[at]!];
    if (told[says] === 0 || heard[of] === says) continue;
    if (heard[of] === -1) heard[of] = says;
    hear(issue.text(of), proposition.text(says), codes.rowNumbers[at]!);
  }
  return { texts, problems };
}

/** Of each text of a column whether it says anything: 1 or 0. */
function toldIn({ size, text }: TextColumn): Uint8Array {
  return Uint8Array.from({ length: size }, (_, code) => Number(text(code).trim() !== ''));
}
