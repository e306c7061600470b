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
  /** Of the briefing. */
  readonly title: string;
  /** The slide that shows it, counted from 1. */
  readonly slide: number;
  /** It showed the very same view before, and nothing was added. */
  readonly isOld: boolean;
}

/** What is pinned while something else is on its way waits for it, so that a view is not taken twice. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Puts a view at the end of the briefing about the dossier that was open last, of a new one where there is none. Words of
 * the area `pinning` must be there.
 *
 * @param again where a slide shows the very same view already, it is added nevertheless
 * @returns rejects with a `BriefingError` where it cannot be kept
 */
export function pinChart(
  dossier: Dossier,
  chart: Chart,
  view: View,
  words: Words,
  again = false,
): Promise<Pinned> {
  const pinning = last.then(() => pinNow(dossier, chart, view, words, again));
  last = pinning.catch(() => undefined);
  return pinning;
}

async function pinNow(
  dossier: Dossier,
  chart: Chart,
  view: View,
  words: Words,
  again: boolean,
): Promise<Pinned> {
  const content = { kind: 'view', ...pinView(dossier, chart, view, words) } as const;
  const store = await openBriefingStore();
  try {
    kept.read();
    let id = await briefingAbout(store, dossier.info.name, kept.now?.id);
    if (id === undefined) {
      const titles = (await store.list()).map(({ title }) => title);
      const briefing = newBriefing(dossier, words, titles);
      await store.save(briefing);
      id = briefing.id;
    }
    const { briefing } = await store.read(id);
    const same = briefing.slides.findIndex(({ content: of }) => {
      return of.kind === 'view' && of.chart === content.chart && of.query === content.query;
    });
    if (same !== -1 && !again) {
      kept.set({ id, slides: briefing.slides.length });
      return { title: briefing.title, slide: same + 1, isOld: true };
    }
    const after = briefing.slides.at(-1)?.id ?? null;
    const done = await store.apply(id, {
      kind: 'add',
      slides: [{ slide: newSlide(content), after }],
    });
    const { title, slides } = done.briefing;
    kept.set({ id, slides: slides.length });
    return { title, slide: slides.length, isOld: false };
  } finally {
    store.close();
  }
}
