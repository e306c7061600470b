import type { Dossier, TableName } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';

/** Where a chart may draw. Nothing it draws lies left or right of the box or above it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height to fill if the chart can stretch or shrink to it; null for its natural height. */
  readonly height: number | null;
  readonly theme: Theme;
  /** Size of labels; nothing is set smaller than 11/12 of it. */
  readonly textSize: number;
}

/** What a chart drew. A chart that cannot shrink to the height of its box says so by a larger one. */
export interface Body {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly targets: readonly Target[];
  /** Where dragging along x looks closer, as `PreparedChart.brushed` understands it. */
  readonly brush?: Area;
}

/** Where a row of evidence stands: the position in the dossier's table. */
export interface EvidenceRow {
  readonly table: TableName;
  readonly at: number;
}

export interface MarkEvidence {
  /** The key of the target. */
  readonly key: string;
  readonly title: string;
  /** The sentence of the target. */
  readonly summary: string;
  /** Exactly the rows the mark rests on. */
  readonly rows: readonly EvidenceRow[];
  /** Views that look closer at what the mark is about. */
  readonly links?: readonly EvidenceLink[];
}

export interface EvidenceLink {
  readonly label: string;
  readonly destination: Destination;
}

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'number';
  /** It says something of the head of the row, which several marks share; that differing is no change of a mark. */
  readonly shared?: boolean;
}

export interface TableRow {
  /** The key of the target that this row is about; empty where it is about none. */
  readonly key: string;
  /** One for each column; null prints as an empty cell. */
  readonly cells: readonly (string | number | null)[];
}

/** Exactly what is drawn, as text: for the page, the CSV of the view and slides. The first column heads its row. */
export interface ChartTable {
  readonly caption: string;
  /** How many columns, from the first, say what a row is about; the others say what is found. Default 1. */
  readonly heads?: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface Description {
  /** One sentence: kind of chart, what it shows, the main finding. */
  readonly short: string;
  /** What somebody who can't see the picture needs to retell it. */
  readonly long: string;
}

/** Another view that a target leads to. */
export interface Destination {
  /** The page, as a route. */
  readonly page: string;
  readonly view: Partial<View>;
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

/** A chart of one dossier in one view; everything here tells of the same rows. */
export interface PreparedChart<Data = unknown> {
  /** What all the rest is told from, for pages that tell more of it than the chart. */
  readonly data: Data;
  /** The finding, computed from the data. */
  readonly headline: string;
  /** What is encoded, the units, the filter and the order in force. */
  readonly subtitle: string;
  /** Why there is nothing to see, in a sentence; null if there is something. */
  readonly empty: string | null;
  readonly legend: (theme: Theme) => readonly LegendItem[];
  readonly notes: readonly string[];
  /** `sources.id`s in the order of the dossier: those whose rows are drawn. */
  readonly sources: readonly string[];
  /** What the chart looks at, as a view that asks for it: its own choice where the view leaves it open. */
  readonly subject?: Partial<View>;
  readonly body: (box: Box) => Body;
  readonly description: Description;
  readonly table: ChartTable;
  /** Null for a key that no mark has. */
  readonly evidence: (key: string) => MarkEvidence | null;
  /** Where a target that leads elsewhere leads to; null for the key of any other. */
  readonly destination?: (key: string) => Destination | null;
  /** The steps to views beside this one; `focused` is the key of the mark in focus, empty for none. */
  readonly moves?: (focused: string) => readonly Move[];
  /** The view after dragging over the brush of the body, from one share (0…1) of its width to a greater one. */
  readonly brushed?: (from: number, to: number) => Partial<View>;
}

export interface Chart<Data = unknown> {
  /** As used in file names, on the command line and in links. */
  readonly id: string;
  readonly name: string;
  /** The question the chart answers. */
  readonly question: string;
  /** The page that shows it, as a route. */
  readonly page: string;
  /** What of the view its page sets in steps, likeliest first, besides the sources that every page switches. */
  readonly settings: readonly (keyof View)[];
  readonly prepare: (dossier: Dossier, view: View) => PreparedChart<Data>;
}
