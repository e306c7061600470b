import { describe, expect, it } from 'vitest';
import { Fault, valueCheck } from '#lib/data/checkValue.ts';
import type { FieldSchema } from '#lib/data/tableSchema.ts';
import { textField } from '#lib/data/textField.ts';
import { problemText } from './problemText.ts';

function check(part: Partial<FieldSchema>, text: string): unknown {
  const field = textField('field', { title: 'Field', delimiter: ';', ...part });
  const value = valueCheck(field)(text);
  if (!(value instanceof Fault)) return value;
  const line = problemText({ file: 'f', row: null, column: null, value: null, flaw: value.flaw });
  return `"${value.text ?? ''}" ${line.replace('f: ', '')}`;
}

describe('valueCheck', () => {
  it('keeps text as it is', () => {
    expect(check({}, ' Новый Порт ')).toBe(' Новый Порт ');
    expect(check({}, 'NA')).toBe('NA');
  });

  it('gives an empty cell the emptiness of its type', () => {
    expect(check({}, '')).toBe('');
    expect(check({ type: 'date' }, '')).toBe('');
    expect(check({ type: 'integer', minimum: 1 }, '')).toBeNull();
    expect(check({ type: 'number' }, '')).toBeNull();
    expect(check({ type: 'list' }, '')).toEqual([]);
  });

  it('misses a value only where one is required', () => {
    expect(check({ required: true }, '')).toBe('"" a value is missing');
    expect(check({ required: true }, ' \t')).toBe('" \t" is only white space where a value is needed');
    expect(check({ type: 'number', required: true }, '')).toBe('"" a value is missing');
  });

  it.each([
    ['7', 7],
    ['-2', -2],
    ['+3', 3],
    ['-0', 0],
    ['007', 7],
    ['1.0', '"1.0" is not a whole number'],
    ['−2', '"−2" is not a whole number'],
    [' 1', '" 1" is not a whole number'],
    ['1e3', '"1e3" is not a whole number'],
    ['9007199254740993', '"9007199254740993" is not a whole number'],
  ])('reads the whole number %j as %j', (text, expected) => {
    expect(check({ type: 'integer' }, text)).toBe(expected);
  });

  it.each([
    ['34000000000', 34_000_000_000],
    ['-18.5', -18.5],
    ['.5', 0.5],
    ['1.12339E+11', 112_339_000_000],
    ['1,5', '"1,5" is not a number (digits, with a point before decimals)'],
    ['0x10', '"0x10" is not a number (digits, with a point before decimals)'],
    ['NaN', '"NaN" is not a number (digits, with a point before decimals)'],
    ['1e999', '"1e999" is not a number (digits, with a point before decimals)'],
  ])('reads the number %j as %j', (text, expected) => {
    expect(check({ type: 'number' }, text)).toBe(expected);
  });

  it('takes only days that the calendar has', () => {
    expect(check({ type: 'date' }, '2024-02-29')).toBe('2024-02-29');
    expect(check({ type: 'date' }, '2023-02-29')).toBe('"2023-02-29" is not a date (YYYY-MM-DD)');
    expect(check({ type: 'date' }, '1900-02-29')).toBe('"1900-02-29" is not a date (YYYY-MM-DD)');
    expect(check({ type: 'date' }, '2024-06')).toBe('"2024-06" is not a date (YYYY-MM-DD)');
  });

  it('takes a day, a month or a year where any will do', () => {
    for (const date of ['2024-06-19', '2024-06', '2024']) {
      expect(check({ type: 'date', format: 'any' }, date)).toBe(date);
    }
    for (const date of ['2024-13', '2024-6', '19.6.2024', '2024-04-31', 'June 2024']) {
      expect(check({ type: 'date', format: 'any' }, date)).toBe(
        `"${date}" is not a date (YYYY-MM-DD, YYYY-MM or YYYY)`,
      );
    }
  });

  it('knows months and years', () => {
    expect(check({ type: 'yearmonth' }, '2024-06')).toBe('2024-06');
    expect(check({ type: 'yearmonth' }, '2024')).toBe('"2024" is not a month (YYYY-MM)');
    expect(check({ type: 'year' }, '2024')).toBe('2024');
    expect(check({ type: 'year' }, '24')).toBe('"24" is not a year (YYYY)');
  });

  it('splits lists and wants no empty or padded items', () => {
    expect(check({ type: 'list' }, 'kelm;norvik')).toEqual(['kelm', 'norvik']);
    expect(check({ type: 'list' }, 'kelm')).toEqual(['kelm']);
    expect(check({ type: 'list' }, 'kelm; norvik')).toBe(
      '"kelm; norvik" has an empty item or a blank beside ";"',
    );
    expect(check({ type: 'list' }, 'kelm;')).toBe('"kelm;" has an empty item or a blank beside ";"');
  });

  it('lets nothing but web addresses become a link', () => {
    expect(check({ format: 'uri' }, 'https://example.org/a?b#c')).toBe('https://example.org/a?b#c');
    for (const text of [
      'javascript:alert(1)',
      'example.org',
      'https://',
      'https://a b',
      ' https://example.org',
    ]) {
      expect(check({ format: 'uri' }, text)).toBe(`"${text}" is not a web address (http:// or https://)`);
    }
  });

  it('holds values to their list, range and pattern', () => {
    expect(check({ enumeration: ['low', 'high'] }, 'Low')).toBe('"Low" is not one of low, high');
    expect(check({ type: 'integer', enumeration: ['1', '2'] }, '3')).toBe('"3" is not one of 1, 2');
    expect(check({ type: 'integer', minimum: -2, maximum: 2 }, '5')).toBe('"5" is not between -2 and 2');
    expect(check({ type: 'integer', minimum: 1 }, '0')).toBe('"0" is less than 1');
    expect(check({ type: 'number', maximum: 1 }, '1.5')).toBe('"1.5" is more than 1');
    expect(check({ pattern: 'a|b+' }, 'abb')).toBe('"abb" does not match the pattern a|b+');
    expect(check({ pattern: 'a|b+' }, 'bb')).toBe('bb');
  });
});
