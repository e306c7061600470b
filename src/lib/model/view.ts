import type { ClaimType, Credibility } from './claim.ts';
import type { Reliability } from './source.ts';
import type { Basis, Confidence } from './stance.ts';

export type Order = 'given' | 'name' | 'group' | 'mean' | 'polarisation' | 'similarity';

/** How each order is named in captions; `group` is the bloc of an actor and the category of an issue. */
export const orders: readonly Order[] = ['given', 'name', 'group', 'mean', 'polarisation', 'similarity'];

/** `diagnostic`: the theses on which the sources differ most, as in an analysis of competing hypotheses. */
export type ThesisOrder = 'contested' | 'uncontested' | 'diagnostic';

export type Scale = 'linear' | 'log';

/**
 * How agreement of two actors is measured. `distance`: the mean gap of their positions · `same`: the share of items that
 * both answer alike · empty for what fits the rows: `same` for observations, else `distance`.
 */
export type Measure = '' | 'distance' | 'same';

/** How many treaties are drawn at once: the share of them that has each clause, or each of them with each clause. */
export type Coverage = 'shares' | 'matrix';

export const coverages: readonly Coverage[] = ['shares', 'matrix'];

/** `share`: the most common clauses and the treaties with most of them first · `year`: the earliest first. */
export type ClauseOrder = 'share' | 'year' | 'given';

export const clauseOrders: readonly ClauseOrder[] = ['share', 'year', 'given'];

export const measures: readonly Measure[] = ['', 'distance', 'same'];

export const scales: readonly Scale[] = ['linear', 'log'];

export const thesisOrders: readonly ThesisOrder[] = ['contested', 'uncontested', 'diagnostic'];

/**
 * How figures are told. `from`, `to`, `pair`, `commodity`: added up by who gives, who gets, who gives to whom or what it is
 * of · `each`: one by one · empty for what fits them.
 */
export type SumBy = '' | 'from' | 'to' | 'pair' | 'commodity' | 'each';

export const sumsBy: readonly SumBy[] = ['', 'from', 'to', 'pair', 'commodity', 'each'];

/** Which rows are selected. */
export interface Filter {
  /** `sources.id`s whose rows are left out. */
  readonly sourcesOff: readonly string[];
  /** Include what is known from other publications too, beside what the documents say. */
  readonly reference: boolean;
  /** ISO date, year-month or year: rows dated after it are left out; empty for no limit. */
  readonly asOf: string;
  /** Kinds of evidence that are included; all of them by default. */
  readonly bases: readonly Basis[];
  /** The least confidence that is included. */
  readonly confidence: Confidence;
  /** `actors.id` whose claims are selected; empty for all. */
  readonly claimant: string;
  /** The type of the claims that are selected; empty for all. */
  readonly claimType: ClaimType | '';
  /** The topic of the claims that are selected; empty for all. */
  readonly topic: string;
  /** The least credible step of a claim that is selected, 6 (cannot be judged) left out; null for all, 6 included. */
  readonly credibility: Credibility | null;
  /** The least reliable step of a source whose claims are selected, F (cannot be judged) left out; empty for all. */
  readonly reliability: Reliability | '';
}

/** In which order and on what scale they are shown. */
export interface Arrangement {
  readonly actorOrder: Order;
  readonly issueOrder: Order;
  /** Keep the members of a bloc together, whatever the order. */
  readonly grouped: boolean;
  /** Show authors, media and unnamed groups too, apart from the parties. */
  readonly observers: boolean;
  /** Show issues too on which one source alone or nobody differs. */
  readonly allIssues: boolean;
  /** Show actors too of whom one position at most is known. */
  readonly allActors: boolean;
  /** Actors in rows and issues in columns, instead of issues in rows. */
  readonly turned: boolean;
  readonly thesisOrder: ThesisOrder;
  /** Show arguments too that nobody disputes where the most disputed come first. */
  readonly allTheses: boolean;
  /** Keep the events of a thread together. */
  readonly threads: boolean;
  /** Scale of amounts where values differ by orders of magnitude. */
  readonly scale: Scale;
  readonly measure: Measure;
  /** Of more treaties than can stand side by side. */
  readonly coverage: Coverage;
  readonly clauseOrder: ClauseOrder;
  readonly sumBy: SumBy;
  /** Which page of a list that is too long for one picture, counted from 1. */
  readonly page: number;
}

