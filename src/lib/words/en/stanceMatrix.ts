import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Formats } from '../Formats.ts';
import { capitalised, count, countInWords, inWords, verb, namedOrCounted } from './english.ts';
import { kindWords } from './issueKinds.ts';
import { quotedMatter, type IssueNames } from './issueNames.ts';
import { observerNames } from './observerNames.ts';
import { answersFound, shared } from './shares.ts';
import { medianRule } from './medianRule.ts';
import { divided } from './sides.ts';

/** Positions of the parties that are known, and on how many of them reports conflict. */
export interface PositionFacts {
  readonly positions: number;
  /** How many of them the picture shows. */
  readonly shown: number;
  readonly conflicts: number;
}

/** Where one actor stands. */
export interface RowFacts {
  readonly actor: string;
  readonly positions: readonly SideOfIssue[];
}

/** On which side of an issue somebody is. */
interface SideOfIssue extends Omit<IssueNames, 'issueInText'> {
  /** Below zero against it, above zero for it; null where reports conflict. */
  readonly side: number | null;
}

/** Actors who hold one position each, the same one. */
export interface OnePosition extends SideOfIssue {
  readonly actors: readonly string[];
}

/** Of a slide: how many parties and issues are drawn of how many. */
export interface LeftOutFacts {
  readonly actors: number;
  readonly allActors: number;
  /** More take a side in the headline than fit: of each side as many as its share of them. */
  readonly inProportion: boolean;
  /** The most positions that a party which is not drawn holds; null where that is not to be told. */
  readonly most: number | null;
  readonly issues: number;
  readonly allIssues: number;
  /** Only issues that several sources report are drawn. */
  readonly several: boolean;
  /** The gap of the headline's issue is narrower than some that are left out. */
  readonly isHeadlineNarrow: boolean;
  /** One with as wide a gap as one that is drawn is left out. */
  readonly isTied: boolean;
  /** Authors, media and unnamed groups, none of whom is drawn. */
  readonly observers: number;
}

/** How many cells there are of each kind, and the actors from top to bottom. */
export interface MatrixFacts {
  readonly positions: number;
  /** Those of the positions that rest on one source; 0 where there is no other. */
  readonly single: number;
  readonly split: number;
  readonly unclear: number;
  readonly notApplicable: number;
  readonly none: number;
  readonly rows: readonly RowFacts[];
  /** Whether rows are answers, of which cells hold shares. */
  readonly areShares: boolean;
}

/** Lines that stand beside one another in an overview, and what their cells hold. */
export interface OverviewPartFacts {
  readonly actors: LineFacts;
  readonly issues: LineFacts;
  readonly amounts: {
    readonly supports: number;
    readonly neutral: number;
    readonly opposes: number;
    readonly split: number;
  };
  readonly told: ToldKind;
}

interface LineFacts {
  readonly amount: number;
  readonly first: string;
  readonly last: string;
}

/** How many cells of an overview there are of each kind. */
export interface OverviewFacts {
  readonly positions: number;
  readonly split: number;
  readonly unclear: number;
  readonly none: number;
  /** How all positions are told. */
  readonly told: ToldKind;
}

/** Kinds of issues in the order in which a row tells of them. */
const kinds = Object.keys(kindWords) as readonly ToldKind[];

