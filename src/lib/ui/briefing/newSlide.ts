import type { Briefing, Slide, SlideContent, SlideHeadline } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';

/** A slide with nothing set on it beside what it shows. */
export function newSlide(
  content: SlideContent,
  headline: SlideHeadline = { kind: 'drafted' },
  section = '',
): Slide {
  return {
    id: newId(),
    section,
    content,
    headline,
    notes: '',
    marking: null,
    steps: [],
    highlight: [],
  };
}

/**
 * An empty briefing, numbered where another has its name already. Words of the area `pinning` must be there.
 *
 * @param titles of all briefings that are kept
 */
export function newBriefing({ info }: Dossier, words: Words, titles: readonly string[]): Briefing {
  const { untitled } = words.of('pinning');
  let number = 1;
  while (titles.includes(untitled(number))) number++;
  return {
    id: newId(),
    title: untitled(number),
    dossier: { name: info.name, data: '' },
    marking: null,
    theme: 'light',
    sections: [],
    slides: [],
  };
}

/** Unique among all slides and briefings of a browser. */
export function newId(): string {
  // Not `randomUUID`, which browsers withhold where a site is not reached by https.
  return [...crypto.getRandomValues(new Uint8Array(9))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
