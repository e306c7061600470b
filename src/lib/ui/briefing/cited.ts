import { catalog } from '#lib/charts/catalog.ts';
import { dossierPrint } from '#lib/export/dossierPrint.ts';
import { readViewId, stillHolds, viewId, viewIdText, type ViewId } from '#lib/export/cite/viewId.ts';
import { tablesSince, tablesText, type TableSince } from '#lib/export/pictureRecord.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import type { PinnedView } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type Subject, type View } from '#lib/model/view.ts';
import { readView } from '#lib/view/viewParams.ts';
import type { Words } from '#lib/words/Words.ts';

const idName = 'cited';

/**
 * What an address of the page of briefings ends in that cites a view, behind the query of the view: its id, what it said,
 * and how its tables were, so that whoever opens it later learns what has changed.
 */
export function citedPlace(id: ViewId, headline: string, dossier: Dossier): string {
  const said = new URLSearchParams([
    [idName, viewIdText(id)],
    ['said', headline],
    ['tables', tablesText(dossier)],
  ]);
  return `#${said}`;
}

/** A cited view beside what it is now. */
export interface Cited {
  readonly id: string;
  readonly chart: Chart;
  readonly view: View;
  readonly headline: string;
  /** What it said; empty where only its id is known. */
  readonly said: string;
  /** The tables that have changed, where the citation says how they were. */
  readonly tables: readonly TableSince[];
  /** Version of the dossier that was cited; may be empty. */
  readonly version: string;
  readonly data: boolean;
  readonly finding: boolean;
}

/** What an address cites. */
export interface Citation {
  readonly id: ViewId;
  readonly said: string;
  readonly tables: string;
  /** The query of the view; empty of an id alone, and of a default view. */
  readonly query: string;
}

/** @returns null where the address cites nothing, `unknown` where nobody can tell what */
export function readCitation({ search, hash }: Pick<URL, 'search' | 'hash'>): Citation | 'unknown' | null {
  const said = new URLSearchParams(hash.slice(1));
  const text = said.get(idName);
  if (text === null) return null;
  const id = readViewId(text);
  if (!id) return 'unknown';
  return { id, said: said.get('said') ?? '', tables: said.get('tables') ?? '', query: search.slice(1) };
}

/** What a reader pastes, an id or a whole citation with its address, as query and end of an address of the page. */
export function readPasted(text: string): { readonly query: string; readonly place: string } {
  const at = text.indexOf(`#${idName}=`);
  const lookedUp = new URLSearchParams([[idName, text.trim()]]);
  if (at === -1) return { query: '', place: `#${lookedUp}` };
  const query = /\?[^\s#]*$/.exec(text.slice(0, at))?.[0] ?? '';
  return { query, place: text.slice(at).split(/\s/, 1)[0] ?? '' };
}

/**
 * Looks up whether a cited view still says what it said; words of its chart must be there. Null where the citation does not
 * say which chart it is and none with this view finds the same.
 */
export function lookUp(citation: Citation, dossier: Dossier, words: Words): Cited | null {
  const { view } = readView(citation.query, dossier);
  // What is printed under a picture does not say of which chart it is.
  const charts = catalog.filter(({ id }) => citation.id.chart === '' || id === citation.id.chart);
  const all = charts.flatMap((chart) => asCited(citation, chart, view, dossier, words));
  return all.find(({ finding }) => finding) ?? (citation.id.chart === '' ? null : (all[0] ?? null));
}

/** A view that may be the one that an id cites. */
export interface Candidate {
  readonly chart: Chart;
  readonly view: View;
}

/**
 * The views that an id alone may cite: those of slides, then each chart as its page opens, then with each row of the
 * dossier that it can be about.
 */
export function* candidates(
  { chart: asked }: ViewId,
  dossier: Dossier,
  pinned: readonly PinnedView[],
): Generator<Candidate> {
  const charts = catalog.filter(({ id }) => asked === '' || id === asked);
  for (const { chart: id, query } of pinned) {
    const chart = charts.find((each) => each.id === id);
    if (chart) yield { chart, view: readView(query, dossier).view };
  }
  for (const chart of charts) yield { chart, view: defaultView };
  for (const chart of charts) {
    for (const [part, ids] of subjectsOf(dossier)) {
      if (!chart.reads.includes(part)) continue;
      for (const id of ids) yield { chart, view: { ...defaultView, [part]: id } };
    }
  }
}

/** The candidate as what was cited, if it finds the same. */
export function sameFinding(
  citation: Citation,
  { chart, view }: Candidate,
  dossier: Dossier,
  words: Words,
): Cited | undefined {
  return asCited(citation, chart, view, dossier, words).find(({ finding }) => finding);
}

/** Whether the data are those that an id was made of. */
export function isSameData({ data }: ViewId, dossier: Dossier): boolean {
  return dossierPrint(dossier).hash.startsWith(data);
}

function subjectsOf(dossier: Dossier): [keyof Subject, string[]][] {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return [
    ['issue', ids(dossier.issues)],
    ['actor', ids(dossier.actors)],
    ['instrument', ids(dossier.instruments)],
    ['figure', ids(dossier.figures)],
    ['thesis', ids(dossier.theses)],
    ['clause', ids(dossier.provisions)],
  ];
}

/** A view in both forms in which it can have been cited: as on a page, and as on a slide. */
function asCited(citation: Citation, chart: Chart, view: View, dossier: Dossier, words: Words): Cited[] {
  const { id, said } = citation;
  const tables = citation.tables === '' ? [] : tablesSince(citation.tables, dossier);
  return (['full', 'slide'] as const).map((form) => {
    const prepared = chart.prepare(dossier, view, words, form);
    const { headline } = prepared;
    const now = viewId(dossier, chart.id, prepared);
    const text = viewIdText({ ...id, chart: chart.id });
    return { id: text, chart, view, headline, said, tables, version: id.version, ...stillHolds(id, now) };
  });
}
