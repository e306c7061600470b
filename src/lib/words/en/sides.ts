import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { capitalised, countInWords, inWords, verb } from './english.ts';

/** Who takes which side of an issue, by their names within a sentence. */
export interface SideNames {
  readonly issue: string;
  /** How a sentence names it without quotation marks: “the 2024 treaty”; of an assessment what follows “that”; or empty. */
  readonly issueInText?: string;
  /** The issue says what is the case, which is affirmed or disputed. */
  readonly isAssessment?: boolean;
  readonly support: readonly string[];
  readonly oppose: readonly string[];
  readonly neutral: readonly string[];
  /** Reports put them on both sides. */
  readonly conflicting: readonly string[];
}

/** What a headline says of the sides of an issue: names as far as they fit, then numbers. */
export function divided(formats: Formats): (sides: SideNames) => string {
  const { list } = formats;
  return ({ issue, issueInText = '', isAssessment = false, support, oppose, neutral, conflicting }) => {
    const quoted = `“${issue}”`;
    const isClause = isAssessment && issueInText !== '';
    const what = isClause ? `that ${issueInText}` : issueInText || quoted;
    const on = isClause ? `whether ${issueInText}` : what;
    const backs = (amount: number) =>
      isAssessment ? verb(amount, 'affirms', 'affirm') : verb(amount, 'supports', 'support');
    const rejects = (amount: number) =>
      isAssessment ? verb(amount, 'disputes', 'dispute') : verb(amount, 'opposes', 'oppose');
    // What is supported may be several things, so that no pronoun fits all of them.
    const rejectsToo = (amount: number) =>
      isAssessment ? `${rejects(amount)} it` : verb(amount, 'is opposed', 'are opposed');
    const both = conflicting.length === 0 ? '' : `; reports conflict on ${list(conflicting)}`;
    if (support.length + oppose.length === 0) {
      const are = verb(neutral.length, 'is', 'are');
      return shortEnough(
        `${capitalised(list(neutral))} ${are} neutral on ${on}${both}`,
        `${capitalised(countInWords(formats, neutral.length, 'party', 'parties'))} ${are} neutral on ${on}`,
        `${capitalised(list(neutral))} ${are} neutral on ${quoted}`,
      );
    }
    /** Both sides in words, named where they are no more than so many. */
    const sides = (most: number): string => {
      const [first, second] = support.length > 0 ? [support, oppose] : [oppose, []];
      const isCounted = first.length > most;
      const who = isCounted ? countInWords(formats, first.length, 'party', 'parties') : list(first);
      const does = support.length > 0 ? backs(first.length) : rejects(first.length);
      const found = `${capitalised(who)} ${does} ${what}`;
      if (second.length === 0) return found;
      const others =
        second.length <= most
          ? list(second)
          : isCounted
            ? inWords(formats, second.length)
            : countInWords(formats, second.length, 'party', 'parties');
      return `${found}; ${others} ${rejectsToo(second.length)}`;
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
      ...[6, 4, 3, 2, 1, 0].flatMap((most) => [
        `${sides(most)}${middle}${both}`,
        `${sides(most)}${middle}`,
        sides(most),
      ]),
      `${capitalised(list(counts))} on ${on}`,
      capitalised(list(counts)),
    );
  };
}
