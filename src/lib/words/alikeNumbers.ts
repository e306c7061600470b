/** What numbers of one list are written with. */
export interface AlikeFormats {
  /** With so many decimals. */
  readonly decimals: (value: number, digits: number) => string;
  /** A number that is written already, with the word of a power of ten: `0.84 billion`. */
  readonly worded: (power: number, written: string) => string;
  /** What a number of a size of its own is written by. */
  readonly rounded: (value: number) => string;
}

/** Digits that tell the largest of a list from the next, at least and at most, and the smallest from nothing. */
const digits = { largest: 3, most: 4, smallest: 2 };
const mostDecimals = 2;

/**
 * The power of ten whose word numbers of one list are written with, 0 where they are written out, and their decimals; null
 * where there is no number but 0.
 */
export function alikeSize(
  values: readonly number[],
): { readonly power: number; readonly shown: number } | null {
  const sizes = values.map(Math.abs).filter((size) => size > 0 && Number.isFinite(size));
  if (sizes.length === 0) return null;
  const exponent = (size: number) => Math.floor(Math.log10(size));
  const ends = sizes.reduce(
    ({ least, most }, size) => ({ least: Math.min(least, size), most: Math.max(most, size) }),
    { least: Infinity, most: 0 },
  );
  const top = exponent(ends.most);
  const finest = exponent(ends.least) - digits.smallest + 1;
  const last = Math.max(Math.min(finest, top - digits.largest + 1), top - digits.most + 1);
  const power = [12, 9, 6].find((each) => each <= top && each - last <= mostDecimals) ?? 0;
  const areWhole = power === 0 && values.every((value) => Number.isInteger(value));
  return { power, shown: areWhole ? 0 : Math.min(mostDecimals, Math.max(0, power - last)) };
}

/**
 * Writes every number of a list with the same word of size and the same decimals, so that they are compared at a glance:
 * `2.62 billion`, `0.84 billion`. What would read as nothing is written by itself.
 */
export function alikeNumbers(
  { decimals, worded, rounded }: AlikeFormats,
  values: readonly number[],
): (value: number) => string {
  const size = alikeSize(values);
  if (!size) return rounded;
  const { power, shown } = size;
  return (value) => {
    const scaled = value / 10 ** power;
    if (readsAsNothing(value, size)) return rounded(value);
    const written = decimals(scaled, shown);
    return power === 0 ? written : worded(power, written);
  };
}

/** Whether a number that is none would be written as 0. */
export function readsAsNothing(
  value: number,
  { power, shown }: { readonly power: number; readonly shown: number },
): boolean {
  return value !== 0 && Math.abs(value) / 10 ** power < 0.5 / 10 ** shown;
}
