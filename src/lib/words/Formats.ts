import { alikeNumbers } from './alikeNumbers.ts';

/** How a place writes numbers, dates, lists and order: the part of a language that has no sentences. */
export interface Formats {
  /** BCP 47 tag, such as `en-GB`. */
  readonly locale: string;
  /** Grouped and without loss: `1,234.5`, `−3`; what has more digits than anybody reads in powers of ten: `1 × 10¹⁵`. A minus is a true minus sign, here and below. */
  number(value: number): string;
  /** With exactly so many decimals: `0.96`. */
  decimals(value: number, digits: number): string;
  /**
   * As a reader says it, without loss: `34 billion`, `34.4 million`, `165,000`. What would take more than two decimals
   * is written out in full. Number and word never stand on two lines.
   */
  compact(value: number): string;
  /** The same, but short: from a million on three digits, `49.9 billion`, below no more than two decimals. */
  rounded(value: number): string;
  /** How the numbers of one list are said: with one word of size and the same decimals, `2.62 billion`, `0.84 billion`. */
  alike(values: readonly number[]): (value: number) => string;
  /** With its sign: `+2`, `0`, `−1`. */
  signed(value: number): string;
  /** A share of one: `33%`; below a tenth one significant digit. */
  percent(share: number): string;
  /** An ISO date, year-month or year, no more exact than it is: `19 June 2024`, `Jun 2024`, `2024`; else as given. */
  date(iso: string, style?: DateStyle): string;
  /**
   * From one ISO date to another, without saying twice what both share: `18–19 June 2024`, `May–June 2024`,
   * `2019–2023`; the date alone where both are one or the second is empty.
   *
   * @param year `heading` leaves out the year of the start, which stands above: `19 June`, `September – February 2024`
   */
  span(from: string, to: string, year?: 'heading'): string;
  /** The name of a month, 1 to 12: `June`, `Jun`. */
  month(month: number, style?: DateStyle): string;
  /** `a`, `a and b`, `a, b and c`. */
  list(items: readonly string[]): string;
  /** `a or b`. */
  either(items: readonly string[]): string;
  /** The order in which a reader looks names up. */
  compare(a: string, b: string): number;
  /** Which form a counted noun takes. */
  plural(value: number): Intl.LDMLPluralRule;
}

/** `long` names the month, `short` with three letters or so. */
export type DateStyle = 'long' | 'short';

