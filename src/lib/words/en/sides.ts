import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { capitalised, countInWords, inWords, verb } from './english.ts';

/** Who takes which side of an issue, by their names within a sentence. */
export interface SideNames {
  readonly issue: string;
  /** The issue says what is the case, which is affirmed or disputed. */
  readonly isAssessment?: boolean;
  readonly support: readonly string[];
  readonly oppose: readonly string[];
  readonly neutral: readonly string[];
  /** Reports put them on both sides. */
  readonly conflicting: readonly string[];
  /** Of all these, whose position conflicts with a published finding. */
  readonly contested: readonly string[];
}

/** What a headline says of the sides of an issue: names as far as they fit, then numbers. */
export function divided(formats: Formats): (sides: SideNames) => string {
  const { list } = formats;
  return ({ issue, isAssessment = false, support, oppose, neutral, conflicting, contested }) => {
    const backs = (amount: number) =>
      isAssessment ? verb(amount, 'affirms', 'affirm') : verb(amount, 'supports', 'support');
    const rejects = (amount: number) =>
      isAssessment ? verb(amount, 'disputes', 'dispute') : verb(amount, 'opposes', 'oppose');
    const dispute =
      contested.length === 0 ? '' : `; a published finding disputes the position of ${list(contested)}`;
    const both = conflicting.length === 0 ? '' : `; reports conflict on ${list(conflicting)}`;
    if (support.length + oppose.length === 0) {
      const are = verb(neutral.length, 'is', 'are');
      return shortEnough(
        `${capitalised(list(neutral))} ${are} neutral on “${issue}”${both}${dispute}`,
        `${capitalised(countInWords(formats, neutral.length, 'party', 'parties'))} ${are} neutral on “${issue}”${dispute}`,
      );
    }
    /** Both sides in words, named where they are no more than so many. */
    const sides = (most: number): string => {
      const who = (names: readonly string[]) =>
        names.length > most ? countInWords(formats, names.length, 'party', 'parties') : list(names);
      const first = support.length > 0 ? support : oppose;
      const verbs = support.length > 0 ? backs(first.length) : rejects(first.length);
      const second = support.length > 0 && oppose.length > 0;
      return `${capitalised(who(first))} ${verbs} “${issue}”${second ? `; ${who(oppose)} ${rejects(oppose.length)} it` : ''}`;
    };
    const middle =
      neutral.length === 0
        ? ''
        : `; ${neutral.length > 3 ? inWords(formats, neutral.length) : list(neutral)} ${verb(neutral.length, 'is', 'are')} neutral`;
    const counts = [
      { amount: support.length, side: 'for' },
      { amount: oppose.length, side: 'against' },
      { amount: neutral.length, side: 'neutral' },
    ].flatMap(({ amount, side }) => (amount > 0 ? [`${inWords(formats, amount)} ${side}`] : []));
    return shortEnough(
      ...[6, 4, 3].flatMap((most) => [
        `${sides(most)}${middle}${both}${dispute}`,
        `${sides(most)}${middle}${dispute}`,
        `${sides(most)}${dispute}`,
      ]),
      `${capitalised(list(counts))} on “${issue}”${dispute}`,
      capitalised(`${list(counts)}${dispute === '' ? '' : '; published findings dispute some of it'}`),
    );
  };
}
