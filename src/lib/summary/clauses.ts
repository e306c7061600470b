import { compareCounted, compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { obligations, type Obligation } from '#lib/model/provision.ts';
import { byFilter } from './byFilter.ts';
import { groupBy } from './groupBy.ts';
import { isReading } from './isReading.ts';
import { provisionsByInstrument } from './provisionsByInstrument.ts';
import { rootSource } from './rootSource.ts';
import { isTreatyText, provisionsInForce } from './provisionsInForce.ts';
import type { RowFilter } from './rowsInForce.ts';
import { sourcePlace } from './sourcePlace.ts';

/**
 * What is found of a clause: `present`, a provision of it · `absent`, no provision, and a source says that the
 * instrument has none · `reading`, nothing but what somebody reads into it · `none`, nothing at all.
 */
export type ClauseKind = 'present' | 'absent' | 'reading' | 'none';

/** What the rows in force say of one category of one instrument. Lists of rows are positions in `dossier.provisions`. */
export interface Clause {
  /** `instruments.id`. */
  readonly instrument: string;
  readonly category: string;
  readonly kind: ClauseKind;
  /** What the instrument provides: as its own text says where that counts and speaks of it, else as it is reported. */
  readonly provisions: readonly number[];
  /** What a source reads into it, also where it reads that something is left out. */
  readonly readings: readonly number[];
  /** What is said not to be in the instrument, by its own text or its reports likewise. */
  readonly absences: readonly number[];
  /** What is reported beside the text itself; empty where reports are all there is. */
  readonly reports: readonly number[];
  /** All of these, by source, then id. */
  readonly rows: readonly number[];
  /** Of the provisions, each once, in the order of the rows. */
  readonly conditions: readonly string[];
  /** Of provisions and readings, in the order of counting. */
  readonly articles: readonly string[];
  /** Of the provisions, the strongest first. */
  readonly obligations: readonly Obligation[];
  /** Behind the rows, a copy counted once with its original. */
  readonly sourceCount: number;
}

/**
 * THE function that turns provisions into clauses: one for each instrument and category that has a row in force.
 *
 * @param instruments `instruments.id`s of those that are asked for; all of them where nothing is said
 */
export function clauses(
  dossier: Dossier,
  filter: RowFilter,
  instruments?: ReadonlySet<string>,
): readonly Clause[] {
  return instruments ? clausesOf(dossier, filter, instruments) : allClauses(dossier, filter);
}

const allClauses = byFilter((dossier: Dossier, filter: RowFilter) =>
  clausesOf(dossier, filter, provisionsByInstrument(dossier).keys()),
);

function clausesOf(dossier: Dossier, filter: RowFilter, instruments: Iterable<string>): readonly Clause[] {
  const counts = provisionsInForce(dossier, filter);
  const positions = provisionsByInstrument(dossier);
  const rowsOf = groupBy(
    [...instruments].flatMap(
      (id) => positions.get(id)?.filter((at) => counts(dossier.provisions[at]!)) ?? [],
    ),
    (at) => {
      const { instrument, category } = dossier.provisions[at]!;
      return JSON.stringify([instrument, category]);
    },
  );
  const place = (at: number) => sourcePlace(dossier, dossier.provisions[at]!.source);
  return [...rowsOf]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, rows]) => {
      const [instrument, category] = JSON.parse(key) as [string, string];
      rows.sort(
        (a, b) => place(a) - place(b) || compareText(dossier.provisions[a]!.id, dossier.provisions[b]!.id),
      );
      return summariseClause(dossier, instrument, category, rows);
    });
}

/** A clause of which no row in force tells. */
export function noClause(instrument: string, category: string): Clause {
  const none = { provisions: [], readings: [], absences: [], reports: [], rows: [] };
  return {
    ...none,
    instrument,
    category,
    kind: 'none',
    conditions: [],
    articles: [],
    obligations: [],
    sourceCount: 0,
  };
}

/** The conditions of one provision as a list: split at semicolons, each without its full stop. */
export function splitConditions(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim().replace(/\s*\.$/, ''))
    .filter((part) => part !== '');
}

function summariseClause(
  dossier: Dossier,
  instrument: string,
  category: string,
  rows: readonly number[],
): Clause {
  const row = (at: number) => dossier.provisions[at]!;
  const readings = rows.filter((at) => isReading(row(at)));
  const proper = rows.filter((at) => !isReading(row(at)));
  const own = proper.filter((at) => isTreatyText(dossier, row(at)));
  const deciding = own.length > 0 ? own : proper;
  const absences = deciding.filter((at) => row(at).status === 'excluded');
  const provisions = deciding.filter((at) => row(at).status !== 'excluded');
  const used = new Set(provisions.map((at) => row(at).obligation));
  const articles = [...provisions, ...readings].map((at) => row(at).article.trim()).filter(Boolean);
  return {
    instrument,
    category,
    kind: provisions.length ? 'present' : absences.length ? 'absent' : readings.length ? 'reading' : 'none',
    provisions,
    readings,
    absences,
    reports: proper.filter((at) => !deciding.includes(at)),
    rows,
    conditions: conditionsOf(dossier, provisions),
    articles: [...new Set(articles)].sort(compareCounted),
    obligations: obligations.filter((obligation) => used.has(obligation)),
    sourceCount: new Set(rows.map((at) => rootSource(dossier, row(at).source))).size,
  };
}

/**
 * The conditions of some provisions, each once, in their order.
 *
 * @param provisions positions in `dossier.provisions`
 */
export function conditionsOf(dossier: Dossier, provisions: readonly number[]): readonly string[] {
  return distinct(provisions.flatMap((at) => splitConditions(dossier.provisions[at]!.conditions)));
}

/** The first of those that differ in nothing but capitals. */
function distinct(texts: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const text of texts) {
    const key = text.toLowerCase();
    if (!known.has(key)) known.set(key, text);
  }
  return [...known.values()];
}
