import { pinView } from '#lib/briefing/pinnedView.ts';
import { openBriefingStore } from '#lib/briefing/store/openBriefingStore.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import type { Words } from '#lib/words/Words.ts';
import { briefingAbout } from './briefingAbout.ts';
import { kept } from './kept.svelte.ts';
import { newBriefing, newSlide } from './newSlide.ts';

/** Where a view went. */
export interface Pinned {
  readonly title: string;
  readonly slides: number;
  /** The slide that shows the very same view already, counted from 1; null where none does. */
  readonly before: number | null;
}

/**
 * Puts a view at the end of the briefing about the dossier that was open last, of a new one where there is none. Words of
 * the area `pinning` must be there.
 *
 * @returns rejects with a `BriefingError` where it cannot be kept
 */
export async function pinChart(dossier: Dossier, chart: Chart, view: View, words: Words): Promise<Pinned> {
  const content = { kind: 'view', ...pinView(dossier, chart, view, words) } as const;
  const store = await openBriefingStore();
  try {
    kept.read();
    let id = await briefingAbout(store, dossier.info.name, kept.now?.id);
    if (id === undefined) {
      const briefing = newBriefing(words.of('pinning').untitled, dossier);
      await store.save(briefing);
      id = briefing.id;
    }
    const { briefing } = await store.read(id);
    const same = briefing.slides.findIndex(({ content: of }) => {
      return of.kind === 'view' && of.chart === content.chart && of.query === content.query;
    });
    const last = briefing.slides.at(-1)?.id ?? null;
    const done = await store.apply(id, {
      kind: 'add',
      slides: [{ slide: newSlide(content), after: last }],
    });
    const { title, slides } = done.briefing;
    kept.set({ id, slides: slides.length });
    return { title, slides: slides.length, before: same === -1 ? null : same + 1 };
  } finally {
    store.close();
  }
}
