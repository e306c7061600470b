import { categoryName } from '#lib/evidence/categoryName.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { ClauseVerdict } from '#lib/summary/clauseVerdict.ts';
import type { ChangeFacts } from '#lib/words/en/treatyComparison.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { newestOf, type ComparisonContext, type ComparisonRow } from './read.ts';

/** In the order of a headline. */
const changes = ['kept', 'back', 'again', 'new', 'dropped'] as const;
/** Named first, where not all can be. */
const namedFirst = ['back', 'new', 'dropped', 'again', 'kept'] as const;
const mostNamed = 2;

/** What became of the clauses of earlier instruments in the newest; where none is earlier, what all of them share. */
export function finding({ dossier, words, data }: ComparisonContext): FindingOf<'treaty-comparison'> {
  const { all, columns } = data;
  const of = (verdict: ClauseVerdict) => all.filter((row) => row.verdict === verdict);
  const newest = newestOf(data);
  if (!newest || all.some(({ verdict }) => verdict === null)) {
    const shared = all.filter(({ cells }) => cells.every(({ kind }) => kind === 'present'));
    const facts = { shared: shared.length, total: all.length, texts: columns.length };
    return { kind: 'shared', facts, rests: rowsOf(shared) };
  }
  const text = { name: newest.name, year: newest.signed.slice(0, 4) };
  const changed = changes.filter((verdict) => of(verdict).length > 0);
  if (changed.length > 0) {
    const named = namesOf((verdict) => of(verdict).map((row) => categoryName(words, dossier, row.category)));
    const facts = changed.map((verdict): ChangeFacts => ({
      change: verdict,
      amount: of(verdict).length,
      clauses: named.get(verdict) ?? [],
    }));
    return { kind: 'changed', facts: { text, changes: facts }, rests: rowsOf(changed.flatMap(of)) };
  }
  for (const [verdict, kind] of [
    ['newest', 'onlyNewest'],
    ['earlier', 'onlyEarlier'],
    ['read', 'interpreted'],
  ] as const) {
    const rows = of(verdict);
    if (rows.length > 0) return { kind, facts: { text, amount: rows.length }, rests: rowsOf(rows) };
  }
  return { kind: 'nowhere', facts: { texts: columns.length }, rests: rowsOf(all) };
}

/** The names of at most two clauses, never of a part of those with a verdict. */
function namesOf(of: (verdict: ClauseVerdict) => readonly string[]): Map<ClauseVerdict, readonly string[]> {
  const names = new Map<ClauseVerdict, readonly string[]>();
  let room = mostNamed;
  for (const verdict of namedFirst) {
    const own = of(verdict);
    if (own.length === 0 || own.length > room) continue;
    names.set(verdict, own);
    room -= own.length;
  }
  return names;
}

function rowsOf(rows: readonly ComparisonRow[]): EvidenceRow[] {
  return rows
    .flatMap(({ cells }) => cells.flatMap((cell) => cell.rows))
    .map((at) => ({ table: 'provisions', at }));
}
