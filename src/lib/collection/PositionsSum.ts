import type { SourcePlaces } from './sourcePlaces.ts';
import { addCounts, medianOfCounts } from './stepCounts.ts';

const stepCount = 5;

/**
 * The positions of a cell by source, those of copies with their original. One of these serves cell after cell: there are
 * hundreds of thousands of sources in cells, and what is made anew for each takes longer to clear away than to add up.
 */
export class PositionsSum {
  /** How many there are of each step from −2 to 2, of all sources together. */
  readonly total = [0, 0, 0, 0, 0];
  /** Position in `confidences` of the best of them; −1 for none. */
  best = -1;
  contested = false;
  readonly #places: SourcePlaces;
  /** Of each source of the dossier, step by step. */
  readonly #counts: Int32Array;
  /** Whether a document is among what was added to a source. */
  readonly #hasDocument: Uint8Array;
  /** The sources with positions, by position of the original. */
  readonly #sources: number[] = [];
  readonly #own = [0, 0, 0, 0, 0];

  constructor(places: SourcePlaces) {
    this.#places = places;
    this.#counts = new Int32Array(places.root.length * stepCount);
    this.#hasDocument = new Uint8Array(places.root.length);
  }

  /** Begins with another cell. */
  clear(): void {
    for (const source of this.#sources) {
      for (let at = 0; at < stepCount; at++) this.#counts[source * stepCount + at] = 0;
      this.#hasDocument[source] = 0;
    }
    this.#sources.length = 0;
    this.total.fill(0);
    this.best = -1;
    this.contested = false;
  }

  /** @param counts how many of each step the source has; one at least */
  add(source: number, counts: readonly number[], best: number, isContested: boolean): void {
    const root = this.#places.root[source]!;
    const first = root * stepCount;
    if (this.#isNew(first)) this.#sources.push(root);
    for (let at = 0; at < stepCount; at++) this.#counts[first + at]! += counts[at]!;
    this.#hasDocument[root]! |= this.#places.document[source]!;
    addCounts(this.total, counts);
    if (best > this.best) this.best = best;
    this.contested ||= isContested;
  }

  #isNew(first: number): boolean {
    for (let at = first; at < first + stepCount; at++) if (this.#counts[at]! > 0) return false;
    return true;
  }

  /** How many sources have positions. */
  get sourceCount(): number {
    return this.#sources.length;
  }

  /** How many of them are no documents. */
  get publicationCount(): number {
    let publications = 0;
    for (const source of this.#sources) publications += 1 - this.#hasDocument[source]!;
    return publications;
  }

  /** The median of each source. */
  medians(): number[] {
    return this.#sources.map((source) => {
      for (let at = 0; at < stepCount; at++) this.#own[at] = this.#counts[source * stepCount + at]!;
      return medianOfCounts(this.#own);
    });
  }
}
