import type { Grid } from './Grid.ts';
import { textCounts } from './gridTexts.ts';
import { commonScale, likelyScale, scaleInName } from './likelyScale.ts';
import { meaningsMapped, scaleOf, wideFieldOf, type Mapping } from './mapping.ts';
import {
  liesBetweenSteps,
  numberTold,
  positionsOfWords,
  stepOnScale,
  type Position,
  type Scale,
} from './positionWords.ts';
import type { ImportFlaw } from './problem.ts';

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
type Wording = { readonly isOwnScale: boolean; readonly least: number; readonly most: number };

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
  const texts = new Map<number, readonly string[]>();
  const textsOf = (place: number) => {
    const known = texts.get(place) ?? [...textCounts(grid, place).keys()];
    texts.set(place, known);
    return known;
  };
  const likelyOf = (place: number) => {
    const { least, most } = wordingOf(place);
    return scaleInName(grid.columns[place]?.name ?? '') ?? likelyScale(least, most);
  };
  let known: { readonly scale: Scale | null } | null = null;
  const likely = () => (known ??= { scale: commonScale(positional.map(likelyOf)) }).scale;
  const mapped = meaningsMapped(mapping, 'stances');
  const word = positionsOfWords(positional.flatMap(textsOf));
  const wordings = new Map<number, Wording>();
  const wordingOf = (at: number) => {
    const told = wordings.get(at) ?? wordingOfColumns(grid, [at], textsOf);
    wordings.set(at, told);
    return told;
  };
  // Columns of one table are of one scale, though not all of them go down to its end.
  const isTogether = wideFieldOf(mapping) !== null && mapping.scale === null;
  const together = isTogether ? wordingOfColumns(grid, positional, textsOf) : null;
  if (together?.isOwnScale === true) for (const place of positional) wordings.set(place, together);

  const none = (text: string): ImportFlaw => ({ kind: isAbsence(text) ? 'didNotVote' : 'noPosition' });

  return (text, at, isOptional) => {
    const position = mapped(text);
    if (position === 'none') return isOptional ? null : none(text);
    if (position !== undefined) return plain(position);
    if (text.trim() === '') return isOptional ? null : { kind: 'valueMissing', field: 'stance' };
    const number = numberOf(text);
    const said = word(text);
    if (said !== undefined && said !== 'none') return plain(said);
    if (said === 'none') return none(text);
    if (number === null) return { kind: 'positionUnknown' };
    const scale = scaleOf(mapping, grid.columns[at]?.address ?? '');
    if (scale !== null) {
      const step = stepOnScale(number, scale);
      if (step === null) return { kind: 'outOfScale', ...scale };
      const isBetween = liesBetweenSteps(number, scale);
      return { position: step, number: numberTold(text, number, scale), isBetween };
    }
    const { isOwnScale, least, most } = wordingOf(at);
    if (!isOwnScale || !Number.isInteger(number))
      return { kind: 'scaleUnknown', least, most, likely: likely() };
    return plain(number as ReadPosition['position']);
  };
}

function plain(position: ReadPosition['position']): ReadPosition {
  return { position, number: '', isBetween: false };
}

/** What a row says of why it is so, with the number that its step was read from on a line before. */
export function withNumber(number: string, rationale: string): string {
  return [number, rationale].filter((line) => line !== '').join('\n');
}

/** Whole numbers from −2 to 2, of which some are negative or which a column named `stance` holds, need no scale. Of columns together. */
function wordingOfColumns(
  grid: Grid,
  places: readonly number[],
  textsOf: (place: number) => readonly string[],
): Wording {
  let [least, most] = [Infinity, -Infinity];
  for (const at of places)
    for (const text of textsOf(at)) {
      const number = numberOf(text);
      if (number === null) continue;
      least = Math.min(least, number);
      most = Math.max(most, number);
    }
  const isNamed = places.every((at) => grid.columns[at]?.name.trim().toLowerCase() === 'stance');
  return { isOwnScale: least >= -2 && most <= 2 && (least < 0 || isNamed), least, most };
}

/** A number of a scale; null for any other text. */
export function numberOf(text: string): number | null {
  const plainText = text.trim().replace('−', '-').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plainText) ? Number(plainText) + 0 : null;
}
