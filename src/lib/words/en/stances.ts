import { stepCodes, type Confidence, type StanceStatus, type Step } from '#lib/model/stance.ts';
import type { Order } from '#lib/model/view.ts';
import type { GapsTold } from '#lib/model/gapsTold.ts';
import type { Formats } from '../Formats.ts';
import { common } from './common.ts';
import { capitalised, count } from './english.ts';
import type { ToldKind } from '#lib/model/toldKind.ts';
import { kindWords } from './issueKinds.ts';
import type { IssueNames } from './issueNames.ts';
import { observerNames } from './observerNames.ts';

/** What may be the case instead where nothing was found. */
const orElse: Readonly<Record<GapsTold, string>> = {
  nothing: '',
  noVote: ', or no vote',
  noAnswer: ', or no answer',
  either: ', or no vote or answer',
  nothingOrUnread: ', or an answer not read',
  noVoteOrUnread: ', or no vote, or one not read',
  noAnswerOrUnread: ', or no answer, or one not read',
  eitherOrUnread: ', or no vote or answer, or one not read',
};

/** What a cell of positions shows, as the summary scored it. */
export interface CellFacts {
  /** `none`: nothing found · `split`: positions on opposite sides. */
  readonly kind: StanceStatus | 'split' | 'none';
  readonly value: Step | null;
  readonly lowest: Step | null;
  readonly highest: Step | null;
  readonly confidence: Confidence | null;
  /** As many sources or more see a side as see none, though the middle of them is neutral. */
  readonly torn: boolean;
  readonly sourceCount: number;
  /** How many of them are no documents but other publications. */
  readonly publicationCount: number;
  /** The actor has changed sides, and only what it has held since then counts. */
  readonly changed: boolean;
  /** How a position on the issue is told. */
  readonly told: ToldKind;
  /** Null where rows are readings of a position, not answers. */
  readonly shares: ShareFacts | null;
}

/** How answers are shared out where each row is one of many. */
export interface ShareFacts {
  readonly n: number;
  readonly for: number;
  readonly neutral: number;
  readonly against: number;
  /** −2 to 2. */
  readonly mean: number;
  readonly spread: number;
}

/** A cell and whose position on what it shows, by their names in the dossier. */
export interface CellSubject {
  readonly actor: string;
  readonly issue: string;
  readonly cell: CellFacts;
  /** The number that its one row was read from: `6.15 on a scale from 0 to 10`; empty or absent for none. */
  readonly printed?: string;
  /** All of the dossier comes from one source, so that how many there are says nothing. */
  readonly isOfOneSource?: boolean;
  /** How often the actor, or members of it, did not vote on the issue; 0 where nothing says so. */
  readonly absent: number;
}

/** The issue on which a gap is widest, and how many others there are on which it is as wide. */
export interface WidestGap extends IssueNames {
  /** 0 to 4. */
  readonly steps: number;
  readonly others: number;
}

type SideAmounts = Readonly<Record<'all' | 'supporting' | 'opposing' | 'neutral' | 'open', number>> & {
  /** How all positions are told. */
  readonly told: ToldKind;
};

