import { categoryInText } from '#lib/evidence/categoryName.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { ClauseKind } from '#lib/summary/clauses.ts';
import { holdsCodes } from '#lib/summary/isCoded.ts';
import type { ClauseVerdict } from '#lib/summary/clauseVerdict.ts';
import type { ChangeFacts } from '#lib/words/en/treatyComparison.ts';
import type { MissingTextFacts } from '#lib/words/en/treatyFacts.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { isGap, newestOf, type Column, type ComparisonContext, type ComparisonRow } from './read.ts';

/** In the order of a headline. */
const changes = ['kept', 'back', 'new', 'dropped'] as const;
/** Named first, where not all can be. */
const namedFirst = ['back', 'new', 'dropped', 'kept'] as const;
const mostNamed = 2;

/** What became of the clauses of earlier instruments in the newest; where that cannot be told, what all of them share. */
export function finding({ dossier, words, data }: ComparisonContext): FindingOf<'treaty-comparison'> {
  const { all, compared: columns } = data;
  const of = (verdict: ClauseVerdict) => all.filter((row) => row.verdict === verdict);
  const newest = newestOf(data);
  /** What the sources tell of the text of a column: clauses, and subjects of which there are interpretations alone. */
  const knownOf = (i: number) => {
    const of = (kind: ClauseKind) => all.filter(({ cells }) => cells[i]!.kind === kind);
    const interpreted = of('reading').map(({ category }) => categoryInText(words, dossier, category));
    return { name: textFacts(columns[i]!).name, clauses: of('present').length, interpreted };
  };
  const [only] = columns;
  if (only && columns.length === 1) {
    const clauses = all.filter(({ cells }) => cells.some(({ kind }) => kind === 'present'));
    const facts = { name: only.instrument.name || only.instrument.id, total: clauses.length };
    return { kind: 'alone', facts, rests: rowsOf(clauses) };
  }
  if (!newest || all.some(({ verdict }) => verdict === null)) {
    const shared = all.filter(({ cells }) => cells.every(({ kind }) => kind === 'present'));
    const isNewest = columns.map(({ place }) => place === 'newest');
    const added = all.filter(
      ({ cells }) => isGap(cells) && cells.some(({ kind }, i) => isNewest[i] && kind === 'present'),
    );
    const having = ({ cells }: ComparisonRow, wanted: ClauseKind) =>
      columns.filter((_, i) => cells[i]!.kind === wanted).map((column) => textFacts(column).name);
    const gaps = added.map((row) => ({
      subject: categoryInText(words, dossier, row.category),
      has: having(row, 'present'),
      lacks: having(row, 'absent'),
      // Only of a text that is there in full is it known what it lacks.
      isReported: columns.some(({ text }, i) => row.cells[i]!.kind === 'absent' && text !== 'full'),
    }));
    const facts = { shared: shared.length, total: all.length, texts: columns.length };
    const missing = missingTexts(data).filter(({ place }) => place !== 'beside');
    const known = shared.length === 0 ? columns.map((_, i) => knownOf(i)) : [];
    const told = known.length > 0 ? all.filter(({ cells }) => cells.some(({ kind }) => kind !== 'none')) : [];
    const rests = rowsOf([...new Set([...added, ...shared, ...told])]);
    // Codes are no texts of which anything could be missing.
    return holdsCodes(dossier) || missing.length === 0 || !columns.some(({ place }) => place === 'earlier')
      ? { kind: 'shared', facts, rests }
      : {
          kind: 'incomplete',
          facts: { ...facts, missing: missing.map(textFacts), gaps, known },
          rests,
        };
  }
  const changed = changes.filter((verdict) => of(verdict).length > 0);
  const named = namesOf((verdict) => of(verdict).map((row) => categoryInText(words, dossier, row.category)));
  if (changed.length === 0) return { kind: 'nowhere', facts: { texts: columns.length }, rests: rowsOf(all) };
  return {
    kind: 'changed',
    facts: {
      text: { name: newest.name, year: newest.signed.slice(0, 4) },
      changes: changed.map((verdict): ChangeFacts => ({
        change: verdict,
        amount: of(verdict).length,
        clauses: named.get(verdict) ?? [],
      })),
      missing: missingTexts(data).map(textFacts),
    },
    rests: rowsOf(changed.flatMap(of)),
  };
}

/** The columns whose text does not count in full, so that they enter no verdict. */
export function missingTexts({ compared }: Pick<ComparisonContext['data'], 'compared'>): readonly Column[] {
  return compared.filter(({ text }) => text !== 'full');
}

/** A text by its year where years tell the columns apart, else by its name. */
export function textFacts({ instrument, sign, text }: Column): MissingTextFacts {
  const isYear = instrument.signed !== '' && sign === instrument.signed.slice(0, 4);
  return { name: isYear ? sign : instrument.name || instrument.id, text };
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
