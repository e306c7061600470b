import type { Comparator, FigureKind, Recurrence } from '#lib/model/figure.ts';
import type { Formats } from '../Formats.ts';

interface UnitNoun {
  readonly one: string;
  readonly many: string;
}

/** A figure as far as its number goes. */
export interface ValueFacts {
  readonly comparator: Comparator;
  readonly value: number;
  /** ISO 4217 for money, UCUM-like elsewhere. */
  readonly unit: string;
  readonly kind: FigureKind;
}

/** Quantities: numbers with their units, in words. */
export function units(formats: Formats) {
  const { compact, number, rounded } = formats;
  const comparators: Readonly<Record<Comparator, string>> = {
    '=': '',
    '>': 'more than',
    '<': 'less than',
    '~': 'about',
  };

  /** `34 billion US dollars`, also of 34 million thousand; `1 barrel`, `−4%`, `23`. */
  function quantity(amount: number, of: string, digits: (value: number) => string = compact): string {
    const { value, unit } = wholeUnits({ value: amount, unit: of });
    if (unit === '%') return `${digits(value)}%`;
    const noun = unitNoun(unit, value);
    return noun === '' ? digits(value) : `${digits(value)} ${noun}`;
  }

  /** With the sign of a change; a factor of change reads `9 times`. */
  function signedQuantity(
    { kind, unit }: Pick<ValueFacts, 'kind' | 'unit'>,
    value: number,
    digits = compact,
  ): string {
    if (kind === 'change' && unit === '1') return `${digits(value)} times`;
    return `${kind === 'change' && value > 0 ? '+' : ''}${quantity(value, unit, digits)}`;
  }

  /** A sign is never set beside "more than" or "less than", which would be read the wrong way round: `a fall of more than 4%`. */
  const valueIn =
    (digits: (value: number) => string) =>
    ({ comparator, value, unit, kind }: ValueFacts) => {
      const sign = comparators[comparator];
      const before = sign === '' ? '' : `${sign} `;
      return kind === 'change' && value < 0 && (comparator === '<' || comparator === '>')
        ? `a fall of ${before}${quantity(-value, unit, digits)}`
        : `${before}${signedQuantity({ kind, unit }, value, digits)}`;
    };

  /** One digit where that is hardly off, else two. */
  function factor(value: number): string {
    const rounded = roundFactor(value);
    const exact = Math.abs(rounded - value) < 1e-9 * value;
    return `${exact ? '' : 'about '}${compact(rounded)} times`;
  }

  return {
    comparators,
    per,
    unit: unitNoun,
    quantity,
    /** In full: `more than 34 billion US dollars`, `49,916,404,473.05 US dollars`. */
    value: valueIn(compact),
    /** As a picture shows it: `49.9 billion US dollars`. */
    roundedValue: valueIn(rounded),
    /** The same for figures that stand in one list: in one precision. */
    valueAlike: (figures: readonly ValueFacts[]) => {
      const digits = formats.alike(figures.map((figure) => wholeUnits(figure).value));
      return valueIn(digits);
    },
    /** Quantities of one unit in one precision. */
    quantityAlike: (values: readonly number[], unit: string) => {
      const digits = formats.alike(values.map((value) => wholeUnits({ value, unit }).value));
      return (value: number) => quantity(value, unit, digits);
    },
    /** Their numbers alone, where the unit is said by {@link unitSaid}. */
    numbersAlike: (values: readonly number[], unit: string) => {
      const whole = (value: number) => wholeUnits({ value, unit }).value;
      const digits = formats.alike(values.map(whole));
      return (value: number) => digits(whole(value));
    },
    /** What numbers that are said are in: `US dollars`, also of figures in thousands of them; `per cent`. */
    unitSaid: (unit: string) =>
      unit === '%' ? 'per cent' : unitNoun(wholeUnits({ value: 2, unit }).unit, 2),
    roundedQuantity: (value: number, unit: string) => quantity(value, unit, rounded),
    /** A value beside one that has its unit already: the number alone, except where it would not be understood. */
    bare: (figure: Pick<ValueFacts, 'kind' | 'unit'>, value: number) =>
      figure.unit === '%' || figure.kind === 'change'
        ? signedQuantity(figure, value)
        : compact(wholeUnits({ ...figure, value }).value),
    /** `about 1,000 times`. */
    factor,
    /** How a number stands to what was published: `about 1,000 times the published figure`. */
    timesPublished: (times: number) =>
      times >= 1
        ? `${factor(times)} the published figure`
        : `${factor(1 / times)} less than the published figure`,
    /** `0.5`, in full. */
    number,
  };
}

/** What recurs after a span: a limit, a rate. */
const per: Readonly<Record<Recurrence, string>> = {
  day: 'per day',
  week: 'per week',
  month: 'per month',
  quarter: 'per quarter',
  year: 'per year',
};

/** A factor to one significant digit where that is less than 2.5 % off, else to two. */
function roundFactor(factor: number): number {
  const short = Number(factor.toPrecision(1));
  return Math.abs(short / factor - 1) < 0.025 ? short : Number(factor.toPrecision(2));
}