/** What the chart `stance-matrix` says. */
export function stanceMatrix(formats: Formats) {
  const { list, number } = formats;

  function found({ positions, shown, conflicts }: PositionFacts): string {
    if (positions === 0) return 'No position can be read from the selected sources';
    const seen = shown < positions ? ` (${inWords(formats, shown)} in this picture)` : '';
    const known = `${capitalised(countInWords(formats, positions, 'position'))} of the actors ${verb(positions, 'is', 'are')} known${seen}`;
    if (conflicts === 0) return known;
    if (positions === 1) return `${known}, on which reports conflict`;
    if (conflicts === positions) return `${known}, and reports conflict on all of them`;
    return `${known}; reports conflict on ${inWords(formats, conflicts)} of them`;
  }

  /** From one side to the other, then those on both; issues that are told alike together. */
  function row({ actor, positions }: RowFacts, areShares: boolean): string {
    const words = [1, 0, -1, null].flatMap((side) => {
      const onSide = positions.filter((each) => each.side === side);
      const groups = new Map<string, SideOfIssue[]>();
      for (const each of onSide.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))) {
        const does = doesOnSide(each, 1, areShares);
        const key = `${does} ${each.isTitle ? kindWords[each.kind].listed(1) : ''}`;
        groups.set(key, [...(groups.get(key) ?? []), each]);
      }
      return [...groups.values()].map((those) => {
        const [first] = those as [SideOfIssue];
        const listed = first.isTitle ? kindWords[first.kind].listed(those.length) : '';
        return `${doesOnSide(first, 1, areShares)} ${listed}${list(those.map(({ issue }) => issue))}`;
      });
    });
    return `${actor}: ${words.join('; ') || 'no position found'}.`;
  }

  /** What so many do who are on a side, before the name of the issue. */
  function doesOnSide({ side, kind }: SideOfIssue, amount: number, areShares: boolean): string {
    const { does, mostly, middle } = kindWords[kind];
    if (side === null) return 'is reported on both sides of';
    if (side === 0) return `${verb(amount, 'is', 'are')} ${areShares ? 'divided or ' : ''}${middle.on}`;
    const to = side > 0 ? 'for' : 'against';
    return areShares ? mostly[to] : does[to](amount, false);
  }

  /** `Cuba and Iran (support “Anti-US bloc”)`. */
  function one({ actors, ...of }: OnePosition): string {
    const does = of.side === null ? 'reports conflict on' : doesOnSide(of, actors.length, false);
    return `${list(actors)} (${does} ${quotedMatter(of)})`;
  }

  return {
    name: 'All positions',
    question: 'Who stands where, how sure is that, and where do sources disagree?',
    /** In a dossier of one source. */
    questionOfOne: 'Who stands where on which issue?',
    headlines: { divided: divided(formats), shares: shared(formats), answers: answersFound(formats), found },
    subtitle: 'Position of each actor on each issue',
    /** What the issue of the headline says, where its name alone may mislead. */
    inFull: ({ issue, proposition }: { issue: string; proposition: string }) =>
      `“${issue}” reads: “${proposition}”`,
    /** From where to where the scale of the headline goes, each end as `0 (libertarian)`. */
    goesFrom: ({ issue, low, high }: { issue: string; low: string; high: string }) =>
      `“${issue}” goes from ${low} to ${high}`,
    withoutObservers: `${observerNames.within} left out`,
    /**
     * Below the matrix, of actors that are no line of it. Whoever has a position on the issue of the headline is one.
     *
     * @param main that issue; empty for none
     */
    onePosition: (positions: readonly OnePosition[], main: string) => {
      const isElsewhere = main !== '' && positions.every(({ issue }) => issue !== main);
      return `One position each${isElsewhere ? `, none on “${main}”` : ''}: ${positions.map(one).join('; ')}.`;
    },
    noPosition: (actors: readonly string[]) => `No position found on these issues: ${list(actors)}.`,
    /** Below a slide; empty where nothing is left out. */
    leftOut: ({
      actors,
      allActors,
      inProportion,
      most,
      issues,
      allIssues,
      several,
      isHeadlineNarrow,
      isTied,
      observers,
    }: LeftOutFacts) => {
      const rule = [
        isHeadlineNarrow ? 'that of the headline and ' : '',
        isTied ? 'some of those with the widest gaps' : 'those with the widest gaps',
        several ? ' that several sources report' : '',
      ].join('');
      const others = inProportion
        ? ', chosen in proportion to the sides of the headline'
        : most === null
          ? ''
          : `; the others hold ${most === 0 ? 'no position' : `at most ${countInWords(formats, most, 'position')}`}`;
      const parts = [
        ...(actors < allActors
          ? [`${number(actors)} of ${count(formats, allActors, 'actor', 'actors')}${others}`]
          : []),
        ...(issues < allIssues
          ? [`${number(issues)} of ${count(formats, allIssues, 'issue')}: ${rule}`]
          : []),
        ...(observers > 0 ? [`no ${observerNames.either}`] : []),
      ];
      return capitalised(parts.join(' · '));
    },
    /** Where issues are left out on which nobody differs. */
    telling: ({ shown, all }: { shown: number; all: number }) =>
      `${number(shown)} of ${count(formats, all, 'issue')}: those on which actors differ and more than one source reports`,
    /** Where there are more issues than a picture can hold. */
    capped: ({ shown, all }: { shown: number; all: number }) =>
      `${number(shown)} of ${count(formats, all, 'issue')}: those on which most positions are known`,
    empty: 'No position matches these filters.',
    notes: {
      median: `Where sources differ, a cell shows their median, ${medianRule}; where they put an actor on opposite sides, it shows both. The table has their range.`,
      /** In its place where all comes from one source. */
      medianOfOne: `Where passages differ, a cell shows their median, ${medianRule}; where they put an actor on opposite sides, it shows both. The table has their range.`,
      /** In its place where rows are answers. */
      shares:
        'Each cell shows how the answers on record are shared out, each counted once. The table has their number, mean and spread.',
      publications: 'Includes positions from other publications.',
      /** Each as the title of its cell. */
      conflicts: (cells: readonly string[]) =>
        `Reports conflict on ${cells.length === 1 ? 'one position' : `${inWords(formats, cells.length)} positions`}: ${namedOrCounted(formats, cells)}.`,
      changed: (cells: readonly string[]) =>
        `Changed sides, and shown where they stand since: ${namedOrCounted(formats, cells)}.`,
    },
    /** Of more cells than can be told one by one. */
    overview: {
      note: 'There are too many cells to print what each says. Choose a part of the picture to see its cells one by one.',
      /** A part that leads to itself in full. */
      part: ({ actors, issues, amounts, told }: OverviewPartFacts) => {
        const { share } = kindWords[told];
        const positions = amounts.supports + amounts.neutral + amounts.opposes;
        const found = [
          `${count(formats, positions, 'position')}, ${number(amounts.supports)} ${share.for} and ${number(amounts.opposes)} ${share.against}`,
          ...(amounts.split > 0 ? [`reports conflict on ${number(amounts.split)}`] : []),
        ];
        return `${count(formats, actors.amount, 'actor')} from ${actors.first} to ${actors.last} on ${count(formats, issues.amount, 'issue')} from “${issues.first}” to “${issues.last}”: ${found.join('; ')}. Opens this part.`;
      },
      retold: ({ positions, split, unclear, none, told }: OverviewFacts) =>
        `${count(formats, positions, 'cell')} with a position, ${number(split)} in which reports conflict, ${number(unclear)} without a clear one and ${number(none)} for which nothing was found. The table tells of each actor ${told === 'position' ? 'how many issues it is for and against' : 'on how many issues it is on which side'}.`,
      caption: 'On how many issues each actor takes which side',
      columns: (told: ToldKind) => {
        const { share } = kindWords[told];
        return {
          actor: 'Actor',
          bloc: 'Bloc',
          supports: capitalised(share.for),
          neutral: capitalised(share.neutral),
          opposes: capitalised(share.against),
          split: 'Reports conflict',
          none: 'No position found',
        };
      },
    },
    kind: ({ actors, issues }: { actors: number; issues: number }) =>
      `Stance matrix of ${count(formats, actors, 'actor')} and ${count(formats, issues, 'issue')}.`,
    retold: ({ positions, single, split, unclear, notApplicable, none, rows, areShares }: MatrixFacts) => {
      const others = [
        ...(split > 0 ? [`${number(split)} in which reports conflict`] : []),
        ...(unclear > 0 ? [`${number(unclear)} that cannot be judged`] : []),
        ...(notApplicable > 0 ? [`${number(notApplicable)} to which the issue does not apply`] : []),
        ...(none > 0 ? [`${number(none)} for which nothing was found`] : []),
      ];
      const resting = single > 0 ? ` (${number(single)} from one source only)` : '';
      const cells = [`${count(formats, positions, 'cell')} with a position${resting}`, ...others];
      return `${[`${capitalised(list(cells))}.`, ...rows.map((each) => row(each, areShares))].join(' ')}`;
    },
    caption: 'Position of each actor on each issue',
  };
}
