import type { Dossier } from '#lib/model/dossier.ts';
import { foldText } from './foldText.ts';
import type { Phrase } from './readQuery.ts';
import { wordsOf } from './wordsOf.ts';

/** One thing that is searched for: words of the query that belong together and what else it is called. */
export interface Meaning {
  /** Folded; more than one only where the dossier knows other words for them together. */
  readonly words: readonly string[];
  /** Folded, without what the query has itself. */
  readonly others: readonly Phrase[];
}

/** What stands for one thing, by the first word of each of its terms. */
interface Term {
  readonly words: readonly string[];
  readonly phrase: Phrase;
  readonly set: readonly Term[];
}

const termsOf = new WeakMap<Dossier, ReadonlyMap<string, readonly Term[]>>();

/** The words of a query in their order, those together that a term of `dossier.synonyms` has, the longest term first. */
export function meaningsOf(dossier: Dossier, words: readonly string[]): Meaning[] {
  let terms = termsOf.get(dossier);
  if (!terms) termsOf.set(dossier, (terms = termsByFirstWord(dossier)));
  const meanings: Meaning[] = [];
  for (let at = 0; at < words.length; at += meanings.at(-1)?.words.length ?? 1) {
    const here = (terms.get(words[at]!) ?? []).filter((term) =>
      term.words.every((word, i) => words[at + i] === word),
    );
    const longest = Math.max(1, ...here.map((term) => term.words.length));
    const own = here.filter((term) => term.words.length === longest);
    const others = new Map(
      own.flatMap(({ set }) =>
        set.filter((term) => !own.includes(term)).map(({ phrase }) => [phrase.text, phrase]),
      ),
    );
    meanings.push({ words: words.slice(at, at + longest), others: [...others.values()] });
  }
  return meanings;
}

function termsByFirstWord({ synonyms }: Dossier): ReadonlyMap<string, readonly Term[]> {
  const byFirst = new Map<string, Term[]>();
  for (const { terms } of synonyms) {
    const set: Term[] = [];
    for (const term of terms) {
      const { text } = foldText(term.trim());
      const words = wordsOf(text).map(({ word }) => word);
      const [first] = words;
      if (first === undefined) continue;
      const known: Term = { words, phrase: { text, closed: true }, set };
      set.push(known);
      byFirst.set(first, [...(byFirst.get(first) ?? []), known]);
    }
  }
  return byFirst;
}
