import { sourceNumber } from '#lib/charts/citation.ts';
import { articleWords } from '#lib/charts/articleWords.ts';
import { categoryLabel } from '#lib/model/categoryLabel.ts';
import type { Destination } from '#lib/model/destination.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { dateWords } from '#lib/charts/dateWords.ts';
import { plainName } from '#lib/model/plainName.ts';
import { joinWords } from '#lib/charts/wording.ts';
import type { Dossier, TableName } from '#lib/model/dossier.ts';
import type { Evidence } from '#lib/model/evidence.ts';
import { credibilityWords } from '#lib/model/claim.ts';
import { obligationWords, provisionStatusWords } from '#lib/model/provision.ts';
import type { Check, CheckedTable, Reference } from '#lib/model/reference.ts';
import { isDocument, type Source } from '#lib/model/source.ts';
import { basisWords, confidenceWords, stepCodes, stepWords } from '#lib/model/stance.ts';

export interface EvidenceField {
  readonly label: string;
  readonly value: string;
}

/** A page of ours that tells more of what a row is about. */
export interface EvidenceLink extends Destination {
  /** What kind of thing it leads to. */
  readonly label: string;
  /** Which one. */
  readonly text: string;
}

/** One row of a table as a reader meets it: what it says, where it stands, how sure, what it was checked against. */
export interface EvidenceItem {
  readonly table: TableName;
  readonly id: string;
  readonly rowNumber: number;
  /** Undefined for a reference finding, which is no source of the dossier. */
  readonly source: Source | undefined;
  readonly sourceNumber: number;
  readonly fromDocument: boolean;
  /** Where it can be read; empty if nowhere. */
  readonly url: string;
  /** Who published a reference finding. */
  readonly publisher: string;
  readonly paragraph: number | null;
  readonly quote: string;
  /** What the row says, short enough to head the item. */
  readonly heading: string;
  /** Our own account of why it was coded so. */
  readonly account: string;
  readonly fields: readonly EvidenceField[];
  readonly links: readonly EvidenceLink[];
  readonly checks: readonly { readonly check: Check; readonly reference: Reference | undefined }[];
}

/** Null for a row of a table that holds no evidence (actors, issues, …) or does not exist. */
export function evidenceItem(dossier: Dossier, { table, at }: EvidenceRow): EvidenceItem | null {
  if (table === 'references') return referenceItem(dossier.references[at]);
  const said = words(dossier, table, at);
  if (!said) return null;
  const { row } = said;
  const source = dossier.sources.find((each) => each.id === row.source);
  return {
    table,
    id: row.id,
    rowNumber: row.rowNumber,
    source,
    sourceNumber: sourceNumber(dossier, row.source),
    fromDocument: source !== undefined && isDocument(source),
    url: source?.url ?? '',
    publisher: '',
    paragraph: row.paragraph,
    quote: row.quote,
    heading: said.heading,
    account: said.account,
    fields: said.fields.filter((field) => field.value !== ''),
    links: clauseLinks(dossier, said.clause),
    checks: checksOf(dossier, table as CheckedTable, row.id),
  };
}

function referenceItem(reference: Reference | undefined): EvidenceItem | null {
  if (!reference) return null;
  const { id, rowNumber, url, publisher, finding, note, published, value, unit } = reference;
  return {
    table: 'references',
    id,
    rowNumber,
    source: undefined,
    sourceNumber: 0,
    fromDocument: false,
    url,
    publisher: [publisher || reference.title, dateWords(published)].filter(Boolean).join(', '),
    paragraph: null,
    quote: '',
    heading: finding,
    account: note,
    fields: value === null ? [] : [{ label: 'Value', value: `${value.toLocaleString('en-GB')} ${unit}` }],
    links: [],
    checks: [],
  };
}

/** The reference findings set beside a row, in the order of the file. */
export function checksOf(dossier: Dossier, table: CheckedTable, id: string) {
  return dossier.checks
    .filter((check) => check.table === table && check.subject === id)
    .map((check) => ({ check, reference: dossier.references.find((each) => each.id === check.reference) }));
}

interface Words {
  readonly row: Evidence;
  readonly heading: string;
  readonly account: string;
  readonly fields: readonly EvidenceField[];
  /** `provisions.id` of the clause that the row is about; empty or absent if it is about none. */
  readonly clause?: string;
}

