import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Lexicon } from './lexicon.ts';
import { isSameNumber } from './numbers.ts';
import { clausesOf, within } from './relations.ts';
import { readText, stemsOf, type Direction, type ReadText, type Superlative, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Something that a view says: its finding, a row of its table, a mark, a sentence of its description. */
export interface Statement extends ReadText {
  /** Parts of a whole, as `4 of 8` is a half. */
  readonly shares: readonly number[];
  /** Of each number the words beside it, which say of what it is. */
  readonly beside: ReadonlyMap<Token, ReadonlySet<string>>;
  /** Its tokens by the clauses they stand in. */
  readonly parts: readonly (readonly Token[])[];
}

const known = new WeakMap<PreparedChart, readonly Statement[]>();
/** By text: views of one dossier say much the same. */
const readBefore = new WeakMap<Lexicon, Map<string, Statement>>();

/** All that a view says, its finding first. */
export function statementsOf(
  prepared: PreparedChart,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): readonly Statement[] {
  let statements = known.get(prepared);
  if (!statements) {
    const texts = new Set(textsOf(prepared).filter((text) => text !== ''));
    const read = readBefore.get(lexicon) ?? new Map<string, Statement>();
    readBefore.set(lexicon, read);
    statements = [...texts].map((text) => {
      const statement = read.get(text) ?? statementOf(readText(text, lexicon, vocabulary), vocabulary);
      read.set(text, statement);
      return statement;
    });
    known.set(prepared, statements);
  }
  return statements;
}

/** A text with what its numbers are of. */
export function statementOf(read: ReadText, vocabulary: Vocabulary): Statement {
  const { text, tokens } = read;
  const numbers = tokens.filter((token) => token.kind === 'number');
  const beside = numbers.map((token) => {
    const before = text.slice(0, token.from);
    const label = before.endsWith(': ')
      ? before
          .split(/[\s(]+/)
          .slice(-4)
          .join(' ')
      : '';
    // A whole is of the same things as its part: `5 of 15 transfers`.
    const behind = text.slice(token.to).trimStart().split(/\s+/).slice(0, 4).join(' ');
    return [token, stemsOf(`${label} ${behind}`, vocabulary)] as const;
  });
  const clauses = clausesOf(read, [...vocabulary.breaks, ', ']);
  return {
    ...read,
    shares: sharesIn(read, vocabulary),
    beside: new Map(beside),
    parts: clauses.map((clause) => within(tokens, clause)),
  };
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

type Said = Direction | Superlative;

const opposites: Partial<Record<Said, readonly Said[]>> = {
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

/** How much a statement says of a part of a headline: 1 the same, 0.4 perhaps the same, 0 another thing; null for nothing. */
export function bears(statement: Statement, token: Token, headline: Statement): number | null {
  if (token.kind === 'name') return bearsName(statement, token.ids, headline);
  if (token.kind === 'number') return bearsNumber(statement, token, headline);
  const isDenied =
    token.kind === 'direction' && headline.tokens.some((each) => denies(headline, each, token));
  const isDenial = headline.tokens.some((each) => each.kind === 'direction' && denies(headline, token, each));
  const said = saidBeside(statement, headline);
  // Nobody agrees: all differ.
  if (isDenial && said.includes('all')) return 1;
  const contrary = opposites[token.of] ?? [];
  const [wanted, unwanted] = isDenied ? [contrary, [token.of]] : [[token.of], contrary];
  if (wanted.some((each) => said.includes(each))) return 1;
  return unwanted.some((each) => said.includes(each)) ? 0 : null;
}

/** As in `nobody disagrees`, with nothing set off between the two. */
function denies({ text }: Statement, token: Token, verb: Token): boolean {
  if (token.kind !== 'superlative' || token.of !== 'none' || token.to > verb.from) return false;
  return !text.slice(token.to, verb.from).includes(',');
}

function bearsName(statement: Statement, ids: readonly string[], headline: Statement): number {
  if (ids.some((id) => statement.names.has(id))) return 1;
  // Arms for Russia are meant by `Arms to Russia`, but nobody speaks of the USA because of an anti-US bloc.
  const within = statement.nested.filter((each) => each.ids.some((id) => ids.includes(id)));
  return within.some(({ words }) => [...words].some((word) => headline.words.has(word))) ? 0.9 : 0;
}

function bearsNumber(
  statement: Statement,
  token: Extract<Token, { kind: 'number' }>,
  headline: Statement,
): number {
  if (token.form === 'share')
    if (statement.shares.some((value) => isSameNumber(token, { value, form: 'share' }))) return 1;
  const numbers = statement.tokens.filter((each) => each.kind === 'number');
  const same = numbers.filter((each) => isSameNumber(token, each));
  if (token.form === 'factor' && same.length === 0) {
    const values = numbers.map(({ value }) => value);
    return values.some((a) => values.some((b) => b !== 0 && Math.abs(a / b / token.value - 1) < 0.02))
      ? 1
      : 0;
  }
  // Said twice, it has to be there twice.
  const twins = headline.tokens.filter((each) => each.kind === 'number' && each.value === token.value).length;
  if (same.length === 0 || (same.length < twins && numbers.length >= twins)) return 0;
  const own = headline.beside.get(token) ?? new Set();
  const isBeside = (each: Token) => [...(statement.beside.get(each) ?? [])].some((word) => own.has(word));
  if (same.some(isBeside)) return 1;
  // The statement says of the same thing that it is another number.
  const others = numbers.filter((each) => !isIn(headline, each));
  return others.some(isBeside) ? 0 : 0.4;
}

/** Directions and superlatives of a statement; where it says several things, of the one that is most like the headline. */
function saidBeside({ tokens, parts }: Statement, headline: Statement): Said[] {
  const saidIn = (all: readonly Token[]) =>
    all.flatMap((each) => (each.kind === 'direction' || each.kind === 'superlative' ? [each.of] : []));
  const all = saidIn(tokens);
  if (!all.some((each) => opposites[each]?.some((other) => all.includes(other)))) return all;
  // A headline that says both is told as a whole.
  const own = saidIn(headline.tokens);
  if (own.some((each) => opposites[each]?.some((other) => own.includes(other)))) return all;
  const alike = parts.map((part) => part.filter((token) => isIn(headline, token)).length);
  return saidIn(parts[alike.indexOf(Math.max(...alike))] ?? tokens);
}

function isIn(headline: Statement, token: Token): boolean {
  if (token.kind === 'name') return token.ids.some((id) => headline.names.has(id));
  return (
    token.kind === 'number' &&
    headline.tokens.some((each) => each.kind === 'number' && isSameNumber(each, token))
  );
}
