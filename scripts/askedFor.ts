import { delimiters, type Delimiter } from '#lib/import/dialect.ts';
import { encodingNamed, encodings } from '#lib/import/encodings.ts';
import type { Asked } from '#lib/import/readGrid.ts';
import { oneOf } from './readOptions.ts';
import { Refusal } from './Refusal.ts';

/** How a file is written, as far as options say it; refuses what they cannot say. */
export function askedFor({
  encoding,
  delimiter,
  header,
  sheet,
}: Readonly<Record<string, string | boolean | undefined>>): Asked {
  return {
    ...(isGiven(encoding) ? { encoding: encodingAsked(encoding) } : {}),
    ...(isGiven(delimiter) ? { delimiter: delimiterAsked(delimiter) } : {}),
    ...(typeof sheet === 'string' ? { sheet } : {}),
    ...(isGiven(header) ? { headerRow: rowAsked(header) } : {}),
  };
}

/** Whether an option says something: `auto` stands for none. */
export function isGiven(value: string | boolean | undefined): value is string {
  return typeof value === 'string' && value !== 'auto';
}

function encodingAsked(name: string) {
  return encodingNamed(name) ?? oneOf('--encoding', name, encodings, (each) => each);
}

const delimiterNames: Readonly<Record<string, Delimiter>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  '\\t': '\t',
};

function delimiterAsked(name: string): Delimiter {
  return (
    delimiterNames[name] ?? oneOf('--delimiter', name, delimiters, (each) => (each === '\t' ? 'tab' : each))
  );
}

function rowAsked(text: string): number {
  if (text === 'none') return 0;
  if (!/^[1-9]\d*$/.test(text))
    throw new Refusal(`--header is neither a row, counted from 1, nor none: "${text}"`);
  return Number(text);
}
