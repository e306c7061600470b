import type { Theme } from '#lib/scene/theme.ts';
import type { Frame, Rect } from './frame.ts';
import type { Colours } from './paint.ts';

/** A place of the layout as a slide refers to it; null where the layout has none. */
export type PlaceholderId = Readonly<Record<string, string | number>> | null;

/** What slides of a deck take their looks from: our own, or what a template lends. */
export interface Design {
  readonly frame: Frame;
  /** Units of a slide picture a point: a slide that is smaller than 13.33 × 7.5 inches has smaller type. */
  readonly perPoint: number;
  readonly theme: Theme;
  readonly colours: Colours;
  readonly layout: string;
  readonly notesMaster: string;
  readonly title: PlaceholderId;
  readonly foot: PlaceholderId;
  readonly number: PlaceholderId;
  /** Where the title stands if not where its layout has it. */
  readonly titlePlace: Rect | null;
  /** Where the foot stands if not where its layout has it. */
  readonly footPlace: Rect | null;
  /** Behind charts and foot, where the ground of the slides is no plain colour; null for none. */
  readonly plate: Rect | null;
  /** Paths of the masters that the presentation lists. */
  readonly masters: readonly string[];
}
