import { rowKey, type EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { filterPhrases } from '#lib/evidence/filterPhrases.ts';
import { shortNamesIn } from '#lib/evidence/shortNames.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Emphasis, View } from '#lib/model/view.ts';
import { publishersOf } from '#lib/summary/publishersOf.ts';
import { sourceAt } from '#lib/summary/amountsBySource.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import type { ChartArea } from '#lib/words/Words.ts';
import type { Body, Box, Chart, ChartTable, MarkEvidence, PreparedChart, RowGroup } from './chart.ts';
import type { ChartDefinition, Context, MarkFacts, Reading, Where } from './chartDefinition.ts';
import { chosenFacts, chosenIn, notDrawn } from './chooseRows.ts';
import { conflictNote, tableWithConflicts, withConflicts } from './conflicts.ts';
import { emphasise, isMeant } from './emphasise.ts';
import { markFinder, marksByOtherKeys, marksByRows } from './findMarks.ts';
import { layoutWithNotes } from './layoutWithNotes.ts';
import { lazily, lazy } from './lazy.ts';
import { pageMoves, pageRange, type PageRange } from './pages.ts';
import { textsOf } from './textsOf.ts';

export type { Context, FindingOf, MarkFacts, Reading, Request, Where } from './chartDefinition.ts';

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
    reads: [
      ...reads,
      ...(definition.pages ? (['page'] as const) : []),
      'highlight',
      'notes',
      'only',
      'hidden',
    ],
    controls,
    prepare: (dossier, view, words, presentation = 'full') => {
      const request: Reading<Key> = { dossier, view, words, presentation, chosen: {}, page: null };
      const read = (of: Reading<Key>) => ({ ...of, data: definition.read(of), say: words.of(id) });
      const whole = read(request);
      const groups = lazy(() => {
        const inFull = presentation === 'full' ? whole : read({ ...request, presentation: 'full' });
        const all = definition.found(inFull.data) ? definition.rows(inFull) : [];
        return all.map(({ kind, rows }) => ({ kind, rows: rows.filter((row) => row.id !== '') }));
      });
      const chosen = view.only.length > 0 ? chosenIn(groups(), view.only) : {};
      const isChosen = Object.keys(chosen).length > 0;
      const page = isChosen ? null : pageOf(definition, whole);
      const context = isChosen || page ? read({ ...request, chosen, page }) : whole;
      return tell(definition, context, whole, groups);
    },
  };
}

/** The page that a view asks for, where there is more than one picture in full can hold. */
function pageOf<Id extends ChartArea, Key extends keyof View, Data>(
  { pages }: ChartDefinition<Id, Key, Data>,
  { data, presentation, view }: Context<Id, Key, Data>,
): PageRange | null {
  if (!pages || presentation === 'slide') return null;
  return pageRange(pages, data, (view as unknown as View).page);
}

/** What of a chart is made when it is first asked for. */
type AskedFor =
  | ('finding' | 'headline' | 'inFull' | 'subtitle' | 'notes' | 'sources' | 'publishers' | 'shortNames')
  | ('table' | 'dataTable' | 'rowGroups' | 'native');

