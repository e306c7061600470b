import type { Formats } from '../Formats.ts';

/** What is said where a view is pinned; apart from the page of briefings, which few who pin have open. */
export function pinning(formats: Formats) {
  const { number } = formats;
  return {
    /** `{0}` is the title as a link; the slide is counted from 1. */
    pinned: (slide: number) => `Pinned to {0} as slide ${number(slide)}.`,
    /** Of a view that a slide shows already. */
    already: (slide: number) => `Slide ${number(slide)} of {0} shows this already.`,
    again: 'Pin it once more',
    failed: 'The view was not pinned.',
    /** Title of a briefing that nobody has named; the first has no number. */
    untitled: (at: number) => (at === 1 ? 'My briefing' : `My briefing ${number(at)}`),
  };
}
