import type { Formats } from '../Formats.ts';
import { capitalised, count, countInWords } from './english.ts';
import { changedTables, type ChangedTable } from './rowAmounts.ts';
import { saidInstead } from './saidInstead.ts';

/** The page on which briefings are made. */
export function briefingRoom(formats: Formats) {
  const { number } = formats;
  return {
    description: 'Views of the dossier in the order in which you show them, with headline and notes.',
    needsScript: 'Briefings are made and kept in this browser, which needs JavaScript.',
    loading: 'Opening your briefings …',
    none: 'Choose a chart to start, or press “Pin to briefing” at any chart of the site to take it as you have set it. A file that was saved can be opened or dropped here.',
    briefings: 'Your briefings',
    newBriefing: 'New briefing',
    created: 'A new briefing is open.',
    open: 'Open a file',
    examples: 'Examples',
    example: (slides: number) => capitalised(countInWords(formats, slides, 'slide')),
    opened: ({ title, slides }: { title: string; slides: number }) =>
      `“${title}” is open, with ${count(formats, slides, 'slide')}.`,
    /** Of a file about another dossier; `{0}` is the way to the page that keeps data of one's own. */
    carriesData: 'It carries its data: {0} with the same file, then open it on the page of briefings.',
    openData: 'keep them',
    exampleMissing: 'The example did not arrive. The connection may be interrupted.',
    title: 'Title',
    remove: 'Delete briefing',
    removed: (title: string) => `“${title}” is deleted.`,
    undo: 'Undo',
    undone: 'The last step is undone.',
    saveFile: 'Save as a file',
    saved: ({ name, leftOut }: { name: string; leftOut: number }) =>
      leftOut > 0
        ? `Saved: ${name}, without ${count(formats, leftOut, 'quotation')} that the data do not have.`
        : `Saved: ${name}.`,
    notSaved: 'The file was not written.',
    present: 'Present',
    exporting: 'Export as',
    exportNow: 'Export',
    themeOfFiles: 'Theme of files',
    template: 'Template of my own, for slides (PPTX)',
    /** What is seldom set of a briefing, folded. */
    more: 'Marking, theme and more',
    format: {
      pptx: 'Slides (PPTX)',
      pdf: 'Pages (PDF)',
      handout: 'Handout (PDF)',
      html: 'One page (HTML)',
      pictures: 'Pictures (ZIP)',
    },
    writing: 'The file is being written …',
    slides: 'Slides',
    empty:
      'This briefing has no slides yet. Add a chart here, or press “Pin to briefing” at any chart of the site to take it as you have set it.',
    keys: 'Move a slide: Alt and an arrow key. Remove it: Delete.',
    slide: ({ at, of }: { at: number; of: number }) => `Slide ${number(at)} of ${number(of)}`,
    slideNamed: ({
      at,
      headline,
      changed,
      wrong,
    }: {
      at: number;
      headline: string;
      changed: boolean;
      wrong: boolean;
    }) => {
      const marks = [
        ...(changed ? ['changed since it was pinned'] : []),
        ...(wrong ? ['check the headline'] : []),
      ];
      return `${number(at)}. ${headline}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}`;
    },
    changed: 'Changed since it was pinned',
    moved: ({ at, of }: { at: number; of: number }) =>
      `The slide is now number ${number(at)} of ${number(of)}.`,
    slideRemoved: (headline: string) => `“${headline}” is removed.`,
    earlier: 'Move earlier',
    later: 'Move later',
    duplicate: 'Duplicate',
    duplicated: 'The copy stands behind the slide.',
    removeSlide: 'Remove',
    addText: 'Add a text slide',
    chart: 'Chart',
    addChart: 'Add the chart',
    added: 'The slide is added.',
    newText: 'New text',
    compareWithNext: 'Show beside the next slide',
    quotes: (amount: number) => `Quotations that the headline rests on (${number(amount)})`,
    quoteSlide: 'As a slide',
    quoteSlideOf: (quote: string) => `As a slide: “${quote}”`,
    quoteGone: 'The dossier that is open does not have this quotation.',
    section: 'Section',
    headline: 'Headline',
    headlineDrafted: 'Headline (edit it if you like)',
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
    /** `{0}` is the id as a link. */
    cited: 'Cite as {0}',
    copyCitation: 'Copy citation',
    copied: 'The citation is copied.',
    citation: ({
      headline,
      dossier,
      id,
      address,
    }: {
      headline: string;
      dossier: string;
      id: string;
      address: string;
    }) => `${headline}. ${dossier}, ${id}, ${address}`,
    citing: {
      /** Of what a picture or slide has printed in its foot. */
      lookUp: 'Look up a citation',
      field: 'Id under a picture or slide, or a whole citation',
      look: 'Look up',
      looking: 'Looking through the views of this dossier …',
      title: (id: string) => `Cited as ${id}`,
      unknown: 'This cites a view, but its id cannot be read. It may have been cut off.',
      /** Of an id alone, which names no filters. */
      notFound: ({ views, data }: { views: number; data: boolean }) =>
        `${data ? 'The data are as they were cited, but' : 'The data have changed since, and'} none of ${count(formats, views, 'view')} looked through, those of your slides among them, finds the same. A view with filters is found by its whole citation, which has an address.`,
      /** `tables` and `then` of a whole citation: what was cited; `then` empty where that is not known. */
      holds: ({
        data,
        finding,
        version,
        now,
        tables,
      }: {
        data: boolean;
        finding: boolean;
        version: string;
        now: string;
        tables: readonly ChangedTable[];
      }) => {
        if (data)
          return finding
            ? 'Data and finding are as they were cited.'
            : 'The data are as they were cited, but this view finds something else: the address may not be the one that was cited.';
        const what = tables.length === 0 ? '' : ` (${changedTables(formats, tables)})`;
        const since =
          version !== '' && version !== now
            ? `The data have changed since${what}: then version ${version}, now ${now || 'without a number'}.`
            : `The data have changed since${what}.`;
        return `${since} ${finding ? 'What this view finds is the same.' : 'What this view finds has changed too.'}`;
      },
      said: (headline: string) => `It then said: ${headline}.`,
      says: (headline: string) => `It now says: ${headline}.`,
    },
    steps: {
      title: (amount: number) =>
        amount === 0 ? 'Steps while it is shown' : `Steps while it is shown (${number(amount)})`,
      add: 'Next step: comes to the fore',
      choose: 'Choose …',
      rows: 'Rows and columns',
      marks: 'Marks',
      remove: 'Remove',
      removeOf: (name: string) => `Remove the step: ${name}`,
      gone: 'no longer in this view',
    },
    news: {
      title: 'Changed since it was pinned',
      before: 'Then',
      now: 'Now',
      sameFinding: 'The finding is the same; what it rests on has changed.',
      marks: (amount: number) => `${count(formats, amount, 'change')} in the picture.`,
      noPicture:
        'The data of that time are not in this browser, so that only the findings can be set side by side.',
      accept: 'Take what it says now',
      keep: 'Keep the old headline',
      taken: 'The slide is as of now.',
      kept: 'The old headline stays.',
    },
    check: {
      title: 'Headline held against the view',
      /** Of parts of the headline that the view does not bear out. */
      notBorneOut: saidInstead(formats),
      unchecked: (parts: readonly string[]) =>
        `Unchecked, because it cannot be told from the view: ${formats.list(parts.map((part) => `“${part}”`))}.`,
      nothing: 'Unchecked: it has no name, number or direction that could be held against the view.',
      nothingWrong:
        'No wrong name, number or direction was found. Whether the sentence is true was not checked.',
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
      spotlight: 'Spotlight (S)',
      presenter: 'Presenter window (P)',
      presenterTitle: (title: string) => `${title}: presenter`,
      elapsed: (time: string) => `${time} since the beginning`,
      restart: 'Begin anew',
      comesNext: 'Next',
      lastSlide: 'This is the last slide.',
      /** To who wants to go on behind it. */
      ended: 'That was the last slide. Escape ends the presentation.',
      alone:
        'No presentation is under way in another window of this browser. Begin one there: this window follows and leads it.',
      evidence: 'Notes and evidence (E)',
      notes: 'Notes',
      noNotes: 'No notes.',
      rests: 'What the headline rests on',
      passage: 'Where the quotation stands',
    },
  };
}
