import type { ClaimType, Credibility } from './claim.ts';
import type { Reliability } from './source.ts';
import type { Basis, Confidence } from './stance.ts';

export type Order = 'given' | 'name' | 'group' | 'mean' | 'polarisation' | 'similarity';

/** How each order is named in captions; `group` is the bloc of an actor and the category of an issue. */
export const orders: readonly Order[] = ['given', 'name', 'group', 'mean', 'polarisation', 'similarity'];

/** `diagnostic`: the theses on which the sources differ most, as in an analysis of competing hypotheses. */
export type ThesisOrder = 'contested' | 'uncontested' | 'diagnostic';

export const thesisOrders: readonly ThesisOrder[] = ['contested', 'uncontested', 'diagnostic'];

/**
 * Everything a reader can set on a view. Ids may be stale (a link made for another edition of the dossier):
 * whoever reads a view from a link checks them, charts ignore the ones they don't know.
 */
export interface View {
  /** `sources.id`s whose rows are left out. */
  readonly sourcesOff: readonly string[];
  /** Count what is known from other publications too, beside what the documents say. */
  readonly reference: boolean;
  /** ISO date, year-month or year: rows dated after it do not count; empty for no limit. */
  readonly asOf: string;
  /** Kinds of evidence that count; all of them by default. */
  readonly bases: readonly Basis[];
  /** The least confidence that counts. */
  readonly confidence: Confidence;
  readonly actorOrder: Order;
  readonly issueOrder: Order;
  /** Keep the members of a bloc together, whatever the order. */
  readonly grouped: boolean;
  /** `instruments.id`; empty for all. */
  readonly instrument: string;
  /** `instruments.id`s set side by side; empty for those that a chart chooses. */
  readonly instruments: readonly string[];
  /** `provisions.id` of the clause that is looked at; empty for one that the page chooses. */
  readonly clause: string;
  /** `issues.id` that is looked at; empty for one that the chart chooses. */
  readonly issue: string;
  /** `actors.id` that is looked at; empty for one that the chart chooses. */
  readonly actor: string;
  /** `actors.id`s that are compared, two to four; empty for those that the chart chooses. */
  readonly actors: readonly string[];
  /** `theses.id` that is looked at; empty for one that the page chooses. */
  readonly thesis: string;
  readonly thesisOrder: ThesisOrder;
  /** `actors.id` whose claims count; empty for all. */
  readonly claimant: string;
  /** The type of the claims that count; empty for all. */
  readonly claimType: ClaimType | '';
  /** The topic of the claims that count; empty for all. */
  readonly topic: string;
  /** The least credible step of a claim that counts, 6 (cannot be judged) left out; null for all, 6 included. */
  readonly credibility: Credibility | null;
  /** The least reliable step of a source whose claims count, F (cannot be judged) left out; empty for all. */
  readonly reliability: Reliability | '';
  /** What is searched for in full text. */
  readonly words: string;
  /** Keep the events of a thread together. */
  readonly threads: boolean;
  /** ISO dates between which events are shown, both included; empty for no limit. */
  readonly from: string;
  readonly to: string;
  /** Scale of amounts where values differ by orders of magnitude. */
  readonly scale: 'linear' | 'log';
  /** `chart:key` of the mark whose evidence is open; empty for none. */
  readonly mark: string;
  /** Show only what carries the finding, as beside other charts; never part of a link. */
  readonly brief: boolean;
}

export const defaultView: View = {
  sourcesOff: [],
  reference: false,
  asOf: '',
  bases: ['stated', 'attributed', 'inferred'],
  confidence: 'low',
  actorOrder: 'similarity',
  issueOrder: 'given',
  grouped: true,
  instrument: '',
  instruments: [],
  clause: '',
  issue: '',
  actor: '',
  actors: [],
  thesis: '',
  thesisOrder: 'contested',
  claimant: '',
  claimType: '',
  topic: '',
  credibility: null,
  reliability: '',
  words: '',
  threads: false,
  from: '',
  to: '',
  scale: 'linear',
  mark: '',
  brief: false,
};
