import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import { compareText } from '#lib/model/compareText.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import { figureFacts } from './figureFacts.ts';
import type { FigureContext } from './read.ts';

/** One for each figure drawn, in the order of the picture. */
export function marks(context: FigureContext): MarkFacts[] {
  const { data, say, view } = context;
  const places = new Map(data.all.map(({ figure, at }) => [figure.id, at]));
  return data.rows.map((row) => ({
    key: markKeys.figure(row.figure),
    rows: evidenceRows(context, places, row),
    title: () => row.figure.label,
    sentence: () => say.sentence(figureFacts(context, row)),
    links: () => [
      view.figure === row.figure.id
        ? { label: say.allLink, destination: { page: '/figures', view: { figure: '' } } }
        : { label: say.aloneLink, destination: { page: '/figures', view: { figure: row.figure.id } } },
    ],
  }));
}

/** The figure, the limits drawn across it, and findings set beside it without a check that would name them. */
function evidenceRows(
  { dossier }: FigureContext,
  places: ReadonlyMap<string, number>,
  { at, caps, findings }: FigureRow,
): EvidenceRow[] {
  const limits = caps.flatMap(({ id }) => places.get(id) ?? []);
  const unchecked = findings
    .filter(({ verdict }) => verdict === null)
    .flatMap(({ references }) => references)
    .sort((a, b) => compareText(dossier.references[a]?.id ?? '', dossier.references[b]?.id ?? ''));
  return [
    ...[at, ...limits].map((each): EvidenceRow => ({ table: 'figures', at: each })),
    ...unchecked.map((each): EvidenceRow => ({ table: 'references', at: each })),
  ];
}
