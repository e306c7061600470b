import type { PictureOptions } from '#lib/charts/pictureScene.ts';
import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Marking } from '#lib/model/marking.ts';
import type { GivenFont } from '#lib/scene/fontRuns.ts';
import type { FontReader } from './fontFiles.ts';
import type { Picture } from './picture.ts';
import type { PictureSize, PictureTheme } from './pictureSize.ts';

/** One chart in one view, as a file takes it up: a picture, a page, a slide or a sheet. */
export interface ExportItem {
  readonly chart: Chart;
  /** The view as in a link, from the question mark on; empty for the default. */
  readonly query: string;
  /** The chart in that view, in the form and the language of the file. */
  readonly prepared: PreparedChart;
  /** In place of the computed headline. */
  readonly headline?: string;
  /** To whom it may be passed on, in place of what the options say. */
  readonly marking?: Marking;
  /** What is said to it, before all that the notes of a slide have anyway. */
  readonly notes?: string;
  /** Of what is no view of the dossier: the views that it sets side by side, none of words alone. */
  readonly views?: readonly ExportItem[];
}

/** What a file is made of. All items are of one dossier and one language. */
export interface ExportJob {
  readonly dossier: Dossier;
  /** In the order of the file; at least one. */
  readonly items: readonly ExportItem[];
  /** Of the whole, such as a briefing has one; default that of the dossier. */
  readonly title?: string;
  /** Where the site stands, ending in `/`, for links back to views; null where that is not known. */
  readonly site: string | null;
}

/** What a person sets for a file; what a format has no use for it passes over. */
export interface ExportOptions {
  readonly size: PictureSize;
  /** 1, 2 or 4 times the pixels of the size. */
  readonly scale: number;
  readonly theme: PictureTheme;
  /** A line of the reader's own in the foot. */
  readonly credit?: string;
  readonly logo?: PictureOptions['logo'];
  /** Shown in every picture, slide and page, and at the beginning of names of files. */
  readonly marking?: Marking;
  /** A presentation or template (.pptx, .potx) that lends slides its master, layouts, fonts and colours. */
  readonly template?: Uint8Array;
  /** Fonts that a person names for characters that ours do not have; pictures and pages hold them, slides name them. */
  readonly given?: readonly GivenFont[];
  /** Cuts a given font down to what a picture needs of it; without it the whole font is put into the file. */
  readonly cutFont?: (font: GivenFont, text: string) => Promise<Uint8Array>;
}

/** What browser and command line do each in their own way. */
export interface ExportIo {
  readonly readFont: FontReader;
  /** A picture as PNG; `texts` are written into it by PNG keyword. */
  readonly png: (picture: Picture, texts: Readonly<Record<string, string>>) => Promise<Uint8Array>;
}

/** A whole file. */
export interface ExportedFile {
  /** With its extension, such as `stance-matrix.png`; unique within what one call writes. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files of one format. The same job and options give the same bytes on every machine, in every time zone, in the
 * browser and on the command line (PNG apart, whose pixels differ a little between the two).
 */
export interface Exporter {
  /** As on the command line and in the menu. */
  readonly id: string;
  /** Without its dot. */
  readonly extension: string;
  readonly mime: string;
  /** Whether several items make one file, as pages and slides do, or a file each. */
  readonly gathers: boolean;
  /**
   * @param signal stops the writing; the promise is then rejected with its reason
   * @throws UncoveredTextError where the format needs fonts, if a character is in none of them
   */
  readonly write: (
    job: ExportJob,
    options: ExportOptions,
    io: ExportIo,
    signal?: AbortSignal,
  ) => Promise<readonly ExportedFile[]>;
}
