import { id, listOf, object } from '../file/fields.ts';
import { headReader, readSlide } from '../file/readBriefing.ts';
import type { Briefing, Slide } from '#lib/model/briefing.ts';
import type { BriefingProblem } from '#lib/model/briefingProblem.ts';

/** A briefing without its slides, as it is kept. */
export type HeadRecord = Omit<Briefing, 'slides'> & {
  /** Counts what is written, so that a tab knows whether it has seen it. */
  readonly revision: number;
  /** Ids of slides. */
  readonly order: readonly string[];
};

/** One slide, as it is kept: damage to one is no damage to the others. */
export interface SlideRecord {
  readonly briefing: string;
  readonly id: string;
  readonly slide: Slide;
}

/** A briefing with what could not be read of it. */
export interface KeptBriefing {
  readonly briefing: Briefing;
  readonly revision: number;
  readonly problems: readonly BriefingProblem[];
  /** Ids of slides that cannot be read, in their places; they stay where they are kept. */
  readonly order: readonly string[];
}

const orderReader = object((part) => ({ order: part('order', listOf(id, 1_000)) }));

/** Puts together what is kept. Of a head that is damaged the slides are still there. */
export function keptBriefing(briefing: string, head: unknown, records: readonly unknown[]): KeptBriefing {
  const problems: BriefingProblem[] = [];
  const faults: BriefingProblem[] = [];
  const note = (problem: BriefingProblem) => void faults.push(problem);
  const read = { ...headReader(head, 'briefing', note), ...orderReader(head, 'briefing', note) };
  if (faults.length > 0) problems.push({ kind: 'headDamaged' });
  const slides = new Map<string, Slide | null>();
  for (const record of records) {
    const { id: own, slide } = (record ?? {}) as Partial<SlideRecord>;
    if (typeof own !== 'string') continue;
    const whole = readSlide(slide);
    slides.set(own, whole?.id === own ? whole : null);
  }
  // A slide that no order names was written by a head that is lost.
  const order = [...new Set([...read.order.filter((each) => slides.has(each)), ...slides.keys()])];
  for (const each of order) if (!slides.get(each)) problems.push({ kind: 'recordDamaged', slide: each });
  const missing = read.order.filter((each) => !slides.has(each));
  for (const slide of missing) problems.push({ kind: 'recordDamaged', slide });
  const known = new Set(read.sections.map((section) => section.id));
  const whole = order.flatMap((each) => slides.get(each) ?? []);
  const { revision } = (head ?? {}) as Partial<HeadRecord>;
  return {
    briefing: {
      id: briefing,
      title: read.title,
      dossier: read.dossier,
      marking: read.marking,
      theme: read.theme,
      sections: read.sections,
      slides: whole.map((slide) => (known.has(slide.section) ? slide : { ...slide, section: '' })),
    },
    revision: typeof revision === 'number' ? revision : 0,
    problems,
    order,
  };
}

/** The order after a change, with the slides that could not be read behind those they stood behind. */
export function orderAfter(before: KeptBriefing, { slides }: Briefing): string[] {
  const order = slides.map((slide) => slide.id);
  const whole = new Set(before.briefing.slides.map((slide) => slide.id));
  before.order.forEach((each, at) => {
    if (whole.has(each)) return;
    const behind = before.order.slice(0, at).findLast((other) => order.includes(other));
    order.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, each);
  });
  return order;
}
