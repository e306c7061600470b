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
  [/(?<![\p{L}])(usd|us ?\$|us[- ]dollars?|u\.s\. dollars?)(?![\p{L}])|\$/iu, 'USD'],
  [/(?<![\p{L}])(eur|euros?)(?![\p{L}])|€/iu, 'EUR'],
  [/(?<![\p{L}])(gbp|pounds? sterling)(?![\p{L}])|£/iu, 'GBP'],
  [/(?<![\p{L}])(jpy|yen)(?![\p{L}])|¥/iu, 'JPY'],
  [/(?<![\p{L}])(cny|rmb|yuan)(?![\p{L}])/iu, 'CNY'],
  [/(?<![\p{L}])(krw|won)(?![\p{L}])/iu, 'KRW'],
  [/(?<![\p{L}])(rub|roubles?|rubles?)(?![\p{L}])/iu, 'RUB'],
  [/(?<![\p{L}])(kg|kilograms?|kilogrammes?)(?![\p{L}])/iu, 'kg'],
  [/(?<![\p{L}])(tonnes?|metric tons?|tons?)(?![\p{L}])/iu, 't'],
  [/(?<![\p{L}])(per ?cent|pct|percentage)(?![\p{L}])|%/iu, '%'],
];

const thousands = /(?<![\p{L}\d])(1[,.]?000|thousands?|thsd|tsd|k(?= ?(usd|us ?\$|eur)))/iu;
const millions =
  /(?<![\p{L}\d])(1[,.]?000[,.]?000|millions?|mio|mn|mln|m(?= ?(usd|us ?\$|eur)))(?![\p{L}])/iu;

/** `trade_value_usd` is the trade value in US dollars, `Exports (US$ million)` exports in millions of them. */
export function namedMeasure(name: string): NamedMeasure {
  const known = published[name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  if (known) return known;
  const words = name.replaceAll('_', ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  const [sign, unit] = units.find(([pattern]) => pattern.test(words)) ?? [null, ''];
  if (sign === null) return { measure: sentenceCased(words), unit };
  const isMoney = /^[A-Z]{3}$/.test(unit);
  const scale = isMoney && millions.test(words) ? 'M' : isMoney && thousands.test(words) ? 'k' : '';
  const rest = words
    .replace(scale === 'M' ? millions : scale === 'k' ? thousands : /(?!)/, '')
    .replace(sign, '')
    .replace(/[([{]\s*(of|in)?\s*[)\]}]/gi, '')
    .replace(/([\s,:–-]|\b(in|of)\b)+$/i, '');
  return { measure: sentenceCased(rest), unit: `${scale}${unit}` };
}

function sentenceCased(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
