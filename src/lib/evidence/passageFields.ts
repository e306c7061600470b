import type { Credibility } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Evidence } from '#lib/model/evidence.ts';
import { plainName } from '#lib/model/plainName.ts';
import type { CheckedTable } from '#lib/model/reference.ts';
import { toldKind } from '#lib/model/toldKind.ts';
import { isCoded } from '#lib/summary/isCoded.ts';
import { rowById } from '#lib/summary/rowById.ts';
import { tellsCredibility } from '#lib/summary/tellsCredibility.ts';
import type { Sayings, Words } from '#lib/words/Words.ts';

/** By what lists leave a field out; the same in every language. */
export type FieldId = keyof Sayings['evidence']['fields'];

export interface PassageField {
  readonly id: FieldId;
  readonly label: string;
  readonly value: string;
}

/** What a coded row says beside its quote. */
export interface Coded {
  readonly row: Evidence;
  /** What the row says, short enough to head it. */
  readonly heading: string;
  /** Our own account of why it was coded so. */
  readonly account: string;
  /** Those without a value are there too. */
  readonly fields: readonly PassageField[];
  /** `provisions.id` of the clause that the row is about; empty if it is about none. */
  readonly clause: string;
  /** Of the row itself; empty for that of its source. */
  readonly url: string;
}

type Reader<Table extends CheckedTable> = (
  words: Words,
  dossier: Dossier,
  row: Dossier[Table][number],
) => Omit<Coded, 'row' | 'url'> & Partial<Pick<Coded, 'url'>>;

function actorName(dossier: Dossier, id: string): string {
  return rowById(dossier, 'actors', id)?.name ?? id;
}

const stance: Reader<'stances'> = (words, dossier, row) => {
  const { position } = words.of('evidence');
  const { bases, confidences } = words.of('common');
  const issue = rowById(dossier, 'issues', row.issue);
  return {
    heading: position(row, issue ? toldKind(issue) : 'position'),
    account: row.rationale,
    clause: issue?.provision ?? '',
    fields: [
      field(words, 'basis', row.basis ? bases[row.basis] : ''),
      field(words, 'confidence', row.confidence ? confidences[row.confidence] : ''),
      field(words, 'date', words.date(row.date)),
    ],
  };
};

const claim: Reader<'claims'> = (words, dossier, row) => {
  const say = words.of('evidence');
  const thesis = rowById(dossier, 'theses', row.thesis);
  const { bearing, flow_state: state } = row;
  const transfer = state && {
    things: row.commodity.map((thing) => plainName(thing)),
    from: actorName(dossier, row.flow_from),
    to: actorName(dossier, row.flow_to),
    state,
  };
  return {
    heading: row.claim,
    account: row.note,
    clause: row.provision,
    url: row.url,
    fields: [
      field(words, 'date', words.date(row.date)),
      field(words, 'claimant', actorName(dossier, row.claimant)),
      field(words, 'type', say.claimType(row.type)),
      ...(thesis && bearing && thesis.thesis !== row.claim
        ? [{ id: 'bearing' as const, label: say.fields.bearing(bearing), value: say.thesis(thesis.thesis) }]
        : []),
      field(words, 'transfer', transfer ? say.transfer(transfer) : ''),
      field(words, 'likelihood', row.likelihood),
      credibilityField(words, dossier, row),
    ],
  };
};

const figure: Reader<'figures'> = (words, dossier, row) => {
  const say = words.of('evidence');
  const { flow } = words.of('common');
  const [from, to] = [actorName(dossier, row.flow_from), actorName(dossier, row.flow_to)];
  return {
    heading: row.label,
    account: row.note,
    clause: '',
    fields: [
      field(words, 'value', words.of('units').value(row)),
      field(words, 'kind', say.figureKinds[row.kind]),
      field(words, 'period', say.period({ start: row.period_start, end: row.period_end, per: row.per })),
      field(words, 'flow', flow({ from, to })),
      credibilityField(words, dossier, row),
    ],
  };
};

const provision: Reader<'provisions'> = (words, dossier, row) => {
  const { obligations, provisionStatus, articles } = words.of('common');
  const instrument = rowById(dossier, 'instruments', row.instrument)?.name ?? '';
  return {
    heading: row.provision,
    account: row.note,
    clause: row.id,
    fields: [
      field(words, 'instrument', words.of('evidence').place([instrument, articles([row.article])])),
      field(words, 'obligation', row.obligation === '' ? '' : obligations[row.obligation]),
      field(words, 'conditions', row.conditions),
      field(words, 'status', provisionStatus({ status: row.status, isCoded: isCoded(row) })),
    ],
  };
};

const event: Reader<'events'> = (words, dossier, row) => ({
  heading: row.label,
  account: '',
  clause: '',
  fields: [
    field(words, 'date', words.of('common').dates({ date: row.date, end: row.date_end })),
    field(words, 'precision', words.of('evidence').precisions[row.precision]),
    field(words, 'actors', words.list(row.actors.map((id) => actorName(dossier, id)))),
  ],
});

const readers: { readonly [Table in CheckedTable]: Reader<Table> } = {
  stances: stance,
  claims: claim,
  figures: figure,
  provisions: provision,
  events: event,
};

/** What the row at a position of a table says; null where there is none. */
export function codedRow<Table extends CheckedTable>(
  words: Words,
  dossier: Dossier,
  table: Table,
  at: number,
): Coded | null {
  const rows: readonly Dossier[Table][number][] = dossier[table];
  const row = rows[at];
  return row ? { row, url: '', ...readers[table](words, dossier, row) } : null;
}

/** Empty where nobody has rated how far claims and figures can be believed. */
function credibilityField(
  words: Words,
  dossier: Dossier,
  { credibility }: { readonly credibility: Credibility | null },
): PassageField {
  const isTold = credibility !== null && tellsCredibility(dossier);
  return field(words, 'credibility', isTold ? words.of('evidence').credibilityValue(credibility) : '');
}

function field(words: Words, id: Exclude<FieldId, 'bearing'>, value: string): PassageField {
  return { id, label: words.of('evidence').fields[id], value };
}
