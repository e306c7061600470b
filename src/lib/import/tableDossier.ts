import { longestQuote, wordsIn } from '#lib/model/evidence.ts';
import { checksOf } from './checkedClaims.ts';
import { dossierFiles, type DossierFiles, type MadeTable } from './dossierFiles.ts';
import type { DossierInfo, PackageDescription } from './dossierInfo.ts';
import { Ids } from './ids.ts';
import { actorTable, sourceRecords, sourceTable } from './stanceDossier.ts';
import { precisionOf } from './dates.ts';
import type { OtherTable } from './tableFields.ts';
import { isImport } from './tradeFlow.ts';
import type { TableRecord } from './tableRows.ts';

type Row = Readonly<Record<string, string>>;

/** The names that a table is about, which become tables of their own. */
interface Named {
  readonly sources: Ids;
  readonly actors: Ids;
  readonly theses: Ids;
  readonly instruments: Ids;
  /** Of the source where a row names none. */
  readonly file: string;
  /** Figures are of more than one measure, and some say when their period ends. */
  readonly hasMeasures: boolean;
  readonly hasEnds: boolean;
  /** Figures go several ways, as exports and imports do. */
  readonly hasFlows: boolean;
  /** Some claims name an argument that they bear on. */
  readonly hasTheses: boolean;
}

/**
 * The files of a dossier of one table. What a dossier demands and the file does not say is the least that can be said: a
 * claim mentions its thesis, a provision is reported. What nobody has said has no column: reliability, credibility, the type of claims.
 */
export function tableDossier(
  table: OtherTable,
  records: readonly TableRecord[],
  info: DossierInfo,
  model: PackageDescription,
): DossierFiles {
  const named: Named = {
    sources: new Ids(),
    actors: new Ids(),
    theses: new Ids(),
    instruments: new Ids(),
    file: info.file,
    hasMeasures: new Set(records.map(({ values }) => values.measure)).size > 1,
    hasFlows: new Set(records.map(({ values }) => values.flow ?? '')).size > 1,
    hasTheses: records.some(({ values }) => (values.thesis ?? '').trim() !== ''),
    hasEnds: records.some(({ values }) => (values.period_end ?? '') !== ''),
  };
  const rows = records.map(({ row, part, values }) => ({
    id: part === undefined ? `row-${row}` : `row-${row}-${part}`,
    ...values,
    ...rowMakers[table](values, named),
    ...evidenceOf(values, named),
  }));
  const about = instrumentsTold(records);
  const tables: Record<string, MadeTable> = {
    theses: { records: named.theses.list().map(({ id, name }) => ({ id, thesis: name })) },
    instruments: {
      records: named.instruments
        .list()
        .map((instrument) => ({ ...about.get(instrument.name), ...instrument })),
    },
    sources: sourceTable(namedSources(records, rows, named)),
    actors: actorTable(named.actors, info.actorKind ?? null),
    [table]: { records: rows, without: ['credibility', ...untold(records)] },
    ...(records.some(({ check }) => check !== undefined) ? checksOf(records, info.file) : {}),
  };
  return dossierFiles(tables, info, model);
}

/** What a dossier may do without where no row says it. */
function untold(records: readonly TableRecord[]): string[] {
  return (['obligation', 'type'] as const).filter((field) =>
    records.every(({ values }) => (values[field] ?? '') === ''),
  );
}

/** The sources of the rows; of whoever speaks for themselves the name is no title. */
function namedSources(records: readonly TableRecord[], rows: readonly Row[], named: Named): Row[] {
  const about = new Map<string, Row>();
  rows.forEach((row, at) => {
    const { values = {} } = records[at] ?? {};
    const { claimant = '' } = values;
    const id = row.source ?? '';
    if (claimant.trim() !== '' && sourceOf(values, named) === claimant && !about.has(id))
      about.set(id, { author: claimant });
  });
  return sourceRecords(named.sources, named.file).map((source) => ({
    ...source,
    ...about.get(source.id ?? ''),
  }));
}

