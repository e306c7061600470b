import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isBindingObligation, type Instrument, type Provision } from '#lib/model/provision.ts';
import type { Term } from '#lib/model/term.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';
import { clauses, splitConditions, type Clause } from '#lib/summary/clauses.ts';
import { isConditional } from '#lib/summary/isConditional.ts';
import { codedDegree, isCodedClause } from '#lib/summary/isCoded.ts';
import { leadingProvision } from '#lib/summary/leadingProvision.ts';
import { mainInstrument } from '#lib/summary/mainInstrument.ts';
import { isTreatyText } from '#lib/summary/provisionsInForce.ts';
import { rootSource } from '#lib/summary/rootSource.ts';
import { termOf } from '#lib/summary/termOf.ts';
import { uncodedClauses } from '#lib/summary/uncodedClauses.ts';
import { chosenOr } from '../kit/chooseRows.ts';
import { rowsOnPage } from '../kit/pages.ts';
import type { Context, Reading } from '../kit/defineChart.ts';

/** What of a view the chart depends on. */
export const reads = ['sourcesOff', 'reference', 'asOf', 'instrument'] as const;

type Key = (typeof reads)[number];

export type ProvisionContext = Context<'provision-breakdown', Key, ProvisionData>;

/**
 * How strongly a clause obliges, from the strongest: a duty or a prohibition · one under conditions alone · an aim or a permission · a declaration ·
 * nobody has coded how strongly · no word of the text, only read into it · said to be missing · of a table of codes a clause
 * that is not coded for the instrument.
 */
export const strengths = [
  'binding',
  'conditional',
  'softer',
  'declared',
  'untold',
  'readInto',
  'excluded',
  'uncoded',
] as const;
export type Strength = (typeof strengths)[number];

/** A clause, however often it is told of. */
export interface ClauseRow {
  readonly clause: Clause;
  readonly strength: Strength;
  /** Positions in `dossier.provisions` of the reports that word it as strongly as that. */
  readonly strongest: readonly number[];
  /** What stands for them: the text itself before what others report of it; of a clause outside the text a reading; of one that is not coded nothing. */
  readonly leading: Provision | undefined;
  /** What the strongest reports name, each once; empty where none names a condition. */
  readonly conditions: readonly string[];
  /** It is known by codes alone, which have no wording. */
  readonly isCoded: boolean;
}

export interface ProvisionData {
  /** The strongest first, then those of which most is said, then by name; of a table of codes all that it codes of any treaty. */
  readonly all: readonly ClauseRow[];
  /** Those drawn; all of them, as far as a picture can hold them, but on a slide. */
  readonly rows: readonly ClauseRow[];
  /** The instrument the reader chose, else the main one; undefined where the dossier has no provision. */
  readonly instrument: Instrument | undefined;
  /** Whether anything of its own text counts. */
  readonly hasText: boolean;
  /** Of its own text only a part is known. */
  readonly isPart: boolean;
  /** Undefined without an instrument. */
  readonly term: Term | undefined;
}

/** At most so many clauses on a slide, the strongest; of codes, which are names alone, as many as fit on any. */
const mostOnSlide = { worded: 12, coded: 150 };