/** Formats of a locale, made once: a formatter costs a hundred times as much as a number. */
export function makeFormats(locale: string): Formats {
  const plain = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 });
  const words = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 2,
  });
  const shortWords = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const smallShare = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 1 });
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  const any = new Intl.ListFormat(locale, { type: 'disjunction' });
  const plurals = new Intl.PluralRules(locale);
  const { compare } = new Intl.Collator(locale);
  const fixed = new Map<number, Intl.NumberFormat>();
  const dates = new Map<string, Intl.DateTimeFormat>();
  const decimals = (digits: number) =>
    made(
      fixed,
      digits,
      () => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    );
  const dateFormat = (month: DateStyle | null, withYear: boolean, withDay: boolean) =>
    made(dates, `${month} ${withYear} ${withDay}`, () => {
      const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC' };
      if (withYear) options.year = 'numeric';
      if (month) options.month = month;
      if (withDay) options.day = 'numeric';
      return new Intl.DateTimeFormat(locale, options);
    });
  // Most numbers are small counts, and asking for separators of thousands takes a hundred times as long.
  const digitsAreLatin = plain.format(1234567890).replace(/\D/g, '') === '1234567890';
  const span = (from: string, to: string, year?: 'heading'): string => {
    const [start, end] = [dateFields(from), dateFields(to)];
    if (!start) return to === '' ? from : `${from} – ${to}`;
    const startStyle = start.month ? 'long' : null;
    const isUnderYear = year === 'heading' && start.month;
    const one = dateFormat(startStyle, !isUnderYear, start.day);
    if (to === '' || to === from) return one.format(start.at);
    const isAlike = end?.month === start.month && end.day === start.day;
    const sharesYear = from.slice(0, 4) === to.slice(0, 4);
    if (!end || !isAlike || (isUnderYear && !sharesYear)) return `${one.format(start.at)} – ${date(to)}`;
    return closedUp(one.formatRangeToParts(start.at, end.at));
  };
  const date = (iso: string, style: DateStyle = 'long') => {
    const fields = dateFields(iso);
    return fields ? dateFormat(fields.month ? style : null, true, fields.day).format(fields.at) : iso;
  };
  const number = (value: number) => {
    if (digitsAreLatin && Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
    return isExtreme(value)
      ? inPowers(value, (part) => minus(plain.format(part)))
      : minus(plain.format(value));
  };
  const compact = (value: number) =>
    isShort(Math.abs(value)) ? minus(words.format(value)).replaceAll(' ', '\u00a0') : number(value);
  const rounded = (value: number) => {
    const size = Math.abs(value);
    if (isShort(size) || isExtreme(value) || size < 1) return compact(value);
    if (size < 1e6) return number(Number(value.toFixed(2)));
    return minus(shortWords.format(value)).replaceAll(' ', '\u00a0');
  };
  const written = (value: number, digits: number) =>
    isExtreme(value) && Math.abs(value) > 1 ? number(value) : minus(decimals(digits).format(value));
  const worded = (power: number, text: string) =>
    words
      .formatToParts(10 ** power)
      .map(({ type, value }) => (type === 'integer' ? text : value))
      .join('')
      .replaceAll(' ', '\u00a0');
  return {
    locale,
    number,
    decimals: written,
    compact,
    rounded,
    alike: (values) => alikeNumbers({ decimals: written, worded, rounded }, values),
    signed: (value) => (value > 0 ? `+${number(value)}` : number(value)),
    percent: (value) =>
      isExtreme(value)
        ? `${inPowers(value, (part) => minus(plain.format(part)), 2)}%`
        : minus((Math.abs(value) >= 0.1 ? share : smallShare).format(value)),
    date,
    span,
    month: (month, style = 'long') => dateFormat(style, false, false).format(Date.UTC(2024, month - 1, 1)),
    list: (items) => all.format(items),
    either: (items) => any.format(items),
    compare,
    plural: (value) => plurals.select(value),
  };
}

/** Milliseconds UTC of the start of an ISO date, and whether it names a month and a day; null for anything else. */
function dateFields(
  iso: string,
): { readonly at: number; readonly month: boolean; readonly day: boolean } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return null;
  const [, year, month, day] = match;
  // Unlike `Date.UTC` this takes a year below 100 for what it is.
  const at = new Date(0).setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return { at, month: month !== undefined, day: day !== undefined };
}

/** A range of dates in which a dash between single words has no spaces, on every machine alike. */
function closedUp(parts: readonly Intl.DateTimeRangeFormatPart[]): string {
  const dash = parts.filter(({ source }) => source === 'startRange').length === 1 ? '–' : ' – ';
  return parts
    .map(({ type, value }) => (type === 'literal' && /^\s*[–-]\s*$/.test(value) ? dash : value))
    .join('');
}

/** Whether a number of a million or more can be said with two decimals and a word. */
function isShort(size: number): boolean {
  return [1e12, 1e9, 1e6].some((power) => {
    const scaled = Number((size / power).toPrecision(15));
    return scaled >= 1 && scaled < 1000 && Math.round(scaled * 100) / 100 === scaled;
  });
}

/** Whether a number has more digits than anybody reads: from a quadrillion on, and below a billionth. */
function isExtreme(value: number): boolean {
  const size = Math.abs(value);
  return Number.isFinite(value) && (size >= 1e15 || (size > 0 && size < 1e-9));
}

/** `1.5 × 10³⁰⁸`, on one line. */
function inPowers(value: number, format: (part: number) => string, further = 0): string {
  const [part = '', power = ''] = value.toExponential().split('e');
  const raised = String(Number(power) + further).replace(/[-\d]/g, (sign) => superscripts[sign] ?? '');
  return `${format(Number(part))}\u00a0×\u00a010${raised}`;
}

const superscripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [String(digit), raised])),
  '-': '⁻',
};

function minus(text: string): string {
  return text.replace('-', '−');
}

function made<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}
