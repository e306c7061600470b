import { type Comparator, type FigureKind, type Recurrence } from '#lib/model/figure.ts';
import type { Span } from '#lib/model/period.ts';
import type { Formats } from '../Formats.ts';
import { common, type FlowFacts } from './common.ts';
import { passedOn } from './checked.ts';
import { capitalised, count, countInWords } from './english.ts';
import { figuresLeftOut } from './figuresLeftOut.ts';
import { findingInWords, type FindingFacts } from './findingInWords.ts';
import type { ManySubjectsFacts, SharedFacts, ShareFacts } from './tradeFacts.ts';
import { tradeHeadlines } from './tradeHeadlines.ts';
import { tradeSeries } from './tradeSeries.ts';
import { tradeSums } from './tradeSums.ts';
import { units, type ValueFacts } from './units.ts';
import { valuesIn } from './valuesIn.ts';

/** What a number is about in time; empty where that is not given. */
export interface WhenFacts {
  readonly start: string;
  readonly end: string;
  readonly per: Recurrence | '';
  /** The value is itself a span of time, so that no period is missed. */
  readonly isSpan: boolean;
}

export interface FigureFacts {
  readonly label: string;
  readonly value: ValueFacts;
  readonly flow: FlowFacts;
  readonly when: WhenFacts;
  /** Number by which the source is cited. */
  readonly number: number;
  /** Empty where all come from one source. */
  readonly source: string;
  readonly findings: readonly FindingFacts[];
  readonly share: ShareFacts | null;
}

const recurring: Readonly<Record<Recurrence, string>> = {
  day: 'daily cap',
  week: 'weekly cap',
  month: 'monthly cap',
  quarter: 'quarterly cap',
  year: 'yearly cap',
};

const kinds: Readonly<Record<FigureKind, string>> = {
  delivered: 'delivered',
  shipped: 'shipped',
  capacity: 'capacity',
  cap: 'cap',
  change: 'change',
  count: 'count',
  share: 'share',
  amount: 'amount',
};

/** The kinds that change what a number means; the others go without saying. */
const saidKinds: ReadonlySet<FigureKind> = new Set(['delivered', 'shipped', 'capacity', 'cap', 'share']);

