import type { Briefing, Slide, SlideContent, SlideHeadline } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';

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

export function newBriefing(title: string, { info }: Dossier): Briefing {
  return {
    id: newId(),
    title,
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