/** What a cell of positions says, for all charts and pages that show one. */
export function stances(formats: Formats) {
  const { signed } = formats;
  const { step, statuses, confidenceNames } = common(formats);

  /** What a cell says, without naming actor and issue: the same on the page, in the table and in the file. */
  function cell(facts: CellFacts): string {
    const { kind, value, lowest, highest, sourceCount, changed, told } = facts;
    if (facts.shares) return `${kind === 'split' ? 'sources conflict; ' : ''}${answers(facts.shares, told)}`;
    const stepName = (of: Step | null) => (of === null ? '' : step(of, told));
    if (kind === 'split') {
      const range = `from ${stepName(lowest)} to ${stepName(highest)}`;
      return sourceCount > 1 ? `sources conflict, ${range}` : `one source reports both sides, ${range}`;
    }
    if (kind !== 'position') return statuses[kind];
    if (changed) return `${stepName(value)} now, on the other side before`;
    if (lowest === highest) return stepName(value);
    const range = `from ${signed(lowest ?? 0)} to ${signed(highest ?? 0)}`;
    return `${stepName(value)}, ${sourceCount > 1 ? 'sources' : 'passages'} range ${range}`;
  }

  /** `78 % for, 10 % neutral, 12 % against, of 41 (mean +0.66, spread 0.68)`. */
  function answers({ n, mean, spread, ...amounts }: ShareFacts, told: ToldKind): string {
    const { share } = kindWords[told];
    const sides = (['for', 'neutral', 'against'] as const).filter((side) => amounts[side] > 0);
    const parts = sides.map((side) => `${formats.percent(amounts[side] / n)} ${share[side]}`);
    const numbers = `mean ${signed(Math.round(mean * 100) / 100)}, spread ${formats.number(Math.round(spread * 100) / 100)}`;
    return n === 1
      ? `one answer, ${share[sides[0] ?? 'neutral']}`
      : `${parts.join(', ')}, of ${formats.number(n)} answers (${numbers})`;
  }

  /** `5 sources, 2 of them other publications`; empty without a position. */
  function sources({ sourceCount, publicationCount }: CellFacts): string {
    if (sourceCount === 0) return '';
    if (publicationCount === sourceCount) return count(formats, sourceCount, 'other publication');
    const all = count(formats, sourceCount, 'source');
    if (publicationCount === 0) return all;
    return `${all}, ${formats.number(publicationCount)} of them ${publicationCount === 1 ? 'another publication' : 'other publications'}`;
  }

  const confidence = (known: Confidence) => `${confidenceNames[known]} confidence`;

  /** `did not vote`, `did not vote (3)`. */
  const didNotVote = (times: number) => `did not vote${times > 1 ? ` (${formats.number(times)})` : ''}`;

  /** Of an issue that says more than its name. */
  const issueReads = (proposition: string, told: ToldKind) =>
    `${kindWords[told].reads}: “${proposition.replace(/\.$/, '')}”.`;

  /** Of a scale that says what its ends mean, each as `0 (libertarian)`. */
  const goesFrom = ({ low, high }: { low: string; high: string }) => `It goes from ${low} to ${high}.`;

  const orders: Readonly<Record<Exclude<Order, 'group' | 'mean'>, string>> = {
    given: 'in the dossier’s order',
    name: 'by name',
    polarisation: 'widest spread first',
    similarity: 'with similar positions together',
  };
  const orderIn = (order: Exclude<Order, 'group'>, told: ToldKind) =>
    order === 'mean' ? kindWords[told].order : orders[order];

  return {
    /**
     * The code printed in a cell: `++`, `0`, `≠`, `n/a`, `?`; where as many sources see a side as see none both, such as `0/+`;
     * of answers the percentage for it; empty where nothing was found. */
    code: (cell: Pick<CellFacts, 'kind' | 'value' | 'shares' | 'torn' | 'lowest' | 'highest'>) => {
      // Nothing else of it is read: the rows of a cell are looked up when they are asked for.
      const { kind, value, shares, torn, lowest, highest } = cell;
      if (shares && kind === 'position') return formats.number(Math.round((100 * shares.for) / shares.n));
      switch (kind) {
        case 'none':
          return '';
        case 'not_applicable':
          return 'n/a';
        case 'unclear':
          return '?';
        case 'split':
          return '≠';
        case 'position':
          return torn ? `${stepCodes[lowest ?? 0]}/${stepCodes[highest ?? 0]}` : stepCodes[value ?? 0];
      }
    },
    cell,
    sources,
    confidence,
    /** `Russia on “2024 treaty”`. */
    title: ({ actor, issue }: Pick<CellSubject, 'actor' | 'issue'>) => `${actor} on “${issue}”`,
    /** Everything a cell shows, in one sentence: the same wherever the cell is drawn. */
    sentence: ({ actor, issue, cell: facts, absent, printed = '', isOfOneSource = false }: CellSubject) => {
      const isAbsent = facts.kind === 'none' && absent > 0;
      const said = isAbsent ? didNotVote(absent) : `${printed === '' ? '' : `${printed}, `}${cell(facts)}`;
      return `${[
        `${actor} on “${issue}”: ${said}`,
        !isAbsent && absent > 0 ? didNotVote(absent) : '',
        isOfOneSource ? '' : sources(facts),
        facts.confidence ? confidence(facts.confidence) : '',
      ]
        .filter((part) => part !== '')
        .join('; ')}.`;
    },
    /** In place of the names of the kinds of nothing where they head a list. */
    headings: {
      unclear: 'Cannot be judged',
      not_applicable: 'Not applicable',
      split: 'Reports conflict',
      observers: observerNames.first,
      /** Of issues that say what is the case. */
      assessments: 'Assessments',
    },
    /** Before the names of those of whom nothing was found. */
    nothingOn: (gaps: GapsTold) => `Nothing found${orElse[gaps]}:`,
    nothingOnMany: ({ others, gaps }: { others: number; gaps: GapsTold }) =>
      `Nothing found${orElse[gaps]}: ${formats.number(others)} others`,
    /** Of many that are not named one by one: how many of them are on which side; `open` are those on none or on both. */
    others: ({ all, supporting, opposing, neutral, open, told }: SideAmounts) => {
      const { share } = kindWords[told];
      const sides = [
        ...(supporting > 0 ? [`${formats.number(supporting)} ${share.for}`] : []),
        ...(opposing > 0 ? [`${formats.number(opposing)} ${share.against}`] : []),
        ...(neutral > 0 ? [`${formats.number(neutral)} ${share.neutral}`] : []),
        ...(open > 0 ? [`${formats.number(open)} unclear or divided`] : []),
      ];
      return `${formats.number(all)} ${all === 1 ? 'other' : 'others'}: ${formats.list(sides)}`;
    },
    /** Before names that lead to the page of what they name. */
    more: 'More on:',
    legend: {
      /** All five steps, side by side. */
      strip: (told: ToldKind) => kindWords[told].strip,
      /** Of several sources, or within one. */
      split: 'reports conflict',
      torn: 'sources evenly split: neutral or on a side',
      /** The sign is drawn smaller than the others. */
      single: 'smaller: one source only',
      /** The same where a sign stands for it. */
      singleInTable: 'one source only',
      /** Answers, from the left to the right, with a number over them. */
      shares: (told: ToldKind) => {
        const { share } = kindWords[told];
        return `share ${share.against}, ${share.neutral}, ${share.for}; number: % ${share.for}`;
      },
      conflictingShares: 'sources conflict',
      contested: 'conflicts with a published finding',
      /** Of cells without a row. */
      gap: (gaps: GapsTold) => `${statuses.none}${orElse[gaps]}`,
      not_applicable: statuses.not_applicable,
      unclear: statuses.unclear,
    },
    /** Heads of the columns of every table of positions, by their ids. */
    columns: {
      actor: 'Actor',
      bloc: 'Bloc',
      issue: 'Issue',
      stance: 'Position',
      value: 'Value',
      lowest: 'Lowest',
      highest: 'Highest',
      confidence: 'Confidence',
      sources: 'Sources',
      publications: 'Other publications',
      n: 'Answers',
      mean: 'Mean of answers',
      spread: 'Spread of answers (standard deviation)',
    },
    /** The same of the shares of answers. */
    shareColumns: (told: ToldKind) => {
      const { share } = kindWords[told];
      return { for: `% ${share.for}`, neutral: `% ${share.neutral}`, against: `% ${share.against}` };
    },
    /** Heads of the columns of data files of positions, by their ids. */
    dataColumns: {
      actor: 'Actor',
      issue: 'Issue',
      n: 'Number of positions',
      min: 'Lowest',
      median: 'Median over sources',
      /** In its place where rows are answers. */
      medianOfAnswers: 'Median of answers',
      mean: 'Mean of positions',
      max: 'Highest',
      status: 'Status',
      position: 'Position',
      confidence: 'Confidence',
      sources: 'Sources',
      publications: 'Other publications',
      proposition: 'What the issue says',
      spread: 'Spread (standard deviation)',
      bloc: 'Bloc',
      actor_id: 'Actor (id)',
      issue_id: 'Issue (id)',
    },
    /** The same of the shares of answers. */
    shareDataColumns: (told: ToldKind) => {
      const { share } = kindWords[told];
      const neutral = `${capitalised(share.neutral)} answers`;
      return {
        for: `Answers ${share.for}`,
        neutral: share.neutral === 'neutral' ? neutral : `Answers ${share.neutral}`,
        against: `Answers ${share.against}`,
      };
    },
    /** As parts of a subtitle. */
    actorOrder: ({ order, grouped, told }: { order: Order; grouped: boolean; told: ToldKind }) => {
      const words = `actors ${order === 'group' ? 'by bloc' : orderIn(order, told)}`;
      return grouped && order !== 'group' ? `${words}, grouped by bloc` : words;
    },
    issueOrder: (order: Order, told: ToldKind) =>
      `issues ${order === 'group' ? 'by category' : orderIn(order, told)}`,
    /** Where the name of an actor or issue leads. */
    openActor: (name: string) => `Open all that is known about ${name}.`,
    openIssue: ({ label, proposition, told }: { label: string; proposition: string; told: ToldKind }) =>
      proposition === ''
        ? `Open the issue “${label}”.`
        : `Open the issue “${label}”. ${issueReads(proposition, told)}`,
    issueReads,
    goesFrom,
    /** In the place of passages, where the file says of nothing but absences. */
    absentOnly: 'The file says that there was no vote here, which is no position.',
  };
}
