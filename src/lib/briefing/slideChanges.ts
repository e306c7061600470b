import { chartChanges, countChanges, type ChartChanges } from '#lib/charts/chartChanges.ts';
import { pinnedViews, type Briefing, type PinnedView } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Notice } from '#lib/view/viewParams.ts';
import type { Words } from '#lib/words/Words.ts';
import { openView, seenView } from './pinnedView.ts';

/** What a view of a slide says differently with other data. */
export interface ViewChange {
  readonly pinned: PinnedView;
  /** Cell by cell; null where only what was noted of the old view tells that there is a change. */
  readonly changes: ChartChanges | null;
  /** The finding then and now; null where it says the same. */
  readonly finding: { readonly before: string; readonly after: string } | null;
  /** What of the view the data no longer have. */
  readonly notices: readonly Notice[];
}

export interface SlideChange {
  /** `Slide.id`. */
  readonly slide: string;
  readonly views: readonly ViewChange[];
}

/**
 * The slides that say something else with the data that are open, in the order of the briefing.
 *
 * @param before the data that the briefing was saved with; null where they are not at hand
 */
export function slideChanges(
  { slides }: Briefing,
  before: Dossier | null,
  now: Dossier,
  words: Words,
): SlideChange[] {
  return slides.flatMap((slide) => {
    const views = pinnedViews(slide).flatMap((pinned) => viewChange(pinned, before, now, words) ?? []);
    return views.length > 0 ? [{ slide: slide.id, views }] : [];
  });
}

function viewChange(
  pinned: PinnedView,
  before: Dossier | null,
  now: Dossier,
  words: Words,
): ViewChange | null {
  const after = openView(now, pinned, words);
  const { notices } = after;
  if (before) {
    const changes = chartChanges(openView(before, pinned, words).prepared, after.prepared);
    if (countChanges(changes) === 0 && notices.length === 0) return null;
    return { pinned, changes, finding: changes.headline, notices };
  }
  const { seen } = pinned;
  const is = seenView(after.prepared);
  // A table has another hash in another language, but then the headline is another one too: that is no change of data.
  if (notices.length === 0 && (seen === null || seen.shown === '' || seen.shown === is.shown)) return null;
  const differs = seen !== null && seen.headline !== is.headline;
  const finding = differs ? { before: seen.headline, after: is.headline } : null;
  return { pinned, changes: null, finding, notices };
}
