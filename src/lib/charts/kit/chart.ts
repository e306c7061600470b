import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { Destination } from '#lib/model/destination.ts';
import type { Dossier, TableName } from '#lib/model/dossier.ts';
import type { RowKind } from '#lib/model/rowKind.ts';
import type { Presentation, View } from '#lib/model/view.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Area as Place, Target } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Area, Words } from '#lib/words/Words.ts';
import type { Control } from './control.ts';

/** Where a chart may draw. Nothing it draws lies left or right of the box or above it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height to fill if the chart can stretch or shrink to it; null for its natural height. */
  readonly height: number | null;
  readonly theme: Theme;
  /** Size of labels. */
  readonly textSize: number;
  /** Nothing is set smaller; default 11/12 of the size of labels. On a slide all is as large as labels. */
  readonly smallest?: number;
  /** Only its height is asked for, to see whether it fits: a chart may leave out what the height does not hang on. */
  readonly isTrial?: boolean;
  /**
   * What views of the same chart are told from (`PreparedChart.data`) that are drawn beside this one in boxes as wide: a bar
   * of one value is as long in each of them.
   */
  readonly beside?: readonly unknown[];
}

/** The strip of a chart that stands over all below it, down to the next one; in the units of its marks. */
export interface Head {
  readonly from: number;
  readonly to: number;
}

/** What a chart drew. A chart that cannot shrink to the height of its box says so by a larger one. */
export interface Body {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly targets: readonly Target[];
  /** Names of columns, repeated where what they stand over goes on on another sheet; from the top down. */
  readonly heads?: readonly Head[];
  /** Where dragging along x looks closer, as `PreparedChart.brushed` understands it. */
  readonly brush?: Place;
  /** What of the finding's rows is not drawn, in a phrase that is put below the chart: "8 of 28 actors; …". */
  readonly leftOut?: string;
}

/** A row that a reader can choose. */
export interface RowChoice {
  /** Parts of the keys of its marks. */
  readonly id: string;
  readonly name: string;
  /** Further ids that choose it, such as what several rows have in common. */
  readonly also?: readonly string[];
  /** Key of the target that it alone has, where its marks belong to other rows too. */
  readonly owns?: string;
}

/** All rows of one kind that a chart would draw in full, in the order of the picture. */
export interface RowGroup {
  readonly kind: RowKind;
  readonly rows: readonly RowChoice[];
}

/** The finding as facts: what kind it is, its numbers and names, and the rows it rests on. Words make the headline. */
export interface Finding {
  /** One of the headlines of the chart's words. */
  readonly kind: string;
  readonly facts: unknown;
  readonly rests: readonly EvidenceRow[];
}

/** What a mark of a chart rests on, and what it says. */
export interface MarkEvidence {
  /** The key of the target. */
  readonly key: string;
  readonly title: string;
  /** Everything the picture shows of it, in one sentence. */
  readonly summary: string;
  /** What its subject says in full, in a sentence, where that is more than its name. */
  readonly subjectInFull?: string;
  /** Said in the place of passages, where more is known than that there are none. */
  readonly silence?: string;
  /** Exactly the rows the mark rests on. */
  readonly rows: readonly EvidenceRow[];
  /** Views that look closer at what the mark is about. */
  readonly links?: readonly MarkLink[];
}

export interface MarkLink {
  readonly label: string;
  readonly destination: Destination;
}

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'number';
  /** It says something of the head of the row, which several marks share; that differing is no change of a mark. */
  readonly shared?: boolean;
  /** Its values are ISO days, months or years, as exact as each is known. */
  readonly dates?: true;
}

/** A cell as data and as a reader sees it. */
export interface TableCell {
  /** Exact, for files and comparisons, the same in every language where it is a number; null for nothing. */
  readonly value: string | number | null;
  /** As it is shown; empty for nothing. */
  readonly text: string;
  /** Code of the unit of a number, as in the dossier. */
  readonly unit?: string;
  /** Id of what the cell names, so that it can be told from others in every language; of several, with spaces between. */
  readonly id?: string;
}

export interface TableRow {
  /** The key of the target that this row is about; empty where it is about none. */
  readonly key: string;
  /** One for each column. */
  readonly cells: readonly TableCell[];
}

