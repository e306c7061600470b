import type { Dossier } from '#lib/model/dossier.ts';
import { confidences, type Confidence, type Stance } from '#lib/model/stance.ts';

/** What stances.csv says of one actor on one issue, counted row by row and without the code of the charts. */
export interface RecountedCell {
  /** As in a link: actor, tilde, issue. */
  readonly key: string;
  readonly actor: string;
  readonly issue: string;
  readonly rows: readonly Stance[];
  /** The steps taken, ascending. */
  readonly steps: readonly number[];
  readonly kind: 'none' | 'position' | 'split' | 'unclear' | 'not_applicable';
  /** Sources with a position; a copy and its original are one. */
  readonly sourceCount: number;
  /** The best of its positions. */
  readonly confidence: Confidence | null;
}

const fromDocuments = (dossier: Dossier) => {
  const documents = new Set(dossier.sources.filter(({ file }) => file !== '').map(({ id }) => id));
  return dossier.stances.filter(({ source }) => documents.has(source));
};

/**
 * Every pair of an actor and an issue that the documents speak of at all, with the rows of the documents that
 * pass the test.
 */
export function recountCells(
  dossier: Dossier,
  counts: (row: Stance) => boolean = () => true,
): RecountedCell[] {
  const spoken = fromDocuments(dossier);
  const actors = new Set(spoken.map(({ actor }) => actor));
  const issues = new Set(spoken.map(({ issue }) => issue));
  return [...actors].flatMap((actor) =>
    [...issues].map((issue) =>
      recountCell(
        dossier,
        actor,
        issue,
        spoken.filter((row) => row.actor === actor && row.issue === issue && counts(row)),
      ),
    ),
  );
}

function recountCell(dossier: Dossier, actor: string, issue: string, rows: readonly Stance[]): RecountedCell {
  const positions = rows.filter(({ status }) => status === 'position');
  const steps = positions.map(({ stance }) => Number(stance)).sort((a, b) => a - b);
  const originals = positions.map(
    ({ source }) => dossier.sources.find(({ id }) => id === source)?.derived_from || source,
  );
  return {
    key: `${actor}~${issue}`,
    actor,
    issue,
    rows,
    steps,
    kind: kindOf(rows, steps),
    sourceCount: new Set(originals).size,
    confidence:
      confidences.findLast((step) => positions.some(({ confidence }) => confidence === step)) ?? null,
  };
}

function kindOf(rows: readonly Stance[], steps: readonly number[]): RecountedCell['kind'] {
  if (steps.some((step) => step < 0) && steps.some((step) => step > 0)) return 'split';
  if (steps.length > 0) return 'position';
  if (rows.length === 0) return 'none';
  return rows.some(({ status }) => status === 'unclear') ? 'unclear' : 'not_applicable';
}

/** The cell of a kind with the most rows. */
export function fullestCell(cells: readonly RecountedCell[], kind: RecountedCell['kind']): RecountedCell {
  const [cell] = cells
    .filter((each) => each.kind === kind)
    .sort((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
  if (!cell) throw new Error(`the dossier has no cell of this kind: "${kind}"`);
  return cell;
}
