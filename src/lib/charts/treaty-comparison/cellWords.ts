import type { Dossier } from '#lib/model/dossier.ts';
import { obligations, type ProvisionStatus } from '#lib/model/provision.ts';
import type { Clause, ClauseKind } from '#lib/summary/clauses.ts';
import { articleWords } from '../articleWords.ts';
import { obligationHeadings } from '../obligationHeadings.ts';
import { count, joinWords } from '../wording.ts';

/** The same words in legend and table. */
export const kindWords: Readonly<Record<ClauseKind, string>> = {
  present: 'provision found',
  absent: 'said to be missing',
  reading: 'only readings',
  none: 'nothing found',
};

/** What stands in a cell, top to bottom. */
export interface CellText {
  readonly head: string;
  /** Of one provision, reading or exclusion: a short form where there is room; empty for none. */
  readonly wording: string;
  readonly conditions: readonly string[];
  readonly tail: string;
}

export function cellText(dossier: Dossier, clause: Clause): CellText {
  const sources = count(clause.sourceCount, 'source');
  switch (clause.kind) {
    case 'present':
      return {
        head: [articleWords(clause.articles), strengthWords(dossier, clause)].filter(Boolean).join(' · '),
        wording: wording(dossier, clause.provisions),
        conditions: clause.conditions.map((condition) => `if: ${condition}`),
        tail: [sources, ...besideWords(clause)].join(' · '),
      };
    case 'absent':
      return {
        head: kindWords.absent,
        wording: `missing: ${wording(dossier, clause.absences)}`,
        conditions: [],
        tail: [sources, ...besideWords(clause)].join(' · '),
      };
    case 'reading':
      return {
        head: clause.readings.length === 1 ? 'only a reading' : `only ${clause.readings.length} readings`,
        wording: `read as: ${wording(dossier, clause.readings)}`,
        conditions: [],
        tail: sources,
      };
    case 'none':
      return { head: kindWords.none, wording: '', conditions: [], tail: '' };
  }
}

const statusAsides: Readonly<Record<ProvisionStatus, string>> = {
  agreed: '',
  announced: 'announced',
  reported: 'reported',
  excluded: '',
};

/** `must, is to strive`; with `(announced)` where no source calls it agreed. */
export function strengthWords(dossier: Dossier, clause: Clause): string {
  const words = clause.obligations.map((obligation) => obligationHeadings[obligation]).join(', ');
  const statuses = clause.provisions.map((at) => dossier.provisions[at]!.status);
  if (statuses.includes('agreed')) return words;
  const asides = (['announced', 'reported'] as const).filter((status) => statuses.includes(status));
  return `${words} (${asides.map((status) => statusAsides[status]).join(', ')})`;
}

/** What else the rows of a clause say, beside what decides its kind. */
function besideWords({ kind, readings, absences }: Clause): string[] {
  return [
    ...(readings.length > 0 ? [count(readings.length, 'reading')] : []),
    ...(kind === 'present' && absences.length > 0 ? [`${absences.length} said not to be covered`] : []),
  ];
}

/** One for all: the text of an instrument before what others tell of it, the strongest first, then by row. */
function wording(dossier: Dossier, rows: readonly number[]): string {
  const texts = new Set(dossier.sources.filter(({ kind }) => kind === 'treaty').map(({ id }) => id));
  const [first] = rows
    .map((at) => dossier.provisions[at]!)
    .sort(
      (a, b) =>
        Number(texts.has(b.source)) - Number(texts.has(a.source)) ||
        obligations.indexOf(a.obligation) - obligations.indexOf(b.obligation),
    );
  const amount = new Set(rows.map((at) => dossier.provisions[at]!.provision)).size;
  return `${first?.provision ?? ''}${amount > 1 ? ` (1\u00a0of\u00a0${amount})` : ''}`;
}

/** What a cell says without naming category and instrument, for sentences. */
export function cellSentenceWords(dossier: Dossier, clause: Clause): string {
  const { head, tail } = cellText(dossier, clause);
  const { conditions } = clause;
  const named = conditions.length > 0 ? [`if ${joinWords(conditions.map(quoted))}`] : [];
  return [head, ...named, ...(tail ? [tail] : [])].map((part) => part.replaceAll(' · ', ', ')).join('; ');
}

function quoted(text: string): string {
  return `“${text}”`;
}

/** What rows say, each text once; null for none. */
export function textsOf(dossier: Dossier, rows: readonly number[]): string | null {
  const texts = rows.map((at) => dossier.provisions[at]!.provision.trim());
  return [...new Set(texts)].join(' ') || null;
}
