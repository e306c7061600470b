import { isObject } from './schemaJson.ts';

/**
 * What a description may write out because it is so anyway, as other programs do: the defaults of Table Schema and CSV
 * Dialect (Data Package versions 1 and 2) that the files of a dossier follow.
 */
const defaults: Readonly<Record<string, (value: unknown) => boolean>> = {
  missingValues: (value) => isListOf(value, ['']),
  uniqueKeys: (value) => isListOf(value, []),
  extrapaths: (value) => isListOf(value, []),
  dialect: isDefaultDialect,
  decimalChar: (value) => value === '.',
  groupChar: (value) => value === '',
  bareNumber: (value) => value === true,
};

const dialect: Readonly<Record<string, readonly unknown[]>> = {
  $schema: [],
  csvddfVersion: [],
  delimiter: [','],
  lineTerminator: ['\r\n', '\n'],
  quoteChar: ['"'],
  doubleQuote: [true],
  header: [true],
  headerJoin: [],
  skipInitialSpace: [false],
  // False is the default of CSV Dialect; names that are equal are so either way.
  caseSensitiveHeader: [true, false],
};

/** Whether a property is not there, or says no more than what holds without it. */
export function isDefault(property: string, value: unknown): boolean {
  return value === undefined || defaults[property]?.(value) === true;
}

function isListOf(value: unknown, items: readonly string[]): boolean {
  return Array.isArray(value) && value.length === items.length && items.every((item, i) => value[i] === item);
}

/** Of `headerRows` and `commentRows` only the header in the first row. */
function isDefaultDialect(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value).every(([property, given]) => {
    if (property === 'headerRows') return Array.isArray(given) && given.length === 1 && given[0] === 1;
    if (property === 'commentRows') return Array.isArray(given) && given.length === 0;
    const allowed = dialect[property];
    return allowed !== undefined && (allowed.length === 0 || allowed.includes(given));
  });
}
