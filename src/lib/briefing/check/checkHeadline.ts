import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import { lexiconOf } from './lexicon.ts';
import { checkRelation, positionsOf } from './positions.ts';
import { clausesOf, relationsOf, within } from './relations.ts';
import { bears, statementsOf, type Statement } from './statements.ts';
import { readText, type ReadText, type Token } from './tokens.ts';

/** A part of a headline with what the view makes of it. Nothing is ever called right. */
export interface CheckedSpan {
  /** Of letters of the headline. */
  readonly from: number;
  readonly to: number;
  readonly kind: Token['kind'];
  readonly verdict: 'borneOut' | 'notBorneOut' | 'unchecked';
  /** What the view says instead, in its own words; empty where it says nothing of the kind. */
  readonly says: string;
}

/** The area of words that must be loaded. */
export const checkAreas = ['headlineCheck'] as const;

/**
 * Holds names, numbers, directions and superlatives of a headline against all that a view says. A part is borne out by a
 * statement of the view that says the rest too: a number that stands somewhere in the view, but of something else, is not.
 */
export function checkHeadline(
  dossier: Dossier,
  prepared: PreparedChart,
  headline: string,
  words: Words,
): CheckedSpan[] {
  const { vocabulary } = words.of('headlineCheck');
  const lexicon = lexiconOf(dossier);
  const read = readText(headline, lexicon, vocabulary);
  const statements = statementsOf(prepared, lexicon, vocabulary);
  const related = relatedTokens(dossier, prepared, read, statements[0], vocabulary);
  const spans: CheckedSpan[] = [];
  const whole = statements.map((statement) => score(statement, read.tokens, read.words));
  const clauses = clausesOf(
    headline,
    vocabulary.breaks.filter((each) => each !== ':'),
  );
  for (const clause of clauses) {
    const tokens = within(read.tokens, clause);
    if (tokens.length === 0) continue;
    const own = readText(headline.slice(clause.from, clause.to), lexicon, vocabulary);
    const best = bestOf(
      statements,
      (statement, at) => score(statement, tokens, own.words) + 0.3 * whole[at]!,
    );
    for (const token of tokens) {
      const known = related.get(token);
      const borne = known ?? (best ? bears(best, token) : null);
      spans.push(spanOf(token, borne, best, known === false ? evidenceOf(statements, token, tokens) : null));
    }
  }
  return spans;
}

/** The parts of a headline that a view does not bear out. */
export function notBorneOut(spans: readonly CheckedSpan[]): CheckedSpan[] {
  return spans.filter(({ verdict }) => verdict === 'notBorneOut');
}

function spanOf(
  { from, to, kind }: Token,
  borne: boolean | null,
  best: Statement | null,
  evidence: Statement | null,
): CheckedSpan {
  const verdict = borne === true ? 'borneOut' : borne === false ? 'notBorneOut' : 'unchecked';
  const says = verdict === 'notBorneOut' ? ((evidence ?? best)?.text ?? '') : '';
  return { from, to, kind, verdict, says };
}

/** What can be looked up as the position of somebody on something. */
function relatedTokens(
  dossier: Dossier,
  prepared: PreparedChart,
  read: ReadText,
  finding: Statement | undefined,
  vocabulary: Parameters<typeof readText>[2],
): Map<Token, boolean> {
  const found = new Map<Token, boolean>();
  const positions = positionsOf(prepared);
  if (!positions) return found;
  const own = [...(finding?.names ?? [])].find((id) => id.startsWith('issues:'));
  const subject = prepared.subject?.issue ?? own?.slice('issues:'.length) ?? null;
  for (const relation of relationsOf(read, positions, subject, vocabulary))
    for (const [token, isTrue] of checkRelation(dossier, positions, relation)) found.set(token, isTrue);
  return found;
}

/** What a view says of a name: the statement that has it and most of what stands beside it. */
function evidenceOf(
  statements: readonly Statement[],
  token: Token,
  tokens: readonly Token[],
): Statement | null {
  const about = statements.filter((statement) => bears(statement, token));
  return bestOf(about, (statement) => score(statement, tokens, new Set()) - statement.tokens.length / 20);
}

const weights: Readonly<Record<Token['kind'], number>> = { name: 2, number: 2, direction: 1, superlative: 1 };

/** How much of a headline a statement says: names and numbers first, then the words that are neither. */
function score(statement: Statement, tokens: readonly Token[], others: ReadonlySet<string>): number {
  const said = tokens.reduce((sum, token) => sum + (bears(statement, token) ? weights[token.kind] : 0), 0);
  const shared = [...others].filter((word) => statement.words.has(word)).length;
  return said + shared / 2;
}

function bestOf<T>(all: readonly T[], weigh: (each: T, at: number) => number): T | null {
  let best: T | null = null;
  let most = -Infinity;
  all.forEach((each, at) => {
    const weight = weigh(each, at);
    if (weight > most) [best, most] = [each, weight];
  });
  return best;
}
