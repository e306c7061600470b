import { firstDay, lastDay } from '#lib/model/calendarDay.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import { statusCodes } from '#lib/summary/stanceColumns.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { bases, confidences, type Stance } from '#lib/model/stance.ts';

/**
 * The coded row: what queries look at, as whole numbers. `actor`, `issue`, `source`: positions in the dossier's tables ·
 * `status`, `basis`, `confidence`: as in `StanceColumns`, −1 where nothing is said · `step`: −2 to 2, 0 without a position ·
 * `day`: the date as `codeDate` writes it · `first_day`, `last_day`: between which days it lies, counted from 1970, `noDay`
 * without a date · `checked`: 1 where a published finding was set beside the row, 2 where one conflicts with it.
 */
export const codedColumns = [
  'actor',
  'issue',
  'source',
  'status',
  'step',
  'basis',
  'confidence',
  'day',
  'first_day',
  'last_day',
  'checked',
] as const;
export type CodedColumn = (typeof codedColumns)[number];

/** The columns of text beside them, which are read for evidence alone; `row_number` is that of the file. */
export const textColumns = ['id', 'paragraph', 'quote', 'rationale', 'item'] as const;

/** In `first_day` and `last_day` where there is no date; before all days that a date can name. */
export const noDay = -1_000_000;

const dayLength = 86_400_000;

/** `2024-06-19` → 20240619, `2024-06` → 20240600, `2024` → 20240000, nothing → 0. */
function codeDate(date: string): number {
  return date === '' ? 0 : Number(date.replaceAll('-', '').padEnd(8, '0'));
}

/** The date that a code stands for: an ISO date, year-month or year, or nothing. */
export function dateOfCode(code: number): string {
  if (code === 0) return '';
  const digits = String(code).padStart(8, '0');
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part) => part !== '00').join('-');
}

/** The last code of a date that is not after another one, which may be a month or a year. */
export function lastCodeWithin(date: string): number {
  return Number(date.replaceAll('-', '').padEnd(8, '9'));
}

/** Positions of ids in the tables of a dossier, and which rows were checked. */
export interface Coding {
  readonly actor: ReadonlyMap<string, number>;
  readonly issue: ReadonlyMap<string, number>;
  readonly source: ReadonlyMap<string, number>;
  /** By the id of the row: 1 or 2 as in `checked`. */
  readonly checked: ReadonlyMap<string, number>;
}

export function codingOf(dossier: Pick<Dossier, 'actors' | 'issues' | 'sources' | 'checks'>): Coding {
  const checked = new Map<string, number>();
  for (const { table, subject, verdict } of dossier.checks) {
    if (table !== 'stances') continue;
    checked.set(subject, Math.max(checked.get(subject) ?? 0, isWrong(verdict) ? 2 : 1));
  }
  const positions = (rows: readonly { readonly id: string }[]) => new Map(rows.map(({ id }, at) => [id, at]));
  return {
    actor: positions(dossier.actors),
    issue: positions(dossier.issues),
    source: positions(dossier.sources),
    checked,
  };
}

/** The numbers of a row in the order of `codedColumns`; −1 for an id that is not in the dossier. */
export function codeStance(coding: Coding, row: Stance): number[] {
  const day = (date: string) => (date === '' ? noDay : Math.floor(Date.parse(date) / dayLength));
  return [
    coding.actor.get(row.actor) ?? -1,
    coding.issue.get(row.issue) ?? -1,
    coding.source.get(row.source) ?? -1,
    statusCodes[row.status],
    row.stance ?? 0,
    row.basis === null ? -1 : bases.indexOf(row.basis),
    row.confidence === null ? -1 : confidences.indexOf(row.confidence),
    codeDate(row.date),
    day(firstDay(row.date)),
    day(lastDay(row.date)),
    coding.checked.get(row.id) ?? 0,
  ];
}

/** One column of whole numbers for each of `codedColumns`. */
export type CodedRows = Readonly<Record<CodedColumn, Int32Array>> & { readonly length: number };

/** The rows of a dossier in the page, coded as in an engine. */
export function codeStances(dossier: Dossier): CodedRows {
  const coding = codingOf(dossier);
  const { length } = dossier.stances;
  const columns = codedColumns.map(() => new Int32Array(length));
  dossier.stances.forEach((row, at) => {
    const codes = codeStance(coding, row);
    columns.forEach((column, i) => (column[at] = codes[i]!));
  });
  const named = Object.fromEntries(codedColumns.map((name, i) => [name, columns[i]!]));
  return { ...(named as Record<CodedColumn, Int32Array>), length };
}
