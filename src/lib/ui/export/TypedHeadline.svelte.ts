import type { SaidInstead } from '#lib/briefing/check/overViews.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';

/** A headline that somebody types over a picture, held against its chart by code that comes with the first letter. */
export class TypedHeadline {
  /** What it says that the chart does not. */
  instead = $state.raw<readonly SaidInstead[]>([]);
  #last = 0;

  async look(dossier: Dossier, chart: PreparedChart, headline: string, words: Words): Promise<void> {
    const now = ++this.#last;
    if (headline.trim() === '' || headline === chart.headline) return void (this.instead = []);
    try {
      const [{ wrongParts }] = await Promise.all([
        import('#lib/briefing/check/overViews.ts'),
        words.load('headlineCheck'),
      ]);
      if (now === this.#last) this.instead = wrongParts(dossier, [chart], headline, words);
    } catch {
      // Where the code does not arrive the picture can be saved all the same.
    }
  }
}
