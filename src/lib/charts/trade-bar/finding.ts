import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import { sourceName } from '#lib/evidence/citation.ts';
import { plainName } from '#lib/model/plainName.ts';
import { isOfOneSource } from '#lib/summary/isOfOneSource.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { axisKind } from '#lib/summary/groupFigures.ts';
import { evidenceOf, figureAbout, shareFacts, shortFlow } from './figureFacts.ts';
import type { FigureContext } from './read.ts';
import { seriesFinding } from './seriesFacts.ts';

/** A published figure and the one that conflicts with it, the share of a limit, a series, the figure chosen, or how many there are. */
export function finding(context: FigureContext): FindingOf<'trade-bar'> {
  const { dossier, words, data } = context;
  const { all, lead, chosen } = data;
  const series = lead || data.isChecked ? null : seriesFinding(context);
  if (series) return series;
  if (!lead && chosen) {
    const { figure } = chosen;
    const { label } = figure;
    const about = figureAbout(context, all)(figure);
    const source = isOfOneSource(dossier) ? '' : sourceName(words, dossier, figure.source);
    const facts = { label, about, value: figure, source };
    return { kind: 'one', facts, rests: evidenceOf([chosen]) };
  }
  const largest = data.isChecked ? null : largestOf(data);
  if (!lead && largest) {
    const { figure } = largest;
    const flow = shortFlow(dossier, figure);
    const facts = { label: figure.label, flow, value: figure, figures: all.length };
    return { kind: 'largest', facts, rests: evidenceOf([largest]) };
  }
  if (!lead) {
    const sources = sourcesInOrder(
      dossier,
      all.map(({ figure }) => figure.source),
    ).length;
    const disputed = all.filter(({ contested }) => contested).length;
    const checked = data.isChecked ? all.filter(({ verdict }) => verdict !== null).length : 0;
    const facts = { figures: all.length, sources, disputed, checked };
    return { kind: 'count', facts, rests: evidenceOf(all) };
  }
  const { figure } = lead.row;
  if (lead.kind === 'share') {
    const caps = all.filter((row) => row.figure.id === lead.share.cap);
    const facts = { label: figure.label, ...shareFacts(lead.share) };
    return { kind: 'share', facts, rests: evidenceOf([lead.row, ...caps]) };
  }
  const { value, otherMeasure, publishers, statedBy, references } = lead.rival;
  return {
    kind: 'conflict',
    facts: {
      label: figure.label,
      reported: figure,
      source: sourceName(words, dossier, figure.source),
      published: value ?? 0,
      measure: plainName(otherMeasure),
      publisher: statedBy || (publishers[0] ?? ''),
      isStated: statedBy !== '',
    },
    rests: [...evidenceOf([lead.row]), ...rowsAt('references', references)],
  };
}

/** The one figure that is larger than all others, where all are amounts of one measure in one unit; else null. */
function largestOf({ all }: FigureContext['data']): FigureRow | null {
  const [first] = all;
  const isAlike = ({ figure }: FigureRow) =>
    (['measure', 'unit', 'kind'] as const).every((column) => figure[column] === first!.figure[column]);
  if (!first || all.length < 2 || axisKind(first.figure) !== 'amount' || !all.every(isAlike)) return null;
  const most = all.reduce((value, { figure }) => Math.max(value, figure.value), -Infinity);
  const [largest, ...equal] = all.filter(({ figure }) => figure.value === most);
  return largest && equal.length === 0 && most > 0 ? largest : null;
}
