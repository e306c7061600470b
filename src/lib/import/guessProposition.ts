import { plainName, propositionNames } from './columnNames.ts';
import type { Grid } from './Grid.ts';
import { pairsOfTexts, textCounts } from './gridTexts.ts';

/** The columns that name issues and say in full what each of them is about, by their addresses. */
export interface IssueColumns {
  readonly issue: string;
  readonly proposition?: string;
}

/** Rows that tell what a column holds. */
const enough = 1000;
/** A statement has so many letters at least, and so many words. */
const fewestLetters = 12;
const fewestWords = 3;
/** Of issues that are named by a title, so much longer is what they say, on average. */
const longer = 1.3;

/**
 * The column that says in full what issues are about: of those that say one thing of an issue, and nothing that they say of
 * another, and that are longer than its name, the one with a known name, or else with the longest texts. Where issues
 * themselves are named by such statements, another column may have short titles of them.
 *
 * @param issue address of the column that was taken for the names of issues
 * @param isFree whether a column is neither needed for something else nor chosen for it by hand
 * @param isOpen whether issues may be named by another column
 */
export function guessProposition(
  grid: Grid,
  issue: string,
  isFree: (address: string) => boolean,
  isOpen: boolean,
): IssueColumns {
  const { columns } = grid;
  const issueAt = columns.findIndex(({ address }) => address === issue);
  if (issueAt === -1) return { issue };
  const names = textsAt(grid, issueAt);
  const nameLength = meanLength(names);
  const others = columns.flatMap(({ address, name }, at) => {
    if (at === issueAt || !isFree(address)) return [];
    const texts = textsAt(grid, at);
    return areWords(texts) ? [{ address, at, rank: rankOf(name), texts, length: meanLength(texts) }] : [];
  });
  const isRepeated = grid.rows.length >= names.length * 1.5;
  const told = others
    .filter(({ rank, texts, length }) => {
      if (rank !== -1) return length > nameLength;
      return isRepeated && names.length > 1 && areStatements(texts) && length > nameLength * longer;
    })
    .sort((a, b) => Number(b.rank !== -1) - Number(a.rank !== -1) || a.rank - b.rank || b.length - a.length)
    .find(({ at }) => isOneToOne(grid, issueAt, at));
  if (told) return { issue, proposition: told.address };
  if (!isOpen || !isRepeated || !areStatements(names)) return { issue };
  const title = others
    .filter(({ texts, length }) => length * 2 < nameLength && !texts.some((text) => /\d/.test(text)))
    .sort((a, b) => b.length - a.length)
    .find(({ at }) => isOneToOne(grid, issueAt, at));
  return title ? { issue: title.address, proposition: issue } : { issue };
}

/** The place of a name, or of one of its words, among those of such columns; −1 for none. */
function rankOf(name: string): number {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const plain = plainName(name);
  return propositionNames.findIndex((each) => plainName(each) === plain || words.includes(each));
}

function textsAt(grid: Grid, at: number): string[] {
  return [...textCounts(grid, at, enough).keys()].filter((text) => text.trim() !== '');
}

function meanLength(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.trim().length, 0) / Math.max(1, texts.length);
}

/** No numbers, days, codes or addresses. */
function areWords(texts: readonly string[]): boolean {
  const isWord = (text: string) => /\p{L}{3}|[\p{Script=Hangul}\p{Script=Han}]{2}/u.test(text);
  return texts.length > 0 && texts.every((text) => isWord(text) && !/^\s*(https?:|www\.)/i.test(text));
}

/** Whether a text has as many words as a sentence has at least. */
export function isStatement(text: string): boolean {
  return text.trim().length >= fewestLetters && text.trim().split(/\s+/).length >= fewestWords;
}

/** Whether most of them are. */
export function areStatements(texts: readonly string[]): boolean {
  return texts.filter(isStatement).length * 2 > texts.length;
}

/** Whether two columns tell the same things apart, where both say anything; the second does for most of what the first names. */
function isOneToOne(grid: Grid, one: number, other: number): boolean {
  const [of, back] = [new Map<string, string>(), new Map<string, string>()];
  const named = new Set<string>();
  for (const [first, second] of pairsOfTexts(grid, one, other)) {
    if (first.trim() === '') continue;
    named.add(first);
    if (second.trim() === '') continue;
    if ((of.get(first) ?? second) !== second || (back.get(second) ?? first) !== first) return false;
    of.set(first, second);
    back.set(second, first);
  }
  return of.size * 2 > named.size;
}
