import type { ViewChange } from '#lib/briefing/slideChanges.ts';
import { pinnedViews, type Briefing } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import { oneByOne } from './oneByOne.ts';
import { slideNews } from './slideNews.ts';

/** Which slides say something else than they did, found out one after the other while the page can be used. */
export class Changed {
  /** By `Slide.id`; those that say what they said are not among them. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced as a whole
  news = $state.raw<ReadonlyMap<string, readonly ViewChange[]>>(new Map());
  /** What was looked up already, by what a slide shows. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a memory; what is shown is `news`
  readonly #known = new Map<string, readonly ViewChange[]>();
  readonly #dossier: () => Dossier;
  readonly #words: Words;

  constructor(dossier: () => Dossier, words: Words) {
    this.#dossier = dossier;
    this.#words = words;
  }

  /**
   * @param before the data that the briefing was saved with; null where they are not at hand
   * @returns calls it off
   */
  look(briefing: Briefing, before: Dossier | null): () => void {
    const now = this.#dossier();
    const asked = briefing.slides.map((slide) => {
      const views = pinnedViews(slide);
      const canTell = before !== null || views.some(({ seen }) => seen !== null);
      return {
        slide,
        key: canTell && views.length > 0 ? `${briefing.id} ${JSON.stringify(slide.content)}` : '',
      };
    });
    const tell = () => {
      // eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced as a whole
      this.news = new Map(
        asked.flatMap(({ slide, key }) => {
          const news = this.#known.get(key) ?? [];
          return news.length > 0 ? [[slide.id, news]] : [];
        }),
      );
    };
    tell();
    const waiting = asked
      .filter(({ key }) => key !== '' && !this.#known.has(key))
      .map(({ slide, key }) =>
        oneByOne(() => {
          this.#known.set(key, slideNews(briefing, slide, before, now, this.#words));
          tell();
        }),
      );
    return () => waiting.forEach((callOff) => callOff());
  }
}