/** The way to the clause that a provision belongs to. */
function clauseLinks(dossier: Dossier, provision = ''): EvidenceLink[] {
  const row = dossier.provisions.find(({ id }) => id === provision);
  if (!row) return [];
  const instrument = dossier.instruments.find(({ id }) => id === row.instrument);
  const text = `${categoryLabel(row.category)}, ${instrument?.name ?? row.instrument}`;
  return [{ label: 'Clause', text, page: '/clause', view: { clause: row.id } }];
}

function words(dossier: Dossier, table: TableName, at: number): Words | null {
  const actorName = (id: string) => dossier.actors.find((actor) => actor.id === id)?.name ?? id;
  switch (table) {
    case 'stances': {
      const row = dossier.stances[at];
      if (!row) return null;
      const coded = {
        position: row.stance === null ? '' : `${stepCodes[row.stance]} ${stepWords[row.stance]}`,
        unclear: '? cannot be judged',
        not_applicable: 'n/a not applicable',
      }[row.status];
      return {
        row,
        heading: coded,
        account: row.rationale,
        clause: dossier.issues.find(({ id }) => id === row.issue)?.provision ?? '',
        fields: [
          { label: 'Basis', value: basisWords[row.basis] },
          { label: 'Confidence', value: confidenceWords[row.confidence] },
          { label: 'Date', value: dateWords(row.date) },
        ],
      };
    }
    case 'claims': {
      const row = dossier.claims[at];
      if (!row) return null;
      const thesis = dossier.theses.find((each) => each.id === row.thesis);
      return {
        row,
        heading: row.claim,
        account: row.note,
        clause: row.provision,
        fields: [
          { label: 'Claimed by', value: actorName(row.claimant) },
          { label: 'Kind', value: row.type },
          { label: 'Bearing', value: thesis ? `${row.bearing}: ${thesis.thesis}` : '' },
          {
            label: 'Passes on',
            value: row.flow_state
              ? `${joinWords(row.commodity.map((thing) => plainName(thing)))}, ${actorName(row.flow_from)} → ${actorName(row.flow_to)}, ${row.flow_state}`
              : '',
          },
          { label: 'Likelihood', value: row.likelihood },
          { label: 'Credibility', value: `${row.credibility}, ${credibilityWords[row.credibility]}` },
        ],
      };
    }
    case 'figures': {
      const row = dossier.figures[at];
      if (!row) return null;
      const flow = row.flow_from || row.flow_to;
      return {
        row,
        heading: row.label,
        account: row.note,
        fields: [
          {
            label: 'As printed',
            value: `${row.comparator === '=' ? '' : `${row.comparator} `}${row.value.toLocaleString('en-GB')} ${row.unit}`,
          },
          { label: 'Kind', value: row.kind },
          {
            label: 'Period',
            value: [...new Set([row.period_start, row.period_end])]
              .filter(Boolean)
              .map(dateWords)
              .join(' to '),
          },
          {
            label: 'From and to',
            value: flow ? `${actorName(row.flow_from) || '?'} → ${actorName(row.flow_to) || '?'}` : '',
          },
          { label: 'Credibility', value: `${row.credibility}, ${credibilityWords[row.credibility]}` },
        ],
      };
    }
    case 'provisions': {
      const row = dossier.provisions[at];
      if (!row) return null;
      const instrument = dossier.instruments.find((each) => each.id === row.instrument);
      return {
        row,
        heading: row.provision,
        account: row.note,
        clause: row.id,
        fields: [
          {
            label: 'Instrument',
            value: [instrument?.name, articleWords([row.article])].filter(Boolean).join(', '),
          },
          {
            label: 'Obligation',
            value: `${row.obligation.replace('_', ' ')}: ${obligationWords[row.obligation]}`,
          },
          { label: 'Conditions', value: row.conditions },
          { label: 'Status', value: `${row.status}: ${provisionStatusWords[row.status]}` },
        ],
      };
    }
    case 'events': {
      const row = dossier.events[at];
      if (!row) return null;
      return {
        row,
        heading: row.label,
        account: '',
        fields: [
          { label: 'Date', value: [row.date, row.date_end].filter(Boolean).map(dateWords).join(' to ') },
          { label: 'Precision', value: row.precision },
          { label: 'Actors', value: row.actors.map(actorName).join(', ') },
        ],
      };
    }
    default:
      return null;
  }
}
