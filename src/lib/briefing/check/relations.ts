import type { Positions, Relation, Side } from './positions.ts';
import type { ReadText, Token } from './tokens.ts';
import { isWhole, phrases, type Vocabulary } from './vocabulary.ts';

const sides: readonly string[] = ['for', 'against', 'neutral'] satisfies Side[];

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The parts of a headline that say one thing each. */
export function clausesOf({ text, tokens }: ReadText, breaks: readonly string[]): Span[] {
  const cuts = breaks
    .flatMap((each) => {
      const found: Span[] = [];
      for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1))
        found.push({ from: at, to: at + each.length });
      return found;
    })
    // `All but Russia` is one thing.
    .filter((cut) => !tokens.some(({ from, to }) => cut.from >= from && cut.to <= to + 1))
    .sort((a, b) => a.from - b.from);
  const clauses: Span[] = [];
  let from = 0;
  for (const cut of cuts) {
    if (cut.from > from) clauses.push({ from, to: cut.from });
    from = Math.max(from, cut.to);
  }
  return from < text.length ? [...clauses, { from, to: text.length }] : clauses;
}

/** Who is said to stand where. An issue that is not named is the one named before, or else what the view is about. */
export function relationsOf(
  read: ReadText,
  positions: Positions,
  subject: string | null,
  vocabulary: Vocabulary,
): Relation[] {
  let issue = subject;
  const first = read.tokens.flatMap((token) => issueOf(token) ?? [])[0];
  if (first !== undefined) issue = first;
  return clausesOf(read, vocabulary.breaks).flatMap((clause) =>
    byVerb(read, clause).flatMap((part): Relation[] => {
      const tokens = within(read.tokens, part);
      issue = tokens.flatMap((token) => issueOf(token) ?? [])[0] ?? issue;
      const issueName = tokens.find((token) => issueOf(token) !== null) ?? null;
      const verb = tokens.find(isVerb);
      if (!verb || issue === null || !positions.has(issue)) return [];
      const isPassive = startsWith(read.text, verb.to, vocabulary.by);
      const named = tokens.filter(
        (token) => token.kind === 'name' && token.ids.some((id) => id.startsWith('actors:')),
      );
      const actors = named.filter((token) => isPassive === token.from > verb.from);
      const before = tokens.filter((token) => (isPassive ? token.from > verb.from : token.from < verb.from));
      const amount = before.find(
        (token) =>
          token.kind === 'number' &&
          token.form === 'amount' &&
          isOfParties(read.text, token, verb, isPassive, vocabulary),
      );
      const others = before.find(
        (token) =>
          token.kind === 'number' &&
          token.form === 'amount' &&
          startsWith(read.text, token.to, vocabulary.others),
      );
      const quantifier = before.find((token) => token.kind === 'superlative') ?? null;
      return [
        {
          actors: actors as Relation['actors'],
          side: verb.of,
          verb,
          issue,
          issueName,
          ofAll: amount !== undefined && isBefore(read.text, amount.to, vocabulary.actors),
          amount: (amount ?? null) as Relation['amount'],
          others: (others ?? null) as Relation['others'],
          quantifier: quantifier as Relation['quantifier'],
        },
      ];
    }),
  );
}

type Verb = Token & { readonly kind: 'direction'; readonly of: Side };

function isVerb(token: Token): token is Verb {
  return token.kind === 'direction' && sides.includes(token.of);
}

function issueOf(token: Token): string | null {
  if (token.kind !== 'name') return null;
  return token.ids.find((id) => id.startsWith('issues:'))?.slice('issues:'.length) ?? null;
}

export function within(tokens: readonly Token[], { from, to }: Span): Token[] {
  return tokens.filter((token) => token.from >= from && token.to <= to);
}

/** A clause with several verbs falls apart where something is added after what the first is about. */
function byVerb({ text, tokens }: ReadText, clause: Span): Span[] {
  const verbs = within(tokens, clause).filter(isVerb);
  const parts: Span[] = [];
  let { from } = clause;
  verbs.slice(0, -1).forEach((verb, at) => {
    const object = tokens.find((token) => token.from > verb.from && issueOf(token) !== null);
    const start = object && object.from < verbs[at + 1]!.from ? object.to : verb.to;
    const cut = text.slice(start).search(/,| and | than /);
    if (cut < 0 || start + cut > verbs[at + 1]!.from) return;
    parts.push({ from, to: start + cut });
    from = start + cut;
  });
  return [...parts, { from, to: clause.to }];
}

function startsWith(text: string, at: number, words: readonly string[]): boolean {
  const rest = text.slice(at).trimStart().toLowerCase();
  return words.some((word) => rest.startsWith(word) && isWhole(rest, 0, word.length));
}

function isBefore(text: string, at: number, all: readonly string[]): boolean {
  return phrases(text.slice(at, at + 20), { all }).some(({ from }) => from <= 2);
}

/** A number is of those who have a position if it says so, or stands right before the verb. */
function isOfParties(
  text: string,
  { to }: Span,
  verb: Span,
  isPassive: boolean,
  { parties, actors }: Vocabulary,
): boolean {
  const between = isPassive ? text.slice(to, to + 20) : text.slice(to, verb.from);
  return (
    between.trim() === '' ||
    /^ (is|are)\s*$/.test(between) ||
    phrases(between, { parties, actors }).some(({ from }) => from <= 2)
  );
}

/** Numbers of those who have a position on an issue that is named beside them, as in `six parties on the treaty`. */
export function countsOf(
  read: ReadText,
  { breaks, parties, actors }: Vocabulary,
): { readonly token: Relation['amount'] & object; readonly issue: string }[] {
  return clausesOf(read, breaks).flatMap((clause) => {
    const tokens = within(read.tokens, clause);
    const issue = tokens.flatMap((token) => issueOf(token) ?? [])[0];
    if (issue === undefined || tokens.some(isVerb)) return [];
    return tokens.flatMap((token) =>
      token.kind === 'number' &&
      token.form === 'amount' &&
      phrases(read.text.slice(token.to, token.to + 20), { parties, actors }).some(({ from }) => from <= 2)
        ? [{ token, issue }]
        : [],
    );
  });
}
