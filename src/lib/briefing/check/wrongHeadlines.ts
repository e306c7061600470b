import { pinnedViews, type Briefing, type Slide } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import { openView } from '../pinnedView.ts';
import { wrongParts, type SaidInstead } from './overViews.ts';

/** A slide whose headline says something that its view does not. */
export interface WrongHeadline {
  /** `Slide.id`. */
  readonly slide: string;
  /** From 0. */
  readonly at: number;
  readonly headline: string;
  readonly instead: readonly SaidInstead[];
}

/**
 * What the headline of a slide says that its views do not. Nothing is wrong with one that is drafted, nor known to be
 * where there is no view. Words of the charts and of `headlineCheck` must be there.
 */
export function wrongOnSlide(
  slide: Pick<Slide, 'content' | 'headline'>,
  dossier: Dossier,
  words: Words,
): readonly SaidInstead[] {
  if (slide.headline.kind === 'drafted') return [];
  const charts = pinnedViews(slide).map((pinned) => openView(dossier, pinned, words, 'slide').prepared);
  return wrongParts(dossier, charts, slide.headline.text, words);
}

/**
 * The slides of a briefing whose headlines say something that their views do not, in their order.
 *
 * @param look what is wrong on a slide; for whoever remembers it
 */
export function wrongHeadlines(
  { slides }: Pick<Briefing, 'slides'>,
  dossier: Dossier,
  words: Words,
  look: typeof wrongOnSlide = wrongOnSlide,
): WrongHeadline[] {
  return slides.flatMap((slide, at) => {
    const instead = look(slide, dossier, words);
    const headline = slide.headline.kind === 'drafted' ? '' : slide.headline.text;
    return instead.length > 0 ? [{ slide: slide.id, at, headline, instead }] : [];
  });
}
