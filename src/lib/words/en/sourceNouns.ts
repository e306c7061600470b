import type { SourceNoun } from '#lib/model/sourceNoun.ts';
import { capitalised } from './english.ts';

/** Words of files, of texts that are no source and of columns that are called so whatever a source is. */
const kept = /(?<=\b(?:treat(?:y or|ies and)|word|numbers|for) )documents?$/i;

const nouns = /(?<![/\w.-])(?:(?<article>an?) )?(?<noun>sources?|documents?)(?!\.\w|[/\w-])/gi;

/** An English text in which sources and documents are called what they are, as in `three polls`. */
export function withSourceNoun(text: string, { one, many }: SourceNoun): string {
  return text.replace(nouns, (match, ...rest) => {
    const { article, noun } = rest.at(-1) as { article: string | undefined; noun: string };
    const at = rest.at(-3) as number;
    if (article === undefined && kept.test(text.slice(Math.max(0, at - 20), at + noun.length))) return match;
    const named = /s$/i.test(noun) ? many : one;
    const cased = /^[SD]/.test(noun) ? capitalised(named) : named;
    if (article === undefined) return cased;
    // An hour, a union and a one-off are as good as never sources.
    const right = /^[aeio]|^u(?!n[ai]|s)/i.test(named) ? 'an' : 'a';
    return `${article.startsWith('A') ? capitalised(right) : right} ${cased}`;
  });
}
