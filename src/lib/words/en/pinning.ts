import type { Formats } from '../Formats.ts';

/** What is said where a view is pinned; apart from the page of briefings, which few who pin have open. */
export function pinning(formats: Formats) {
  const { number } = formats;
  return {
    /** `{0}` is the title as a link; `before` the slide that shows the very same already, counted from 1. */
    pinned: ({ slides, before }: { slides: number; before: number | null }) =>
      before === null
        ? `Pinned to {0} as slide ${number(slides)}.`
        : `Slide ${number(before)} of {0} shows this already; pinned once more as slide ${number(slides)}.`,
    failed: 'The view was not pinned.',
    /** Title of the briefing that is made for the first view. */
    untitled: 'My briefing',
  };
}
