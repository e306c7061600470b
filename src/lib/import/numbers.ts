/** Which sign stands before the fraction of numbers; the other one may part thousands. */
export type Decimal = '.' | ',';

const decimals: readonly Decimal[] = ['.', ','];

/**
 * The decimal sign by which the numbers of a column can be read: that by which most can, null where both read all and
 * some of them otherwise (`23.824`).
 *
 * @param counts the texts of the column and how many cells hold each; blank ones do not count
 */
export function decimalOf(counts: ReadonlyMap<string, number>): Decimal | null {
  const texts = [...counts.keys()].filter((text) => text.trim() !== '');
  const [dots, commas] = decimals.map((decimal) =>
    texts.reduce((sum, text) => (readNumber(text, decimal) === null ? sum : sum + counts.get(text)!), 0),
  );
  if (dots !== commas) return dots! > commas! ? '.' : ',';
  const isSame = texts.every((text) => readNumber(text, '.') === readNumber(text, ','));
  return isSame ? '.' : null;
}

/**
 * The number that a text is: digits with a decimal sign, parted in threes by blanks, apostrophes or the other sign, a
 * sign of any form before or behind it, or with an exponent. Null for any other text.
 */
export function readNumber(text: string, decimal: Decimal): number | null {
  const plain = text
    .trim()
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/^(.*\d)-$/, '-$1');
  const group = decimal === '.' ? ',' : '\\.';
  const point = decimal === '.' ? '\\.' : ',';
  const form = new RegExp(
    `^([+-]?)(\\d+|[1-9]\\d{0,2}(?:([\\u0020\\u00a0\\u2009\\u202f'\\u2019]|${group})\\d{3})(?:\\3\\d{3})*)(?:${point}(\\d+))?(?:[eE]([+-]?\\d{1,3}))?$`,
  );
  const [, sign, whole, , fraction = '', exponent = '0'] = form.exec(plain) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replace(/\D/g, '');
  const number = Number(`${sign ?? ''}${digits}${fraction === '' ? '' : `.${fraction}`}e${exponent}`);
  return Number.isFinite(number) ? number + 0 : null;
}

/** A whole number as programs write it without a fraction, where others write `1.0`; any other text as it is. */
export function withoutZeros(text: string): string {
  return text.replace(/^([+-]?\d+)\.0+$/, '$1');
}
