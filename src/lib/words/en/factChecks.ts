import { checkedTables, type CheckedTable, type Outcome } from '#lib/model/reference.ts';
import type { Presentation } from '#lib/model/view.ts';
import type { Formats } from '../Formats.ts';
import { checkedStatements, type CheckFacts } from './checked.ts';
import { common } from './common.ts';
import { capitalised, count } from './english.ts';
import { factCheckHeadlines, type ErrorFacts } from './factCheckHeadlines.ts';
import { ratedAs, type RatedFacts } from './ratedAs.ts';
import { units } from './units.ts';

/** How many statements of a source were checked, and how many errors that found. */
interface ShareFacts {
  readonly all: number;
  readonly errors: number;
  /** In how many of the statements the errors show. */
  readonly wrong: number;
  /** What those that are wrong were called, where each statement was judged in a word of whoever checked it. */
  readonly rated: RatedFacts | null;
}

/** How many errors there are, how many of them are named, and in how many statements they all show. */
interface SomeErrors {
  readonly shown: number;
  readonly all: number;
  readonly statements: number;
}

interface StatementFacts extends CheckFacts {
  readonly table: CheckedTable;
  /** `[2] Indian Punchline`. */
  readonly source: string;
  /** What it says, without a full stop. */
  readonly statement: string;
  /** The finding that bears it out where another speaks against it; else null. */
  readonly forIt: CheckFacts | null;
}

