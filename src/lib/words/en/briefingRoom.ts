import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** The page on which briefings are made, and what is said where a view is pinned. */
export function briefingRoom(formats: Formats) {
  const { number } = formats;
  return {
    description: 'Views of the dossier in the order in which you show them, with headline and notes.',
    needsScript: 'Briefings are made and kept in this browser, which needs JavaScript.',
    loading: 'Opening your briefings …',
    /** After a view was pinned; `{0}` is the title as a link. */
    pinned: ({ slides }: { slides: number }) => `Pinned to {0} as slide ${number(slides)}.`,
    pinFailed: 'The view was not pinned.',
    untitled: 'My briefing',
    briefings: 'Your briefings',
    newBriefing: 'New briefing',
    created: 'A new briefing is open. Under every chart stands “Pin to briefing”.',
    open: 'Open a file',
    drop: 'A briefing that was saved as a file can also be dropped here.',
    examples: 'Examples',
    exampleNames: {
      'two-slides': 'Two slides',
      'five-slides': 'Five slides',
      'twelve-slides': 'Twelve slides',
    },
    opened: ({ title, slides }: { title: string; slides: number }) =>
      `“${title}” is open, with ${count(formats, slides, 'slide')}.`,
    exampleMissing: 'The example did not arrive. The connection may be interrupted.',
    title: 'Title',
    remove: 'Delete briefing',
    removed: (title: string) => `“${title}” is deleted.`,
    undo: 'Undo',
    undone: 'The last step is undone.',
    saveFile: 'Save as a file',
    saved: ({ name, leftOut }: { name: string; leftOut: number }) =>
      leftOut > 0
        ? `Saved: ${name}, without ${count(formats, leftOut, 'slide')} of words alone.`
        : `Saved: ${name}.`,
    notSaved: 'The file was not written.',
    present: 'Present',
    exporting: 'Export as',
    exportNow: 'Export',
    format: {
      pptx: 'Slides (PPTX)',
      pdf: 'Pages (PDF)',
      zip: 'Pictures (ZIP)',
    },
    writing: 'The file is being written …',
    slides: 'Slides',
    empty:
      'This briefing has no slides yet. Under every chart stands “Pin to briefing”; slides of text are added here.',
    keys: 'Alt with an arrow key moves the slide in focus, Delete removes it.',
    slide: ({ at, of }: { at: number; of: number }) => `Slide ${number(at)} of ${number(of)}`,
    slideNamed: ({ at, headline, changed }: { at: number; headline: string; changed: boolean }) =>
      `${number(at)}. ${headline}${changed ? ' (changed since it was pinned)' : ''}`,
    changed: 'Changed since it was pinned',
    /** What a slide without a headline is called. */
    kinds: { text: 'Text', quote: 'Quotation' },
    moved: ({ at, of }: { at: number; of: number }) =>
      `The slide is now number ${number(at)} of ${number(of)}.`,
    slideRemoved: (headline: string) => `“${headline}” is removed.`,
    earlier: 'Move earlier',
    later: 'Move later',
    duplicate: 'Duplicate',
    duplicated: 'The copy stands behind the slide.',
    removeSlide: 'Remove',
    addText: 'Add a text slide',
    added: 'The slide is added.',
    newText: 'New text',
    compareWithNext: 'Show beside the next slide',
    quotes: (amount: number) => `Quotations that the headline rests on (${number(amount)})`,
    quoteSlide: 'As a slide',
    quoteSlideOf: (quote: string) => `As a slide: “${quote}”`,
    quoteGone: 'The dossier that is open does not have this quotation.',
    section: 'Section',
    headline: 'Headline',
    headlineDrafted: 'Headline, as the view says it; it can be typed over',
    drafted: (headline: string) => `It says: ${headline}`,
    keepDraft: 'Use the drafted headline',
    text: 'Text',
    notes: 'Notes',
    marking: 'Marking',
    markingOf: 'Marking of the briefing',
    asBriefing: 'As the briefing',
    noMarking: 'None',
    ownWords: 'Own words',
    ownMarking: 'Words of the marking',
    toView: (page: string) => `Open this view in “${page}”`,
    cited: (id: string) => `Cited as ${id}`,
    check: {
      title: 'Headline held against the view',
      /** Of a part of the headline that the view does not bear out. */
      notBorneOut: ({ part, says }: { part: string; says: string }) =>
        says === ''
          ? `“${part}”: the view does not say this.`
          : `“${part}”: the view does not say this. It says: ${says}`,
      unchecked: (parts: readonly string[]) =>
        `Unchecked, because it cannot be told from the view: ${formats.list(parts.map((part) => `“${part}”`))}.`,
      nothing: 'Unchecked: it has no name, number or direction that could be held against the view.',
      nothingWrong: 'Names, numbers and directions that could be checked stand in the view.',
      noView: 'Unchecked: this slide has no view.',
    },
    notDrawn: 'The picture of this slide could not be drawn.',
    overwritten: 'Another tab had changed the same slide; what you wrote here stands.',
    show: {
      title: (title: string) => `${title}: presentation`,
      close: 'End',
      previous: 'Previous slide',
      next: 'Next slide',
      grid: 'All slides',
      overview: 'Overview (G)',
      evidence: 'Notes and evidence (E)',
      notes: 'Notes',
      noNotes: 'No notes.',
      rests: 'What the headline rests on',
    },
  };
}
