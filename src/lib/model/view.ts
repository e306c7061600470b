import type { Basis, Confidence } from './stance.ts';

export type Order = 'given' | 'name' | 'group' | 'mean' | 'polarisation' | 'similarity';

/** How each order is named in captions; `group` is the bloc of an actor and the category of an issue. */
export const orders: readonly Order[] = ['given', 'name', 'group', 'mean', 'polarisation', 'similarity'];

/**
 * Everything a reader can set on a view. Ids may be stale (a link made for another edition of the dossier):
 * whoever reads a view from a link checks them, charts ignore the ones they don't know.
 */
export interface View {
  /** `sources.id`s whose rows are left out. */
  readonly sourcesOff: readonly string[];
  /** Count what is known from other publications too, beside what the documents say. */
  readonly reference: boolean;
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
  bases: ['stated', 'attributed', 'inferred'],
  confidence: 'low',
  actorOrder: 'similarity',
  issueOrder: 'given',
  grouped: true,
  instrument: '',
  scale: 'linear',
  mark: '',
  brief: false,
};
