import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { capitalised, count, inWords } from './english.ts';
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

/** One pair of those that stand alike. */
export interface TiedFacts extends PairFacts {
  /** How many there are, 1 where none stands like it. */
  readonly pairs: number;
  /** The actors every two of whom they are; empty where they are no such group. */
  readonly group: readonly string[];
}

/** `distance`: gaps between positions · `same`: shares of same answers. */
type AgreementMeasure = 'distance' | 'same';

/** One actor and whom it can be compared with. */
export interface NeighbourFacts {
  readonly actor: string;
  readonly nearest: Neighbour;
  /** Null where nobody stands further off than the nearest. */
  readonly furthest: Neighbour | null;
}

interface Neighbour extends Pick<PairFacts, 'distance' | 'measure'> {
  /** All who stand exactly as far. */
  readonly names: readonly string[];
  /** Issues or items that each of them shares; null where some share more than others. */
  readonly issues: number | null;
}

/** How many issues two actors must share to be looked at: 1 where no two share more. */
interface Threshold {
  readonly least: number;
}

/** Who stands as far from an actor is named as long as they are no more. */
const mostNamed = 3;

/** What the chart `agreement-matrix` says. */
export function agreementMatrix(formats: Formats) {
  const { list, number } = formats;
  const { stepsApart, stepsNumber, stepCount } = common(formats);
  const nouns = { distance: 'issue', same: 'item' } as const;
  const issuesOrMore = (least: number, measure: AgreementMeasure) =>
    least === 1 ? `an ${nouns[measure]}` : `${inWords(formats, least)} or more ${nouns[measure]}s`;
  const shareOf = (distance: number) => formats.percent(1 - distance / 4);
  const gap = ({ distance, issues, measure }: Omit<PairFacts, 'actors'>) => {
    const on = count(formats, issues, nouns[measure]);
    if (measure === 'same') return `${shareOf(distance)} same answers on ${on}`;
    return `${distance === 0 ? 'same position' : stepCount(distance)} on ${on}`;
  };
  /** What several actors do: `hold the same positions`, `are 2 steps apart`, `give 40% same answers`. */
  const standing = (distance: number, measure: AgreementMeasure) => {
    if (measure === 'same') return `give ${shareOf(distance)} same answers`;
    return distance === 0 ? 'hold the same positions' : `are ${stepsApart(distance)}`;
  };
  const amountOrNone = (amount: number) => (amount === 0 ? 'none' : number(amount));
  /** Who stands as far from an actor, by name where they are few, and how far that is. */
  const far = ({ names, distance, issues, measure }: Neighbour) => {
    const each = names.length > 1 ? ' each' : '';
    const apart = distance === 0 ? 'same positions' : stepCount(distance);
    const alike = measure === 'same' ? `${shareOf(distance)} same answers` : apart;
    const how = issues === null ? alike : gap({ distance, issues, measure });
    return `${names.length > mostNamed ? `${number(names.length)} others alike` : list(names)} (${how}${each})`;
  };
  const neighbours = (nearest: Neighbour, furthest: Neighbour | null) => {
    if (furthest !== null) return `closest to ${far(nearest)}, furthest from ${far(furthest)}`;
    return `${nearest.names.length === 1 ? 'best compared with' : 'equally far from'} ${far(nearest)}`;
  };
  /** Pairs that stand alike, one of them by name where it is not plain which they are. */
  const pairsAlike = ({ pairs, group, actors }: TiedFacts, are: string) =>
    group.length > 0
      ? `${list(group)} ${are}`
      : `${inWords(formats, pairs)} pairs ${are}, ${list(actors)} among them`;
  const tooFew = 'No two actors share more than two issues, too few to say who stands close to whom';
  /** Where several pairs are equally close or equally far apart. */
  const ofTied = (facts: { nearest: TiedFacts; furthest: TiedFacts; weak: boolean }) => {
    const { nearest, furthest, weak } = facts;
    if (weak) return tooFew;
    const told = (of: TiedFacts, one: string, several: string) =>
      of.pairs === 1 ? `${list(of.actors)} ${one}` : pairsAlike(of, several);
    const counted = (of: TiedFacts, one: string, several: string) =>
      of.pairs === 1 ? told(of, one, several) : `${inWords(formats, of.pairs)} pairs ${several}`;
    const both = (tell: typeof told) => {
      if (nearest.measure === 'same') {
        const [most, fewest] = [shareOf(nearest.distance), shareOf(furthest.distance)];
        const [alike, least] = [`answer alike most often (${most})`, `least often (${fewest})`];
        return `${tell(nearest, alike, alike)}; ${tell(furthest, least, least)}`;
      }
      const close = tell(nearest, 'stand closest', 'are equally close');
      if (furthest.distance <= 1) return `${close}; no pair is more than a step apart`;
      return `${close}; ${tell(furthest, 'stand furthest apart', 'are equally far apart')}`;
    };
    return capitalised(shortEnough(both(told), both(counted)));
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
      }: {
        nearest: TiedFacts;
        furthest: TiedFacts;
        /** No two actors share three or more issues. */
        weak: boolean;
      } & Threshold) => {
        if (nearest.pairs > 1 || furthest.pairs > 1) return ofTied({ nearest, furthest, weak });
        const [near, far] = [capitalised(list(nearest.actors)), list(furthest.actors)];
        if (nearest.measure === 'same') {
          const [most, fewest] = [shareOf(nearest.distance), shareOf(furthest.distance)];
          return shortEnough(
            `${near} answer alike most often (${most} of ${count(formats, nearest.issues, 'item')}), ${far} least (${fewest})`,
            `${near} answer alike most often (${most}), ${far} least (${fewest})`,
            `Same answers: from ${fewest} to ${most} of the items that two actors share`,
          );
        }
        const closest = `${near} stand closest`;
        if (weak) {
          return shortEnough(
            `${near} seem closest and ${far} furthest apart, but on only one or two shared issues`,
            tooFew,
          );
        }
        // Who hardly differ are not apart, even where others differ still less.
        if (furthest.distance <= 1)
          return shortEnough(
            `${closest} (on ${count(formats, nearest.issues, 'issue')}); no pair is more than a step apart`,
            closest,
          );
        return shortEnough(
          `${closest} (${count(formats, nearest.issues, 'issue')}), ${far} furthest apart (${number(furthest.issues)}) of pairs with ${inWords(formats, least)} or more`,
          `${closest}, ${far} furthest apart, of pairs that share ${issuesOrMore(least, nearest.measure)}`,
          `${closest}, ${far} furthest apart`,
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
      `${actors === 1 ? 'Strip' : 'Strips'} of ${count(formats, actors, 'actor')}: how far the others stand from each.`,
    encoding: {
      distance: 'Average gap between positions; in brackets: issues compared',
      same: 'Share of items to which both gave the same answer; in brackets: items compared',
    },
    sameNote: 'Same answers: of the items that both answered, the share with the same answer.',
    /** On a slide. */
    leftOut: ({ shown, actors }: { shown: number; actors: number }) =>
      `${number(shown)} of ${count(formats, actors, 'actor')}, with those they share most issues with`,
    /** Over the strips, from the nearest to the furthest; steps from 1 to 3 are the quarters of the way. */
    axis: {
      distance: {
        same: 'same positions',
        opposite: 'opposite ends',
        steps: (steps: number) => (steps === 2 ? `${number(steps)} steps apart` : number(steps)),
      },
      same: {
        same: `${formats.percent(1)} same answers`,
        opposite: 'none the same',
        steps: (steps: number) => formats.percent(1 - steps / 4),
      },
    },
    /** Beside a dot. */
    label: ({ name, issues }: { name: string; issues: number }) => `${name} (${number(issues)})`,
    /** On a phone before the names of those that share too few issues with an actor to be judged by. */
    fewShared: { distance: 'Few shared issues:', same: 'Few shared items:' },
    /** Before the names of those that share no issue with an actor. */
    nothingShared: { distance: 'No shared issue:', same: 'No shared item:' },
    /** A name with others after it. */
    listed: (name: string) => `${name},`,
    empty: 'No position matches these filters.',
    /** Over their strips. */
    observers: 'Authors and commentators',
    ticksNote:
      'Of each actor the nearest and the furthest are named; every other one is a tick that names itself when you point at it, and a row of the table.',
    observersNote: 'Authors and commentators come last and do not count in the headline.',
    weakNote: ({ least, measure }: Threshold & { measure: AgreementMeasure }) =>
      least === 1
        ? `Hollow dots rest on one or two ${nouns[measure]}s, which is weak evidence.`
        : `Hollow dots rest on fewer than ${inWords(formats, least)} ${nouns[measure]}s, which is weak evidence; the headline is about the other pairs.`,
    /** What the dots stand for. */
    support: {
      much: ({ least, measure }: Threshold & { measure: AgreementMeasure }) =>
        `${number(Math.max(3, least))} or more ${nouns[measure]}s`,
      little: 'fewer: weak evidence',
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
    /** Under the name of an actor, without a full stop. */
    neighbours: ({ nearest, furthest }: Omit<NeighbourFacts, 'actor'>) => neighbours(nearest, furthest),
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
