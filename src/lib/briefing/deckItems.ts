import type { ExportItem } from '#lib/export/Exporter.ts';
import { slideMarking, type Briefing, type PinnedView, type Slide } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import { wrongHeadlines, wrongOnSlide, type WrongHeadline } from './check/wrongHeadlines.ts';
import { openView } from './pinnedView.ts';
import { comparisonSlide } from './slides/comparisonSlide.ts';
import { quoteSlide } from './slides/quoteSlide.ts';
import { sourcesSlide } from './slides/sourcesSlide.ts';
import { textSlide } from './slides/textSlide.ts';

export interface Deck {
  /** In the order of the slides, then one of sources and method; none where there are no slides. */
  readonly items: readonly ExportItem[];
  /** Slides of a quotation that the dossier does not have. */
  readonly leftOut: readonly Slide[];
  /** Headlines that say something their views do not; the notes of these slides say so too. */
  readonly wrong: readonly WrongHeadline[];
}

/**
 * The slides of a briefing as exporters take them up. Words of the areas `briefing`, `headlineCheck`, `evidence` and
 * `dataFiles` must be there beside those of the charts.
 *
 * @param look what is wrong on a slide; for whoever remembers it
 */
export function deckItems(
  briefing: Briefing,
  dossier: Dossier,
  words: Words,
  look: typeof wrongOnSlide = wrongOnSlide,
): Deck {
  const items: ExportItem[] = [];
  const leftOut: Slide[] = [];
  const wrong = wrongHeadlines(briefing, dossier, words, look);
  for (const slide of briefing.slides) {
    const item = slideItem(slide, dossier, words);
    const marking = slideMarking(briefing, slide);
    const notes = notesOf(slide, wrong, words);
    if (item) items.push({ ...item, notes, ...(marking ? { marking } : {}) });
    else leftOut.push(slide);
  }
  if (items.length === 0) return { items, leftOut, wrong };
  const { marking } = briefing;
  const closing = { ...sourcesSlide(dossier, words, items), ...(marking ? { marking } : {}) };
  return { items: [...items, closing], leftOut, wrong };
}

/** What is said to a slide, after what has to be mended before anything is said. */
function notesOf({ id, notes }: Slide, wrong: readonly WrongHeadline[], words: Words): string {
  const doubts = wrong.find(({ slide }) => slide === id)?.instead ?? [];
  const say = words.of('headlineCheck');
  return [...doubts.map(say.inNotes), notes].filter((each) => each !== '').join('\n');
}

/** A slide as exporters and screens draw it, without its notes and marking; null for a quotation that the dossier lacks. */
export function slideItem(slide: Slide, dossier: Dossier, words: Words): ExportItem | null {
  const { content } = slide;
  const headline = slide.headline.kind === 'drafted' ? '' : slide.headline.text;
  const view = (pinned: PinnedView): ExportItem => {
    const { chart, prepared } = openView(dossier, pinned, words, 'slide', slide);
    return { chart, query: pinned.query, prepared };
  };
  switch (content.kind) {
    case 'view':
      return { ...view(content), ...(headline === '' ? {} : { headline }) };
    case 'comparison':
      return comparisonSlide(dossier, words, [view(content.left), view(content.right)], headline);
    case 'quote':
      return quoteSlide(dossier, words, content, headline);
    case 'text':
      return textSlide(words, content.text, headline);
  }
}
