interface UnitWords {
  readonly one: string;
  readonly many: string;
}

/** Money by ISO 4217, all else by UCUM (ucum.org); units in curly braces name what is counted. */
const units: Readonly<Record<string, UnitWords>> = {
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

function words(code: string, one: string, many = `${one}s`): Record<string, UnitWords> {
  return { [code]: { one, many } };
}

const spansOfTime: ReadonlySet<string> = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']);

/** True for units in which a value is itself a span of time. */
export function isSpanOfTime(unit: string): boolean {
  return spansOfTime.has(unit);
}

/**
 * The unit in words, in the number the value asks for: `US dollars`, `barrel`, `tonnes per year`, `shells`. A code
 * that is not known is returned as it is; the unit `1` has no words.
 */
export function unitWords(unit: string, value: number): string {
  if (unit === '1' || unit === '') return '';
  const [amount = '', ...per] = Object.hasOwn(units, unit) ? [unit] : unit.split('/');
  const parts = [oneUnit(amount, value), ...per.map((each) => oneUnit(each, 1))];
  return parts.filter((part) => part !== '').join(' per ');
}

function oneUnit(code: string, value: number): string {
  const singular = Math.abs(value) === 1;
  const known = Object.hasOwn(units, code) ? units[code] : undefined;
  if (known) return singular ? known.one : known.many;
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

const powers: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/**
 * A number as a reader says it, without loss: `34 billion`, `34.4 million`, `165,000`, `−3.8`. Where words would take
 * more than two decimals it is written out in full. Minus is a true minus sign.
 */
export function compactNumber(value: number): string {
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  for (const [power, word] of powers) {
    const scaled = Number((size / power).toPrecision(15));
    if (scaled >= 1 && Math.round(scaled * 100) / 100 === scaled) return `${sign}${grouped(scaled)} ${word}`;
  }
  return sign + grouped(size);
}

// Made once: a formatter costs a hundred times as much as a number.
const format = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 15 });

function grouped(size: number): string {
  return format.format(size);
}

/** Number and unit in words: `34 billion US dollars`, `1 barrel`, `−4 %`, `23`. */
export function quantityWords(value: number, unit: string): string {
  const [number, words] = [compactNumber(value), unitWords(unit, value)];
  return words === '' ? number : `${number} ${words}`;
}
