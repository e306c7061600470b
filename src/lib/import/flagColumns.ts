import type { Grid } from './Grid.ts';
import { textCounts } from './gridTexts.ts';
import { positionOfWord } from './positionWords.ts';

/** Words that only say whether something is so; and those that also answer a question. */
const truths = ['true', 'false'];
const answers = [...truths, ...'yes no y n ja nein oui non sí si да нет 1 0'.split(' ')];

/** Names of columns that count something, or say whether something is so, which is nobody's position. */
const counting = /^((is|has|count|num|number|total)[_ ]|(is|has|count|num|total)(?=\p{Lu}))/u;

/** Whether the name of a column says that it counts something, or whether something is so. */
export function isCalledCount(name: string): boolean {
  return counting.test(name);
}

/** Names of columns that say what somebody is, or has become. */
const states =
  /(?<!\p{L})(incumbent|newly|elected|re-?elected|active|inactive|retir(ed|ing)|freshman|freshmen|former|current|eligible|deceased|resigned|suspended|female|male|married|minister|speaker|chair(man|woman)?|whip|leader|leadership|marginal|independent|amtierend|neu ?gewählt|ausgeschieden|aktiv|sortant|élue?|titular|suplente)(?!\p{L})/iu;

/** Names of columns that measure what people have. */
const measures =
  /(?<!\p{L})(age|year|month|weight|score|income|share|seats?|size|count|number of|alter|jahr|gewicht|âge|année|poids|возраст|год)(?!\p{L})/iu;

/** Whether a column is called after what people have, which is no vote and numbers none. */
export function isCalledMeasure(name: string): boolean {
  return measures.test(name.replaceAll('_', ' '));
}

/** Rows that tell what a column holds. */
const enough = 1000;

/**
 * Columns that are no votes, where other columns hold votes in words: of TRUE and FALSE, and of yes and no under a name such as
 * “incumbent”, where these words are other ones; and of numbers under a name such as “weight”.
 *
 * @param columns places of columns that hold positions
 */
export function flagsAmong(grid: Grid, columns: readonly number[]): ReadonlySet<number> {
  const words = new Map(columns.map((at) => [at, wordsIn(grid, at)]));
  const isOf = (at: number, known: readonly string[]) => {
    const own = words.get(at)!;
    return own.length > 0 && own.every((word) => known.includes(word));
  };
  const isCalledFlag = (name: string) => isCalledCount(name) || states.test(name.replaceAll('_', ' '));
  const mayBeFlag = (at: number) =>
    isOf(at, truths) || (isOf(at, answers) && isCalledFlag(grid.columns[at]!.name));
  const others = columns.filter((at) => !mayBeFlag(at));
  const voted = new Set(others.flatMap((at) => words.get(at)!));
  const areVotes = [...voted].some((word) => takesSide(word) && !answers.includes(word));
  if (!areVotes) return new Set();
  const isMeasure = (at: number) =>
    isCalledMeasure(grid.columns[at]!.name) && words.get(at)!.every((word) => /^[\d.,\s]+$/.test(word));
  const isFlag = (at: number) => mayBeFlag(at) && words.get(at)!.every((word) => !voted.has(word));
  return new Set(columns.filter((at) => isFlag(at) || isMeasure(at)));
}

function wordsIn(grid: Grid, at: number): string[] {
  const texts = [...textCounts(grid, at, enough).keys()].map((text) => text.trim().toLowerCase());
  return [...new Set(texts)].filter((text) => text !== '' && positionOfWord(text) !== 'none');
}

function takesSide(word: string): boolean {
  return Math.abs(Number(positionOfWord(word) ?? 0)) > 0;
}
