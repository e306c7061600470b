import type { FieldSchema } from './tableSchema.ts';

/** A cell that passed: empty text is '' for strings and dates, null for numbers and [] for lists. */
export type Value = string | number | null | readonly string[];

/** A cell that did not pass. */
export class Fault {
  /** The text as it stands in the file; null where the file has no such cell. */
  readonly text: string | null;
  /** What `Problem.expected` says of it. */
  readonly expected: string;

  constructor(text: string | null, expected: string) {
    this.text = text;
    this.expected = expected;
  }
}

export type ValueCheck = (text: string) => Value | Fault;

/** The check of one column, made once and called for each of its cells; uniqueness is not part of it. */
export function valueCheck(field: FieldSchema): ValueCheck {
  const parse = parsers[field.type](field);
  const limits = limitChecks(field);
  return (text) => {
    if (text === '') return field.required ? new Fault(text, 'a value is missing') : empty(field);
    if (field.required && text.trim() === '')
      return new Fault(text, 'is only white space where a value is needed');
    const value = parse(text);
    if (value instanceof Fault) return value;
    for (const limit of limits) {
      const expected = limit(value);
      if (expected !== null) return new Fault(text, expected);
    }
    return value;
  };
}

function empty(field: FieldSchema): Value {
  if (field.type === 'number' || field.type === 'integer') return null;
  return field.type === 'list' ? [] : '';
}

const parsers: Record<FieldSchema['type'], (field: FieldSchema) => ValueCheck> = {
  string: (field) =>
    field.format === 'uri'
      ? (text) => (isWebAddress(text) ? text : new Fault(text, 'is not a web address (http:// or https://)'))
      : (text) => text,
  integer: () => (text) => {
    const value = /^[+-]?\d+$/.test(text) ? Number(text) : NaN;
    // Adding 0 turns -0 into 0.
    return Number.isSafeInteger(value) ? value + 0 : new Fault(text, 'is not a whole number');
  },
  number: () => (text) => {
    const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
    return Number.isFinite(value)
      ? value + 0
      : new Fault(text, 'is not a number (digits, with a point before decimals)');
  },
  date: (field) =>
    field.format === 'any'
      ? (text) =>
          isCalendarDate(text) ? text : new Fault(text, 'is not a date (YYYY-MM-DD, YYYY-MM or YYYY)')
      : (text) =>
          text.length === 10 && isCalendarDate(text) ? text : new Fault(text, 'is not a date (YYYY-MM-DD)'),
  yearmonth: () => (text) =>
    text.length === 7 && isCalendarDate(text) ? text : new Fault(text, 'is not a month (YYYY-MM)'),
  year: () => (text) =>
    text.length === 4 && isCalendarDate(text) ? text : new Fault(text, 'is not a year (YYYY)'),
  list: (field) => (text) => {
    const items = text.split(field.delimiter);
    return items.every((item) => item !== '' && item === item.trim())
      ? items
      : new Fault(text, `has an empty item or a blank beside "${field.delimiter}"`);
  },
};

function limitChecks(field: FieldSchema): ((value: Value) => string | null)[] {
  const { enumeration, pattern, minimum, maximum } = field;
  const checks: ((value: Value) => string | null)[] = [];
  if (enumeration !== null) {
    const allowed = new Set(enumeration);
    const expected = `is not one of ${enumeration.join(', ')}`;
    checks.push((value) => (allowed.has(String(value)) ? null : expected));
  }
  if (pattern !== null) {
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    const expected = `does not match the pattern ${pattern}`;
    checks.push((value) => (whole.test(String(value)) ? null : expected));
  }
  if (minimum !== null || maximum !== null) {
    const expected = rangeText(minimum, maximum);
    const low = minimum ?? -Infinity;
    const high = maximum ?? Infinity;
    checks.push((value) => (typeof value === 'number' && value >= low && value <= high ? null : expected));
  }
  return checks;
}

function rangeText(minimum: number | null, maximum: number | null): string {
  if (maximum === null) return `is less than ${String(minimum)}`;
  return minimum === null
    ? `is more than ${String(maximum)}`
    : `is not between ${String(minimum)} and ${String(maximum)}`;
}

/** Whether the text is an ISO 8601 date, year-month or year that the calendar has. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

// Nothing else may become a link: a file from elsewhere could hold javascript: addresses.
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(text);
}