/** Exactly what is drawn, as text: for the page, the CSV of the view and slides. The first column heads its row. */
export interface ChartTable {
  readonly caption: string;
  /** How many columns, from the first, say what a row is about; the others say what is found. Default 1. */
  readonly heads?: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** Bars as a program of slides or sheets draws them by itself; only where the chart is truthfully one. */
export interface NativeChart {
  /** `column`: upright, one beside the other as time goes. */
  readonly kind: 'bar' | 'stacked' | 'column';
  /** What the values are in, in words, beside their axis; absent or empty where they are counts. */
  readonly valuesAre?: string;
  /** What labels divide the values by, a power of 1000, and their decimals; absent to print them as they are. */
  readonly labels?: { readonly divisor: number; readonly decimals: number };
  readonly categories: readonly string[];
  /** Of each series one value for each category, null for a gap. */
  readonly series: readonly {
    readonly name: string;
    /** Code as in the dossier; `1` for counts. */
    readonly unit: string;
    readonly values: readonly (number | null)[];
  }[];
}

export interface Description {
  /** One sentence: kind of chart, what it shows, the main finding. */
  readonly short: string;
  /** What somebody who can't see the picture needs to retell it. */
  readonly long: string;
}

/** A step from the view to one beside it, by a key while the chart has the focus and by a button of the page. */
export interface Move {
  /** `KeyboardEvent.key`, such as `PageDown` or `+`. */
  readonly key: string;
  /** What the button says. */
  readonly label: string;
  /** Null where there is nothing further in that direction. */
  readonly view: Partial<View> | null;
  /** The key under which that view draws what is in focus now; absent where it draws nothing of the kind. */
  readonly focus?: string;
}

/** A chart of one dossier in one view and one language; everything here tells of the same rows, and is made when it is asked for. */
export interface PreparedChart<Data = unknown> {
  /** The language it is told in. */
  readonly words: Words;
  /** Whether it shows what carries the finding, for a room, or all that is selected. */
  readonly presentation: Presentation;
  readonly name: string;
  /** The question the chart answers. */
  readonly question: string;
  /** What all the rest is told from, for pages that tell more of it than the chart. */
  readonly data: Data;
  /** Null where there is nothing to see. */
  readonly finding: Finding | null;
  /** The finding in words, without a full stop. */
  readonly headline: string;
  /** What is encoded, the units, the filter and the order selected. */
  readonly subtitle: string;
  /** What the headline is about in full, as the subtitle begins with it; absent or empty where its name says all. */
  readonly inFull?: string;
  /** Why there is nothing to see, in a sentence; null if there is something. */
  readonly empty: string | null;
  /** @param width of the picture, in its units; default: as wide as it likes */
  readonly legend: (theme: Theme, width?: number) => readonly LegendItem[];
  readonly notes: readonly string[];
  /** `sources.id`s in the order of the dossier: those whose rows are drawn, and those whose rows a slide counts without drawing them. */
  readonly sources: readonly string[];
  /** Who published what the verdicts drawn and the headline rest on beside the sources, those of most checks first. */
  readonly publishers: readonly string[];
  /** What the letters stand for that it has for names, as the last of its notes has it; empty for none. */
  readonly shortNames?: string;
  /** What the chart looks at, as a view that asks for it: its own choice where the view leaves it open. */
  readonly subject?: Partial<View>;
  readonly body: (box: Box) => Body;
  readonly description: Description;
  readonly table: ChartTable;
  /** What a data file holds: the table, or where a picture shows a choice of it and in words, all of it and in numbers. */
  readonly dataTable: ChartTable;
  /** Which rows a reader can choose, whatever is chosen. */
  readonly rowGroups: readonly RowGroup[];
  /** Null unless the chart is truthfully a series of bars. */
  readonly native: NativeChart | null;
  /** Null for a key that no mark has. */
  readonly evidence: (key: string) => MarkEvidence | null;
  /** The key of the first mark that rests on a row; undefined where none does. */
  readonly markOf: (table: TableName, at: number) => string | undefined;
  /** What a screen reader says and a tip shows of a target, be it a mark or one that leads elsewhere: one sentence. */
  readonly sentence: (key: string) => string;
  /** Where a target that leads elsewhere leads to; null for the key of any other. */
  readonly destination: (key: string) => Destination | null;
  /** The steps to views beside this one; `focused` is the key of the mark in focus, empty for none. */
  readonly moves: (focused: string) => readonly Move[];
  /** The view after dragging over the brush of the body, from one share (0…1) of its width to a greater one. */
  readonly brushed?: (from: number, to: number) => Partial<View>;
}

export interface Chart<Data = unknown> {
  /** As used in file names, on the command line and in links. */
  readonly id: string;
  readonly name: (words: Words) => string;
  /** The question the chart answers. */
  readonly question: (words: Words) => string;
  /** The words that must be loaded before the chart is named or prepared. */
  readonly areas: readonly Area[];
  /** The page that shows it, as a route. */
  readonly page: string;
  /** All that a picture depends on beside the dossier; nothing else of a view changes it. */
  readonly reads: readonly (keyof View)[];
  /** What of it a reader sets, in the order of the page; the order in which views are made ahead. */
  readonly controls: readonly Control[];
  readonly prepare: (
    dossier: Dossier,
    view: View,
    words: Words,
    presentation?: Presentation,
  ) => PreparedChart<Data>;
}
