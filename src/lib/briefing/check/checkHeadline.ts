import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import { yearsOfTexts } from './clausesInTexts.ts';
import { levelled, lexiconOf } from './lexicon.ts';
import { wrongNothing } from './nothingOf.ts';
import { wrongScales } from './otherScale.ts';
import { checkRelation, isCountOnIssue, positionsOf } from './positions.ts';
import { clausesOf, countsOf, relationsOf, within } from './relations.ts';
import { bears, statementOf, statementsOf, type Statement } from './statements.ts';
import { readText, type ReadText, type Token } from './tokens.ts';
import { phrases, type Vocabulary } from './vocabulary.ts';
import { wrongDuties } from './wrongDuties.ts';

/** A part of a headline with what the view makes of it. Nothing is ever called right. */
export interface CheckedSpan {
  /** Of letters of the headline. */
  readonly from: number;
  readonly to: number;
  readonly kind: Token['kind'] | 'negation';
  readonly verdict: 'borneOut' | 'notBorneOut' | 'unchecked';
  /** What the view says instead, in its own words; empty where it says nothing of the kind. */
  readonly says: string;
}

/**
 * Holds names, numbers, directions and superlatives of a headline against all that a view says; words of the area
 * `headlineCheck` must be there. A part is borne out by a statement of the view that says the rest too: a number that
 * stands somewhere in the view, but of something else, is not.
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
  const whole = statementOf(read, vocabulary);
  const wholeScores = statements.map((statement) => score(statement, whole, whole));
  const clauses = clausesOf(
    read,
    vocabulary.breaks.filter((each) => each !== ':'),
  );
  const negations = phrases(levelled(headline), vocabulary.negations);
  const spans = clauses.flatMap((clause) => {
    const tokens = within(read.tokens, clause);
    if (tokens.length === 0) return [];
    const words = readText(headline.slice(clause.from, clause.to), lexicon, vocabulary).words;
    const own: Statement = { ...whole, tokens, words };
    const best = bestOf(statements, (each, at) => score(each, own, own) + 0.3 * wholeScores[at]!);
    // Who is said not to support something need not oppose it.
    const isTurned = negations
      .filter((each) => overlap(each, clause))
      .some((each) => !tokens.some((token) => overlap(token, each)));
    return tokens.map((token) => {
      const known = related.get(token);
      if (isTurned && known === false) return spanOf(token, null, null);
      const borne = known ?? (best ? verdictOf(token, best, own, statements[0]!) : null);
      const says = known === false ? (evidenceOf(statements, token, own) ?? best) : best;
      return spanOf(token, borne, says);
    });
  });
  if (headline === prepared.headline) return spans;
  const years = yearsOfTexts(prepared, headline, vocabulary);
  const right = years.filter(({ isRight }) => isRight);
  const against = [
    ...years.filter(({ isRight }) => !isRight).map(({ from, to, says }) => ({ from, to, says })),
    ...wrongDuties(prepared, headline, vocabulary),
    ...wrongNothing(read, statements[0], vocabulary),
    ...wrongScales(read, statements),
  ].map((each): CheckedSpan => ({ ...each, kind: 'negation', verdict: 'notBorneOut' }));
  const others = [
    ...against,
    ...spans
      .filter((span) => !against.some((each) => overlap(each, span)))
      .map((span): CheckedSpan =>
        right.some((each) => overlap(each, span)) ? { ...span, verdict: 'borneOut', says: '' } : span,
      ),
  ];
  const open = [...negations, ...phrases(levelled(headline), { duty: vocabulary.duties.binding })];
  return [...others, ...uncheckedTurns(open, others)].toSorted((a, b) => a.from - b.from);
}

function overlap(one: Pick<CheckedSpan, 'from' | 'to'>, other: Pick<CheckedSpan, 'from' | 'to'>): boolean {
  return one.from < other.to && other.from < one.to;
}

/** No names and numbers tell whether a sentence or its opposite is true, so that a word which turns it is never called right. */
function uncheckedTurns(
  turns: readonly Pick<CheckedSpan, 'from' | 'to'>[],
  others: readonly CheckedSpan[],
): CheckedSpan[] {
  return turns.flatMap(({ from, to }): CheckedSpan[] =>
    others.some((each) => overlap(each, { from, to }))
      ? []
      : [{ from, to, kind: 'negation', verdict: 'unchecked', says: '' }],
  );
}

