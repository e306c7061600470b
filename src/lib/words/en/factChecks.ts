import { timesAsLarge } from '#lib/model/figure.ts';
import { checkedTables, type CheckedTable, type Outcome } from '#lib/model/reference.ts';
import type { Presentation } from '#lib/model/view.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import type { CheckFacts } from './checked.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords, inWords } from './english.ts';
import { units, type ValueFacts } from './units.ts';

/** How many statements of a source were checked, and how many errors that found. */
interface ShareFacts {
  readonly all: number;
  readonly errors: number;
  /** In how many of the statements the errors show. */
  readonly wrong: number;
  /** Each statement was judged in a word of whoever checked it. */
  readonly isRated: boolean;
}

interface ErrorFacts {
  readonly errors: number;
  /** Those that have one, and those of which anything was checked; a copy counts with its original. */
  readonly sources: number;
  readonly checkedSources: number;
  readonly onlyDocuments: boolean;
  /** The name of the source, where one has them all; else empty. */
  readonly source: string;
  /** How many errors are of orders of magnitude. */
  readonly magnitude: number;
  /** The figure furthest from the published number, which is in the same unit; null where none is out by so much. */
  readonly largest: {
    readonly label: string;
    readonly reported: ValueFacts;
    readonly published: number;
  } | null;
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

/** The words in which statements of one outcome were judged, with how many statements each. */
interface RatedFacts {
  readonly outcome: Outcome;
  readonly words: readonly { readonly rating: string; readonly statements: number }[];
}

/** No more different words are named in a note. */
const mostWords = 6;

const ratedAs: Readonly<Record<Outcome, string>> = {
  differs: 'Rated false',
  magnitude_error: 'Off tenfold',
  matches: 'Confirmed',
  partly: 'Partly confirmed',
  disputed: 'Disputed',
  denied: 'Denied',
  unverifiable: 'Not verified',
};

/** What the chart `fact-checks` says. */
export function factChecks(formats: Formats) {
  const { number, list, plural } = formats;
  const { statements, verdicts, checked: found } = common(formats);
  const { bare, quantity, factor } = units(formats);
  const headings: Readonly<Record<Outcome, string>> = {
    matches: 'confirmed',
    partly: 'partly confirmed',
    differs: 'conflicting',
    magnitude_error: 'off tenfold',
    disputed: 'disputed',
    denied: 'denied',
    unverifiable: 'unverified',
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
  /** `4 of 12 rated false`, `3 errors in 45 statements`, or `3 errors, in 5 of 45 statements` where one shows in several. */
  const share = ({ all, errors, wrong, isRated }: ShareFacts) => {
    if (isRated) return `${wrong === 0 ? 'none' : number(wrong)} of ${number(all)} rated false`;
    const said = `${errors === 0 ? 'no' : number(errors)} ${errors === 1 || errors === 0 ? 'error' : 'errors'}`;
    const where = wrong === errors ? ' in' : `, in ${number(wrong)} of`;
    return `${said}${where} ${number(all)} ${plural(all) === 'one' ? 'statement' : 'statements'}`;
  };
  const checked = (all: number) =>
    `${number(all)} checked ${plural(all) === 'one' ? 'statement' : 'statements'}`;
  const title = ({ table, source }: Pick<StatementFacts, 'table' | 'source'>) =>
    `${capitalised(statements[table])} in ${source}`;
  const sentence = (facts: StatementFacts) =>
    `${title(facts)}: ${facts.statement}; ${found(facts)}${facts.forIt ? `, but ${found(facts.forIt)}` : ''}.`;

  return {
    name: 'Fact checks',
    question: 'Which statements in the documents hold up?',
    headlines: {
      errors: (facts: ErrorFacts) => {
        const { errors, sources, checkedSources, onlyDocuments, source, magnitude, largest } = facts;
        const noun = onlyDocuments ? 'document' : 'source';
        const some =
          sources < checkedSources
            ? `${inWords(formats, sources)} of ${countInWords(formats, checkedSources, noun)}`
            : countInWords(formats, sources, noun);
        const amount = countInWords(formats, errors, 'error');
        const contain = `${capitalised(source || some)} ${sources === 1 ? 'contains' : 'contain'}`;
        // Without the last words several could be read to have so many each.
        const whole =
          sources === 1
            ? `${contain} ${amount}`
            : errors === 1
              ? `${contain} the same error`
              : `${contain} ${amount} between them`;
        const said = `${capitalised(amount)} in ${source || some}`;
        const howFar = `${errors === 1 ? '' : `${magnitude === errors ? 'all' : inWords(formats, magnitude)} of them `}off tenfold or more`;
        const outBy = magnitude === 0 ? whole : `${whole}, ${howFar}`;
        if (largest) {
          const { label, reported, published } = largest;
          const [own, right] = [bare(reported, reported.value), quantity(published, reported.unit)];
          const times = timesAsLarge(reported.value, published) ?? 1;
          const far = times > 1 ? `${factor(times)} too high` : `${factor(1 / times)} too low`;
          const largestOf = (words: string) => (errors === 1 ? words : `${words}; the largest`);
          return shortEnough(
            `${largestOf(whole)}: ${label}, ${own} instead of ${right}`,
            `${largestOf(whole)}: ${label}, ${own}, not ${right}`,
            `${largestOf(said)}: ${label}, ${own} instead of ${right}`,
            `${largestOf(said)}: ${label}, ${own}, not ${right}`,
            `${largestOf(said)}: ${label}, ${far}`,
            outBy,
          );
        }
        return outBy;
      },
      /** @param by those who rate them so, those of most first */
      rated: ({ wrong, all, by }: { wrong: number; all: number; by: readonly string[] }) => {
        const said =
          all === 1
            ? 'The one checked statement is rated false'
            : wrong === all
              ? `All ${checked(all)} are rated false`
              : `${number(wrong)} of ${checked(all)} ${wrong === 1 ? 'is' : 'are'} rated false`;
        return by.length === 0 ? said : shortEnough(`${said} by ${list(by)}`, said);
      },
      sound: ({
        all,
        matches,
        partly,
        disputed,
        denied,
        open,
      }: Readonly<Record<'all' | 'matches' | 'partly' | 'disputed' | 'denied' | 'open', number>>) => {
        if (all === 1) {
          if (disputed > 0) return 'The one checked statement is disputed';
          if (open > 0) return 'The one checked statement could not be verified';
          if (denied > 0) return 'The one checked statement is denied by those concerned';
          return `The one checked statement is ${partly > 0 ? 'partly confirmed' : 'confirmed'} by published findings`;
        }
        if (matches === all) return `All ${checked(all)} are confirmed by published findings`;
        if (open === all) return `None of ${checked(all)} could be verified`;
        const ways = [
          ...(matches > 0 ? [`${number(matches)} confirmed`] : []),
          ...(partly > 0 ? [`${number(partly)} partly confirmed`] : []),
          ...(disputed > 0 ? [`${number(disputed)} disputed`] : []),
          ...(denied > 0 ? [`${number(denied)} denied by those concerned`] : []),
          ...(open > 0 ? [`${number(open)} not verifiable`] : []),
        ];
        const finding = `None of ${checked(all)} is wrong`;
        return shortEnough(`${finding}: ${list(ways)}`, finding);
      },
    },
    encoding: {
      full: 'One mark per statement checked against other publications; an error in several statements counts once',
      slide: 'What the sources say, and what other publications found; bars: all checked statements',
    } satisfies Readonly<Record<Presentation, string>>,
    order: 'most errors first',
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
      order,
    }: Readonly<Record<'errors' | 'sources', { shown: number; all: number }>> & {
      readonly order: 'largest' | 'none' | 'rated';
    }) => {
      const named =
        order === 'rated'
          ? `${number(errors.shown)} of ${count(formats, errors.all, 'false claim')} named`
          : `${number(errors.shown)} of ${count(formats, errors.all, 'error')} named${order === 'largest' ? ', the largest first' : ''}`;
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
    /** Which words of those who check count as what. */
    ratingsNote: (all: readonly RatedFacts[]) => {
      const counted = all.map(({ outcome, words }) => {
        const named = words
          .slice(0, mostWords)
          .map(({ rating, statements: amount }) => `“${rating}” (${number(amount)})`);
        const others = words.length - named.length;
        const every = others > 0 ? [...named, `${count(formats, others, 'other verdict')}`] : named;
        return `${ratedAs[outcome]}: ${list(every)}`;
      });
      return `Verdicts as printed. ${counted.map((said) => `${said}.`).join(' ')}`;
    },
    /** In full, where not every error is written out. */
    someNamed: ({ shown, all }: Readonly<Record<'shown' | 'all', number>>) =>
      `${number(shown)} of ${count(formats, all, 'error')} are named in the picture; each has its mark.`,
    severalWaysNote:
      'An error repeated in several statements has a mark in each but counts once. What is disputed counts as no error: opinions and forecasts that published findings speak against, and statements on which findings disagree.',
    copyNote: 'Errors in a copy may not be the original author’s.',
    headings,
    verdict: (outcome: Outcome) => (outcome === 'disputed' ? headings.disputed : verdicts[outcome]),
    /** On a slide, of the statements that its headline counts errors in. */
    inError: 'in error',
    ratedFalse: 'rated false',
    /** Over the columns of statements that conflict, some of which repeat one error. */
    wrong: ({ statements, errors }: Record<'statements' | 'errors', number>) =>
      statements === errors || errors === 0
        ? 'conflict with published findings'
        : `${count(formats, errors, 'error')} in ${count(formats, statements, 'statement')}`,
    /** What each paint stands for. */
    paints: {
      wrong: 'conflicts with published findings',
      disputed: 'disputed: an opinion, or findings disagree',
      partly: 'partly confirmed',
      denied: 'denied by those concerned',
      unverifiable: 'could not be verified',
    },
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
        readonly amounts: Readonly<Partial<Record<CheckedTable, number>>>;
      }[];
    }) => {
      const parts = cells.map(({ verdict, amounts }) => {
        const kinds = checkedTables.filter((table) => (amounts[table] ?? 0) > 0);
        return `${headings[verdict]}: ${list(kinds.map((table) => counted(table, amounts[table] ?? 0)))}`;
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
  };
}
