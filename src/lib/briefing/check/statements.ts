import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Lexicon } from './lexicon.ts';
import { isSameNumber } from './numbers.ts';
import {
  readText,
  type Direction,
  type ReadText,
  type Superlative,
  type Token,
  type Vocabulary,
} from './tokens.ts';

/** Something that a view says: its finding, a row of its table, a mark, a sentence of its description. */
export interface Statement extends ReadText {
  /** Parts of a whole, as `4 of 8` is a half. */
  readonly shares: readonly number[];
}

const known = new WeakMap<PreparedChart, readonly Statement[]>();

/** All that a view says, its finding first. */
export function statementsOf(
  prepared: PreparedChart,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): readonly Statement[] {
  let statements = known.get(prepared);
  if (!statements) {
    const texts = new Set(textsOf(prepared).filter((text) => text !== ''));
    statements = [...texts].map((text) => {
      const read = readText(text, lexicon, vocabulary);
      return { ...read, shares: sharesIn(read, vocabulary) };
    });
    known.set(prepared, statements);
  }
  return statements;
}

function textsOf(prepared: PreparedChart): string[] {
  const { headline, subtitle, notes, description, table } = prepared;
  const rows = table.rows.flatMap(({ key, cells }) => {
    const told = cells.map(({ text }, at) => {
      const column = table.columns[at]!;
      return column.kind === 'number' && text !== '' ? `${column.label}: ${text}` : text;
    });
    const mark = key === '' ? null : prepared.evidence(key);
    return [told.filter((text) => text !== '').join(' · '), ...(mark ? [mark.summary] : [])];
  });
  const sentences = [description.short, description.long].flatMap((text) => text.split(/(?<=[.;]) /));
  return [headline, ...rows, ...sentences, subtitle, ...notes];
}

function sharesIn({ text, tokens }: ReadText, { of }: Vocabulary): number[] {
  const amounts = tokens.filter((token) => token.kind === 'number' && token.form === 'amount');
  return amounts.flatMap((part, at) => {
    const whole = amounts[at + 1];
    if (part.kind !== 'number' || whole?.kind !== 'number' || whole.value === 0) return [];
    return of.includes(text.slice(part.to, whole.from).trim()) ? [part.value / whole.value] : [];
  });
}

const opposites: Partial<Record<Direction | Superlative, readonly (Direction | Superlative)[]>> = {
  for: ['against', 'neutral'],
  against: ['for', 'neutral'],
  neutral: ['for', 'against'],
  agree: ['differ'],
  differ: ['agree'],
  confirmed: ['denied', 'differ'],
  denied: ['confirmed'],
  more: ['less'],
  less: ['more'],
  first: ['last'],
  last: ['first'],
  closest: ['furthest'],
  furthest: ['closest'],
  all: ['none', 'only'],
  none: ['all'],
  largest: ['smallest'],
  smallest: ['largest'],
};

/** Whether a statement says what a part of a headline says; null where it says nothing of the kind. */
export function bears(statement: Statement, token: Token): boolean | null {
  if (token.kind === 'name') return token.ids.some((id) => statement.names.has(id));
  if (token.kind === 'number') {
    if (
      token.form === 'share' &&
      statement.shares.some((value) => isSameNumber(token, { value, form: 'share' }))
    )
      return true;
    const numbers = statement.tokens.filter((each) => each.kind === 'number');
    if (numbers.some((each) => isSameNumber(token, each))) return true;
    return (
      token.form === 'factor' &&
      hasRatio(
        numbers.map(({ value }) => value),
        token.value,
      )
    );
  }
  const said = statement.tokens.flatMap((each) =>
    each.kind === 'direction' || each.kind === 'superlative' ? [each.of] : [],
  );
  if (said.includes(token.of)) return true;
  return opposites[token.of]?.some((each) => said.includes(each)) ? false : null;
}

function hasRatio(values: readonly number[], factor: number): boolean {
  return values.some((a) => values.some((b) => b !== 0 && Math.abs(a / b / factor - 1) < 0.02));
}