/** The parts of a headline that a view does not bear out. */
export function notBorneOut(spans: readonly CheckedSpan[]): CheckedSpan[] {
  return spans.filter(({ verdict }) => verdict === 'notBorneOut');
}

function verdictOf(token: Token, best: Statement, own: Statement, finding: Statement): boolean | null {
  const isFirst = token.kind === 'direction' && (token.of === 'closest' || token.of === 'furthest');
  if (isFirst && isOfThese(finding, token.of, own)) return true;
  const weight = bears(best, token, own);
  // What a row of the view tells of all of something, such as with all means, is no answer to whether nobody does another.
  if (weight === 0 && best !== finding && token.kind === 'superlative' && token.of === 'none') return null;
  if (weight !== null) return weight > 0;
  // The finding says of others what the headline says of these.
  return isFirst && finding !== best && bears(finding, token, own) !== null ? false : null;
}

/** Whether a statement says of all whom a clause names that they are closest or furthest. */
function isOfThese({ parts }: Statement, said: 'closest' | 'furthest', { tokens }: Statement): boolean {
  const part = parts.find((all) => all.some((each) => each.kind === 'direction' && each.of === said));
  const named = new Set(part?.flatMap((each) => (each.kind === 'name' ? each.ids : [])));
  const names = tokens.filter((each) => each.kind === 'name');
  return names.length > 0 && names.every(({ ids }) => ids.some((id) => named.has(id)));
}

function spanOf({ from, to, kind }: Token, borne: boolean | null, said: Statement | null): CheckedSpan {
  const verdict = borne === true ? 'borneOut' : borne === false ? 'notBorneOut' : 'unchecked';
  return { from, to, kind, verdict, says: verdict === 'notBorneOut' ? (said?.text ?? '') : '' };
}

/** What can be looked up as the position of somebody on something. */
function relatedTokens(
  dossier: Dossier,
  prepared: PreparedChart,
  read: ReadText,
  finding: Statement | undefined,
  vocabulary: Vocabulary,
): Map<Token, boolean> {
  const found = new Map<Token, boolean>();
  const positions = positionsOf(prepared);
  if (!positions) return found;
  const own = [...(finding?.names ?? [])].find((id) => id.startsWith('issues:'));
  const subject = prepared.subject?.issue ?? own?.slice('issues:'.length) ?? null;
  for (const relation of relationsOf(read, positions, subject, vocabulary))
    for (const [token, isTrue] of checkRelation(dossier, positions, relation)) found.set(token, isTrue);
  for (const { token, issue } of countsOf(read, vocabulary))
    if (isCountOnIssue(dossier, positions, issue, token.value)) found.set(token, true);
  return found;
}

/** What a view says of a part: the statement that has it and most of what stands beside it. */
function evidenceOf(statements: readonly Statement[], token: Token, own: Statement): Statement | null {
  const about = statements.filter((statement) => bears(statement, token, own));
  return bestOf(about, (statement) => score(statement, own, own) - statement.tokens.length / 20);
}

const weights: Readonly<Record<Token['kind'], number>> = { name: 2, number: 2, direction: 1, superlative: 1 };
/** For saying something else of the same thing. */
const contraryWeight = 0.5;

/** How much of a headline a statement says: names and numbers first, then the words that are neither. */
function score(statement: Statement, { tokens, words, beside }: Statement, own: Statement): number {
  const said = tokens.map((token) => {
    const weight = bears(statement, token, own);
    const isContrary = weight === 0 && (token.kind === 'direction' || token.kind === 'superlative');
    return isContrary ? contraryWeight : weights[token.kind] * (weight ?? 0);
  });
  const shared = [...words].filter((word) => statement.words.has(word));
  const counted = new Set([...beside.values()].flatMap((each) => [...each]));
  const sharedCounted = shared.filter((word) => counted.has(word)).length;
  return said.reduce((sum, weight) => sum + weight, 0) + (shared.length + sharedCounted) / 2;
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
