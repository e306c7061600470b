import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { Destination } from '#lib/model/destination.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Presentation, View } from '#lib/model/view.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Area, ChartArea, Sayings, Words } from '#lib/words/Words.ts';
import type { Body, Box, ChartTable, MarkLink, Move, NativeChart, RowGroup } from './chart.ts';
import type { Chosen } from './chooseRows.ts';
import type { Control } from './control.ts';
import type { PageRange, Pages } from './pages.ts';

/** What a chart is asked for: a dossier in a view, in a language, for a page or for a room. */
export interface Request<Key extends keyof View = keyof View> {
  readonly dossier: Dossier;
  /** Only what the chart says it reads. */
  readonly view: Pick<View, Key>;
  readonly words: Words;
  readonly presentation: Presentation;
}

/** A request with the rows that a reader has chosen: they take the place of those that a chart chooses for a room. */
export interface Reading<Key extends keyof View = keyof View> extends Request<Key> {
  readonly chosen: Chosen;
  /** The part of a long list that is drawn; null for all of it. */
  readonly page: PageRange | null;
}

/** A request with what was read for it and the chart's own words. */
export interface Context<Id extends ChartArea, Key extends keyof View, Data> extends Reading<Key> {
  readonly data: Data;
  readonly say: Sayings[Id];
}

/** A finding of one of the kinds that the chart's words have a headline for, with the facts of that kind. */
export type FindingOf<Id extends ChartArea> = {
  [Kind in keyof Sayings[Id]['headlines'] & string]: {
    readonly kind: Kind;
    readonly facts: Sayings[Id]['headlines'][Kind] extends (facts: infer Facts) => string ? Facts : never;
    readonly rests: readonly EvidenceRow[];
  };
}[keyof Sayings[Id]['headlines'] & string];

/** What a mark rests on; its texts are made when they are asked for. */
export interface MarkFacts {
  readonly key: string;
  /** Further keys under which links find it, such as those of rows that other filters draw as marks of their own. */
  readonly alsoFoundBy?: readonly string[];
  readonly rows: readonly EvidenceRow[];
  readonly title: () => string;
  /** Everything the picture shows of it, in one sentence. */
  readonly sentence: () => string;
  /** What its subject says in full, in a sentence; empty where that is no more than its name. */
  readonly subjectInFull?: () => string;
  /** Said in the place of passages where there are none; empty for what is usual. */
  readonly silence?: () => string;
  readonly links?: () => readonly MarkLink[];
}

/** Something that is said, or nothing where it does not hold. */
export type Where<Said> = Said | false | null | undefined;

/** A chart as its folder defines it, from reading to words; `defineChart` makes the rest. */
export interface ChartDefinition<Id extends ChartArea, Key extends keyof View, Data> {
  /** Names the chart and its area of words. */
  readonly id: Id;
  /** Words it needs beside its own, `common` and `units`. */
  readonly areas?: readonly Area[];
  /**
   * What says by its own words where a passage conflicts with published findings: table and sentences of the marks, or
   * the headline too. What does not is made to.
   */
  readonly saysConflicts?: 'marks' | 'everywhere';
  /** What it is called of this dossier, where its usual name does not fit. */
  readonly name?: (context: Context<Id, Key, Data>) => Where<string>;
  /** The question it answers of this dossier, where that is another than the usual one. */
  readonly question?: (context: Context<Id, Key, Data>) => Where<string>;
  readonly page: string;
  readonly reads: readonly Key[];
  readonly controls: readonly Control[];
  /** What can be chosen, as of all that is drawn in full. */
  readonly rows: (context: Context<Id, Key, Data>) => readonly RowGroup[];
  /** The rows selected, chosen, grouped and ordered; nothing in it is worded or placed. */
  readonly read: (reading: Reading<Key>) => Data;
  /** Given where a list may be too long for one picture; `read` keeps to the page that it is handed. */
  readonly pages?: Pages<Data>;
  /** Whether there is anything to see. */
  readonly found: (data: Data) => boolean;
  /**
   * Asked only where something is found, and always of all rows, whichever are chosen. A chart whose headline can tell of
   * a chosen row alone is told which are.
   */
  readonly finding: (context: Context<Id, Key, Data>, chosen: Chosen) => FindingOf<Id>;
  /** What is encoded, and what of it is shown, as parts of a line; which rows are selected is said after them. */
  readonly subtitle: (context: Context<Id, Key, Data>) => readonly Where<string>[];
  /** What the headline is about, in full, where its name alone may mislead; it stands before the subtitle. */
  readonly inFull?: (context: Context<Id, Key, Data>) => Where<string>;
  /** What follows from the selection, said after it. */
  readonly leftOut?: (context: Context<Id, Key, Data>) => Where<string>;
  /** Why there is nothing to see, in a sentence. */
  readonly empty: (context: Context<Id, Key, Data>) => string;
  /** @param sources of the rows drawn */
  readonly notes: (
    context: Context<Id, Key, Data>,
    sources: () => readonly string[],
  ) => readonly Where<string>[];
  /** `sources.id`s of the rows drawn, in the order of the dossier; default: those of the rows that marks rest on. */
  readonly sources?: (data: Data) => readonly string[];
  /** Rows whose checks are drawn; default: those the finding rests on, where they conflict. */
  readonly checked?: (context: Context<Id, Key, Data>) => readonly EvidenceRow[];
  /** Legend and picture are asked for only where something is found, unless `isDrawnEmpty`. */
  readonly legend: (
    context: Context<Id, Key, Data>,
    theme: Theme,
    width: number,
  ) => readonly Where<LegendItem>[];
  readonly layout: (context: Context<Id, Key, Data>, box: Box) => Body;
  /** It shows all that it looks at even where nothing is found in it, as a matrix does of empty cells. */
  readonly isDrawnEmpty?: boolean;
  /** One for each mark that can be pointed at, in the order of the table. */
  readonly marks: (context: Context<Id, Key, Data>) => readonly MarkFacts[];
  /**
   * One of the marks by its key, null for none, where there may be too many to make all. Whoever gives it draws a mark for
   * every row that a finding can rest on.
   */
  readonly markAt?: (context: Context<Id, Key, Data>, key: string) => MarkFacts | null;
  /** What kind of picture it is and what it shows, in a sentence; the headline is put after it. */
  readonly kind: (context: Context<Id, Key, Data>) => string;
  /** What somebody who can't see the picture needs to retell it. */
  readonly retold: (context: Context<Id, Key, Data>) => string;
  readonly table: (context: Context<Id, Key, Data>) => ChartTable;
  /** What a data file holds where it is not the table. */
  readonly dataTable?: (context: Context<Id, Key, Data>) => ChartTable;
  readonly native?: (context: Context<Id, Key, Data>) => NativeChart | null;
  readonly subject?: (context: Context<Id, Key, Data>) => Partial<View>;
  /** Where a target that leads elsewhere leads, and its sentence; null for every other key. */
  readonly lead?: (
    context: Context<Id, Key, Data>,
    key: string,
  ) => { readonly destination: Destination; readonly sentence: string } | null;
  readonly moves?: (context: Context<Id, Key, Data>, focused: string) => readonly Move[];
  readonly brushed?: (context: Context<Id, Key, Data>, from: number, to: number) => Partial<View>;
}
