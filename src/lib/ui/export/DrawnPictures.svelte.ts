import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { browserFontReader } from '#lib/export/browserFontReader.ts';
import { FontMissingError } from '#lib/export/fontFiles.ts';
import {
  drawPictures,
  UncoveredTextError,
  type Picture,
  type PictureRequest,
  type UncoveredText,
} from '#lib/export/picture.ts';
import type { Dossier } from '#lib/model/dossier.ts';

/** Why there is no picture. */
export type DrawingFault = 'uncovered' | 'fontMissing' | 'notDrawn';

/** The pictures of a chart as they were last asked for. */
export class DrawnPictures {
  /** Sheets of paper; of a slide one. None before the first is drawn, and where there is a fault. */
  sheets = $state.raw<readonly Picture[]>([]);
  fault = $state.raw<DrawingFault | null>(null);
  /** Where characters stand that no font has. */
  uncovered = $state.raw<readonly UncoveredText[]>([]);
  #last = 0;

  async draw(dossier: Dossier, chart: PreparedChart, request: PictureRequest): Promise<void> {
    const now = ++this.#last;
    try {
      const drawn = await drawPictures(dossier, chart, request, browserFontReader);
      if (now === this.#last) this.#become(drawn, null, []);
    } catch (error) {
      if (now !== this.#last) return;
      if (error instanceof UncoveredTextError) this.#become([], 'uncovered', error.texts);
      else this.#become([], error instanceof FontMissingError ? 'fontMissing' : 'notDrawn', []);
    }
  }

  #become(sheets: readonly Picture[], fault: DrawingFault | null, uncovered: readonly UncoveredText[]): void {
    this.sheets = sheets;
    this.fault = fault;
    this.uncovered = uncovered;
  }
}
