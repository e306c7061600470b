import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import type { FigureSum } from '#lib/summary/figurePools.ts';
import type { NativeChart, RowGroup } from '../kit/chart.ts';
import type { FindingOf, MarkFacts, Where } from '../kit/defineChart.ts';
import { actorPage } from '../kit/leads.ts';
import { tableOf } from '../kit/tableOf.ts';
import type { ChartTable } from '../kit/chart.ts';
import type { FigureContext } from './read.ts';
import { mostOnSlide, poolFacts, sumKeyOf, sumName, sumRowKind, type SumsData } from './sums.ts';

/** The sums drawn, and what the others come to. */
function told({ sums, rest }: SumsData): readonly FigureSum[] {
  return rest ? [...sums, rest] : sums;
}

/** What a bar, or the line of the rest, is called. */
export function sumTitle({ dossier, words, say }: FigureContext, data: SumsData, sum: FigureSum): string {
  const { by, rest } = data;
  return sum.id === '' ? say.sums.rest({ by, amount: rest?.amount ?? 0 }) : sumName(words, dossier, by, sum);
}

export function sumMarks(context: FigureContext, data: SumsData): MarkFacts[] {
  const { say, page } = context;
  const { by, pool, total } = data;
  const set = { sumBy: by, sumOf: pool.key };
  return told(data).map((each) => ({
    key: sumKeyOf(data, each),
    rows: rowsAt('figures', each.rows),
    title: () => sumTitle(context, data, each),
    sentence: () =>
      say.sums.sentence({
        name: sumTitle(context, data, each),
        ...{ sum: each.sum, total, unit: pool.like.unit, figures: each.rows.length },
      }),
    links: () => [
      ...(each.id === '' && page
        ? [
            {
              label: say.sums.openRest,
              destination: { page: '/figures', view: { ...set, page: page.page + 1 } },
            },
          ]
        : []),
      ...(each.id !== '' && (by === 'from' || by === 'to')
        ? [{ label: say.sums.openActor, destination: actorPage(each.id) }]
        : []),
      {
        label: say.sums.eachFigure,
        destination: { page: '/figures', view: { sumBy: 'each' as const } },
      },
    ],
  }));
}

export function sumTable(context: FigureContext, data: SumsData): ChartTable {
  const { dossier, words, say } = context;
  const { by, pool, total } = data;
  const { measure, unit, start, end } = poolFacts(words, dossier, pool);
  const labels = { name: say.sums.heads[by], ...say.sums.table };
  return tableOf(
    { words, rows: told(data), key: (each) => sumKeyOf(data, each), heads: 1, labels },
    ({ text, number }) => ({
      name: text((each) => [sumTitle(context, data, each), each.id]),
      sum: number(({ sum }) => sum, { unit: () => unit }),
      unit: text(({ sum }) => [words.of('units').unit(unit, sum), unit]),
      share: number(({ sum }) => (total > 0 ? sum / total : null), { digits: 4 }),
      figures: number(({ rows }) => rows.length),
      measure: text(() => measure),
      period: text(() => words.of('common').period({ start, end })),
    }),
  );
}

/** The largest sum, or those that are equally large. */
export function sumFinding({ dossier, words }: FigureContext, data: SumsData): FindingOf<'trade-bar'> {
  const { all, by, pool, total } = data;
  const most = all[0]?.sum ?? 0;
  const top = all.filter(({ sum }) => sum === most);
  const names = top.map((each) => sumName(words, dossier, by, each));
  return {
    kind: 'sums',
    facts: { by, names, sum: most, total, of: poolFacts(words, dossier, pool) },
    rests: rowsAt(
      'figures',
      top.flatMap(({ rows }) => rows),
    ),
  };
}

export function sumSubtitle({ dossier, words, say }: FigureContext, data: SumsData): Where<string>[] {
  const { by, pool } = data;
  const figures = pool.added.length;
  return [
    say.sums.subtitle({ by, figures, ...poolFacts(words, dossier, pool) }),
    say.sums.largestFirst,
    say.linearScale,
  ];
}

/** Why there is no more in the sums. */
export function sumNotes({ say }: FigureContext, { pool: { leftOut }, others }: SumsData): Where<string>[] {
  const { notes } = say.sums;
  return [
    notes.alone,
    Object.values(leftOut).some((amount) => amount > 0) && notes.leftOut(leftOut),
    others > 0 && notes.others(others),
  ];
}

export function sumRetold(context: FigureContext, data: SumsData): string {
  return sumMarks(context, data)
    .map(({ sentence }) => sentence())
    .join(' ');
}

/** What of the sums can be chosen. */
export function sumRows({ dossier, words }: FigureContext, { all, by }: SumsData): RowGroup[] {
  const rows = all.map((each) => ({ id: each.id, name: sumName(words, dossier, by, each) }));
  return [{ kind: sumRowKind(by), rows }];
}

/** The bars as a program of slides draws them; null where there are more than a slide has room for, whose sum it could not tell. */
export function sumBars({ dossier, words, say }: FigureContext, data: SumsData): NativeChart | null {
  const { sums, rest, by, pool } = data;
  if (rest || sums.length > mostOnSlide) return null;
  const { measure } = poolFacts(words, dossier, pool);
  const values = sums.map(({ sum }) => sum);
  return {
    kind: 'bar',
    ...say.valuesIn(values, pool.like.unit),
    categories: sums.map((each) => sumName(words, dossier, by, each)),
    series: [{ name: measure, unit: pool.like.unit, values }],
  };
}
