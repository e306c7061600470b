import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { agreementGrid } from './agreementGrid.ts';
import { agreementSlide } from './agreementSlide.ts';
import { agreementStrips } from './agreementStrips.ts';
import { common } from './common.ts';
import { capitalised, count, inWords, namedOrCounted, verb } from './english.ts';
import { observerNames } from './observerNames.ts';
import type { WidestGap } from './stances.ts';

/** How far apart two actors are, over the issues on which both positions are known. */
export interface PairFacts {
  readonly actors: readonly string[];
  /** Mean difference in steps, 0 to 4; where answers are compared, four times the share of different ones. */
  readonly distance: number;
  /** Issues or items that both have a position on. */
  readonly issues: number;
  readonly measure: AgreementMeasure;
}

/** `distance`: gaps between positions · `same`: shares of same answers. */
type AgreementMeasure = 'distance' | 'same';

/** Pairs that stand equally far apart. */
export interface EndFacts extends PairFacts {
  readonly pairs: number;
  /**
   * `group`: every two of the actors · `oneWithOthers`: the first of the actors with each of the others · `several`: more
   * than that, of which the actors are one pair.
   */
  readonly shape: 'group' | 'oneWithOthers' | 'several';
  /** The fewest that any of them shares. */
  readonly issues: number;
}

/** One actor and whom it can be compared with. */
export interface NeighbourFacts {
  readonly actor: string;
  readonly nearest: Neighbours;
  /** Null where all stand at one distance. */
  readonly furthest: Neighbours | null;
}

/** Those at one distance from an actor; the issues are the fewest that it shares with any of them. */
interface Neighbours extends Omit<PairFacts, 'actors'> {
  readonly names: readonly string[];
}

/** How many issues two actors must share to be looked at: 1 where no two share more. */
interface Threshold {
  readonly least: number;
}

/** How many issues two must share to be drawn. */
interface DrawnFacts extends Threshold {
  readonly measure: AgreementMeasure;
}

/** Who stands as far from an actor is named as long as they are no more. */
const mostNamed = 3;