export function read({ dossier, view, words, presentation, chosen, page }: Reading<Key>): ProvisionData {
  const instrument = dossier.instruments.find(({ id }) => id === view.instrument) ?? mainInstrument(dossier);
  const name = ({ clause }: ClauseRow) => valueLabel(dossier, 'provisions.category', clause.category);
  const found = clauses(dossier, view, new Set(instrument ? [instrument.id] : []));
  const all = [...found, ...(instrument ? uncodedClauses(dossier, view, instrument.id, found) : [])]
    .map((clause): ClauseRow => {
      if (clause.kind === 'none') {
        const nothing = { strongest: [], leading: undefined, conditions: [], isCoded: true };
        return { clause, strength: 'uncoded', ...nothing };
      }
      const provision = (at: number) => dossier.provisions[at]!;
      const strength = strengthOf(clause);
      const binding = clause.provisions.filter((at) => isBindingObligation(provision(at).obligation));
      const told = [clause.provisions, clause.readings, clause.absences].find(({ length }) => length > 0)!;
      const strongest = strength === 'binding' ? binding : told;
      const conditions = strongest.flatMap((at) => splitConditions(provision(at).conditions));
      const leading = leadingProvision(dossier, strongest).provision!;
      const isCoded = isCodedClause(dossier, clause);
      const known = { clause, strongest, leading, conditions: [...new Set(conditions)], isCoded };
      const bindsOnlyThen = strength === 'binding' && isConditional(dossier, strongest.map(provision));
      return { ...known, strength: bindsOnlyThen ? 'conditional' : strength };
    })
    .sort(
      (a, b) =>
        strengths.indexOf(a.strength) - strengths.indexOf(b.strength) ||
        b.clause.rows.length - a.clause.rows.length ||
        words.compare(name(a), name(b)) ||
        compareText(a.clause.category, b.clause.category),
    );
  const usual =
    presentation === 'slide'
      ? all.slice(0, mostOnSlide[isAllCoded(all) ? 'coded' : 'worded'])
      : rowsOnPage(all, page);
  const rows = chosenOr(chosen, 'subject', ({ clause }) => clause.category, all, usual);
  const hasText = all.some(({ clause }) =>
    clause.rows.some((at) => isTreatyText(dossier, dossier.provisions[at]!)),
  );
  return {
    all,
    rows,
    instrument,
    hasText,
    isPart: hasText && instrument?.text !== 'complete',
    term: instrument && termOf(dossier, view, instrument),
  };
}

function strengthOf({ kind, obligations: [strongest] }: Clause): Strength {
  if (kind === 'absent') return 'excluded';
  if (kind !== 'present') return 'readInto';
  if (strongest === undefined) return 'untold';
  if (isBindingObligation(strongest)) return 'binding';
  return strongest === 'declaratory' ? 'declared' : 'softer';
}

/** Whether rows are known by codes alone. */
export function isAllCoded(rows: readonly ClauseRow[]): boolean {
  return rows.length > 0 && rows.every(({ isCoded }) => isCoded);
}

/** What a clause says beside its subject, without a full stop; of a code its degree, empty for none. */
export function wordingOf({ isCoded, leading }: Pick<ClauseRow, 'isCoded' | 'leading'>): string {
  if (!leading) return '';
  return isCoded ? codedDegree(leading) : leading.provision.replace(/\.$/, '');
}

/** As a duty or a prohibition, be it under conditions. */
export function binds({ strength }: Pick<ClauseRow, 'strength'>): boolean {
  return strength === 'binding' || strength === 'conditional';
}

/** The clauses that the text has, whatever others read into it. */
export function clausesInText({ all }: ProvisionData): readonly ClauseRow[] {
  return all.filter(({ clause }) => clause.kind === 'present');
}

/** How many clauses are only read into the text, said or coded to be missing from it, or not coded. */
export function amountsOutside(
  rows: readonly ClauseRow[],
): Readonly<Record<'readInto' | 'absent' | 'uncoded', number>> {
  const amount = (wanted: Strength) => rows.filter(({ strength }) => strength === wanted).length;
  return { readInto: amount('readInto'), absent: amount('excluded'), uncoded: amount('uncoded') };
}

export function bindingClauses({ all }: ProvisionData): readonly ClauseRow[] {
  return all.filter(binds);
}

/** Those that so many sources report as a duty or a prohibition and that the text itself words as neither. */
export function overstatedClauses(
  dossier: Dossier,
  { all }: ProvisionData,
): readonly { readonly row: ClauseRow; readonly sources: number }[] {
  return all.flatMap((row) => {
    if (binds(row)) return [];
    const reports = row.clause.reports
      .map((at) => dossier.provisions[at]!)
      .filter(({ obligation, status }) => status !== 'excluded' && isBindingObligation(obligation));
    const sources = new Set(reports.map((each) => rootSource(dossier, each.source))).size;
    return sources > 0 ? [{ row, sources }] : [];
  });
}
