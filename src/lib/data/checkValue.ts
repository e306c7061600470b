import { isCalendarDate } from '#lib/model/isCalendarDate.ts';
import type { DateForm, Flaw } from '#lib/model/problem.ts';
import type { FieldSchema } from './tableSchema.ts';
import { wholePattern } from './wholePattern.ts';

/** A cell that passed: empty text is '' for strings and dates, null for numbers and [] for lists. */
export type Value = string | number | null | readonly string[];

/** A cell that did not pass. */
export class Fault {
  /** The text as it stands in the file; null where the file has no such cell. */
  readonly text: string | null;
  readonly flaw: Flaw;

  constructor(text: string | null, flaw: Flaw) {
    this.text = text;
    this.flaw = flaw;
  }
}

export type ValueCheck = (text: string) => Value | Fault;

/** The check of one column, made once and called for each of its cells; uniqueness is not part of it. */
export function valueCheck(field: FieldSchema): ValueCheck {
  const parse = parsers[field.type](field);
  const limits = limitChecks(field);
  return (text) => {
    if (text === '') return field.required ? new Fault(text, { kind: 'valueMissing' }) : empty(field);
    if (field.required && text.trim() === '') return new Fault(text, { kind: 'valueBlank' });
    const value = parse(text);
    if (value instanceof Fault) return value;
    for (const limit of limits) {
      const flaw = limit(value);
      if (flaw !== null) return new Fault(text, flaw);
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
      ? (text) => (isWebAddress(text) ? text : new Fault(text, { kind: 'notAddress' }))
      : (text) => text,
  integer: () => (text) => {
    const value = /^[+-]?\d+$/.test(text) ? Number(text) : NaN;
    // Adding 0 turns -0 into 0.
    return Number.isSafeInteger(value) ? value + 0 : new Fault(text, { kind: 'notWhole' });
  },
  number: () => (text) => {
    const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
    return Number.isFinite(value) ? value + 0 : new Fault(text, { kind: 'notNumber' });
  },
  date: (field) => dateCheck(field.format === 'any' ? 'any' : 'day'),
  yearmonth: () => dateCheck('month'),
  year: () => dateCheck('year'),
  list: (field) => (text) => {
    const items = text.split(field.delimiter);
    return items.every((item) => item !== '' && item === item.trim())
      ? items
      : new Fault(text, { kind: 'listItem', delimiter: field.delimiter });
  },
};

/** How many characters a date has that is known to the day, the month or the year. */
export const dateLengths: Readonly<Record<Exclude<DateForm, 'any'>, number>> = { day: 10, month: 7, year: 4 };

function dateCheck(form: DateForm): ValueCheck {
  const length = form === 'any' ? null : dateLengths[form];
  return (text) =>
    (length === null || text.length === length) && isCalendarDate(text)
      ? text
      : new Fault(text, { kind: 'notDate', form });
}

function limitChecks(field: FieldSchema): ((value: Value) => Flaw | null)[] {
  const { enumeration, pattern, minimum, maximum } = field;
  const checks: ((value: Value) => Flaw | null)[] = [];
  if (enumeration !== null) {
    const allowed = new Set(enumeration);
    const flaw: Flaw = { kind: 'notAllowed', allowed: enumeration };
    checks.push((value) => (allowed.has(String(value)) ? null : flaw));
  }
  if (pattern !== null) {
    const matches = wholePattern(pattern);
    const flaw: Flaw = { kind: 'noMatch', pattern };
    checks.push((value) => (matches(String(value)) ? null : flaw));
  }
  if (minimum !== null || maximum !== null) {
    const flaw: Flaw = { kind: 'outOfRange', least: minimum, most: maximum };
    const low = minimum ?? -Infinity;
    const high = maximum ?? Infinity;
    checks.push((value) => (typeof value === 'number' && value >= low && value <= high ? null : flaw));
  }
  return checks;
}

// Nothing else may become a link: a file from elsewhere could hold javascript: addresses.
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(text);
}
