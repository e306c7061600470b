import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { capitalised, count, inWords } from './english.ts';
import type { WidestGap } from './stances.ts';

/** How far apart two actors are, over the issues on which both positions are known. */
export interface PairFacts {
  readonly actors: readonly string[];
  /** Mean difference in steps, 0 to 4. */
  readonly distance: number;
  readonly issues: number;
}

/** One actor and whom it can be compared with. */
export interface NeighbourFacts {
  readonly actor: string;
  readonly nearest: Neighbour;
  /** Null where the nearest is the only one. */
  readonly furthest: Neighbour | null;
}

interface Neighbour extends Omit<PairFacts, 'actors'> {
  readonly name: string;
}

/** How many issues two actors must share to be looked at: 1 where no two share more. */
interface Threshold {
  readonly least: number;
}

/** What the chart `agreement-matrix` says. */
export function agreementMatrix(formats: Formats) {
  const { list, number } = formats;
  const { stepsApart, stepsNumber, stepCount } = common(formats);
  const issuesOrMore = (least: number) =>
    least === 1 ? 'an issue' : `${inWords(formats, least)} or more issues`;
  const gap = ({ distance, issues }: Omit<PairFacts, 'actors'>) =>
    `${distance === 0 ? 'same position' : stepCount(distance)} on ${count(formats, issues, 'issue')}`;
  const amountOrNone = (amount: number) => (amount === 0 ? 'none' : number(amount));
  const neighbours = (nearest: Neighbour, furthest: Neighbour | null) =>
    furthest === null
      ? `best compared with ${nearest.name} (${gap(nearest)})`
      : `closest to ${nearest.name} (${gap(nearest)}), furthest from ${furthest.name} (${gap(furthest)})`;
  return {
    name: 'Agreement',
    question: 'Who stands close to whom, and how much is that known from?',
    headlines: {
      nearestAndFurthest: ({
        nearest,
        furthest,
        weak,
      }: {
        nearest: PairFacts;
        furthest: PairFacts;
        /** No two actors share three or more issues. */
        weak: boolean;
      }) => {
        const [near, far] = [capitalised(list(nearest.actors)), list(furthest.actors)];
        const whole = `${near} stand closest (on ${count(formats, nearest.issues, 'issue')}), ${far} furthest apart (on ${number(furthest.issues)})`;
        if (weak) {
          return shortEnough(
            `${near} seem closest and ${far} furthest apart, but on only one or two shared issues`,
            'No two actors share more than two issues, too few to say who stands close to whom',
          );
        }
        return shortEnough(
          whole,
          `${near} stand closest, ${far} furthest apart`,
          `${near} stand closest`,
          `The closest pair is ${stepsApart(nearest.distance)}, the furthest ${stepsNumber(furthest.distance)}`,
        );
      },
      equalPairs: ({ pairs, distance, least }: { pairs: number; distance: number } & Threshold) => {
        const found = distance === 0 ? 'hold the same positions' : `are ${stepsApart(distance)}`;
        return `All ${inWords(formats, pairs)} pairs that share ${issuesOrMore(least)} ${found}`;
      },
      onePair: ({ actors, distance, least }: Omit<PairFacts, 'issues'> & Threshold) => {
        const on = least === 1 ? '' : ` on ${issuesOrMore(least)}`;
        const found = distance === 0 ? 'hold the same positions' : `are ${stepsApart(distance)}`;
        return shortEnough(
          `Only ${list(actors)} can be compared${on}: they ${found}`,
          `Only one pair can be compared${on}: they ${found}`,
        );
      },
      noPair: () => 'No two actors have a known position on the same issue',
    },
    kind: ({ actors }: { actors: number }) =>
      `${actors === 1 ? 'Strip' : 'Strips'} of ${count(formats, actors, 'actor')}: how far the others stand from each.`,
    encoding: 'Average gap between positions; in brackets: issues compared',
    /** On a slide. */
    leftOut: ({ shown, actors }: { shown: number; actors: number }) =>
      `${number(shown)} of ${count(formats, actors, 'actor')}, with those they share most issues with`,
    /** Over the strips, from the nearest to the furthest; steps from 1 to 3. */
    axis: {
      same: 'same positions',
      opposite: 'opposite ends',
      steps: (steps: number) => (steps === 2 ? `${number(steps)} steps apart` : number(steps)),
    },
    /** Beside a dot. */
    label: ({ name, issues }: { name: string; issues: number }) => `${name} (${number(issues)})`,
    /** Before the names of those that share no issue with an actor. */
    nothingShared: 'No shared issue:',
    /** A name with others after it. */
    listed: (name: string) => `${name},`,
    empty: 'No position matches these filters.',
    /** Over their strips. */
    observers: 'Authors and commentators',
    observersNote: 'Authors and commentators come last and do not count in the headline.',
    /** @param enough how many shared issues the headline asks for, or null where no pair has as many */
    weakNote: ({ enough }: { enough: number | null }) =>
      enough === null
        ? 'Hollow dots rest on one or two issues, which is weak evidence.'
        : `Hollow dots rest on one or two issues, which is weak evidence; the headline uses pairs with ${inWords(formats, enough)} or more.`,
    /** What the dots stand for. */
    support: {
      much: ({ from }: { from: number }) => `${number(from)} or more issues`,
      some: ({ from, to }: { from: number; to: number }) => `${number(from)} to ${number(to)}`,
      little: '1 or 2: weak evidence',
    },
    pair: ({ actors }: { actors: readonly string[] }) => list(actors),
    pairSentence: ({
      actors,
      distance,
      issues,
      widest,
    }: PairFacts & { readonly widest: WidestGap | null }) => {
      const names = list(actors);
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
    noSharedIssue: ({ actors }: { actors: readonly string[] }) =>
      `${list(actors)} cannot be compared: there is no issue on which both positions are known.`,
    /** Under the name of an actor, without a full stop. */
    neighbours: ({ nearest, furthest }: Omit<NeighbourFacts, 'actor'>) => neighbours(nearest, furthest),
    neighboursSentence: ({ actor, nearest, furthest }: NeighbourFacts) =>
      `${actor}: ${neighbours(nearest, furthest)}.`,
    size: ({ pairs, shared, well }: { pairs: number; shared: number; well: number }) =>
      `${count(formats, pairs, 'pair')}: ${amountOrNone(shared)} with a shared issue, ${amountOrNone(well)} with three or more.`,
    compareLink: ({ actors }: { actors: readonly string[] }) => `Compare ${list(actors)} issue by issue`,
    actorLink: ({ name }: { name: string }) => `Everything on ${name}`,
    table: {
      caption: 'How far apart every two actors are',
      actor: 'Actor',
      other: 'Other actor',
      distance: 'Steps apart (0–4)',
      agreement: 'Agreement in % (100 − 25 × steps)',
      issues: 'Shared issues',
      which: 'Which issues',
      labels: (labels: readonly string[]) => labels.join('; '),
    },
  };
}
