import type { SlideFields } from '#lib/briefing/operations.ts';
import { openView, pinView, seenView } from '#lib/briefing/pinnedView.ts';
import { slideChanges, type ViewChange } from '#lib/briefing/slideChanges.ts';
import type { Briefing, PinnedView, Slide, SlideContent } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';

/**
 * What the views of a slide say differently since they were pinned, or since it was last said that this is right.
 *
 * @param before the data that the briefing was saved with; null where they are not at hand
 */
export function slideNews(
  briefing: Briefing,
  slide: Slide,
  before: Dossier | null,
  now: Dossier,
  words: Words,
): readonly ViewChange[] {
  const [change] = slideChanges({ ...briefing, slides: [slide] }, before, now, words);
  return (change?.views ?? []).filter(({ pinned, notices }) => {
    if (notices.length > 0 || !pinned.seen) return true;
    return pinned.seen.shown !== seenView(openView(now, pinned, words).prepared).shown;
  });
}

/**
 * The slide as of now: its views are those of the data that are open, and are not called changed any more.
 *
 * @param news what has changed; its headline stays as it was where `keeps` says so
 */
export function takenNews(
  slide: Slide,
  news: readonly ViewChange[],
  keeps: boolean,
  now: Dossier,
  words: Words,
): SlideFields {
  const pin = (pinned: PinnedView) => {
    const { chart, view } = openView(now, pinned, words);
    return pinView(now, chart, view, words);
  };
  const content = repinned(slide.content, pin);
  const { headline } = slide;
  const was = news.find(({ finding }) => finding !== null)?.finding?.before;
  if (keeps && headline.kind === 'drafted' && was !== undefined)
    return { content, headline: { kind: 'kept', text: was } };
  return { content, headline: !keeps && headline.kind === 'kept' ? { kind: 'drafted' } : headline };
}

function repinned(content: SlideContent, pin: (pinned: PinnedView) => PinnedView): SlideContent {
  if (content.kind === 'view') return { kind: 'view', ...pin(content) };
  if (content.kind !== 'comparison') return content;
  return { kind: 'comparison', left: pin(content.left), right: pin(content.right) };
}