/** What the chart `fact-checks` says. */
export function factChecks(formats: Formats) {
  const { number, date, list, plural } = formats;
  const { statements, verdicts, checked: found } = common(formats);
  const { bare, quantity } = units(formats);
  const judged = ratedAs(formats);
  const headings: Readonly<Record<Outcome, string>> = {
    matches: 'confirmed',
    partly: 'partly confirmed',
    differs: 'conflicting',
    magnitude_error: 'off tenfold or more',
    disputed: 'disputed',
    denied: 'denied',
    unverifiable: 'unverified',
    unplaced: 'not placed',
  };
  const paints = {
    matches: 'confirmed',
    differs: 'conflicts with published findings',
    disputed: 'disputed: an opinion, or findings disagree',
    partly: 'partly confirmed',
    denied: 'denied by those concerned',
    unverifiable: 'could not be verified',
    unplaced: 'with a verdict that is not placed',
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
  /** `4 of 12 rated false`, `no error found in 23 checked`, `3 errors in 45 statements`, or `3 errors, in 5 of 45 statements` where one shows in several. */
  const share = ({ all, errors, wrong, rated }: ShareFacts) => {
    if (rated) return `${wrong === 0 ? 'none' : number(wrong)} of ${number(all)} ${judged.rated(rated)}`;
    if (errors === 0) return `no error found in ${number(all)} checked`;
    const said = `${number(errors)} ${errors === 1 ? 'error' : 'errors'}`;
    const where = wrong === errors ? ' in' : `, in ${number(wrong)} of`;
    return `${said}${where} ${number(all)} ${plural(all) === 'one' ? 'statement' : 'statements'}`;
  };
  /** `4 of 58 statements rated false`: each counts that somebody made, as in the headline. */
  const someRated = ({ shown, statements: made }: SomeErrors, rated: RatedFacts) =>
    `${number(shown)} of ${count(formats, made, 'statement')} ${judged.rated(rated)}`;
  /** ` (55 different)` where several made the same statement. */
  const different = ({ all, statements: made }: Pick<SomeErrors, 'all' | 'statements'>) =>
    all > 0 && all < made ? ` (${number(all)} different)` : '';
  const checked = (all: number) => checkedStatements(formats, all);
  const title = ({ table, source }: Pick<StatementFacts, 'table' | 'source'>) =>
    `${capitalised(statements[table])} in ${source}`;
  const sentence = (facts: StatementFacts) =>
    `${title(facts)}: ${facts.statement}; ${found(facts)}${facts.forIt ? `, but ${found(facts.forIt)}` : ''}.`;

  return {
    name: 'Fact checks',
    question: 'Which statements in the documents hold up?',
    /** Where statements were rated, which stand in no document. */
    questionRated: 'Which statements hold up?',
    headlines: factCheckHeadlines(formats),
    encoding: {
      full: 'One mark per statement checked against other publications; an error in several statements counts once',
      slide: 'What the sources say, and what other publications found; bars: all checked statements',
    } satisfies Readonly<Record<Presentation, string>>,
    encodingRated: {
      full: 'One mark per statement, by the verdict of those who check',
      slide: 'What is said, and the verdict of those who check; bars: all checked statements',
    } satisfies Readonly<Record<Presentation, string>>,
    order: 'most errors first',
    orderRated: 'most false statements first',
    /** `Russia–DPRK trade in 2023: 34 billion instead of 34.4 million US dollars`. */
    figureError: ({ label, reported, published }: NonNullable<ErrorFacts['largest']>) =>
      `${label}: ${bare(reported, reported.value)} instead of ${quantity(published, reported.unit)}`,
    /** Below what is said: what was found, and by whom. */
    foundInstead: ({ found: instead, publisher }: { found: string; publisher: string }) =>
      publisher === '' ? instead : `${instead.replace(/\.$/, '')} (${publisher})`,
    /** What a slide does not name; empty if nothing. */
    leftOut: ({
      errors,
      sources,
      rated,
      areRanked,
    }: {
      readonly errors: SomeErrors;
      readonly sources: Readonly<Record<'shown' | 'all', number>>;
      readonly rated: RatedFacts | null;
      /** Several errors have a size by which they come. */
      readonly areRanked: boolean;
    }) => {
      const named = rated
        ? `${someRated(errors, rated)} named${different(errors)}`
        : `${number(errors.shown)} of ${count(formats, errors.all, 'error')} named${areRanked ? ', the largest first' : ''}`;
      const left = [
        ...(errors.shown < errors.all ? [named] : []),
        ...(sources.shown < sources.all
          ? [`${number(sources.shown)} of ${count(formats, sources.all, 'source')}`]
          : []),
      ];
      return left.join('; ');
    },
    /** `PolitiFact: “Pants on Fire”`, below what is said. */
    rated: ({ rating, publisher }: { rating: string; publisher: string }) =>
      `${publisher && `${publisher}: `}“${rating}”`,
    ratingsNote: judged.note,
    /** Where those whose statements were checked stand side by side. */
    chosenNote:
      'Those who check choose what they check, so that these shares say nothing about all that somebody says.',
    /** In full, where not every error is written out. */
    someNamed: (errors: SomeErrors, rated: RatedFacts | null) => {
      const some = rated
        ? `${someRated(errors, rated)}${different(errors)}`
        : `${number(errors.shown)} of ${count(formats, errors.all, 'error')}`;
      return `${some} are named in the picture; each has its mark.`;
    },
    severalWaysNote:
      'An error repeated in several statements has a mark in each but counts once. What is disputed counts as no error: opinions and predictions that published findings speak against, and statements on which findings disagree.',
    /** Where findings are younger than the dossier. */
    laterNote: ({ asOf, latest }: { asOf: string; latest: string }) =>
      `The documents were read as of ${date(asOf)}; they are checked against publications up to ${date(latest)}.`,
    copyNote: 'Errors in a copy may not be the original author’s.',
    /** Over the statements of one outcome, `rated` where each was judged in a word of whoever checked it. */
    heading: (outcome: Outcome, rated: RatedFacts | null) =>
      rated ? judged.phrase(rated) : headings[outcome],
    verdict: (outcome: Outcome) => (outcome === 'disputed' ? headings.disputed : verdicts[outcome]),
    /** On a slide, of the statements that its headline counts errors in. */
    inError: 'in error',
    /** Over the columns of statements that conflict, some of which repeat one error. */
    wrong: ({
      statements,
      errors,
      rated,
    }: Record<'statements' | 'errors', number> & { rated: RatedFacts | null }) => {
      if (rated) return `${judged.rated(rated)}${different({ all: errors, statements })}`;
      return statements === errors || errors === 0
        ? 'conflict with published findings'
        : `${count(formats, errors, 'error')} in ${count(formats, statements, 'statement')}`;
    },
    /** What each paint stands for. */
    paint: (kind: keyof typeof paints, rated: RatedFacts | null) =>
      rated ? judged.rated(rated) : paints[kind],
    /** Under the name of a source. */
    share,
    title,
    sentence,
    kind: (all: number) =>
      all === 0
        ? 'Dot chart without a checked statement.'
        : `Dot chart of ${checked(all)} by source and verdict.`,
    /** A source in sentences: how many errors it has, and what was coded under each verdict. */
    row: ({
      source,
      cells,
      ...facts
    }: ShareFacts & {
      readonly source: string;
      readonly cells: readonly {
        readonly verdict: Outcome;
        readonly rated: RatedFacts | null;
        readonly amounts: Readonly<Partial<Record<CheckedTable, number>>>;
      }[];
    }) => {
      const parts = cells.map(({ verdict, rated: as, amounts }) => {
        const kinds = checkedTables.filter((table) => (amounts[table] ?? 0) > 0);
        return `${as ? judged.phrase(as) : headings[verdict]}: ${list(kinds.map((table) => counted(table, amounts[table] ?? 0)))}`;
      });
      return `${source}: ${share(facts)}. ${capitalised(parts.join('; '))}.`;
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
    /** What a file has beside them. */
    fileColumns: {
      published: 'Published on',
      url: 'Address',
    },
  };
}