/** What the chart `agreement-matrix` says. */
export function agreementMatrix(formats: Formats) {
  const { list, number } = formats;
  const { stepsApart, stepsNumber, stepCount } = common(formats);
  const nouns = { distance: 'issue', same: 'item' } as const;
  const issuesOrMore = (least: number, measure: AgreementMeasure, which = '') =>
    least === 1
      ? `${which === '' ? 'an ' : `a ${which}`}${nouns[measure]}`
      : `${inWords(formats, least)} or more ${which}${nouns[measure]}s`;
  const shareOf = (distance: number) => formats.percent(1 - distance / 4);
  const gap = ({ distance, issues, measure, names }: Neighbours) => {
    const on = `${names.length > 1 ? 'at least ' : ''}${count(formats, issues, nouns[measure])}`;
    if (measure === 'same') return `${shareOf(distance)} same answers on ${on}`;
    return `${distance === 0 ? 'same position' : stepCount(distance)} on ${on}`;
  };
  /** What several actors do: `hold the same positions`, `are 2 steps apart`, `give 40% same answers`. */
  const standing = (distance: number, measure: AgreementMeasure) => {
    if (measure === 'same') return `give ${shareOf(distance)} same answers`;
    return distance === 0 ? 'hold the same positions' : `are ${stepsApart(distance)}`;
  };
  const amountOrNone = (amount: number) => (amount === 0 ? 'none' : number(amount));
  const neighbours = (nearest: Neighbours, furthest: Neighbours | null) => {
    const named = ({ names }: Neighbours) =>
      names.length > mostNamed ? `${number(names.length)} others alike` : list(names);
    const near = `${named(nearest)} (${gap(nearest)})`;
    if (furthest === null)
      return nearest.names.length === 1 ? `can be compared with ${near}` : `equally far from ${near}`;
    return `closest to ${near}, furthest from ${named(furthest)} (${gap(furthest)})`;
  };
  /** Who stands so, as the subject of a sentence that goes on with a verb in the plural. */
  const who = ({ shape, actors, pairs }: EndFacts) =>
    shape === 'group' ? list(actors) : `${inWords(formats, pairs)} pairs`;
  const [close, far] = [
    { one: 'is closest to', group: 'stand closest', several: 'stand equally close' },
    { one: 'is furthest from', group: 'stand furthest apart', several: 'stand equally far apart' },
  ];
  const clause = (words: typeof close, end: EndFacts) => {
    const [first = '', ...others] = end.actors;
    if (end.shape === 'oneWithOthers') return `${first} ${words!.one} ${list(others)}`;
    return `${who(end)} ${end.shape === 'group' ? words!.group : words!.several}`;
  };
  return {
    name: 'Agreement',
    question: 'Who stands close to whom, and how much is that known from?',
    headlines: {
      nearestAndFurthest: ({
        nearest,
        furthest,
        weak,
        least,
        only,
      }: {
        nearest: EndFacts;
        furthest: EndFacts;
        /** No two actors share three or more issues. */
        weak: boolean;
        /** How many pairs share enough, where they are few of all; else null. */
        only: number | null;
      } & Threshold) => {
        if (nearest.measure === 'same') {
          const [most, fewest] = [shareOf(nearest.distance), shareOf(furthest.distance)];
          const [alike, unlike] = [capitalised(who(nearest)), who(furthest)];
          return shortEnough(
            `${alike} answer alike most often (${most} of ${count(formats, nearest.issues, 'item')}${nearest.pairs > 1 ? ' or more' : ''}), ${unlike} least (${fewest})`,
            `${alike} answer alike most often (${most}), ${unlike} least (${fewest})`,
            `Same answers: from ${fewest} to ${most} of the items that two actors share`,
          );
        }
        if (weak) {
          return shortEnough(
            `${capitalised(who(nearest))} seem closest and ${who(furthest)} furthest apart, but on only one or two shared issues`,
            'No two actors share more than two issues, too few to say who stands close to whom',
          );
        }
        const closest = capitalised(clause(close, nearest));
        // Who hardly differ are not apart, even where others differ still less.
        if (furthest.distance <= 1)
          return shortEnough(`${closest}; no pair is more than a step apart`, closest);
        const isPlain = nearest.shape === 'group' && furthest.shape === 'group';
        const both = isPlain
          ? `${closest}, and ${who(furthest)} furthest apart`
          : `${closest}; ${clause(far, furthest)}`;
        const enough = issuesOrMore(least, nearest.measure, 'shared ');
        const ofFew = `Of the ${inWords(formats, only ?? 0)} pairs with ${enough}, ${clause(close, nearest)}`;
        return shortEnough(
          ...(only === null ? [] : [`${ofFew}${both.slice(closest.length)}`]),
          `${both}, on ${enough}`,
          both,
          closest,
          `The closest pair is ${stepsApart(nearest.distance)}, the furthest ${stepsNumber(furthest.distance)}`,
        );
      },
      equalPairs: ({
        pairs,
        distance,
        least,
        measure,
      }: { pairs: number } & Pick<PairFacts, 'distance' | 'measure'> & Threshold) =>
        `All ${inWords(formats, pairs)} pairs that share ${issuesOrMore(least, measure)} ${standing(distance, measure)}`,
      onePair: ({ actors, distance, least, measure }: Omit<PairFacts, 'issues'> & Threshold) => {
        const on = least === 1 ? '' : ` on ${issuesOrMore(least, measure)}`;
        const found = standing(distance, measure);
        return shortEnough(
          `Only ${list(actors)} can be compared${on}: they ${found}`,
          `Only one pair can be compared${on}: they ${found}`,
        );
      },
      noPair: () => 'No two actors have a known position on the same issue',
    },
    kind: ({ actors }: { actors: number }) =>
      actors === 1
        ? 'How far others stand from one actor, from the nearest to the furthest.'
        : `How far others stand from each of ${number(actors)} actors, from the nearest to the furthest.`,
    encoding: {
      distance: 'How far apart two actors stand on average; in brackets: issues compared',
      same: 'Share of items to which both gave the same answer; in brackets: items compared',
    },
    grid: agreementGrid(formats),
    slide: agreementSlide(formats),
    sameNote: 'Same answers: of the items that both answered, the share with the same answer.',
    /** On a slide whose rows have all they can. */
    leftOut: ({ shown, actors, least, measure }: { shown: number; actors: number } & DrawnFacts) => {
      const some = `${number(shown)} of ${count(formats, actors, 'actor')}`;
      return least === 1
        ? `${some}, with those they share most ${nouns[measure]}s with`
        : `${some}; only pairs with ${issuesOrMore(least, measure, 'shared ')}`;
    },
    ...agreementStrips(formats),
    empty: 'No position matches these filters.',
    /** Over their strips. */
    observers: observerNames.first,
    ticksNote:
      'Of each actor the nearest and the furthest are named; every other one is a tick that names itself when you point at it, and a row of the table.',
    observersNote: `${observerNames.first} come last and do not count in the headline.`,
    /** Which pairs are not drawn, and who is in none that is. */
    apartNote: ({ least, measure, actors }: DrawnFacts & { actors: readonly string[] }) => {
      const pairs =
        least === 1
          ? ''
          : `Pairs with fewer than ${inWords(formats, least)} shared ${nouns[measure]}s are not shown`;
      const few = least === 1 ? 'no' : 'too few';
      const others =
        actors.length === 0
          ? ''
          : `${namedOrCounted(formats, actors)} ${verb(actors.length, 'shares', 'share')} ${few} ${nouns[measure]}s with anybody to be compared`;
      return [pairs, others]
        .filter(Boolean)
        .map((part) => `${capitalised(part)}.`)
        .join(' ');
    },
    /** `observers`: whether authors and commentators follow under a heading of their own. */
    weakNote: ({
      least,
      measure,
      observers,
    }: Threshold & { measure: AgreementMeasure; observers: boolean }) =>
      least === 1
        ? `Hollow dots rest on one or two ${nouns[measure]}s, which is weak evidence.`
        : `The headline is about filled dots${observers ? ` above “${observerNames.first}”` : ''}: pairs with ${issuesOrMore(least, measure, 'shared ')}.`,
    /** What the dots stand for. */
    support: {
      much: ({ least, measure }: Threshold & { measure: AgreementMeasure }) =>
        `${number(Math.max(3, least))} or more ${nouns[measure]}s`,
      little: ({ least, drawn, measure }: { least: number; drawn: number; measure: AgreementMeasure }) =>
        drawn === 1 || least - drawn < 2
          ? 'fewer: weak evidence'
          : `${number(drawn)} to ${number(least - 1)} ${nouns[measure]}s: weak evidence`,
    },
    pair: ({ actors }: { actors: readonly string[] }) => list(actors),
    pairSentence: ({
      actors,
      distance,
      issues,
      measure,
      widest,
    }: PairFacts & { readonly widest: WidestGap | null }) => {
      const names = list(actors);
      if (measure === 'same')
        return `${names} gave the same answer to ${shareOf(distance)} of ${count(formats, issues, 'item')} that both answered${widest === null ? '' : `; their means lie furthest apart on “${widest.issue}” (${stepCount(widest.steps)})`}.`;
      const shared = `${issues === 2 ? 'only ' : ''}${inWords(formats, issues)} issues where both positions are known`;
      if (issues === 1) {
        const found = distance === 0 ? 'hold the same position' : `are ${stepsApart(distance)}`;
        const on = widest === null ? '' : ` on “${widest.issue}”`;
        return `${names} ${found}${on}, but that is the only issue where both positions are known.`;
      }
      if (distance === 0)
        return `${names} hold the same position on ${issues === 2 ? 'the' : 'all'} ${shared}.`;
      if (widest === null) return `${names} are ${stepsApart(distance)} on each of the ${shared}.`;
      const more = widest.others === 0 ? '' : ` and ${count(formats, widest.others, 'other issue')}`;
      return `${names} are ${stepsApart(distance)} on average, over the ${shared}; the widest gap is ${stepCount(widest.steps)}, on “${widest.issue}”${more}.`;
    },
    noSharedIssue: ({ actors, measure }: Pick<PairFacts, 'actors' | 'measure'>) =>
      measure === 'same'
        ? `${list(actors)} cannot be compared: there is no item that both answered.`
        : `${list(actors)} cannot be compared: there is no issue on which both positions are known.`,
    neighboursSentence: ({ actor, nearest, furthest }: NeighbourFacts) =>
      `${actor}: ${neighbours(nearest, furthest)}.`,
    size: ({
      pairs,
      shared,
      well,
      least,
      measure,
    }: Threshold & {
      pairs: number;
      shared: number;
      well: number;
      measure: AgreementMeasure;
    }) =>
      `${count(formats, pairs, 'pair')}: ${amountOrNone(shared)} with a shared ${nouns[measure]}, ${amountOrNone(well)} with ${inWords(formats, Math.max(3, least))} or more.`,
    compareLink: ({ actors }: { actors: readonly string[] }) => `Compare ${list(actors)} issue by issue`,
    actorLink: ({ name }: { name: string }) => `Everything on ${name}`,
    table: {
      caption: 'How far apart every two actors are',
      actor: 'Actor',
      other: 'Other actor',
      distance: 'Steps apart (0–4)',
      agreement: 'Agreement in % (100 − 25 × steps)',
      same: 'Same answers in %',
      items: 'Items both answered',
      issues: 'Shared issues',
      which: 'Which issues',
      labels: (labels: readonly string[]) => labels.join('; '),
    },
  };
}
