import type { TableName } from './dossier.ts';
import type { Marking } from './marking.ts';

/** Views in the order in which somebody shows them, with what is said to each. A value; nothing changes it. */
export interface Briefing {
  readonly id: string;
  readonly title: string;
  /** The dossier that it was last made with. */
  readonly dossier: BriefedDossier;
  /** Of every slide that has none of its own; null for none. */
  readonly marking: Marking | null;
  /** Of its files. */
  readonly theme: BriefingTheme;
  /** In the order of their first slides. */
  readonly sections: readonly Section[];
  /** Those of one section stand together. */
  readonly slides: readonly Slide[];
}

export const briefingThemes = ['light', 'dark'] as const;
export type BriefingTheme = (typeof briefingThemes)[number];

export interface BriefedDossier {
  /** `DossierInfo.name`. */
  readonly name: string;
  /** SHA-256 of all that it said; empty where that is not recorded. */
  readonly data: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
}

export interface Slide {
  readonly id: string;
  /** `Section.id`; empty for none. */
  readonly section: string;
  readonly content: SlideContent;
  readonly headline: SlideHeadline;
  /** What the speaker says. */
  readonly notes: string;
  /** Null for that of the briefing. */
  readonly marking: Marking | null;
  /** What comes to the fore, click by click; none for all at once. */
  readonly steps: readonly BuildStep[];
  /** Keys of marks that stand out beside those of the view. */
  readonly highlight: readonly string[];
}

export interface BuildStep {
  /** Keys of marks. */
  readonly keys: readonly string[];
}

export type SlideContent =
  | ({ readonly kind: 'view' } & PinnedView)
  /** Two views side by side; charts of one kind share a scale. */
  | { readonly kind: 'comparison'; readonly left: PinnedView; readonly right: PinnedView }
  | { readonly kind: 'text'; readonly text: string }
  /** The quotation of a row of the dossier. */
  | { readonly kind: 'quote'; readonly table: TableName; readonly row: string };

export interface PinnedView {
  /** `Chart.id`. */
  readonly chart: string;
  /** As in a link, from the question mark on, with the subject that the chart had chosen; empty for the default. */
  readonly query: string;
  /** What it said when it was pinned; null where that is not recorded. */
  readonly seen: SeenView | null;
}

export interface SeenView {
  /** The beginning of the SHA-256 of its table. */
  readonly shown: string;
  readonly headline: string;
}

/** `drafted`: what the finding says, whatever that is · `kept`: what it said once · `typed`: the words of a briefer. */
export type SlideHeadline =
  { readonly kind: 'drafted' } | { readonly kind: 'kept' | 'typed'; readonly text: string };

/** The views of a slide, from left to right. */
export function pinnedViews({ content }: Pick<Slide, 'content'>): readonly PinnedView[] {
  if (content.kind === 'view') return [content];
  return content.kind === 'comparison' ? [content.left, content.right] : [];
}

/** The marking that a slide bears. */
export function slideMarking(briefing: Pick<Briefing, 'marking'>, slide: Slide): Marking | null {
  return slide.marking ?? briefing.marking;
}