/** What the chart `trade-bar` says. */
export function tradeBar(formats: Formats) {
  const { list, percent } = formats;
  const { period, flow, parts } = common(formats);
  const { value, bare, roundedQuantity, comparators, per, unitSaid: nounOf } = units(formats);
  const { compared, finding } = findingInWords(formats);
  const sums = tradeSums(formats);
  const series = tradeSeries(formats);
  const kindOf = (kind: FigureKind) => (saidKinds.has(kind) ? kinds[kind] : '');
  const cap = (recurs: Recurrence | null) => (recurs ? recurring[recurs] : 'cap');
  const signed = (comparator: Comparator, number: string) =>
    comparator === '=' ? number : `${comparators[comparator]} ${number}`;

  function when({ start, end, per: recurs, isSpan }: WhenFacts): string {
    return period({ start, end }) || (recurs ? per[recurs] : isSpan ? '' : 'undated');
  }

  function lasting({ days, months }: Span): string {
    if (months !== null && months % 12 === 0) return countInWords(formats, months / 12, 'year');
    return months === null ? countInWords(formats, days, 'day') : countInWords(formats, months, 'month');
  }

  function share({ share: part, comparator, limit, during }: ShareFacts): string {
    const taken = `${signed(comparator, percent(part))} of the ${cap(limit)}`;
    return during ? `${taken} in ${lasting(during)}` : taken;
  }

  /** `more than 165,000 barrels shipped from Russia to the DPRK`, `500,000 barrels (cap)`. */
  function amount({ value: number, flow: { from, to } }: Pick<FigureFacts, 'value' | 'flow'>): string {
    const kind = kindOf(number.kind);
    const isMoved = number.kind === 'delivered' || number.kind === 'shipped';
    return [value(number), isMoved ? kind : kind && `(${kind})`, from && `from ${from}`, to && `to ${to}`]
      .filter(Boolean)
      .join(' ');
  }

  return {
    name: 'Figures',
    question: 'How large are the figures, and do they hold?',
    /** Where nobody has checked any. */
    questionAlone: 'How large are the figures?',
    headlines: { ...tradeHeadlines(formats, share), ...series.headlines, sums: sums.headline },
    sums,
    series,
    encoding: 'Sources’ figures beside published ones',
    /** Where nothing was published beside it. */
    encodingAlone: ({ isOfOneSource }: { isOfOneSource: boolean }) =>
      isOfOneSource ? 'What the source says' : 'What the sources say',
    /** `Trade value in US dollars, 2022`: what all figures have in common. */
    shared: ({ measure, unit, start, end }: SharedFacts) => {
      const noun = nounOf(unit);
      const said = noun === '' ? measure : `${measure} in ${noun}`;
      return [said, period({ start, end })].filter((part) => part !== '').join(', ');
    },
    linearScale: 'bars from zero',
    logScale: 'log scale',
    empty: 'No figures match these filters.',
    notes: {
      /** What is on other pages of a long list, added up. */
      elsewhere: ({ figures, sum, unit }: Readonly<Record<'figures' | 'sum', number>> & { unit: string }) =>
        `The ${count(formats, figures, 'figure')} on other pages come to ${roundedQuantity(sum, unit)} together.`,
      log: 'On the log scale bars begin at the left end of the axis, not at zero: compare where they end.',
      stayLinear: 'Shares, changes and panels with a zero stay on a linear scale.',
      offScale: 'A value far out of proportion to the others has no bar here; the log scale shows it.',
      wide: 'Values vary widely; try the log scale.',
      asPublished: 'Figures are compared as published; none has been corrected or annualised.',
    },
    legend: {
      disputed: 'conflicts with a published figure',
      partly: 'partly confirmed, or denied',
      unverified: 'could not be verified',
      capacity: 'capacity, not a delivery',
      cap: 'cap (upper limit)',
    },
    leftOut: figuresLeftOut(formats),
    aloneLink: 'Show this comparison alone, to export it',
    allLink: 'Show all figures',
    /** Over a panel of more commodities or measures than can be named: what its numbers are in. */
    manySubjects: ({ unit, axis, areCounts, measure }: ManySubjectsFacts) => {
      const noun = nounOf(unit);
      if (measure !== '' && axis === 'amount' && !areCounts)
        return noun === '' ? measure : `${measure} in ${noun}`;
      if (axis !== 'amount') return `${axis === 'share' ? 'Shares' : 'Changes'}${noun && ` in ${noun}`}`;
      if (noun === '') return areCounts ? 'Counts of various things' : 'Various figures without a unit';
      return `${unit.startsWith('{') ? 'Counts of' : 'Amounts in'} ${noun}`;
    },
    others: 'Other figures',
    /** Over figures beside which there are no bars. */
    onlyOthers: 'Figures',
    /** What the numbers of bars are in where a program of slides writes them. */
    valuesIn: (values: readonly number[], unit: string) => valuesIn(formats, values, unit),
    /** What the numbers of a panel are in: `per cent, log scale`. */
    panelUnit: ({ unit, isLog }: { readonly unit: string; readonly isLog: boolean }) =>
      [nounOf(unit), isLog ? 'log scale' : ''].filter(Boolean).join(', '),
    /** Of a figure that one published finding speaks against and another bears out. */
    disputed: 'disputed',
    kinds,
    when,
    finding,
    share,
    /** `yearly cap: 500,000`. */
    cap: ({ limit, ...figure }: Pick<ValueFacts, 'value' | 'unit' | 'kind'> & Pick<ShareFacts, 'limit'>) =>
      `${cap(limit)}: ${bare(figure, figure.value)}`,
    /** `shipped · Russia → DPRK · March 2024`; neither the period nor the commodity where the label names it. */
    circumstances: ({
      label,
      commodity,
      value: { kind },
      ...facts
    }: Pick<FigureFacts, 'label' | 'value' | 'flow' | 'when'> & { readonly commodity: string }) => {
      const period = when(facts.when);
      const named = label.toLowerCase();
      const isNamed = commodity.split(' ').every((word) => named.includes(word.toLowerCase()));
      return parts([
        isNamed ? '' : commodity,
        kindOf(kind),
        flow(facts.flow),
        label.includes(period) ? '' : period,
      ]);
    },
    /** `Indian Punchline: about 1,000 times as much`, under what was published. */
    reportedBy: ({ source, ...facts }: FindingFacts & { readonly source: string }) => {
      const far = compared(facts);
      return far ? `${source}: ${far}` : source;
    },
    /** `published: TASS`, `according to President Zelensky, via The Straits Times`. */
    publishedBy: ({
      measure,
      publishers,
      statedBy,
    }: Pick<FindingFacts, 'measure' | 'publishers' | 'statedBy'>) => {
      const before = measure && `${measure}, `;
      return statedBy === ''
        ? [`${before}published`, list(publishers)].filter(Boolean).join(': ')
        : `${before}according to ${passedOn({ statedBy, by: list(publishers) })}`;
    },
    /** Beside a value: whose number it is, and who passes it on. */
    givenBy: (facts: Parameters<typeof passedOn>[0]) =>
      facts.statedBy === '' ? facts.by : capitalised(passedOn(facts)),
    /** Everything the picture shows of one figure. */
    sentence: (facts: FigureFacts) => {
      const { label, source } = facts;
      const by = source && `according to ${source} [${facts.number}]`;
      const said = [amount(facts), when(facts.when), by];
      const beside = [...facts.findings.map(finding), ...(facts.share ? [share(facts.share)] : [])];
      return `${[`${label}: ${said.filter(Boolean).join(', ')}`, ...beside].join('; ')}.`;
    },
    kind: ({
      figures,
      panels,
      alone,
      disputed,
    }: Readonly<Record<'figures' | 'panels' | 'alone' | 'disputed', number>>) => {
      const chart = `Bar chart of ${count(formats, figures, 'figure')}`;
      const where = panels > 0 ? ` in ${count(formats, panels, 'panel')}` : '';
      const some = [
        ...(alone > 0 ? [`${formats.number(alone)} without a bar`] : []),
        ...(disputed > 0 ? [`${formats.number(disputed)} disputed`] : []),
      ];
      return `${chart}${where}${some.length > 0 ? `, ${list(some)}` : ''}.`;
    },
    /** A panel in sentences. */
    panel: ({ title, unit, figures }: { title: string; unit: string; figures: readonly string[] }) =>
      `${unit ? `${title}, ${unit}` : title}: ${figures.join(' ')}`,
    /** A bar among others, where only its value is drawn: `Trade (more than) [1]`. */
    category: ({
      label,
      about,
      comparator,
      number,
    }: {
      readonly label: string;
      /** What tells it from others of that label; empty where nothing has to. */
      readonly about: string;
      readonly comparator: Comparator;
      readonly number: number;
    }) => {
      const named = about === '' ? label : `${label}, ${about}`;
      return `${comparator === '=' ? named : `${named} (${comparators[comparator]})`} [${number}]`;
    },
    /** All figures below the chart, where they are many. */
    list: {
      heading: 'All figures',
      filter: 'Find by name, year or number',
      found: ({ found, all }: Readonly<Record<'found' | 'all', number>>) =>
        `${formats.number(found)} of ${count(formats, all, 'figure')}`,
      row: 'Row',
    },
    table: {
      caption: 'Figures as the sources give them, with caps and other published figures',
      figure: 'Figure',
      panel: 'Panel',
      sign: 'Sign',
      value: 'Value',
      unit: 'Unit',
      kind: 'Kind',
      flow: 'From whom to whom',
      period: 'Period',
      verdict: 'Verdict',
      published: 'Other published figures',
      share: 'Share of a cap',
      source: 'Source',
    },
  };
}
