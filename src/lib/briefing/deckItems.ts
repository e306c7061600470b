import type { ExportItem } from '#lib/export/Exporter.ts';
import { pinnedViews, slideMarking, type Briefing, type Slide } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import { openView } from './pinnedView.ts';

export interface Deck {
  /** In the order of the slides; of a comparison both views, one after the other. */
  readonly items: readonly ExportItem[];
  /** Slides of words alone, which no exporter draws. */
  readonly leftOut: readonly Slide[];
}

/** The slides of a briefing as exporters take them up. */
export function deckItems(briefing: Briefing, dossier: Dossier, words: Words): Deck {
  const items = briefing.slides.flatMap((slide) =>
    pinnedViews(slide).map((pinned): ExportItem => {
      const { chart, prepared } = openView(dossier, pinned, words, 'slide', slide);
      const marking = slideMarking(briefing, slide);
      return {
        chart,
        query: pinned.query,
        prepared,
        notes: slide.notes,
        ...(slide.headline.kind === 'drafted' ? {} : { headline: slide.headline.text }),
        ...(marking ? { marking } : {}),
      };
    }),
  );
  return { items, leftOut: briefing.slides.filter((slide) => pinnedViews(slide).length === 0) };
}
