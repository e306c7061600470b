import type { Grid } from './Grid.ts';
import { textCounts } from './gridTexts.ts';
import { answersIn, commonScale, endsIn, likelyScaleOf, scaleInName } from './likelyScale.ts';
import { meaningsMapped, scaleOf, wideFieldOf, type Mapping } from './mapping.ts';
import { isNoAnswerCode } from './noAnswerCodes.ts';
import {
  liesBetweenSteps,
  numberTold,
  positionsOfWords,
  stepOnScale,
  type Position,
  type Scale,
} from './positionWords.ts';
import type { ImportFlaw } from './problem.ts';
import { stanceNumbers } from './stanceNumbers.ts';

/** What a cell says of a position. */
export interface ReadPosition {
  readonly position: Exclude<Position, 'none'>;
  /** The number that its step was read from, where the step does not say it: `6.15 on a scale from 0 to 10`; else empty. */
  readonly number: string;
  /** That number lies between two steps. */
  readonly isBetween: boolean;
}

/**
 * Reads a text in a column; null where it is to say nothing.
 *
 * @param isOptional whether the cell may be empty
 */
export type PositionReader = (
  text: string,
  at: number,
  isOptional: boolean,
) => ReadPosition | ImportFlaw | null;

/** What the numbers of a column are, judged over the whole of it. */
interface Wording {
  readonly isOwnScale: boolean;
  readonly least: number;
  readonly most: number;
  /** As many cells hold words of positions. */
  readonly isInWords: boolean;
  /** The usual scale on which they are; null for none. */
  readonly likely: Scale | null;
}

/**
 * @param positional places of all columns of positions, whose words are read together
 * @param isAbsence whether a text that says no position says that somebody did not vote
 */
export function positionReader(
  grid: Grid,
  mapping: Mapping,
  positional: readonly number[],
  isAbsence: (text: string) => boolean,
): PositionReader {
  // Each column is walked once, however often its texts are asked for.
  const texts = new Map<number, ReadonlyMap<string, number>>();
  const textsOf = (place: number) => {
    const known = texts.get(place) ?? textCounts(grid, place);
    texts.set(place, known);
    return known;
  };
  const mapped = meaningsMapped(mapping, 'stances');
  const numberOf = stanceNumbers(grid, positional, mapping);
  const likelyOf = (place: number) => scaleInName(grid.columns[place]?.name ?? '') ?? wordingOf(place).likely;
  let known: { readonly scale: Scale | null } | null = null;
  // A scale that is said is that of all columns, also of a weight beside many words.
  const likely = () =>
    (known ??= {
      scale: wordingOfColumns(positional).isInWords ? null : commonScale(positional.map(likelyOf)),
    }).scale;
  const word = positionsOfWords(positional.flatMap((place) => [...textsOf(place).keys()]));
  const wordings = new Map<number, Wording>();
  const wordingOf = (place: number) => {
    const told = wordings.get(place) ?? wordingOfColumns([place]);
    wordings.set(place, told);
    return told;
  };
  /** Whole numbers from −2 to 2, of which some are negative or which a column named `stance` holds, need no scale. */
  function wordingOfColumns(places: readonly number[]): Wording {
    const all: number[] = [];
    let [numbers, words] = [0, 0];
    for (const at of places)
      for (const [text, cells] of textsOf(at)) {
        const number = mapped(text) === undefined ? numberOf(text) : null;
        if (typeof number === 'number') {
          all.push(number);
          numbers += cells;
        } else if ((word(text) ?? 'none') !== 'none') words += cells;
      }
    const { least, most } = endsIn(answersIn(all));
    const isNamed = places.every((at) => grid.columns[at]?.name.trim().toLowerCase() === 'stance');
    const isOwnScale = least >= -2 && most <= 2 && (least < 0 || isNamed);
    return { isOwnScale, least, most, isInWords: words >= numbers, likely: likelyScaleOf(all) };
  }
  // Columns of one table are of one scale, though not all of them go down to its end.
  const isTogether = wideFieldOf(mapping) !== null && mapping.scale === null;
  const together = isTogether ? wordingOfColumns(positional) : null;

  const none = (text: string): ImportFlaw => ({ kind: isAbsence(text) ? 'didNotVote' : 'noPosition' });

  return (text, at, isOptional) => {
    const position = mapped(text);
    if (position === 'none') return isOptional ? null : none(text);
    if (position !== undefined) return plain(position);
    if (text.trim() === '') return isOptional ? null : { kind: 'valueMissing', field: 'stance' };
    const said = word(text);
    if (said === 'none') return none(text);
    if (said !== undefined) return plain(said);
    const number = numberOf(text);
    if (number === null) return { kind: 'positionUnknown' };
    if (typeof number !== 'number') return number;
    const scale = scaleOf(mapping, grid.columns[at]?.address ?? '');
    if (scale !== null) {
      const step = stepOnScale(number, scale);
      if (step === null) return { kind: 'outOfScale', ...scale, isCode: isNoAnswerCode(number) };
      const isBetween = liesBetweenSteps(number, scale);
      return { position: step, number: numberTold(text, number, scale), isBetween };
    }
    const { isOwnScale, least, most } = together?.isOwnScale ? together : wordingOf(at);
    if (!isOwnScale || !Number.isInteger(number))
      return { kind: 'scaleUnknown', least, most, likely: likely() };
    return number >= -2 && number <= 2
      ? plain(number as ReadPosition['position'])
      : { kind: 'outOfScale', from: -2, to: 2, isCode: isNoAnswerCode(number) };
  };
}

function plain(position: ReadPosition['position']): ReadPosition {
  return { position, number: '', isBetween: false };
}

/** What a row says of why it is so, with the number that its step was read from on a line before. */
export function withNumber(number: string, rationale: string): string {
  return [number, rationale].filter((line) => line !== '').join('\n');
}
