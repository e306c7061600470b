import { stepCodes, steps, type Step } from '#lib/model/stance.ts';
import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords, inWords, verb } from './english.ts';
import { kindWords } from './issueKinds.ts';
import { nameInSentence, subjectOf, type IssueNames } from './issueNames.ts';
import { observerNames } from './observerNames.ts';
import { shared } from './shares.ts';
import { medianRule } from './medianRule.ts';
import { divided, type SideNames } from './sides.ts';
import { stances, type CellFacts } from './stances.ts';

/** Names of actors by where they stand. */
export interface SpectrumFacts {
  /** How positions are told. */
  readonly told: ToldKind;
  /** Empty where it says no more than the name of the issue. */
  readonly proposition: string;
  readonly positions: Readonly<Record<Step, readonly string[]>>;
  readonly split: readonly string[];
  readonly observers: readonly string[];
  readonly unclear: readonly string[];
  readonly notApplicable: readonly string[];
  readonly absent: readonly string[];
  readonly missing: readonly string[];
}

const sum = <Each>(all: readonly Each[], of: (each: Each) => number) =>
  all.reduce((so, each) => so + of(each), 0);

/** What the chart `stance-spectrum` says. */
export function stanceSpectrum(formats: Formats) {
  const { list, number } = formats;
  const { steps: stepNames } = common(formats);

  return {
    name: 'Stance spectrum',
    question: 'Where does each actor stand on one issue?',
    headlines: {
      /** `isWeak`: no position is known with more than low confidence. */
      sides: ({ isWeak, ...sides }: SideNames & { isWeak: boolean }) => {
        const told = divided(formats)(isWeak ? { ...sides, isReported: false } : sides);
        // Who stands there says more than how firmly.
        const isNamed = [...sides.support, ...sides.oppose].every((name) => told.includes(name));
        const found = isNamed ? told : divided(formats)({ ...sides, strong: undefined });
        return isWeak ? shortEnough(`${found}, on weak evidence alone`, `On weak evidence: ${found}`) : found;
      },
      shares: shared(formats),
      /** Reports put every party with a position on both sides. */
      conflicting: ({ issue, actors }: { issue: string; actors: readonly string[] }) => {
        const end = 'no other position is known';
        return shortEnough(
          `Reports conflict on where ${list(actors)} ${verb(actors.length, 'stands', 'stand')} on “${issue}”; ${end}`,
          `Reports conflict on ${countInWords(formats, actors.length, 'actor', 'actors')}; ${end}`,
        );
      },
      /** Authors, media or unnamed groups alone have a position: how many for it, against it and neutral. */
      observersOnly: ({ pro, con, middle, ...of }: IssueNames & Record<'pro' | 'con' | 'middle', number>) => {
        const isAssessment = of.kind === 'assessment';
        const { share, standing, takesPart } = kindWords[of.kind];
        const sides = [
          { amount: pro, side: isAssessment ? `${verb(pro, 'says', 'say')} yes` : share.for },
          {
            amount: con,
            side: isAssessment ? (pro > 0 ? 'no' : `${verb(con, 'says', 'say')} no`) : share.against,
          },
          { amount: middle, side: share.neutral },
        ].filter(({ amount }) => amount > 0);
        const all = pro + con + middle;
        const alone = isAssessment
          ? verb(pro, 'yes', verb(con, 'no', 'neutral'))
          : verb(pro, standing.for, verb(con, standing.against, share.neutral));
        const told =
          all === 1
            ? alone
            : sides.map(({ amount, side }) => `${inWords(formats, amount)} ${side}`).join(', ');
        const does = isAssessment ? verb(all, 'judges', 'judge') : `${takesPart(all)} on`;
        const who = verb(all, 'one author or commentator', 'authors and commentators');
        const brief = verb(all, 'one commentator', 'commentators');
        return shortEnough(
          `Only ${who} ${does} ${subjectOf(of)}: ${told}`,
          `Only ${brief} ${does} ${subjectOf(of)}: ${told}`,
          `No party ${takesPart(1)} on ${subjectOf(of)}`,
          `No party ${takesPart(1)}; of ${who}: ${told}`,
        );
      },
      unknown: (of: IssueNames) =>
        shortEnough(`No position on ${nameInSentence(of)} is known`, 'No position is known'),
    },
    proposition: (proposition: string) => `“${proposition}”`,
    empty: (issue: string) => `No position on “${issue}” matches these filters.`,
    notes: {
      median: `Each actor stands at the median of its sources, ${medianRule}.`,
      /** In its place where rows are answers. */
      mean: 'Each actor stands on the side of more than half of its answers, without such in the middle; the shares stand under its name.',
      split: 'Those on whom reports conflict are counted on neither side.',
    },
    /** Over the ends of the scale, with what the dossier says of them. */
    end: (side: 'for' | 'against', { told, meaning }: { told: ToldKind; meaning: string }) => {
      const end = kindWords[told].ends[side];
      return meaning === '' ? end : `${end}: ${meaning}`;
    },
    /** `3 sources, − to 0`, in a dossier of one source `− to 0` or nothing; of answers `78 % for, 12 % against, of 41`. */
    detail: ({
      sourceCount,
      lowest,
      highest,
      shares,
      told,
      isOfOneSource,
    }: Pick<CellFacts, 'sourceCount' | 'lowest' | 'highest' | 'shares' | 'told'> & {
      isOfOneSource: boolean;
    }) => {
      const { share } = kindWords[told];
      if (shares)
        return `${formats.percent(shares.for / shares.n)} ${share.for}, ${formats.percent(shares.against / shares.n)} ${share.against}, of ${number(shares.n)}`;
      const isRange = lowest !== null && highest !== null && lowest !== highest;
      return [
        ...(isOfOneSource ? [] : [count(formats, sourceCount, 'source')]),
        ...(isRange ? [`${stepCodes[lowest]} to ${stepCodes[highest]}`] : []),
      ].join(', ');
    },
    /** Between the parties and those who stand apart. */
    observers: `${observerNames.first} (not counted)`,
    /** Below those of a step whom a slide has room for. */
    others: (amount: number) => `and ${number(amount)} more`,
    missing: (actors: readonly string[]) => `Nothing found for ${list(actors)}.`,
    /** Those of whom the file says so. */
    absent: (actors: readonly string[]) => `Did not vote: ${list(actors)}.`,
    /** Of a slide; empty where nothing is left out. */
    leftOut: ({
      places,
      observers,
      absent,
      missing,
    }: {
      /** On each step that somebody stands on, from opposition to support. */
      places: readonly Readonly<{ step: Step; drawn: number; all: number }>[];
      observers: number;
      absent: number;
      missing: number;
    }) => {
      const [drawn, all] = [sum(places, (each) => each.drawn), sum(places, (each) => each.all)];
      const parts = places.map(
        (each) => `${number(each.drawn)} of ${number(each.all)} at ${stepCodes[each.step]}`,
      );
      const some = `${number(drawn)} of ${count(formats, all, 'actor', 'actors')}`;
      return capitalised(
        [
          ...(drawn < all ? [parts.length > 1 ? `${some}: ${parts.join(', ')}` : some] : []),
          ...(absent > 0 ? [`${number(absent)} did not vote`] : []),
          ...(missing > 0
            ? [`nothing found for ${count(formats, missing, 'other actor', 'other actors')}`]
            : []),
          ...(observers > 0 ? [`no ${observerNames.either}`] : []),
        ].join(' · '),
      );
    },
    moves: {
      previous: 'Previous issue',
      next: 'Next issue',
      previousIs: (issue: string) => `Previous: “${issue}”`,
      nextIs: (issue: string) => `Next: “${issue}”`,
    },
    kind: ({ issue, kind }: Pick<IssueNames, 'issue' | 'kind'>) =>
      `Actors on a scale ${kindWords[kind].axis} “${issue}”.`,
    retold: ({
      told,
      proposition,
      positions,
      split,
      observers,
      unclear,
      notApplicable,
      absent,
      missing,
    }: SpectrumFacts) => {
      const groups = [
        ...steps.toReversed().map((step) => ({
          heading: `${capitalised(stepNames[told][step])} (${stepCodes[step]})`,
          actors: positions[step],
        })),
        { heading: 'Reports conflict', actors: split },
        { heading: `${observerNames.first} with a position`, actors: observers },
        { heading: 'Cannot be judged', actors: unclear },
        { heading: 'Not applicable', actors: notApplicable },
        { heading: 'Did not vote', actors: absent },
        { heading: 'Nothing found', actors: missing },
      ].filter(({ actors }) => actors.length > 0);
      return [
        ...(proposition === '' ? [] : [stances(formats).issueReads(proposition, told)]),
        ...groups.map(({ heading, actors }) => `${heading}: ${list(actors)}.`),
      ].join(' ');
    },
    caption: (issue: string) => `Position of each actor on “${issue}”`,
  };
}
