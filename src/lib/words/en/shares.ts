import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { capitalised, count, countInWords, inWords } from './english.ts';
import { kindWords } from './issueKinds.ts';
import { matterOf, type IssueNames } from './issueNames.ts';

/** An actor and which share of its answers is on its side, 0 to 1. */
export interface SharedName {
  readonly name: string;
  readonly share: number;
}

/** Whose answers are mostly on which side of an issue, the clearest first. */
export interface SharedSides extends IssueNames {
  readonly support: readonly SharedName[];
  readonly oppose: readonly SharedName[];
  /** How many are mostly on neither. */
  readonly middle: number;
}

/** What a headline says of the shares of answers on an issue: names as far as they fit, then numbers. */
export function shared(formats: Formats): (sides: SharedSides) => string {
  const { list, percent } = formats;
  return ({ support, oppose, middle, ...names }) => {
    const { share: words, takes } = kindWords[names.kind];
    // All answers of everybody are alike, often since there is one of each.
    const isWhole = [...support, ...oppose].every(({ share }) => share === 1);
    const named = ({ name, share }: SharedName) => (isWhole ? name : `${name} (${percent(share)})`);
    const mostly = isWhole ? '' : 'mostly ';
    const what = matterOf(names);
    const sides = [
      { of: support, on: words.for },
      { of: oppose, on: words.against },
    ].filter(({ of }) => of.length > 0);
    const who = (of: readonly SharedName[], most: number) =>
      of.length <= most
        ? list(of.map(named))
        : `${countInWords(formats, of.length, 'actor')}, first ${list(of.slice(0, Math.max(1, most - 1)).map(named))},`;
    const told = (most: number) =>
      sides
        .map(({ of, on }, at) => `${who(of, most)} ${mostly}${on}${at === 0 ? `${takes} ${what}` : ''}`)
        .join('; ');
    /** Of each side the clearest, and how many more there are. */
    const firsts = sides
      .map(({ of, on }) => {
        const more = of.length === 1 ? '' : ` and ${formats.number(of.length - 1)} more`;
        return `${isWhole ? of[0]!.name : `${of[0]!.name} ${percent(of[0]!.share)}`} ${on}${more}`;
      })
      .join('; ');
    const rest = middle === 0 ? '' : `; ${inWords(formats, middle)} divided`;
    if (sides.length === 0)
      return shortEnough(
        `Answers on ${what} are divided or ${words.neutral} in all ${count(formats, middle, 'actor')}`,
        `Answers are divided or ${words.neutral} in all ${count(formats, middle, 'actor')}`,
      );
    return capitalised(
      shortEnough(
        ...[5, 4, 3, 2, 1].flatMap((most) => [`${told(most)}${rest}`, told(most)]),
        ...(names.issueInText === '' ? [`${what}: ${firsts}${rest}`, `${what}: ${firsts}`] : []),
        `${firsts}${rest}`,
        `${list(sides.map(({ of, on }) => `${inWords(formats, of.length)} ${mostly}${on}`))}${rest} on ${what}`,
        `${list(sides.map(({ of, on }) => `${inWords(formats, of.length)} ${mostly}${on}`))}${rest}`,
      ),
    );
  };
}

/** Answers where none divides the actors. */
export function answersFound(formats: Formats) {
  return ({ answers, actors }: { answers: number; actors: number }) =>
    `${capitalised(count(formats, answers, 'answer'))} of ${count(formats, actors, 'actor')} on record`;
}
