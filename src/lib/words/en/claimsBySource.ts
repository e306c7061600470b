import type { Bearing } from '#lib/model/claim.ts';
import type { Presentation, ThesisOrder } from '#lib/model/view.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords, inWords, verb } from './english.ts';
import { leftOutOfDisputed } from './leftOutOfDisputed.ts';
import { ratedAs, type RatedFacts } from './ratedAs.ts';
import { someOfArguments, type AmountFacts } from './someOfArguments.ts';
import { theses, type ThesisFacts } from './theses.ts';

/** What a source says of a thesis, taken together. */
type CellKind = Bearing | 'split' | 'quoted' | 'silent';

/** What the theses under a heading share. */
export interface ThesisGroupFacts {
  readonly kind:
    | 'disputed'
    | 'ratedFalse'
    | 'notRatedFalse'
    | 'expected'
    | 'qualified'
    | 'undisputed'
    | 'contradicted'
    | 'unchallenged'
    | 'neither'
    | 'split'
    | 'agreed'
    | 'tooFew'
    | 'silent';
  /** Sources that contradict each of them; 0 unless the kind is `contradicted`. */
  readonly contradicting: number;
}

interface BearingFacts {
  readonly bearing: Bearing;
  readonly amount: number;
}

export interface ClaimCellFacts {
  readonly source: string;
  readonly thesis: string;
  readonly kind: CellKind;
  readonly predicted: boolean;
  readonly claims: readonly BearingFacts[];
  readonly predictions: readonly BearingFacts[];
  /** What others say whom the source quotes; an empty name for nobody named. */
  readonly quotes: readonly { readonly who: string; readonly bearing: Bearing }[];
}

export interface ClaimsRetoldFacts {
  readonly theses: readonly {
    readonly thesis: string;
    /** Null where it is not shown. */
    readonly score: number | null;
    /** The sources that say so, by more than predictions. */
    readonly of: (kind: CellKind) => readonly string[];
    /** Those with nothing but predictions. */
    readonly predicted: readonly string[];
  }[];
  readonly silent: readonly string[];
}

/** On how many theses sources stand against each other: in what they say, and in nothing but what they expect. */
interface DisputeFacts extends AmountFacts {
  readonly expected: number;
  /** The thesis, where it is the only one. */
  readonly only: string;
}

