import type { SaidInstead } from '#lib/briefing/check/overViews.ts';
import { wrongHeadlines, wrongOnSlide, type WrongHeadline } from '#lib/briefing/check/wrongHeadlines.ts';
import type { Briefing, Slide } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { RememberedOf } from '#lib/scene/rememberedOf.ts';
import type { Words } from '#lib/words/Words.ts';
import { oneByOne } from './oneByOne.ts';

/** More than a long briefing has. */
const mostKept = 200;
const known = new RememberedOf<Dossier, readonly SaidInstead[]>(mostKept);

const keyOf = ({ content, headline }: Pick<Slide, 'content' | 'headline'>) =>
  JSON.stringify([content, headline]);

/** What the headline of a slide says that its views do not; looked up once. */
export const slideDoubts: typeof wrongOnSlide = (slide, dossier, words) =>
  known.get(dossier, keyOf(slide), () => wrongOnSlide(slide, dossier, words));

/** Which headlines say something that their views do not, found out while the page can be used. */
export class Doubts {
  /** Ids of slides. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced as a whole
  wrong = $state.raw<ReadonlySet<string>>(new Set());
  readonly #dossier: () => Dossier;
  readonly #words: Words;

  constructor(dossier: () => Dossier, words: Words) {
    this.#dossier = dossier;
    this.#words = words;
  }

  /** @returns calls it off */
  look(briefing: Briefing): () => void {
    const typed = briefing.slides.filter(({ headline }) => headline.kind !== 'drafted');
    const tell = () => {
      // eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced as a whole
      this.wrong = new Set(this.all(briefing).map(({ slide }) => slide));
    };
    const tasks = typed.map((slide) => () => void slideDoubts(slide, this.#dossier(), this.#words));
    const waiting = [...tasks, tell].map((task) => oneByOne(task));
    return () => waiting.forEach((callOff) => callOff());
  }

  /** All of them now, as somebody has to know before others see the slides. */
  all(briefing: Briefing): readonly WrongHeadline[] {
    return wrongHeadlines(briefing, this.#dossier(), this.#words, slideDoubts);
  }
}
