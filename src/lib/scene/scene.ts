import type { Mark } from './mark.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the picture that a reader can point at, reach by arrow keys and open the evidence of. */
export interface Target extends Area {
  /** Unique in the scene and the same at every size. */
  readonly key: string;
  /** Arrow keys move by row and column. Rows may have different numbers of columns; one below zero heads its row. */
  readonly row: number;
  readonly column: number;
  /** What a chart of the old contract says of it; `PreparedChart.sentence` is asked for it. */
  readonly sentence?: string;
  /** It leads to another view instead of opening evidence; such targets are no marks and have no row in the table. */
  readonly leads?: boolean;
  /** Further places where the same thing is drawn. */
  readonly also?: readonly Area[];
}

/** A picture in the picture, with all of it in its address (`data:`). */
export interface Logo extends Area {
  readonly href: string;
}

/** How many of the marks of a picture, in their order, make each part of it; the rest is its foot. */
export interface SceneParts {
  readonly headline: number;
  readonly subtitle: number;
  readonly legend: number;
  readonly leftOut: number;
  readonly chart: number;
}

/** A whole picture as data: geometry is decided, nothing is drawn yet. Everything lies inside width × height. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Null for a transparent ground. */
  readonly background: string | null;
  readonly marks: readonly Mark[];
  readonly targets: readonly Target[];
  /** Where a reader can drag from one place to another along x to look closer; absent if nowhere. */
  readonly brush?: Area;
  /** Of whoever shows the picture, in its foot. */
  readonly logo?: Logo;
  /** Where sources and date begin, below the chart; absent where the page has them. */
  readonly footTop?: number;
  /** Absent where the marks are no whole picture in one piece. */
  readonly parts?: SceneParts;
  /** What the picture is, in one line, and what it shows, in full. */
  readonly title: string;
  readonly description: string;
}