/** What is looked at; what is left empty, the chart or the page chooses. */
export interface Subject {
  /** `instruments.id`; empty for all. */
  readonly instrument: string;
  /** `instruments.id`s set side by side. */
  readonly instruments: readonly string[];
  /** `provisions.id` of a clause. */
  readonly clause: string;
  /** `figures.id` of the comparison that is shown alone; empty for all. */
  readonly figure: string;
  /** `figures.id`: what is measured like it, in its unit and time, is added up; empty for what the chart chooses. */
  readonly sumOf: string;
  /** `issues.id`. */
  readonly issue: string;
  /** `actors.id`. */
  readonly actor: string;
  /** `actors.id`s that are compared, two to four. */
  readonly actors: readonly string[];
  /** `theses.id`. */
  readonly thesis: string;
  /** What is searched for in full text. */
  readonly query: string;
  /** ISO dates between which events are shown, both included; empty for no limit. */
  readonly from: string;
  readonly to: string;
}

/** A note of a reader's own at a mark. */
export interface MarkNote {
  /** The key of the mark. */
  readonly key: string;
  readonly text: string;
}

/** More would be a text beside a picture. */
export const mostNotes = 3;
/** Characters; what is longer makes links that mail programs break. */
export const longestNote = 160;

/** What a picture can be shown without. */
export const pictureParts = ['legend', 'notes'] as const;
export type PicturePart = (typeof pictureParts)[number];

/** What a briefer adds to a chart to make one thing of it stand out. */
export interface Emphasis {
  /** Keys of marks, or parts of them such as the id of an actor; on a chart that draws any of these the rest is pale. */
  readonly highlight: readonly string[];
  readonly notes: readonly MarkNote[];
  /** Ids of rows, of which alone a chart that has any of them draws those; empty for the chart's own choice. */
  readonly only: readonly string[];
  /** Left out of the picture. */
  readonly hidden: readonly PicturePart[];
  /** A line of the reader's own in the foot of pictures; empty for none. */
  readonly credit: string;
}

/**
 * Everything a reader can set on a chart and on a page. Ids may be stale (a link made for another edition of the dossier):
 * whoever reads a view from a link checks them, charts ignore the ones they don't know. The mark whose evidence is open
 * is no part of it, nor is how much room the picture has.
 */
export type View = Filter & Arrangement & Subject & Emphasis;

/** `slide`: only what carries the finding, for a room; `full`: all that is selected. */
export type Presentation = 'full' | 'slide';

export const defaultView: View = {
  sourcesOff: [],
  reference: false,
  asOf: '',
  bases: ['stated', 'attributed', 'inferred'],
  confidence: 'low',
  actorOrder: 'similarity',
  issueOrder: 'given',
  grouped: true,
  observers: true,
  allIssues: false,
  allActors: false,
  turned: false,
  instrument: '',
  instruments: [],
  clause: '',
  figure: '',
  sumOf: '',
  issue: '',
  actor: '',
  actors: [],
  thesis: '',
  thesisOrder: 'contested',
  allTheses: false,
  claimant: '',
  claimType: '',
  topic: '',
  credibility: null,
  reliability: '',
  query: '',
  threads: false,
  from: '',
  to: '',
  scale: 'linear',
  measure: '',
  coverage: 'shares',
  clauseOrder: 'share',
  sumBy: '',
  page: 1,
  highlight: [],
  notes: [],
  only: [],
  hidden: [],
  credit: '',
};

/** The view with all documents at any date, with which one that leaves some out is compared; null for any other. */
export function comparedWith(view: View): View | null {
  const { sourcesOff, asOf } = defaultView;
  return view.sourcesOff.length > 0 || view.asOf !== asOf ? { ...view, sourcesOff, asOf } : null;
}