function tell<Id extends ChartArea, Key extends keyof View, Data>(
  of: ChartDefinition<Id, Key, Data>,
  context: Context<Id, Key, Data>,
  whole: Context<Id, Key, Data>,
  groups: () => readonly RowGroup[],
): PreparedChart<Data> {
  const { chosen, data, page, say, words } = context;
  const { highlight, notes: added, hidden } = context.view as unknown as Emphasis;
  const common = words.of('common');
  const isFound = of.found(whole.data);
  const isDrawn = isFound || of.isDrawnEmpty === true;
  const isChosen = Object.keys(chosen).length > 0;
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
  const rowsOfMarks = () => [...marks().values()].flatMap(({ rows }) => rows);
  const markAt = markFinder(marks, of.markAt && ((key) => flaggedOrNone(of.markAt!(context, key))));
  const onAllPages = lazy(() => new Map(of.marks(whole).map((mark) => [mark.key, mark])));
  const markOnAnyPage = (key: string) => (page ? onAllPages().get(key) : undefined);
  const withConflictCounts = (own: ChartTable) => {
    const rowsAt = (key: string) => (markAt(key) ?? markOnAnyPage(key))?.rows ?? [];
    return of.saysConflicts ? own : tableWithConflicts(context, own, rowsAt);
  };
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
      name: of.name?.(context) || say.name,
      question: of.question?.(context) || say.question,
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
        const mark = markAt(key) ?? (of.markAt ? undefined : byOtherKeys().get(key)) ?? markOnAnyPage(key);
        return mark ? evidenceOf(mark) : null;
      },
      markOf: (table, at) => byRows().get(rowKey({ table, at })),
      sentence: (key) => markAt(key)?.sentence() ?? lead(key)?.sentence ?? '',
      destination: (key) => lead(key)?.destination ?? null,
      moves: (focused) => [...(of.moves?.(context, focused) ?? []), ...(page ? pageMoves(page, words) : [])],
      ...(of.brushed ? { brushed: (from, to) => of.brushed!(context, from, to) } : {}),
    },
    {
      finding: () => (isFound ? of.finding(whole, chosen) : null),
      headline: () => {
        const found = chart.finding;
        if (!found) return common.noMatch;
        const headlines = say.headlines as Readonly<Record<string, (facts: unknown) => string>>;
        return headlines[found.kind]!(found.facts);
      },
      inFull: () => (isFound && of.inFull?.(context)) || '',
      subtitle: () => {
        const selected = filterPhrases(words, context.dossier, context.view as View, of.reads);
        const byHand = isChosen && inFull && common.chosenRows.byHand(...choice());
        return common.parts(
          said([
            chart.inFull,
            ...of.subtitle(context),
            ...selected,
            of.leftOut?.(context),
            page && common.pages.shown(page),
            byHand,
          ]),
        );
      },
      notes: () => {
        if (hidden.includes('notes')) return [];
        return [
          ...said(of.notes(context, () => chart.sources)),
          ...(of.saysConflicts === 'everywhere' ? [] : conflictNote(context, rests)),
          ...said([chart.shortNames]),
        ];
      },
      sources: () => of.sources?.(data) ?? sourcesOfRows(context.dossier, rowsOfMarks()),
      shortNames: () => common.shortNames(shortNamesIn(context.dossier, () => textsOf(chart), !inFull)),
      publishers: () =>
        of.checked
          ? publishersOf(context.dossier, of.checked(context))
          : publishersOf(context.dossier, rests(), true),
      table: () => withConflictCounts(of.table(context)),
      dataTable: () => {
        const own = of.dataTable ?? (page && of.table);
        return own ? withConflictCounts(own(isChosen ? context : whole)) : chart.table;
      },
      rowGroups: groups,
      native: () => (isFound && of.native ? of.native(context) : null),
    },
  );
  return chart;
}

function said<Said extends object | string>(all: readonly Where<Said>[]): Said[] {
  return all.filter((each): each is Said => Boolean(each));
}

/** Of rows that come from sources; what was published elsewhere comes from none. */
function sourcesOfRows(dossier: Dossier, rows: readonly EvidenceRow[]): string[] {
  return sourcesInOrder(
    dossier,
    rows.map(({ table, at }) => sourceAt(dossier, table, at)),
  );
}

function evidenceOf({ key, rows, title, sentence, subjectInFull, silence, links }: MarkFacts): MarkEvidence {
  const inFull = subjectInFull?.() ?? '';
  const instead = silence?.() ?? '';
  return {
    ...{ key, title: title(), summary: sentence(), rows },
    ...(inFull === '' ? {} : { subjectInFull: inFull }),
    ...(instead === '' ? {} : { silence: instead }),
    ...(links ? { links: links() } : {}),
  };
}
