import { isGuardedRating } from '#lib/model/isGuardedRating.ts';
import type { Outcome } from '#lib/model/reference.ts';
import type { Formats } from '../Formats.ts';
import { common } from './common.ts';
import { capitalised, count } from './english.ts';

/** The words in which statements of one outcome were judged, as printed, those of most statements first. */
export interface RatedFacts {
  readonly outcome: Outcome;
  readonly words: readonly { readonly rating: string; readonly statements: number }[];
}

/** No more different words are named in a note. */
const mostWords = 6;
/** So many are named in a phrase, if they are no longer than this together. */
const mostInPhrase = 2;
const longestPhrase = 40;

const plain: Readonly<Record<Outcome, string>> = {
  differs: 'false',
  magnitude_error: 'off tenfold or more',
  matches: 'true',
  partly: 'in between',
  disputed: 'disputed',
  denied: 'denied',
  unverifiable: 'not verified',
  unplaced: 'not placed',
};

/** How statements were judged, in the words of those who check them. */
export function ratedAs(formats: Formats) {
  const { list, either, number } = formats;
  const { quoted } = common(formats);
  /** `false or mostly false`, `“Unproven”`, `in between`: few words as they are printed, many by what they have in common. */
  const phrase = ({ outcome, words }: RatedFacts) => {
    const usual = plain[outcome];
    const ratings = words.map(({ rating }) => rating);
    const isUsual = (rating: string) =>
      [usual, `mostly ${usual}`].includes(rating.toLowerCase().replaceAll(/[-_\s]+/g, ' '));
    const isShort = ratings.length <= mostInPhrase && ratings.join('').length <= longestPhrase;
    if (isShort && !ratings.every(isUsual)) return either(ratings.map(quoted));
    if ((outcome !== 'differs' && outcome !== 'matches') || !ratings.some(isGuardedRating)) return usual;
    return ratings.every(isGuardedRating) ? `mostly ${usual}` : either([usual, `mostly ${usual}`]);
  };
  /** `41 rated true and 15 rated “Half true”`; what is not known to be rated in other words. */
  const amounts = (amount: number, rated: readonly RatedFacts[], unrated: string) => {
    const told = rated.map((each) => ({
      words: `rated ${phrase(each)}`,
      amount: each.words.reduce((sum, { statements }) => sum + statements, 0),
    }));
    const others = amount - told.reduce((sum, each) => sum + each.amount, 0);
    if (told.length === 0) return unrated;
    const all = told.map((each) => `${number(each.amount)} ${each.words}`);
    return list(others > 0 ? [...all, `${number(others)} not rated`] : all);
  };
  return {
    phrase,
    amounts,
    rated: (facts: RatedFacts) =>
      phrase(facts) === plain.unplaced ? 'given a verdict that is not placed' : `rated ${phrase(facts)}`,
    /** A headline with how many have a verdict that is not placed, the longer wording first. */
    besides: (headline: string, unplaced: number): [string, string] => [
      `${headline}; ${number(unplaced)} ${unplaced === 1 ? 'has' : 'have'} a verdict that is not placed`,
      `${headline}; ${number(unplaced)} not placed`,
    ],
    /** Which words of those who check count as what. */
    note: (all: readonly RatedFacts[]) => {
      const counted = all.map(({ outcome, words }) => {
        const named = words
          .slice(0, mostWords)
          .map(({ rating, statements: amount }) => `${quoted(rating)} (${number(amount)})`);
        const others = words.length - named.length;
        const every = others > 0 ? [...named, `${count(formats, others, 'other verdict')}`] : named;
        const amount = words.reduce((sum, { statements }) => sum + statements, 0);
        return outcome === 'unplaced'
          ? `${number(amount)} ${amount === 1 ? 'has' : 'have'} a verdict that is not placed: ${list(every)}.`
          : `Counted as ${plain[outcome]}: ${list(every)}.`;
      });
      return `Verdicts as printed. ${counted.map(capitalised).join(' ')}`;
    },
  };
}
