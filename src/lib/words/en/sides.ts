import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { capitalised, countInWords, inWords, verb } from './english.ts';
import { kindWords } from './issueKinds.ts';
import { matterOf, subjectOf, type IssueNames } from './issueNames.ts';

/** Who takes which side of an issue, by their names within a sentence. */
export interface SideNames extends IssueNames {
  readonly support: readonly string[];
  readonly oppose: readonly string[];
  readonly neutral: readonly string[];
  /** Reports put them on both sides. */
  readonly conflicting: readonly string[];
  /** As many sources see them on a side as see them neutral. */
  readonly torn?: readonly string[];
  /** Absent for as many as fit. */
  readonly most?: MostNamed;
  /** Who of them denies what the position is read from. */
  readonly denying?: readonly string[];
  /** No position is told in the words or by a formal act of whoever holds it. */
  readonly isReported?: boolean;
  /** Sides all of whom stand at the end of the scale; where that is not looked at, none. */
  readonly strong?: { readonly support: boolean; readonly oppose: boolean };
}

/** How many of each side are named at most, since a picture shows no more. */
export type MostNamed = Readonly<Record<'support' | 'oppose' | 'neutral' | 'conflicting', number>>;

/** How many are named on one side and on the other, from the most; one alone of a side is few. */
const many = [
  [6, 6],
  [4, 4],
  [3, 3],
  [2, 2],
] as const;
const few = [
  [2, 1],
  [2, 0],
  [1, 1],
  [1, 0],
  [0, 0],
] as const;

/** What a headline says of the sides of an issue: names as far as they fit, then how many others there are. */
export function divided(formats: Formats): (sides: SideNames) => string {
  const { list } = formats;
  const others = (amount: number) => countInWords(formats, amount, 'other');
  /** Names as far as they are no more than so many; all of them counted where that is none. */
  const who = (names: readonly string[], most: number) => {
    if (names.length <= most) return list(names);
    return most === 0
      ? countInWords(formats, names.length, 'actor', 'actors')
      : list([...names.slice(0, most), others(names.length - most)]);
  };
  return (of) => {
    const { issue, support, oppose, neutral, conflicting } = of;
    const { torn = [], denying = [], isReported = false, strong, most: named = null } = of;
    const atMost = (amount: number, side: keyof MostNamed) => Math.min(amount, named?.[side] ?? Infinity);
    const quoted = `“${issue}”`;
    const what = matterOf(of);
    const on = subjectOf(of);
    const { does: doing, middle: between, share } = kindWords[of.kind];
    const backs = (amount: number) => doing.for(amount, strong?.support ?? false);
    const rejects = (amount: number) => doing.against(amount, strong?.oppose ?? false);
    const rejectsToo = (amount: number) => doing.too(amount, strong?.oppose ?? false);
    const both = [
      ...(conflicting.length === 0
        ? []
        : [`; reports conflict on ${who(conflicting, atMost(Infinity, 'conflicting'))}`]),
      ...(torn.length === 0 ? [] : [`; sources differ on ${who(torn, atMost(Infinity, 'neutral'))}`]),
    ].join('');
    if (support.length + oppose.length + neutral.length === 0)
      return shortEnough(
        `Sources differ on where ${list(torn)} ${verb(torn.length, 'stands', 'stand')} on ${on}`,
        `Sources differ on where ${countInWords(formats, torn.length, 'actor stands', 'actors stand')}`,
      );
    if (support.length + oppose.length === 0) {
      const are = verb(neutral.length, 'is', 'are');
      return shortEnough(
        `${capitalised(list(neutral))} ${are} ${between.on} ${on}${both}`,
        `${capitalised(countInWords(formats, neutral.length, 'actor', 'actors'))} ${are} ${between.on} ${on}`,
        `${capitalised(list(neutral))} ${are} ${between.on} ${quoted}`,
      );
    }
    const [first, second] = support.length > 0 ? [support, oppose] : [oppose, []];
    const does = support.length > 0 ? backs(first.length) : rejects(first.length);
    const beginning = isReported ? 'by others’ account, ' : '';
    /** `, though they deny this`, behind those of a side who deny what their position is read from. */
    const though = (side: readonly string[]): string => {
      const those = side.filter((name) => denying.includes(name));
      if (those.length === 0) return '';
      const deny = verb(those.length, 'denies', 'deny');
      const subject = those.length < side.length ? list(those) : verb(those.length, 'it', 'they');
      return `, though ${subject} ${deny} this`;
    };
    /** Both sides in words, of either so many by their names. */
    const sides = ([most, mostToo]: readonly [number, number], start: string): string => {
      const [alone = ''] = first.length === 1 ? first : [];
      const matter =
        alone !== '' && what.endsWith(` of ${alone}`) ? `${what.slice(0, -alone.length)}its own` : what;
      const side = support.length > 0 ? 'support' : 'oppose';
      const found = `${capitalised(`${start}${who(first, atMost(most, side))} ${does} ${matter}`)}${though(first)}`;
      if (second.length === 0) return found;
      return `${found}; ${who(second, atMost(mostToo, 'oppose'))} ${rejectsToo(second.length)}${though(second)}`;
    };
    const middle =
      neutral.length === 0
        ? ''
        : `; ${neutral.length > atMost(3, 'neutral') ? inWords(formats, neutral.length) : list(neutral)} ${verb(neutral.length, 'is', 'are')} ${between.alone}`;
    const counts = [
      { amount: support.length, side: share.for },
      { amount: oppose.length, side: share.against },
      { amount: neutral.length, side: share.neutral },
    ].flatMap(({ amount, side }) => (amount > 0 ? [`${inWords(formats, amount)} ${side}`] : []));
    return shortEnough(
      ...[many, few].flatMap((amounts) => [
        ...amounts.flatMap((most) => [
          `${sides(most, beginning)}${middle}${both}`,
          `${sides(most, '')}${middle}${both}`,
        ]),
        ...amounts.flatMap((most) => [`${sides(most, '')}${middle}`, sides(most, '')]),
      ]),
      `${capitalised(list(counts))} on ${on}`,
      capitalised(list(counts)),
    );
  };
}