/** What the chart `claims-by-source` says. */
export function claimsBySource(formats: Formats) {
  const { list, number, signed } = formats;
  const { quoted } = common(formats);
  const { score, sides } = theses(formats);
  const { amounts: undisputedAs } = ratedAs(formats);
  const ofTheses = (total: number) => count(formats, total, 'argument', 'arguments');
  const some = (facts: AmountFacts) => someOfArguments(formats, facts);
  const bears: Readonly<Record<Bearing, readonly [one: string, many: string]>> = {
    supports: ['supports', 'support'],
    contradicts: ['contradicts', 'contradict'],
    qualifies: ['qualifies', 'qualify'],
    mentions: ['mentions', 'mention'],
  };
  const bearsOnIt = ({ amount, bearing: how }: BearingFacts, noun: string) =>
    `${count(formats, amount, noun)} ${verb(amount, ...bears[how])} it`;
  /** `2 claims support it and 1 claim qualifies it`; empty for none. */
  const bearing = (all: readonly BearingFacts[], noun: string) =>
    list(all.filter(({ amount }) => amount > 0).map((each) => bearsOnIt(each, noun)));
  const kinds: Readonly<Record<CellKind, string>> = {
    supports: 'supports',
    contradicts: 'contradicts',
    qualifies: 'qualifies',
    mentions: 'mentions',
    split: 'source says both',
    quoted: 'only quotes others',
    silent: 'not mentioned',
  };
  const foremost: Readonly<Record<ThesisOrder, string>> = {
    contested: 'most disputed',
    uncontested: 'least contradicted',
    diagnostic: 'most sharply split',
  };
  const groups: Readonly<Record<Exclude<ThesisGroupFacts['kind'], 'contradicted'>, string>> = {
    disputed: 'Disputed: supported and contradicted',
    /** Nobody contradicts a claim but those who check it. */
    ratedFalse: 'Those who check contradict it',
    notRatedFalse: 'Those who check do not contradict it',
    expected: 'Disputed, but one side is only a prediction',
    qualified: 'Not contradicted, but qualified',
    undisputed: 'Not disputed',
    unchallenged: 'Supported, and no source contradicts it',
    neither: 'Neither supported nor contradicted',
    split: 'The sources split',
    agreed: 'The sources that take a side agree',
    tooFew: 'Fewer than two sources take a clear side',
    silent: 'No claim found',
  };

  /** The first form that fits, the only thesis named where there is one; `terse` need not say of how many. */
  const dispute = (said: string, terse: string, only: string) =>
    only === '' ? said : shortEnough(`${said}: ${quoted(only)}`, `${terse}: ${quoted(only)}`, said);
  const alsoExpected = ({ expected }: DisputeFacts) =>
    expected === 0 ? '' : `; on ${inWords(formats, expected)} more, one side is only a prediction`;

  return {
    name: 'All arguments',
    question: 'Where do the sources contradict one another?',
    headlines: {
      contradiction: (facts: DisputeFacts) => {
        const { amount, expected, total, only } = facts;
        const [said, where] =
          amount === 0
            ? [
                'Where sources contradict each other, one side is only a prediction',
                `, on ${some({ amount: expected, total })}`,
              ]
            : ['The sources contradict each other', ` on ${some(facts)}${alsoExpected(facts)}`];
        return dispute(`${said}${where}`, `${said} on one argument`, only);
      },
      disputed: (facts: DisputeFacts) => {
        const are = `${verb(facts.amount, 'is', 'are')} both supported and contradicted`;
        return dispute(`${capitalised(some(facts))} ${are}${alsoExpected(facts)}`, `One ${are}`, facts.only);
      },
      /** Nobody contradicts a claim but those who check it. */
      rated: ({ amount, total }: AmountFacts) =>
        `Those who check contradict ${number(amount)} of ${count(formats, total, 'statement')}`,
      quoted: (facts: AmountFacts) => `On ${some(facts)} the sources only quote others`,
      unchallenged: (facts: AmountFacts) => {
        const are = facts.amount < 2 ? 'is supported and goes' : 'are supported and go';
        return `${capitalised(some(facts))} ${are} unchallenged`;
      },
      split: (facts: AmountFacts) => `The sources differ, outright or in degree, on ${some(facts)}`,
      oneSource: (facts: AmountFacts) =>
        `One source covers ${some(facts)}; with it alone, nothing can contradict it`,
      none: ({ sources, total }: { sources: number; total: number }) => {
        const on =
          total === 1
            ? 'the only argument'
            : total === 2
              ? 'either argument'
              : `any of ${countInWords(formats, total, 'argument')}`;
        return sources === 1
          ? `The one source does not contradict itself on ${on}`
          : `The ${inWords(formats, sources)} sources do not contradict each other on ${on}`;
      },
    },
    subtitle: {
      full: 'Where each source stands on each argument (×2 = two claims)',
      slide: 'Where each source stands on each argument; blank = not mentioned',
    } satisfies Readonly<Record<Presentation, string>>,
    orders: {
      contested: 'most disputed first',
      uncontested: 'fewest contradictions first, then most support',
      diagnostic: `sharpest split first (in brackets: ${number(0)} = all sources agree, ${number(1)} = evenly split)`,
    } satisfies Readonly<Record<ThesisOrder, string>>,
    /** Where only the first are shown. */
    leftOut: ({ order, amount, total }: AmountFacts & { order: ThesisOrder }) =>
      `${number(amount)} of ${ofTheses(total)}, the ${foremost[order]}`,
    leftOutOfDisputed: leftOutOfDisputed(formats),
    /** What is not drawn: what the filters leave no claim of, and what one picture has no room for. */
    notDrawn: ({
      undisputed,
      rated,
      hidden,
      sources,
    }: Record<'undisputed' | 'hidden' | 'sources', number> & { rated: readonly RatedFacts[] }) =>
      [
        ...(undisputed > 0
          ? [`${undisputedAs(undisputed, rated, `${ofTheses(undisputed)} nobody disputes`)} not shown`]
          : []),
        ...(hidden > 0 ? [`${ofTheses(hidden)} without matching claims hidden`] : []),
        ...(sources > 0 ? [`the sources that say most; ${number(sources)} more are counted`] : []),
      ].join(' · '),
    empty: 'No selected source makes a claim on an argument that matches these filters.',
    notes: {
      mostDisputed: (facts: { thesis: string; sides: ThesisFacts }) =>
        `Most disputed: ${quoted(facts.thesis)} (${sides(facts.sides)}).`,
      score:
        `The disagreement score is the variance of the sources’ positions (supports ${signed(1)}, qualifies ${number(0)}, ` +
        `contradicts ${signed(-1)}), after R. J. Heuer’s idea of diagnosticity. Sources that say both, mentions and predictions are ignored.`,
      expected: (all: readonly string[]) =>
        `One side only predicts on ${list(all.slice(0, 3).map(quoted))}${all.length > 3 ? ` and ${number(all.length - 3)} more` : ''}.`,
      predictions: 'Predictions (hollow or ringed) are not counted as support or contradiction.',
      quotes: 'Quotations of others count for neither side.',
      copies: 'A paraphrase is shown in the column of its original.',
    },
    kinds,
    /** On a slide, in the cells of those who take no side. */
    inCell: { qualifies: 'qualifies', mentions: 'mentions', quoted: 'quotes' } as Partial<
      Record<CellKind, string>
    >,
    legend: { predicted: 'hollow: prediction only', alsoPredicted: 'ring: also predicts, + or −' },
    group: ({ kind, contradicting }: ThesisGroupFacts) =>
      kind === 'contradicted' ? `Contradicted by ${count(formats, contradicting, 'source')}` : groups[kind],
    /** A thesis beside its cells, with its score where that orders them. */
    label: ({ thesis, score: value }: { thesis: string; score: number | null }) =>
      value === null ? thesis : `${thesis} (${score(value)})`,
    /** `[2] Indian Punchline`; several numbers where a copy shares the column. */
    column: ({ number: numbers, name }: { number: string; name: string }) => `${numbers} ${name}`,
    /** `Indian Punchline [2]`, within sentences. */
    source: ({ number: numbers, name }: { number: string; name: string }) => `${name} ${numbers}`,
    /** `×3`: so many claims. */
    times: (amount: number) => `×${number(amount)}`,
    title: ({ source: name, thesis }: { source: string; thesis: string }) => `${name} on ${quoted(thesis)}`,
    sentence: ({ source: name, thesis, kind, predicted, claims, predictions, quotes }: ClaimCellFacts) => {
      if (kind === 'silent') return `${name} does not mention ${quoted(thesis)}.`;
      const both = kind === 'split' && !predicted ? 'says both; ' : '';
      const quoting = quotes.map(
        ({ who, bearing: how }) => `${who || 'somebody else'}, who ${bears[how][0]} it`,
      );
      const said = [
        bearing(claims, 'claim'),
        bearing(predictions, 'prediction'),
        quoting.length > 0 ? `it quotes ${list(quoting)}` : '',
      ].filter((part) => part !== '');
      return `${name} on ${quoted(thesis)}: ${both}${said.join('; ')}.`;
    },
    /** What a thesis says that leads to its claims. */
    lead: (facts: { thesis: string; sides: ThesisFacts; score: number | null }) => {
      const said = [
        sides(facts.sides),
        ...(facts.score === null ? [] : [`disagreement score ${score(facts.score)}`]),
      ];
      return `${quoted(facts.thesis)}: ${said.join('; ')}. Opens its claims side by side.`;
    },
    kind: ({ theses: rows, sources }: { theses: number; sources: number }) =>
      `Grid of ${ofTheses(rows)} and ${count(formats, sources, 'source')}: which source supports, contradicts, qualifies or mentions which argument.`,
    retold: ({ theses: rows, silent }: ClaimsRetoldFacts) => {
      const told = rows.map(({ thesis, score: value, of, predicted }) => {
        const stands = [
          { who: of('supports'), how: 'supported by' },
          { who: of('contradicts'), how: 'contradicted by' },
          { who: of('split'), how: 'both supported and contradicted by' },
          { who: of('qualifies'), how: 'qualified by' },
          { who: of('mentions'), how: 'mentioned by' },
          { who: of('quoted'), how: 'spoken of only in quotes by' },
          { who: predicted, how: 'touched on only in predictions by' },
        ].filter(({ who }) => who.length > 0);
        const parts = stands.map(({ who, how }) => `${how} ${list(who)}`);
        if (value !== null) parts.push(`disagreement score ${score(value)}`);
        return `${quoted(thesis)}: ${parts.join('; ')}.`;
      });
      const rest = silent.length > 0 ? [`No claim was found on ${list(silent.map(quoted))}.`] : [];
      return [...told, ...rest].join(' ');
    },
    table: {
      caption: 'What each source says of each argument',
      columns: {
        thesis: 'Argument',
        topic: 'Topic',
        source: 'Source',
        bearing: 'Bearing',
        supports: 'Supporting claims',
        contradicts: 'Contradicting claims',
        qualifies: 'Qualifying claims',
        mentions: 'Mentions',
        predictions: 'Predictions',
        quoted: 'Quoted claims of others',
        score: 'Disagreement score of the argument',
      },
      source: ({ number: numbers, name }: { number: string; name: string }) => `${numbers} ${name}`,
      cell: ({ kind, predicted }: { kind: CellKind; predicted: boolean }) => {
        const said = kind === 'split' ? 'supports and contradicts' : kinds[kind];
        return predicted ? `${said} (prediction)` : said;
      },
    },
  };
}
