import type { ChangeKind } from '#lib/model/changeKind.ts';
import type { Formats } from '../Formats.ts';
import { countInWords, inWords, verb } from './english.ts';

const headings: Readonly<Record<ChangeKind, string>> = {
  flipped: 'Reversed',
  gone: 'Nothing left',
  weaker: 'Weaker or less sure',
  new: 'New',
  stronger: 'Stronger or clearer',
  thinner: 'The same, on less',
  other: 'Told otherwise',
};

/** What happens to one mark, and to several. */
const happenings: Readonly<Record<ChangeKind, readonly [one: string, many: string]>> = {
  flipped: ['is reversed', 'are reversed'],
  gone: ['is gone', 'are gone'],
  weaker: ['is weaker', 'are weaker'],
  new: ['is new', 'are new'],
  stronger: ['is stronger or clearer', 'are stronger or clearer'],
  thinner: ['rests on less', 'rest on less'],
  other: ['is told otherwise', 'are told otherwise'],
};

/** `The same, on less: two marks`. */
export function kindHeading(formats: Formats, kind: ChangeKind, amount: number): string {
  return `${headings[kind]}: ${countInWords(formats, amount, 'mark')}`;
}

/** `two are reversed`. */
export function kindOfChange(formats: Formats, kind: ChangeKind, amount: number): string {
  return `${inWords(formats, amount)} ${verb(amount, ...happenings[kind])}`;
}
