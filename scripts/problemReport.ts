import type { Problem } from '#lib/model/problem.ts';
import { programWords } from './programWords.ts';

/** Of each kind so many are said in full. */
const mostOfKind = 10;

/** What to run for a report in which nothing is left out. */
export function fullReport(folder: string): string {
  const name = /^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`;
  return `npm run data:check -- ${name} --all`;
}

/**
 * What is wrong, in the language of the program: problems of one kind together, of each kind the first ones and how many
 * more there are, and at the end of a longer list how many in all.
 *
 * @param command what lists all, named where this does not
 * @param all whether to leave none out
 */
export async function problemReport(
  problems: readonly Problem[],
  command: string,
  all = false,
): Promise<string[]> {
  const say = (await programWords('problems')).of('problems');
  const { lines, unsaid } = firstOfKind(problems, kindOf, say.line, say.moreOfKind, all);
  if (problems.length > mostOfKind) lines.push(say.total({ all: problems.length, unsaid, command }));
  return lines;
}

/** A table and column where something is wrong in the same way in many rows; of a file as a whole, the columns too. */
function kindOf({ file, row, column, flaw }: Problem): string {
  return JSON.stringify([file, row === null ? null : column, flaw.kind]);
}

/** A line each, those of a kind together in the order of the first of them. */
export function firstOfKind<Item>(
  items: readonly Item[],
  kind: (item: Item) => string,
  line: (item: Item) => string,
  more: (facts: { amount: number }) => string,
  all: boolean,
): { lines: string[]; unsaid: number } {
  const kinds = new Map<string, Item[]>();
  for (const item of items) {
    const key = kind(item);
    const same = kinds.get(key);
    if (same) same.push(item);
    else kinds.set(key, [item]);
  }
  let unsaid = 0;
  const lines: string[] = [];
  for (const same of kinds.values()) {
    // A line that says how many more there are is worth it only in the place of several.
    const shown = all || same.length <= mostOfKind + 1 ? same : same.slice(0, mostOfKind);
    for (const item of shown) lines.push(line(item));
    const amount = same.length - shown.length;
    if (amount > 0) lines.push(more({ amount }));
    unsaid += amount;
  }
  return { lines, unsaid };
}
