import type { Briefing, BriefingTheme, Section, Slide } from '#lib/model/briefing.ts';
import type { Marking } from '#lib/model/marking.ts';

/** Where slides are put: behind a slide of this id, at the beginning for null. One that is gone stands for the end. */
type Place = string | null;

/** One thing that a briefer does; each can be undone by another. What it is about may be gone: then it does nothing. */
export type Operation =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'mark'; readonly marking: Marking | null }
  | { readonly kind: 'theme'; readonly theme: BriefingTheme }
  | { readonly kind: 'add'; readonly slides: readonly { readonly slide: Slide; readonly after: Place }[] }
  | { readonly kind: 'change'; readonly slide: string; readonly fields: SlideFields }
  | { readonly kind: 'move'; readonly slides: readonly string[]; readonly after: Place }
  /** Brings slides together as a section, where the first of them stands; null takes them out of theirs. */
  | { readonly kind: 'group'; readonly slides: readonly string[]; readonly section: Section | null }
  | { readonly kind: 'rename'; readonly section: string; readonly title: string }
  | { readonly kind: 'remove'; readonly slides: readonly string[] }
  /** Order and sections as they were; slides that are not named stay behind those they stand behind. */
  | {
      readonly kind: 'arrange';
      readonly slides: readonly Pick<Slide, 'id' | 'section'>[];
      readonly sections: readonly Section[];
    }
  | { readonly kind: 'all'; readonly operations: readonly Operation[] };

export type SlideFields = Partial<Omit<Slide, 'id' | 'section'>>;

export interface Done {
  readonly briefing: Briefing;
  /** What brings the briefing back, also where something else has been done in the meantime. */
  readonly undo: Operation;
}

/** Does what a briefer asks for. */
export function operate(briefing: Briefing, operation: Operation): Done {
  switch (operation.kind) {
    case 'title':
      return {
        briefing: { ...briefing, title: operation.title },
        undo: { kind: 'title', title: briefing.title },
      };
    case 'mark':
      return {
        briefing: { ...briefing, marking: operation.marking },
        undo: { kind: 'mark', marking: briefing.marking },
      };
    case 'theme':
      return {
        briefing: { ...briefing, theme: operation.theme },
        undo: { kind: 'theme', theme: briefing.theme },
      };
    case 'add':
      return add(briefing, operation.slides);
    case 'change':
      return change(briefing, operation.slide, operation.fields);
    case 'move':
      return arranged(briefing, moved(briefing, operation.slides, operation.after));
    case 'group':
      return arranged(briefing, grouped(briefing, operation.slides, operation.section));
    case 'rename': {
      const sections = briefing.sections.map((section) =>
        section.id === operation.section ? { ...section, title: operation.title } : section,
      );
      return arranged(briefing, { ...briefing, sections });
    }
    case 'remove':
      return remove(briefing, operation.slides);
    case 'arrange':
      return arranged(briefing, arrange(briefing, operation.slides, operation.sections));
    case 'all':
      return all(briefing, operation.operations);
  }
}

/** A copy of a slide behind it; null if there is no such slide. */
export function duplicate({ slides }: Briefing, id: string, copy: string): Operation | null {
  const slide = slides.find((each) => each.id === id);
  return slide ? { kind: 'add', slides: [{ slide: { ...slide, id: copy }, after: id }] } : null;
}

function all(briefing: Briefing, operations: readonly Operation[]): Done {
  const undone: Operation[] = [];
  let now = briefing;
  for (const each of operations) {
    const { briefing: next, undo } = operate(now, each);
    now = next;
    undone.unshift(undo);
  }
  return { briefing: now, undo: { kind: 'all', operations: undone } };
}

function add(briefing: Briefing, added: readonly { slide: Slide; after: Place }[]): Done {
  const slides = [...briefing.slides];
  const known = new Set(slides.map(({ id }) => id));
  const fresh = added.filter(({ slide }) => !known.has(slide.id));
  for (const { slide, after } of fresh) slides.splice(placeBehind(slides, after), 0, slide);
  return {
    briefing: tidy({ ...briefing, slides }),
    undo: { kind: 'remove', slides: fresh.map(({ slide }) => slide.id) },
  };
}