/** What is told of each instrument, by its name, by the first row that tells it. */
function instrumentsTold(records: readonly TableRecord[]): ReadonlyMap<string, Row> {
  const told = new Map<string, { signed: string; parties: string }>();
  for (const { values } of records) {
    const { instrument = '', signed = '', parties = '' } = values;
    const known = told.get(instrument);
    if (!known) told.set(instrument, { signed, parties });
    else {
      known.signed ||= signed;
      known.parties ||= parties;
    }
  }
  return told;
}

/** Where no source is named, whoever makes a claim speaks for themselves; else it is the file. */
function sourceOf({ source = '', claimant = '' }: Row, { file }: Named): string {
  return [source, claimant].find((name) => name.trim() !== '') ?? file;
}

/** A quote that is too long for one stands in the note. */
function evidenceOf(values: Row, named: Named): Row {
  const { quote = '', note = '' } = values;
  const isLong = wordsIn(quote) > longestQuote;
  return {
    source: named.sources.of(sourceOf(values, named)),
    ...(isLong ? { quote: '', note: note === '' ? quote : `${note} – ${quote}` } : {}),
  };
}

function actorId(name: string | undefined, { actors }: Named): string {
  return name === undefined || name.trim() === '' ? '' : actors.of(name);
}

/** From whom to whom, where what is imported comes from the partner of whoever reports it. */
function endsOf({ flow_from: from = '', flow_to: to = '', flow = '' }: Row): readonly [string, string] {
  return isImport(flow) ? [to, from] : [from, to];
}

const rowMakers: Readonly<Record<OtherTable, (values: Row, named: Named) => Row>> = {
  claims: (values, named) => {
    const { claim = '', topic = '', bearing = '', claimant = '', source = '' } = values;
    const { date = '', checked = '' } = values;
    // Where no claim names an argument, as among those who check claims, its topic or else the claim itself is one.
    const { thesis = '' } = named.hasTheses ? values : { thesis: topic.trim() === '' ? claim : topic };
    return {
      thesis: thesis.trim() === '' ? '' : named.theses.of(thesis),
      bearing: thesis.trim() === '' ? '' : bearing || 'mentions',
      // Where nobody is named, a source that is speaks for itself; a file does not.
      claimant: actorId(claimant.trim() === '' ? source : claimant, named),
      // What was checked on a day was said by then.
      date: date === '' ? checked : date,
    };
  },
  figures: (values, named) => {
    const { label = '', measure = '', unit = '', kind = '' } = values;
    const { commodity = '', flow = '' } = values;
    const [from, to] = endsOf(values);
    // The ends of a flow stand beside its label, and a measure that all have tells none from another.
    const about =
      commodity.trim() === '' ? [from, to].filter((end) => end.trim() !== '').join(' → ') : commodity;
    const parts = named.hasMeasures || about === '' ? [measure, about] : [about];
    if (named.hasFlows) parts.push(flow);
    const { period_start: start = '', period_end: end = '' } = values;
    return {
      label: label || parts.filter((part) => part !== '').join(', '),
      // What is told of a year is told of all of it, where no row says when it ends.
      period_end: named.hasEnds || start.length === 10 ? end : start,
      // Each side counts what passes between them, and not the same.
      measure: named.hasFlows && flow.trim() !== '' ? `${measure}, ${flow}` : measure,
      comparator: '=',
      unit: unit || '1',
      kind: kind || 'amount',
      flow_from: actorId(from, named),
      flow_to: actorId(to, named),
    };
  },
  provisions: ({ instrument = '', obligation = '', status = '' }, { instruments }) => ({
    instrument: instruments.of(instrument),
    obligation,
    status: status || 'reported',
  }),
  events: ({ date = '', actors = '' }, named) => ({
    precision: precisionOf(date),
    actors: actors
      .split(';')
      .flatMap((name) => actorId(name.trim(), named) || [])
      .join(';'),
  }),
};
