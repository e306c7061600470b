import { meaningsMapped, type Mapping } from './mapping.ts';
import { positionOfWord } from './positionWords.ts';

/** Nobody has more words for positions in one column. */
const mostWords = 12;

/**
 * Whether a column is one of positions: enough of its cells are, or of the few texts in it some are words of positions and
 * the others are what nobody knows yet, as `A` and `X` beside `Y` and `N`. Numbers that only count rows are none.
 *
 * @param counts its texts and how many cells hold each
 * @param enough share of cells that are known positions (0…1)
 */
export function holdsPositions(
  counts: ReadonlyMap<string, number>,
  mapping: Pick<Mapping, 'values'>,
  enough: number,
): boolean {
  const texts = new Map<string, number>();
  for (const [text, cells] of counts)
    if (text.trim() !== '') texts.set(text.trim(), (texts.get(text.trim()) ?? 0) + cells);
  const filled = sum(texts.values());
  if (texts.size === filled && onlyCounts([...texts.keys()])) return false;
  if (positionShare(counts, mapping) > enough) return true;
  const words = [...texts].filter(([text]) => (positionOfWord(text) ?? 'none') !== 'none');
  const isRepeated = texts.size <= mostWords && texts.size * 2 <= filled;
  return isRepeated && sum(words.map(([, cells]) => cells)) > filled * 0.3 && words.length > 1;
}

/** Whether texts that are all different are numbers of rows or of names: many of them, or one after the other. */
function onlyCounts(texts: readonly string[]): boolean {
  if (!texts.every((text) => /^\d+$/.test(text))) return false;
  const isNext = (text: string, at: number) => at === 0 || Number(text) === Number(texts[at - 1]) + 1;
  return texts.length > mostWords || (texts.length > 2 && texts.every(isNext));
}

/** Of the cells of a column that hold anything, how many are words of positions or numbers. */
export function positionShare(counts: ReadonlyMap<string, number>, mapping: Pick<Mapping, 'values'>): number {
  const mapped = meaningsMapped(mapping, 'stances');
  const filled = [...counts].filter(([text]) => text.trim() !== '');
  const isPosition = ([text]: [string, number]) =>
    mapped(text) !== undefined ||
    positionOfWord(text) !== undefined ||
    /^[-+−]?(\d{1,2}([.,]\d+)?|100)$/.test(text.trim());
  const all = sum(filled.map(([, cells]) => cells));
  return all === 0 ? 0 : sum(filled.filter(isPosition).map(([, cells]) => cells)) / all;
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}

/** Whether some of the texts take sides whatever they are about, which numbers from 1 on do not. */
export function areSided(counts: ReadonlyMap<string, number>): boolean {
  const takesSide = (text: string) => Math.abs(Number(positionOfWord(text) ?? 0)) > 0;
  return [...counts.keys()].some((text) => /^\s*[-−]\d/.test(text) || takesSide(text));
}