function change(briefing: Briefing, id: string, fields: SlideFields): Done {
  const slide = briefing.slides.find((each) => each.id === id);
  if (!slide) return { briefing, undo: { kind: 'all', operations: [] } };
  const before = Object.fromEntries(
    (Object.keys(fields) as (keyof SlideFields)[]).map((key) => [key, slide[key]]),
  );
  const slides = briefing.slides.map((each) => (each === slide ? { ...slide, ...fields } : each));
  return { briefing: { ...briefing, slides }, undo: { kind: 'change', slide: id, fields: before } };
}

function remove(briefing: Briefing, ids: readonly string[]): Done {
  const gone = new Set(ids);
  const back = briefing.slides.flatMap((slide, at) =>
    gone.has(slide.id) ? [{ slide, after: briefing.slides[at - 1]?.id ?? null }] : [],
  );
  const slides = briefing.slides.filter(({ id }) => !gone.has(id));
  return {
    briefing: tidy({ ...briefing, slides }),
    // The sections that went with their last slides come back by the order.
    undo: { kind: 'all', operations: [{ kind: 'add', slides: back }, orderOf(briefing)] },
  };
}

function orderOf({ slides, sections }: Briefing): Operation {
  return { kind: 'arrange', slides: slides.map(({ id, section }) => ({ id, section })), sections };
}

function arranged(before: Briefing, after: Briefing): Done {
  return { briefing: tidy(after), undo: orderOf(before) };
}

/** In their present order; they take on the section of the slide that they are put behind. */
function moved(briefing: Briefing, ids: readonly string[], after: Place): Briefing {
  const going = new Set(ids);
  const rest = briefing.slides.filter(({ id }) => !going.has(id));
  const place = placeBehind(rest, after);
  const [before, behind] = [rest[place - 1], rest[place]];
  const within = before && behind && before.section === behind.section ? before.section : null;
  const moving = briefing.slides
    .filter(({ id }) => going.has(id))
    .map((slide) => ({ ...slide, section: within ?? before?.section ?? '' }));
  return { ...briefing, slides: rest.toSpliced(place, 0, ...moving) };
}

function grouped(briefing: Briefing, ids: readonly string[], section: Section | null): Briefing {
  const going = new Set(ids);
  const first = briefing.slides.findIndex(({ id }) => going.has(id));
  if (first < 0) return briefing;
  const known = section && briefing.sections.some(({ id }) => id === section.id);
  const sections = section && !known ? [...briefing.sections, section] : briefing.sections;
  const moving = briefing.slides
    .filter(({ id }) => going.has(id))
    .map((slide) => ({ ...slide, section: section?.id ?? '' }));
  const before = briefing.slides.slice(0, first);
  const behind = briefing.slides.slice(first).filter(({ id }) => !going.has(id));
  return { ...briefing, sections, slides: [...before, ...moving, ...behind] };
}

function arrange(
  briefing: Briefing,
  order: readonly Pick<Slide, 'id' | 'section'>[],
  sections: readonly Section[],
): Briefing {
  const known = new Map(briefing.slides.map((slide) => [slide.id, slide]));
  const slides = order.flatMap(({ id, section }) => {
    const slide = known.get(id);
    return slide ? [{ ...slide, section }] : [];
  });
  const named = new Set(order.map(({ id }) => id));
  let after: Place = null;
  for (const slide of briefing.slides) {
    if (!named.has(slide.id)) slides.splice(placeBehind(slides, after), 0, slide);
    after = slide.id;
  }
  const others = briefing.sections.filter(({ id }) => !sections.some((section) => section.id === id));
  return { ...briefing, slides, sections: [...sections, ...others] };
}

function placeBehind(slides: readonly Slide[], after: Place): number {
  if (after === null) return 0;
  const at = slides.findIndex(({ id }) => id === after);
  return at < 0 ? slides.length : at + 1;
}

/** Slides of one section together, where the first of them stands; sections without slides are gone. */
function tidy(briefing: Briefing): Briefing {
  const known = new Set(briefing.sections.map(({ id }) => id));
  const own = briefing.slides.map((slide) => (known.has(slide.section) ? slide : { ...slide, section: '' }));
  const seen = new Set<string>();
  const slides = own.flatMap((slide) => {
    if (slide.section === '') return [slide];
    if (seen.has(slide.section)) return [];
    seen.add(slide.section);
    return own.filter(({ section }) => section === slide.section);
  });
  const sections = [...seen].map((id) => briefing.sections.find((section) => section.id === id)!);
  return { ...briefing, slides, sections };
}
