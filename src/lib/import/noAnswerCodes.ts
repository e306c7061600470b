/** Numbers that say “no answer” on hardly any scale, and those that are also on many. */
const plainCodes = new Set(
  [66, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999, 7777, 8888, 9997, 9998, 9999]
    .flatMap((code) => [code, -code])
    .concat([-7, -8, -9]),
);
const otherCodes = new Set([-1, 7, 8, 9]);

/** Whether a number is one by which surveys say that there is no answer, where it lies beyond the scale of the others. */
export function isNoAnswerCode(number: number): boolean {
  return plainCodes.has(number) || otherCodes.has(number);
}

/** Whether it is so on hardly any scale. */
export function isPlainCode(number: number): boolean {
  return plainCodes.has(number);
}

/**
 * Whether whole numbers may be answers that are only counted, with one for “no answer”: 1, 2 and 3 with 8 and 9 behind a gap, or a
 * single −1 below them. Nobody can tell on which scale these are.
 */
export function mayBeCodes(numbers: Iterable<number>): boolean {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const [least = 0, second = 0] = sorted;
  if (!sorted.every(Number.isInteger) || least < -1) return false;
  if (least === -1 && second >= 0 && sorted.at(-1)! > 2) return true;
  const low = sorted.filter((number) => !otherCodes.has(number));
  const top = low.at(-1) ?? 0;
  const isInRow = low.length === top - least + 1;
  // 7 alone is rather the end of a scale.
  const isBeyondGap = sorted.at(-1)! > 7 && low.length < sorted.length && sorted[low.length]! > top + 1;
  return isBeyondGap && low.length >= fewestAnswers && least <= 1 && (isInRow || top <= mostAnswers);
}

/** Fewer numbers are no list of answers, nor are they beyond this one where some are missing. */
const [fewestAnswers, mostAnswers] = [3, 4];
