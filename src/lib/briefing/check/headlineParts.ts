import type { CheckedSpan } from './checkHeadline.ts';

/** A stretch of a headline with what its view makes of it. */
export interface HeadlinePart {
  readonly text: string;
  /** Null for words that say nothing which could be checked. */
  readonly verdict: CheckedSpan['verdict'] | null;
  /** What the view says instead; empty where it says nothing of the kind. */
  readonly says: string;
}

/** All of a headline in stretches, so that those which a view does not bear out can be marked. */
export function headlineParts(text: string, spans: readonly CheckedSpan[]): HeadlinePart[] {
  const parts: HeadlinePart[] = [];
  let at = 0;
  const plain = (to: number) => {
    if (to > at) parts.push({ text: text.slice(at, to), verdict: null, says: '' });
  };
  for (const { from, to, verdict, says } of spans.toSorted((a, b) => a.from - b.from)) {
    plain(from);
    parts.push({ text: text.slice(from, to), verdict, says });
    at = to;
  }
  plain(text.length);
  return parts;
}

const order: readonly CheckedSpan['verdict'][] = ['borneOut', 'notBorneOut', 'unchecked'];

/** What several views side by side make of the parts of one headline: each part is that of the view that bears it out. */
export function bestVerdicts(all: readonly (readonly CheckedSpan[])[]): readonly CheckedSpan[] {
  const [first = [], ...others] = all;
  return first.map((span) => {
    const same = others.flatMap((spans) =>
      spans.filter(({ from, to }) => from === span.from && to === span.to),
    );
    return [span, ...same].toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0]!;
  });
}

/** What a view says in place of the parts of a headline that it does not bear out: each of its statements once. */
export function saidInstead(
  parts: readonly HeadlinePart[],
): { readonly parts: readonly string[]; readonly says: string }[] {
  const wrong = parts.filter(({ verdict }) => verdict === 'notBorneOut');
  const statements = [...new Set(wrong.map(({ says }) => says))];
  return statements.map((says) => ({
    parts: wrong.filter((part) => part.says === says).map(({ text }) => text),
    says,
  }));
}
