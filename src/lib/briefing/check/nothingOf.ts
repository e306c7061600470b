import type { Statement } from './statements.ts';
import { stemsOf, type ReadText } from './tokens.ts';
import { phrases, type Vocabulary } from './vocabulary.ts';

/**
 * Where a headline says that there is none of what the finding counts, as `no errors were found` over eleven errors. Where
 * it names somebody it may be true of them.
 */
export function wrongNothing(
  { text, tokens }: ReadText,
  finding: Statement | undefined,
  vocabulary: Vocabulary,
): { readonly from: number; readonly to: number; readonly says: string }[] {
  if (!finding || tokens.some(({ kind }) => kind === 'name')) return [];
  const { nothing, parties, actors } = vocabulary;
  return phrases(text, { none: nothing.none }).flatMap(({ from, to }) => {
    const [noun = ''] = /^ (?:\p{L}+ )??\p{L}{3,}(?=$|[^\p{L}])/u.exec(text.slice(to)) ?? [];
    const end = to + noun.length;
    const last = noun.trim().split(' ').at(-1) ?? '';
    if (last === '' || [...parties, ...actors].includes(last.toLowerCase())) return [];
    const isSaid =
      text.slice(end).trim() === '' ||
      phrases(text.slice(end), { found: nothing.found }).some((each) => each.from <= 1) ||
      phrases(text.slice(0, from), { there: nothing.there }).some((each) => from - each.to <= 1);
    const [stem = ''] = stemsOf(last, vocabulary);
    const counts = finding.tokens.filter(
      (token) => token.kind === 'number' && token.form === 'amount' && token.value > 0,
    );
    const isCounted = counts.some((token) => finding.beside.get(token)?.has(stem));
    return isSaid && isCounted ? [{ from, to: end, says: finding.text }] : [];
  });
}
