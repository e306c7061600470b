import { checkedTables, type CheckedTable, type Verdict } from '#lib/model/reference.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common, type CheckFacts } from './common.ts';
import { capitalised } from './english.ts';

/** How many of the statements of a source or of all of them were checked, and how many conflict with what was found. */
interface ShareFacts {
  readonly all: number;
  readonly wrong: number;
}

interface StatementFacts extends CheckFacts {
  readonly table: CheckedTable;
  /** `[2] Indian Punchline`. */
  readonly source: string;
  /** What it says, without a full stop. */
  readonly statement: string;
}

/** What the chart `fact-checks` says. */
export function factChecks(formats: Formats) {
  const { number, list, plural } = formats;
  const { statements, checked: found } = common(formats);
  const headings: Readonly<Record<Verdict, string>> = {
    matches: 'confirmed',
    partly: 'partly confirmed',
    differs: 'conflicting',
    magnitude_error: 'out by orders of magnitude',
    denied: 'denied by those it is said of',
    unverifiable: 'could not be verified',
  };
  const nouns: Readonly<Record<CheckedTable, string>> = {
    figures: 'figures',
    claims: 'claims',
    events: 'events',
    provisions: 'provisions',
    stances: 'positions',
  };
  const counted = (table: CheckedTable, amount: number) =>
    `${number(amount)} ${plural(amount) === 'one' ? statements[table] : nouns[table]}`;
  const checked = (all: number) =>
    `${number(all)} checked ${plural(all) === 'one' ? 'statement' : 'statements'}`;
  const title = ({ table, source }: Pick<StatementFacts, 'table' | 'source'>) =>
    `${capitalised(statements[table])} in ${source}`;
  const sentence = (facts: StatementFacts) => `${title(facts)}: ${facts.statement}; ${found(facts)}.`;

  return {
    name: 'Fact checks',
    question: 'Which statements in the documents hold up?',
    headlines: {
      conflicts: ({ all, wrong, magnitude }: ShareFacts & { readonly magnitude: number }) => {
        if (all === 1) {
          return magnitude > 0
            ? 'The one checked statement is out by orders of magnitude'
            : 'The one checked statement conflicts with published findings';
        }
        const subject = wrong === all ? `All ${checked(all)}` : `${number(wrong)} of ${checked(all)}`;
        const finding = `${subject} ${wrong === 1 ? 'conflicts' : 'conflict'} with published findings`;
        if (magnitude === 0) return finding;
        if (wrong === 1) return `${finding}, by orders of magnitude`;
        return `${finding}, ${magnitude === wrong ? 'all' : number(magnitude)} of them by orders of magnitude`;
      },
      sound: ({
        all,
        matches,
        partly,
        open,
      }: Readonly<Record<'all' | 'matches' | 'partly' | 'open', number>>) => {
        if (all === 1) {
          if (open > 0) return 'The one checked statement could not be verified';
          return `The one checked statement is ${partly > 0 ? 'partly confirmed' : 'confirmed'} by published findings`;
        }
        if (matches === all) return `All ${checked(all)} are confirmed by published findings`;
        if (open === all) return `None of ${checked(all)} could be verified`;
        const ways = [
          ...(matches > 0 ? [`${number(matches)} confirmed`] : []),
          ...(partly > 0 ? [`${number(partly)} partly confirmed`] : []),
          ...(open > 0 ? [`${number(open)} not verifiable`] : []),
        ];
        const finding = `None of ${checked(all)} is disputed`;
        return shortEnough(`${finding}: ${list(ways)}`, finding);
      },
    },
    encoding: 'One mark per statement checked against other publications, by the worst verdict on it',
    order: 'most conflicts first',
    /** Which sources a picture with less room is limited to. */
    fewest: (sources: number) =>
      sources === 1 ? 'the source with most conflicts' : `the ${number(sources)} sources with most conflicts`,
    severalWaysNote: 'A passage coded in several ways has one mark for each.',
    copyNote: 'Errors in a copy may not be the original author’s.',
    headings,
    /** Over the columns of statements that conflict. */
    wrong: 'conflict with published findings',
    /** What each paint stands for. */
    paints: {
      wrong: 'conflicts with published findings',
      partly: 'partly confirmed',
      unverifiable: 'could not be verified',
    },
    /** Under the name of a source. */
    share: ({ all, wrong }: ShareFacts) => {
      if (all === 1) return wrong === 0 ? '1 checked, no conflict' : '1 checked, 1 conflict';
      if (wrong === 0) return `none of ${number(all)} conflicts`;
      return `${number(wrong)} of ${number(all)} ${wrong === 1 ? 'conflicts' : 'conflict'}`;
    },
    title,
    sentence,
    kind: (all: number) =>
      all === 0
        ? 'Dot chart without a checked statement.'
        : `Dot chart of ${checked(all)} by source and verdict.`,
    /** A source in sentences: how much of it conflicts, and what was coded under each verdict. */
    row: ({
      source,
      all,
      wrong,
      cells,
    }: ShareFacts & {
      readonly source: string;
      readonly cells: readonly {
        readonly verdict: Verdict;
        readonly amounts: Readonly<Partial<Record<CheckedTable, number>>>;
      }[];
    }) => {
      const conflict =
        all === 1
          ? `the one checked statement ${wrong === 0 ? 'does not conflict' : 'conflicts'}`
          : `${wrong === 0 ? 'none' : number(wrong)} of ${checked(all)} ${wrong <= 1 ? 'conflicts' : 'conflict'}`;
      const parts = cells.map(({ verdict, amounts }) => {
        const kinds = checkedTables.filter((table) => (amounts[table] ?? 0) > 0);
        return `${headings[verdict]}: ${list(kinds.map((table) => counted(table, amounts[table] ?? 0)))}`;
      });
      return `${source}: ${conflict} with published findings. ${capitalised(parts.join('; '))}.`;
    },
    empty: 'None of the selected passages has been checked against other publications.',
    table: {
      caption: 'Checked statements by source and verdict',
      source: 'Source',
      paragraph: 'Paragraph',
      kind: 'Kind',
      statement: 'What it says',
      verdict: 'Verdict',
      found: 'What was found',
      references: 'Published by',
    },
  };
}