/**
 * The unit in words, in the number the value asks for: `US dollars`, `barrel`, `tonnes per year`, `shells`. A code that is
 * not known is returned as it is; the unit `1` has no words.
 */
function unitNoun(unit: string, value: number): string {
  if (unit === '1' || unit === '') return '';
  const [amount = '', ...per] = Object.hasOwn(nouns, unit) ? [unit] : unit.split('/');
  const parts = [oneUnit(amount, value), ...per.map((each) => oneUnit(each, 1))];
  return parts.filter((part) => part !== '').join(' per ');
}

const scaledMoney = /^([kM])([A-Z]{3})$/;

/** An amount in thousands or millions of money in that money itself, so that numbers and units have one word of size. */
export function wholeUnits({
  value,
  unit,
}: Pick<ValueFacts, 'value' | 'unit'>): Pick<ValueFacts, 'value' | 'unit'> {
  const [, scale, money = ''] = scaledMoney.exec(unit) ?? [];
  return Object.hasOwn(nouns, money)
    ? // Digits that the factor alone brings in are none of the figure.
      { value: Number((value * (scale === 'k' ? 1e3 : 1e6)).toPrecision(15)), unit: money }
    : { value, unit };
}

function oneUnit(code: string, value: number): string {
  const singular = Math.abs(value) === 1;
  const known = Object.hasOwn(nouns, code) ? nouns[code] : undefined;
  if (known) return singular ? known.one : known.many;
  const [, scale = '', money = ''] = scaledMoney.exec(code) ?? [];
  if (Object.hasOwn(nouns, money)) return `${scale === 'k' ? 'thousand' : 'million'} ${nouns[money]!.many}`;
  const thing = /^\{(.+)\}$/.exec(code)?.[1]?.replaceAll('_', ' ');
  if (thing === undefined) return code === '1' ? '' : code;
  return singular ? thing : plural(thing);
}

function plural(noun: string): string {
  if (/person$/.test(noun)) return noun.replace(/person$/, 'people');
  if (/(man|men|people|aircraft|s)$/.test(noun) && !/(ss|us)$/.test(noun)) return noun.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Money by ISO 4217, with `k` or `M` before it for thousands and millions; all else by UCUM (ucum.org); units in curly braces name what is counted. */
const nouns: Readonly<Record<string, UnitNoun>> = {
  ...words('USD', 'US dollar'),
  ...words('EUR', 'euro'),
  ...words('GBP', 'pound sterling', 'pounds sterling'),
  ...words('JPY', 'yen', 'yen'),
  ...words('CNY', 'yuan', 'yuan'),
  ...words('RUB', 'rouble'),
  ...words('KRW', 'South Korean won', 'South Korean won'),
  ...words('KPW', 'North Korean won', 'North Korean won'),
  ...words('UAH', 'hryvnia', 'hryvnias'),
  ...words('SEK', 'Swedish krona', 'Swedish kronor'),
  ...words('NOK', 'Norwegian krone', 'Norwegian kroner'),
  ...words('DKK', 'Danish krone', 'Danish kroner'),
  ...words('PLN', 'zloty', 'zlotys'),
  ...words('CHF', 'Swiss franc'),
  ...words('INR', 'Indian rupee'),
  ...words('TRY', 'Turkish lira'),
  ...words('CAD', 'Canadian dollar'),
  ...words('AUD', 'Australian dollar'),
  ...words('%', '%', '%'),
  ...words('[ppth]', 'per thousand', 'per thousand'),
  ...words('[pct_pt]', 'percentage point'),
  ...words('[bbl_us]', 'barrel'),
  ...words('[gal_us]', 'gallon'),
  ...words('[mi_i]', 'mile'),
  ...words('[nmi_i]', 'nautical mile'),
  ...words('[lb_av]', 'pound'),
  ...words('t', 'tonne'),
  ...words('kt', 'kilotonne'),
  ...words('Mt', 'million tonnes', 'million tonnes'),
  ...words('kg', 'kilogram'),
  ...words('g', 'gram'),
  ...words('L', 'litre'),
  ...words('l', 'litre'),
  ...words('m3', 'cubic metre'),
  ...words('m2', 'square metre'),
  ...words('km2', 'square kilometre'),
  ...words('har', 'hectare'),
  ...words('m', 'metre'),
  ...words('km', 'kilometre'),
  ...words('s', 'second'),
  ...words('min', 'minute'),
  ...words('h', 'hour'),
  ...words('d', 'day'),
  ...words('wk', 'week'),
  ...words('mo', 'month'),
  ...words('a', 'year'),
  ...words('W', 'watt'),
  ...words('kW', 'kilowatt'),
  ...words('MW', 'megawatt'),
  ...words('GW', 'gigawatt'),
  ...words('kW.h', 'kilowatt-hour'),
  ...words('MW.h', 'megawatt-hour'),
  ...words('GW.h', 'gigawatt-hour'),
  ...words('TW.h', 'terawatt-hour'),
};

function words(code: string, one: string, many = `${one}s`): Record<string, UnitNoun> {
  return { [code]: { one, many } };
}
