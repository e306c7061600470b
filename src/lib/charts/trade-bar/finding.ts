import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { sourceName } from '#lib/evidence/citation.ts';
import { plainName } from '#lib/model/plainName.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { shareFacts } from './figureFacts.ts';
import type { FigureContext } from './read.ts';

/** A published figure and the one that conflicts with it, the share of a limit, the figure chosen, or how many there are. */
export function finding({ dossier, words, data }: FigureContext): FindingOf<'trade-bar'> {
  const { all, lead, chosen } = data;
  if (!lead && chosen) {
    const { figure } = chosen;
    const facts = { label: figure.label, value: figure, source: sourceName(words, dossier, figure.source) };
    return { kind: 'one', facts, rests: [figureRow(chosen)] };
  }
  if (!lead) {
    const sources = sourcesInOrder(
      dossier,
      all.map(({ figure }) => figure.source),
    ).length;
    const disputed = all.filter(({ contested }) => contested).length;
    return { kind: 'count', facts: { figures: all.length, sources, disputed }, rests: all.map(figureRow) };
  }
  const { figure } = lead.row;
  if (lead.kind === 'share') {
    const caps = all.filter((row) => row.figure.id === lead.share.cap);
    const facts = { label: figure.label, ...shareFacts(lead.share) };
    return { kind: 'share', facts, rests: [lead.row, ...caps].map(figureRow) };
  }
  const { value, otherMeasure, publishers, references } = lead.rival;
  return {
    kind: 'conflict',
    facts: {
      label: figure.label,
      reported: figure,
      source: sourceName(words, dossier, figure.source),
      published: value ?? 0,
      measure: plainName(otherMeasure),
      publisher: publishers[0] ?? '',
    },
    rests: [figureRow(lead.row), ...references.map((at): EvidenceRow => ({ table: 'references', at }))],
  };
}

function figureRow({ at }: FigureRow): EvidenceRow {
  return { table: 'figures', at };
}
