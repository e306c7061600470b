import type { RowKind } from '#lib/model/rowKind.ts';
import type { Formats } from '../Formats.ts';
import { capitalised, count } from './english.ts';

/** Rows of one kind that a reader has chosen. */
export interface ChosenFacts {
  readonly kind: RowKind;
  readonly chosen: number;
  readonly all: number;
  /** How many of those chosen are drawn. */
  readonly drawn: number;
}

/** How many of the rows that a headline rests on are not drawn. */
export type NotDrawn = 'none' | 'some' | 'all';

/** What rows of a kind are called: one of them, and several. */
export const rowNouns: Readonly<Record<RowKind, readonly [one: string, many: string]>> = {
  issue: ['issue', 'issues'],
  actor: ['actor', 'actors'],
  thesis: ['argument', 'arguments'],
  subject: ['clause', 'clauses'],
  instrument: ['treaty or document', 'treaties and documents'],
  source: ['source', 'sources'],
  event: ['event', 'events'],
  figure: ['figure', 'figures'],
  transfer: ['transfer', 'transfers'],
  commodity: ['commodity', 'commodities'],
  pair: ['pair', 'pairs'],
};

/** Where a reader has chosen which rows a picture shows. */
export function chosenRows(formats: Formats) {
  const { number, list } = formats;
  /** `3 of 23 issues`, `12 of 23 issues (6 fit)`. */
  const share = ({ kind, chosen, all, drawn }: ChosenFacts) =>
    `${number(chosen)} of ${count(formats, all, ...rowNouns[kind])}${drawn < chosen ? ` (${number(drawn)} fit)` : ''}`;
  const elsewhere: Readonly<Record<NotDrawn, string>> = {
    none: '',
    some: '; the headline also rests on rows that are not shown',
    all: '; the headline rests on rows that are not shown',
  };
  const byHand = (kinds: readonly ChosenFacts[], notDrawn: NotDrawn) =>
    `chosen by hand: ${list(kinds.map(share))}${elsewhere[notDrawn]}`;
  return {
    /** `chosen by hand: 3 of 23 issues; the headline also rests on rows that are not shown`, as a part of a line. */
    byHand,
    /** The same at the beginning of a line. */
    first: (...facts: Parameters<typeof byHand>) => capitalised(byHand(...facts)),
    sentence: (...facts: Parameters<typeof byHand>) => `${capitalised(byHand(...facts))}.`,
  };
}
