import { rowKey, type EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { filterPhrases } from '#lib/evidence/filterPhrases.ts';
import { shortNamesIn } from '#lib/evidence/shortNames.ts';
import type { Destination } from '#lib/model/destination.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Emphasis, Presentation, View } from '#lib/model/view.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { publishersOf } from '#lib/summary/publishersOf.ts';
import type { Area, ChartArea, Sayings, Words } from '#lib/words/Words.ts';
import type {
  Body,
  Box,
  Chart,
  ChartTable,
  MarkEvidence,
  MarkLink,
  Move,
  NativeChart,
  PreparedChart,
  RowGroup,
} from './chart.ts';
import { chosenFacts, chosenIn, notDrawn, type Chosen } from './chooseRows.ts';
import type { Control } from './control.ts';
import { conflictNote, tableWithConflicts, withConflicts } from './conflicts.ts';
import { emphasise, isMeant } from './emphasise.ts';
import { markFinder, marksByOtherKeys, marksByRows } from './findMarks.ts';
import { layoutWithNotes } from './layoutWithNotes.ts';
import { lazily, lazy } from './lazy.ts';
import { textsOf } from './textsOf.ts';

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
  readonly page: string;
  readonly reads: readonly Key[];
  readonly controls: readonly Control[];
  /** What can be chosen, as of all that is drawn in full. */
  readonly rows: (context: Context<Id, Key, Data>) => readonly RowGroup[];
  /** The rows selected, chosen, grouped and ordered; nothing in it is worded or placed. */
  readonly read: (reading: Reading<Key>) => Data;
  /** Whether there is anything to see. */
  readonly found: (data: Data) => boolean;
  /** Asked only where something is found, and always of all rows, whichever are chosen. */
  readonly finding: (context: Context<Id, Key, Data>) => FindingOf<Id>;
  /** What is encoded, and what of it is shown, as parts of a line; which rows are selected is said after them. */
  readonly subtitle: (context: Context<Id, Key, Data>) => readonly Where<string>[];
  /** What follows from the selection, said after it. */
  readonly leftOut?: (context: Context<Id, Key, Data>) => Where<string>;
  /** Why there is nothing to see, in a sentence. */
  readonly empty: (context: Context<Id, Key, Data>) => string;
  readonly notes: (context: Context<Id, Key, Data>) => readonly Where<string>[];
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: (data: Data) => readonly string[];
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

/** Makes a chart of its definition: everything that follows from it in one way for all charts. */
export function defineChart<Id extends ChartArea, const Key extends keyof View, Data>(
  definition: ChartDefinition<Id, Key, Data>,
): Chart<Data> {
  const { id, page, reads, controls } = definition;
  return {
    id,
    name: (words) => words.of(id).name,
    question: (words) => words.of(id).question,
    areas: ['common', 'units', id, ...(definition.areas ?? [])],
    page,
    // What a reader adds to a chart, every chart goes by in one way.
    reads: [...reads, 'highlight', 'notes', 'only', 'hidden'],
    controls,
    prepare: (dossier, view, words, presentation = 'full') => {
      const request: Reading<Key> = { dossier, view, words, presentation, chosen: {} };
      const read = (of: Reading<Key>) => ({ ...of, data: definition.read(of), say: words.of(id) });
      const whole = read(request);
      const groups = lazy(() => {
        const inFull = presentation === 'full' ? whole : read({ ...request, presentation: 'full' });
        const all = definition.found(inFull.data) ? definition.rows(inFull) : [];
        return all.map(({ kind, rows }) => ({ kind, rows: rows.filter((row) => row.id !== '') }));
      });
      const chosen = view.only.length > 0 ? chosenIn(groups(), view.only) : {};
      const context = Object.keys(chosen).length > 0 ? read({ ...request, chosen }) : whole;
      return tell(definition, context, whole, groups);
    },
  };
}

/** What of a chart is made when it is first asked for. */
type AskedFor =
  | ('finding' | 'headline' | 'subtitle' | 'notes' | 'sources' | 'publishers' | 'shortNames')
  | ('table' | 'dataTable' | 'rowGroups' | 'native');

function tell<Id extends ChartArea, Key extends keyof View, Data>(
  of: ChartDefinition<Id, Key, Data>,
  context: Context<Id, Key, Data>,
  whole: Context<Id, Key, Data>,
  groups: () => readonly RowGroup[],
): PreparedChart<Data> {
  const { chosen, data, say, words } = context;
  const { highlight, notes: added, hidden } = context.view as unknown as Emphasis;
  const common = words.of('common');
  const isFound = of.found(whole.data);
  const isDrawn = isFound || of.isDrawnEmpty === true;
  const isChosen = context !== whole;
  const inFull = context.presentation === 'full';
  /** How many rows are chosen and what of the headline is not among them, of all that is to be drawn or of a drawing. */
  const choice = (body?: Body) => {
    const keys = (body?.targets ?? chart.table.rows).map(({ key }) => key);
    const drawn = keys.flatMap((key) => markAt(key)?.rows ?? []);
    const missing = notDrawn(rests(), of.markAt ? rests() : rowsOfAll(), drawn);
    return [chosenFacts(groups(), chosen, body), missing] as const;
  };
  const rests = () => chart.finding?.rests ?? [];
  const rowsOfAll = lazy(() => of.marks(whole).flatMap(({ rows }) => rows));
  const flagged = (mark: MarkFacts) => (of.saysConflicts ? mark : withConflicts(context, mark));
  const flaggedOrNone = (mark: MarkFacts | null) => mark && flagged(mark);
  const marks = lazy(() => new Map(of.marks(context).map((mark) => [mark.key, flagged(mark)])));
  const markAt = markFinder(marks, of.markAt && ((key) => flaggedOrNone(of.markAt!(context, key))));
  const withConflictCounts = (own: ChartTable) =>
    of.saysConflicts ? own : tableWithConflicts(context, own, (key) => markAt(key)?.rows ?? []);
  const byOtherKeys = lazy(() => marksByOtherKeys(marks().values()));
  const byRows = lazy(() => marksByRows(marks().values()));
  const lead = (key: string) => of.lead?.(context, key) ?? null;
  const description: PreparedChart['description'] = lazily<PreparedChart['description'], object>(
    {},
    {
      short: () => common.chartSummary({ chart: of.kind(context), headline: chart.headline }),
      long: () => {
        const titles = (highlight.length === 0 ? [] : [...marks().values()])
          .filter(({ key }) => isMeant(key, highlight))
          .map(({ title }) => title());
        const noted = added.flatMap(({ key, text }) => {
          const mark = markAt(key);
          return mark ? [common.emphasis.note({ title: mark.title(), text })] : [];
        });
        return [
          of.retold(context),
          ...(isChosen ? [common.chosenRows.sentence(...choice())] : []),
          ...(titles.length ? [common.emphasis.highlighted(titles)] : []),
          ...noted,
        ].join(' ');
      },
    },
  );
  const chart: PreparedChart<Data> = lazily<
    Pick<PreparedChart<Data>, AskedFor>,
    Omit<PreparedChart<Data>, AskedFor>
  >(
    {
      words,
      presentation: context.presentation,
      name: say.name,
      question: say.question,
      data,
      empty: isFound ? null : of.empty(context),
      legend: (theme, width = Infinity) =>
        isDrawn && !hidden.includes('legend') ? said(of.legend(context, theme, width)) : [],
      ...(of.subject ? { subject: of.subject(context) } : {}),
      body: (box) => {
        if (!isDrawn) return { height: 0, marks: [], targets: [] };
        const drawn = (room: Box) => emphasise(of.layout(context, room), highlight, room.theme);
        const body = layoutWithNotes(drawn, box, added);
        if (!isChosen || inFull) return body;
        const own = common.chosenRows.first(...choice(body));
        return { ...body, leftOut: common.parts([own, body.leftOut ?? '']) };
      },
      description,
      evidence: (key) => {
        const mark = markAt(key) ?? (of.markAt ? undefined : byOtherKeys().get(key));
        return mark ? evidenceOf(mark) : null;
      },
      markOf: (table, at) => byRows().get(rowKey({ table, at })),
      sentence: (key) => markAt(key)?.sentence() ?? lead(key)?.sentence ?? '',
      destination: (key) => lead(key)?.destination ?? null,
      moves: (focused) => of.moves?.(context, focused) ?? [],
      ...(of.brushed ? { brushed: (from, to) => of.brushed!(context, from, to) } : {}),
    },
    {
      finding: () => (isFound ? of.finding(whole) : null),
      headline: () => {
        const found = chart.finding;
        if (!found) return common.noMatch;
        const headlines = say.headlines as Readonly<Record<string, (facts: unknown) => string>>;
        return headlines[found.kind]!(found.facts);
      },
      subtitle: () => {
        const selected = filterPhrases(words, context.dossier, context.view as View, of.reads);
        const byHand = isChosen && inFull && common.chosenRows.byHand(...choice());
        return common.parts(said([...of.subtitle(context), ...selected, of.leftOut?.(context), byHand]));
      },
      notes: () => {
        if (hidden.includes('notes')) return [];
        return [
          ...said(of.notes(context)),
          ...(of.saysConflicts === 'everywhere' ? [] : conflictNote(context, rests)),
          ...said([chart.shortNames]),
        ];
      },
      sources: () => of.sources(data),
      shortNames: () => common.shortNames(shortNamesIn(context.dossier, () => textsOf(chart), !inFull)),
      publishers: () =>
        of.checked
          ? publishersOf(context.dossier, of.checked(context))
          : publishersOf(context.dossier, rests(), true),
      table: () => withConflictCounts(of.table(context)),
      dataTable: () => (of.dataTable ? withConflictCounts(of.dataTable(context)) : chart.table),
      rowGroups: groups,
      native: () => (isFound && of.native ? of.native(context) : null),
    },
  );
  return chart;
}

function said<Said extends object | string>(all: readonly Where<Said>[]): Said[] {
  return all.filter((each): each is Said => Boolean(each));
}

function evidenceOf({ key, rows, title, sentence, links }: MarkFacts): MarkEvidence {
  return { key, title: title(), summary: sentence(), rows, ...(links ? { links: links() } : {}) };
}
