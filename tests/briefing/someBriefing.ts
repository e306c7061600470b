import type { Briefing, Slide } from '#lib/model/briefing.ts';

/** A slide of a view with nothing set on it. */
export function someSlide(id: string, of: Partial<Slide> = {}): Slide {
  return {
    id,
    section: '',
    content: { kind: 'view', chart: 'stance-spectrum', query: '', seen: null },
    headline: { kind: 'drafted' },
    notes: '',
    marking: null,
    steps: [],
    highlight: [],
    ...of,
  };
}

export function someBriefing(slides: readonly Slide[], of: Partial<Briefing> = {}): Briefing {
  const dossier = { name: 'russia-dprk-treaty-2024', data: '' };
  return { id: 'talk', title: 'A talk', dossier, marking: null, theme: 'light', sections: [], slides, ...of };
}
