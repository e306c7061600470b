import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { sourceName } from '#lib/evidence/citation.ts';
import { timesAsLarge } from '#lib/model/figure.ts';
import { plainName } from '#lib/model/plainName.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { shareFacts } from './figureFacts.ts';
import type { FigureContext, FigureRow } from './read.ts';

type FigureFinding = FindingOf<'trade-bar'>;

/** The figure furthest from a published one if one conflicts, else the largest share of a limit, else how many figures. */
export function finding(context: FigureContext): FigureFinding {
  const { rows, sources } = context.data;
  const disputed = rows.filter(({ contested }) => contested).length;
  return (
    worstConflict(context, 'magnitude_error') ??
    worstConflict(context, 'differs') ??
    largestShare(context) ?? {
      kind: 'count',
      facts: { figures: rows.length, sources: sources.length, disputed },
      rests: rows.map(figureRow),
    }
  );
}

function worstConflict(
  { dossier, words, data }: FigureContext,
  verdict: 'magnitude_error' | 'differs',
): FigureFinding | null {
  const wrong = data.rows.flatMap((row) => {
    const found = row.findings.find((each) => each.verdict === verdict && each.value !== null);
    const times = timesAsLarge(row.figure.value, found?.value ?? 0);
    return found && times !== null ? [{ row, found, size: Math.abs(Math.log(times)) }] : [];
  });
  const [worst] = wrong.sort((a, b) => b.size - a.size);
  if (!worst) return null;
  const { row, found } = worst;
  const { figure } = row;
  return {
    kind: 'conflict',
    facts: {
      label: figure.label,
      reported: figure,
      source: sourceName(words, dossier, figure.source),
      published: found.value ?? 0,
      measure: plainName(found.otherMeasure),
      publisher: found.publishers[0] ?? '',
    },
    rests: [figureRow(row), ...found.references.map((at): EvidenceRow => ({ table: 'references', at }))],
  };
}

function largestShare({ data }: FigureContext): FigureFinding | null {
  // A headline does not rest on a figure that a published finding conflicts with.
  const shares = data.rows.flatMap((row) => (row.share && !row.contested ? [{ row, share: row.share }] : []));
  const largest = Math.max(...shares.map(({ share }) => share.share));
  const first = shares.find(({ share }) => share.share === largest);
  if (!first) return null;
  const { row, share } = first;
  const caps = data.rows.filter(({ figure }) => figure.id === share.cap);
  return {
    kind: 'share',
    facts: { label: row.figure.label, ...shareFacts(share) },
    rests: [row, ...caps].map(figureRow),
  };
}

function figureRow({ at }: FigureRow): EvidenceRow {
  return { table: 'figures', at };
}
