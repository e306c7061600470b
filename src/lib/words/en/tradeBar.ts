import { timesAsLarge, type Comparator, type FigureKind, type Recurrence } from '#lib/model/figure.ts';
import type { Span } from '#lib/model/period.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common, type FlowFacts } from './common.ts';
import { capitalised, count, countInWords, inWords } from './english.ts';
import { findingInWords, type FindingFacts } from './findingInWords.ts';
import type { ConflictFacts, ManySubjectsFacts } from './tradeFacts.ts';
import { units, type ValueFacts } from './units.ts';

/** What a number is about in time; empty where that is not given. */
export interface WhenFacts {
  readonly start: string;
  readonly end: string;
  readonly per: Recurrence | '';
  /** The value is itself a span of time, so that no period is missed. */
  readonly isSpan: boolean;
}

/** How much of a limit a figure takes up. */
export interface ShareFacts {
  readonly share: number;
  readonly comparator: Comparator;
  /** What the limit recurs after; null for a span without a name. */
  readonly limit: Recurrence | null;
  /** The shorter span of the figure; null where it is that of the limit. */
  readonly during: Span | null;
}

export interface FigureFacts {
  readonly label: string;
  readonly value: ValueFacts;
  readonly flow: FlowFacts;
  readonly when: WhenFacts;
  /** Number by which the source is cited. */
  readonly number: number;
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

/** No more letters of names stand under a slide. */
const longestNames = 140;

/** What the chart `trade-bar` says. */
export function tradeBar(formats: Formats) {
  const { list, percent } = formats;
  const { period, flow, parts } = common(formats);
  const { value, bare, quantity, comparators, factor, per } = units(formats);
  const { compared, finding } = findingInWords(formats);
  const kindOf = (kind: FigureKind) => (saidKinds.has(kind) ? kinds[kind] : '');
  const cap = (recurs: Recurrence | null) => (recurs ? recurring[recurs] : 'cap');
  const signed = (comparator: Comparator, number: string) =>
    comparator === '=' ? number : `${comparators[comparator]} ${number}`;

  /** Whether a label says already what is counted. */
  const counts = (label: string, unit: string) =>
    label
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(units(formats).unit(unit, 2).split(' ')[0]!);
  /** A value behind its label, without a unit that the label has. */
  const inLabel = (label: string, of: ValueFacts) =>
    counts(label, of.unit) ? signed(of.comparator, bare(of, of.value)) : value(of);

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
    headlines: {
      conflict: ({ label, reported, source, published, measure, publisher }: ConflictFacts) => {
        const found = `${quantity(published, reported.unit)}${measure && ` (${measure})`}`;
        const bareValue = signed(reported.comparator, bare(reported, reported.value));
        const said = reported.kind === 'capacity' ? `a capacity of ${bareValue}` : bareValue;
        // What is counted stands in the label; a sum of money needs its currency.
        const counted = reported.unit.startsWith('{')
          ? [bare(reported, published) + (measure && ` (${measure})`)]
          : [];
        const ratio = timesAsLarge(reported.value, published) ?? 1;
        const before = publisher
          ? `${quantity(published, reported.unit)} (${[measure, publisher].filter(Boolean).join(', ')})`
          : `${found} published`;
        return shortEnough(
          `${label}: ${before}, but ${source} reports ${said}`,
          ...(publisher && measure === '' && counts(label, reported.unit)
            ? [`${label}: ${bare(reported, published)} (${publisher}), but ${source} reports ${said}`]
            : []),
          `${label}: ${found} published, but ${source} reports ${said}`,
          `${label}: ${before}, but a document reports ${said}`,
          `${label}: ${found} published, but ${said} reported`,
          ...counted.map((number) => `${label}: ${number} published, but ${said} reported`),
          `The published figure is ${found}, but a document reports ${value(reported)}`,
          `A reported figure is ${ratio > 1 ? factor(ratio) : `${factor(1 / ratio)} less than`} the published one`,
        );
      },
      share: ({ label, ...facts }: ShareFacts & { readonly label: string }) =>
        shortEnough(`${label}: ${share(facts)}`, `The largest share of a cap is ${share(facts)}`),
      one: ({ label, value: number, source }: { label: string; value: ValueFacts; source: string }) =>
        shortEnough(
          `${label}: ${inLabel(label, number)}, according to ${source}`,
          `${label}: ${inLabel(label, number)}`,
          value(number),
        ),
      count: ({
        figures,
        sources,
        disputed,
      }: Readonly<Record<'figures' | 'sources' | 'disputed', number>>) => {
        const from = `from ${countInWords(formats, sources, 'source')}`;
        if (figures === 1) return `The one figure ${from} is ${disputed ? '' : 'not '}disputed`;
        const some =
          disputed === 0 ? 'None' : disputed === figures ? 'All' : capitalised(inWords(formats, disputed));
        return `${some} of ${inWords(formats, figures)} figures ${from} ${disputed < 2 ? 'is' : 'are'} disputed`;
      },
    },
    encoding: 'What the sources say, next to what was published',
    linearScale: 'bars from zero',
    logScale: 'log scale',
    empty: 'No figures match these filters.',
    notes: {
      /** What is on other pages of a long list, added up. */
      elsewhere: ({ figures, sum, unit }: Readonly<Record<'figures' | 'sum', number>> & { unit: string }) =>
        `The ${count(formats, figures, 'figure')} on other pages come to ${quantity(sum, unit)} together.`,
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
    /** Under a slide, of the figures it does not draw: those that are disputed by name, the others too if there is room for all, else how many. */
    leftOut: ({ disputed, others }: Readonly<Record<'disputed' | 'others', readonly string[]>>) => {
      const named = (labels: readonly string[]) => {
        const fits = (amount: number) => labels.slice(0, amount).join(', ').length <= longestNames;
        const amount = labels.findLastIndex((_, i) => fits(i + 1)) + 1;
        const rest = labels.length - amount;
        return list([...labels.slice(0, amount), ...(rest > 0 ? [`${formats.number(rest)} more`] : [])]);
      };
      return [
        disputed.length > 0 && `Disputed too: ${named(disputed)}`,
        others.length > 0 &&
          `${count(formats, others.length, 'more figure')} ${others.length === 1 ? 'is' : 'are'} not disputed${others.join(', ').length <= longestNames ? `: ${list(others)}` : ''}`,
      ]
        .filter(Boolean)
        .join('. ');
    },
    aloneLink: 'Show this comparison alone, to export it',
    allLink: 'Show all figures',
    /** Over a panel of more commodities or measures than can be named: what its numbers are in. */
    manySubjects: ({ unit, axis, areCounts }: ManySubjectsFacts) => {
      const noun = unit === '%' ? 'per cent' : units(formats).unit(unit, 2);
      if (axis !== 'amount') return `${axis === 'share' ? 'Shares' : 'Changes'}${noun && ` in ${noun}`}`;
      if (noun === '') return areCounts ? 'Counts of various things' : 'Various figures without a unit';
      return `${unit.startsWith('{') ? 'Counts of' : 'Amounts in'} ${noun}`;
    },
    others: 'Other figures',
    /** Over figures beside which there are no bars. */
    onlyOthers: 'Figures',
    /** What the numbers of a panel are in: `per cent, log scale`. */
    panelUnit: ({ unit, isLog }: { readonly unit: string; readonly isLog: boolean }) =>
      [unit === '%' ? 'per cent' : unit && units(formats).unit(unit, 2), isLog ? 'log scale' : '']
        .filter(Boolean)
        .join(', '),
    /** Of a figure that one published finding speaks against and another bears out. */
    disputed: 'disputed',
    kinds,
    when,
    finding,
    share,
    /** `yearly cap: 500,000`. */
    cap: ({ limit, ...figure }: Pick<ValueFacts, 'value' | 'unit' | 'kind'> & Pick<ShareFacts, 'limit'>) =>
      `${cap(limit)}: ${bare(figure, figure.value)}`,
    /** `shipped · Russia → DPRK · March 2024`; not the period where the label names it. */
    circumstances: ({
      label,
      value: { kind },
      ...facts
    }: Pick<FigureFacts, 'label' | 'value' | 'flow' | 'when'>) => {
      const period = when(facts.when);
      return parts([kindOf(kind), flow(facts.flow), label.includes(period) ? '' : period]);
    },
    /** `Indian Punchline: about 1,000 times as much`, under what was published. */
    reportedBy: ({ source, ...facts }: FindingFacts & { readonly source: string }) => {
      const far = compared(facts);
      return far ? `${source}: ${far}` : source;
    },
    /** `published: TASS`. */
    publishedBy: ({ measure, publishers }: Pick<FindingFacts, 'measure' | 'publishers'>) =>
      [`${measure && `${measure}, `}published`, list(publishers)].filter(Boolean).join(': '),
    /** Everything the picture shows of one figure. */
    sentence: (facts: FigureFacts) => {
      const { label, source } = facts;
      const said = [amount(facts), when(facts.when), `according to ${source} [${facts.number}]`];
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
    category: ({ label, comparator, number }: { label: string; comparator: Comparator; number: number }) =>
      `${comparator === '=' ? label : `${label} (${comparators[comparator]})`} [${number}]`,
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
