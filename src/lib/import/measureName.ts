/** What a column of numbers measures, as its name says it, and in which unit; empty where it names none. */
export interface NamedMeasure {
  readonly measure: string;
  /** ISO 4217 for money, `k` and `M` before it for thousands and millions; UCUM elsewhere. */
  readonly unit: string;
}

/** Columns that are published under names of their own. */
const published: Readonly<Record<string, NamedMeasure>> = {
  primaryvalue: { measure: 'Trade value', unit: 'USD' },
  fobvalue: { measure: 'Trade value (free on board)', unit: 'USD' },
  cifvalue: { measure: 'Trade value (with insurance and freight)', unit: 'USD' },
  tradevalue: { measure: 'Trade value', unit: '' },
  netwgt: { measure: 'Net weight', unit: 'kg' },
  grosswgt: { measure: 'Gross weight', unit: 'kg' },
};

const units: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})((in )?usd|us ?\$|us[- ]dollars?|u\.s\. dollars?|dollars? us|dollars? (états-)?unis|долл(ар\p{L}*)?\.? ?(сша)?|dólares|dolary|美元|米ドル)(?!\p{L})|(미국 ?)?달러|\$ ?us(?!\p{L})|\$/iu,
    'USD',
  ],
  [/(?<!\p{L})(eur|(d['’])?euros?|евро)(?!\p{L})|유로|ユーロ|欧元|€/iu, 'EUR'],
  [/(?<!\p{L})(gbp|pounds? sterling)(?!\p{L})|£/iu, 'GBP'],
  [/(?<!\p{L})(jpy|yen)(?!\p{L})|¥|円/iu, 'JPY'],
  [/(?<!\p{L})(cny|rmb|yuan|юан\p{L}*)(?!\p{L})|위안|人民币/iu, 'CNY'],
  [/(?<!\p{L})(krw|won)(?!\p{L})|(?<=[천만] ?)원/iu, 'KRW'],
  [/(?<!\p{L})(rub|roubles?|rubles?|руб(л\p{L}*)?)(?!\p{L})/iu, 'RUB'],
  [/(?<!\p{L})(kg|kilograms?|kilogrammes?|kilogramm|кг)(?!\p{L})|킬로그램/iu, 'kg'],
  [
    /(?<!\p{L})(tonnes?|metric tons?|tons?|tonnen|toneladas?|tonnellate|тонн\p{L}*)(?!\p{L})|톤|トン|吨|(?<=\()[tт](?=\))/iu,
    't',
  ],
  [/(?<!\p{L})(per ?cent|pct|percentage|prozent|процент\p{L}*)(?!\p{L})|%/iu, '%'],
];

const thousands =
  /(?<![\p{L}\d.,])1[,. ]?000(?![\d,.]?\d)|(?<!\p{L})(thousands?( of)?|thsd|tsd|tausend|milliers( de)?|miles de|migliaia di|тыс(яч\p{L}*)?|tys|tis|k(?= ?(usd|us ?\$|eur)))(?!\p{L})\.?|千|천(?!만)/iu;
const millions =
  /(?<![\p{L}\d.,])1[,. ]?000[,. ]?000(?![\d,.]?\d)|(?<!\p{L})(millions?( of)?|mio|mn|mln|millionen|millones( de)?|milioni( di)?|млн|миллион\p{L}*|m(?= ?(usd|us ?\$|eur)))(?!\p{L})\.?|百万|백만/iu;
/** Sizes for which no unit here has a name. */
const others =
  /(?<!\p{L})(bn|billions?|mrd|milliarden?|milliards?|miliardi|miliard\p{L}*|млрд|миллиард\p{L}*|trillions?|трлн|триллион\p{L}*)(?!\p{L})|(?<!백)만|천만|억|조 ?(달러|원)|億|兆|亿|(?<!百)万/iu;

/** Thousands and millions of what is weighed. */
const scaled: Readonly<Record<string, string>> = { kkg: 't', Mkg: 'kt', kt: 'kt', Mt: 'Mt' };

/** `trade_value_usd` is the trade value in US dollars, `Exports (US$ million)` exports in millions of them. */
export function namedMeasure(name: string): NamedMeasure {
  const known = published[name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  if (known) return known;
  const words = name.replaceAll('_', ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  const [sign, base] = units.find(([pattern]) => pattern.test(words)) ?? [null, ''];
  if (sign === null || others.test(words)) return { measure: sentenceCased(words), unit: '' };
  const size = millions.test(words) ? 'M' : thousands.test(words) ? 'k' : '';
  const unit = size === '' ? base : /^[A-Z]{3}$/.test(base) ? size + base : scaled[size + base];
  if (unit === undefined) return { measure: sentenceCased(words), unit: '' };
  const rest = words
    .replace(size === 'M' ? millions : size === 'k' ? thousands : /(?!)/, '')
    .replace(sign, '')
    .replace(/[([{]\s*(of|in|в|단위 ?[:：]?)?\s*[)\]}]/gi, '')
    .replace(/([\s,:–-]|(?<!\p{L})(in|of|в|en)(?!\p{L}))+$/iu, '');
  return { measure: sentenceCased(rest), unit };
}

/**
 * The unit that a title, as that over a table, names for all that is below it, as in `Trade (unit: thousand US dollars)`: between
 * brackets, or after a word for units. Empty for none.
 */
export function unitInTitle(title: string): string {
  const told =
    /[([（][^()[\]（）]*[)\]）]/u.exec(title)?.[0] ??
    /(?<!\p{L})(단위|units?|einheit|unité|unidad|unità|ед\.? ?изм\p{L}*|единиц\p{L}*( измерения)?)\.?\s*[:：].*/iu.exec(
      title,
    )?.[0];
  return told === undefined ? '' : namedMeasure(told).unit;
}

function sentenceCased(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
