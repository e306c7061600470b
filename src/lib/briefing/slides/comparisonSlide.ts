import type { Body, Box, PreparedChart } from '#lib/charts/kit/chart.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { ExportItem } from '#lib/export/Exporter.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { layoutLegend, type LegendItem } from '#lib/scene/legend.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import type { Words } from '#lib/words/Words.ts';
import { ownSlide } from './ownSlide.ts';

const sides = ['left', 'right'] as const;
type Side = (typeof sides)[number];

/** Narrower than this, in labels, two views stand one below the other. */
const leastWidth = 44;
/** So that the keys of the two sides, and their rows and columns, never meet. */
const apart = 10_000;

/**
 * Two views side by side, in boxes and type of one size; where both are of one chart with one legend and on one scale.
 *
 * @param headline empty for one that is drafted
 */
export function comparisonSlide(
  dossier: Dossier,
  words: Words,
  views: readonly [left: ExportItem, right: ExportItem],
  headline: string,
): ExportItem {
  const say = words.of('briefing').slides;
  const [left, right] = views.map(({ prepared }) => prepared) as [PreparedChart, PreparedChart];
  const isOneChart = views[0].chart === views[1].chart;
  const title =
    headline ||
    say.comparisonHeadline({
      left: isOneChart ? left.headline : left.name,
      right: isOneChart ? right.headline : right.name,
      isOneChart,
      name: left.name,
    });
  const charts: Readonly<Record<Side, PreparedChart>> = { left, right };
  const of = (key: string) => {
    const [side, ...rest] = key.split(' ');
    return side === 'left' || side === 'right' ? { chart: charts[side], key: rest.join(' ') } : null;
  };
  return ownSlide(words, {
    id: 'comparison',
    views,
    name: say.comparison,
    headline: title,
    finding: {
      kind: 'comparison',
      facts: null,
      rests: inTurn(left.finding?.rests ?? [], right.finding?.rests ?? []),
    },
    legend: (theme) => (isOneChart ? union(left.legend(theme), right.legend(theme)) : []),
    notes: [...new Set([...left.notes, ...right.notes])],
    sources: sourcesInOrder(dossier, [...left.sources, ...right.sources]),
    publishers: [...new Set([...left.publishers, ...right.publishers])],
    body: (box) => drawBoth(box, charts, isOneChart, say.leftOutOfBoth),
    description: {
      short: say.comparisonShort({ left: left.description.short, right: right.description.short }),
      long: say.comparisonLong({ left: left.description.long, right: right.description.long }),
    },
    sentence: (key) => of(key)?.chart.sentence(of(key)!.key) ?? '',
    evidence: (key) => {
      const found = of(key);
      const evidence = found?.chart.evidence(found.key);
      return evidence ? { ...evidence, key } : null;
    },
    markOf: (table, at) => {
      const side = sides.find((each) => charts[each].markOf(table, at) !== undefined);
      return side && `${side} ${charts[side].markOf(table, at)}`;
    },
    destination: (key) => of(key)?.chart.destination(of(key)!.key) ?? null,
  });
}

/** One of each after the other, each row once, so that the first few are of both. */
function inTurn(one: readonly EvidenceRow[], other: readonly EvidenceRow[]): EvidenceRow[] {
  const longer = Math.max(one.length, other.length);
  const rows = Array.from({ length: longer }, (_, at) => [one[at] ?? [], other[at] ?? []].flat()).flat();
  return [...new Map(rows.map((row) => [`${row.table} ${row.at}`, row])).values()];
}

/** The signs of both, those that say the same once. */
function union(one: readonly LegendItem[], other: readonly LegendItem[]): LegendItem[] {
  const known = new Set(one.map(({ label }) => label));
  return [...one, ...other.filter(({ label }) => !known.has(label))];
}

function drawBoth(
  box: Box,
  charts: Readonly<Record<Side, PreparedChart>>,
  isOneChart: boolean,
  leftOutOfBoth: (facts: { left: string; right: string }) => string,
): Body {
  const { width, height, textSize } = box;
  const gap = 2 * textSize;
  const isSideBySide = width >= leastWidth * textSize;
  const half = isSideBySide ? (width - gap) / 2 : width;
  const tall = height === null || isSideBySide ? height : (height - gap) / 2;
  // Heads of one height, so that both charts begin at one.
  const headAt = (side: Side, x: number, y: number) =>
    head({ ...box, x, y, width: half }, charts[side], !isOneChart);
  const headHeight = Math.max(...sides.map((side) => headAt(side, 0, 0).height));
  let top = box.y;
  let x = box.x;
  let used = 0;
  const marks: Mark[] = [];
  const targets: Target[] = [];
  const leftOut: Record<Side, string> = { left: '', right: '' };
  sides.forEach((side, at) => {
    const heading = headAt(side, x, top);
    const own = isSideBySide ? headHeight : heading.height;
    const { height: drawn, ...body } = charts[side].body({
      ...box,
      x,
      y: top + own,
      width: half,
      height: tall === null ? null : Math.max(0, tall - own),
      ...(isOneChart ? { beside: [charts[side === 'left' ? 'right' : 'left'].data] } : {}),
    });
    marks.push(...heading.marks);
    marks.push(
      ...body.marks.map((mark) => (mark.owner ? { ...mark, owner: `${side} ${mark.owner}` } : mark)),
    );
    targets.push(
      ...body.targets.map((target) => ({
        ...target,
        key: `${side} ${target.key}`,
        ...(isSideBySide
          ? { column: target.column + (target.column < 0 ? 0 : at * apart) }
          : { row: target.row + at * apart }),
      })),
    );
    leftOut[side] = body.leftOut ?? '';
    used = Math.max(used, top - box.y + own + drawn);
    if (isSideBySide) x += half + gap;
    else top = box.y + used + gap;
  });
  return { marks, targets, height: used, leftOut: leftOutOfBoth(leftOut) };
}

/** What a side is called: what it finds, how it is selected, and its signs. */
function head(box: Box, chart: PreparedChart, withLegend: boolean): { marks: Mark[]; height: number } {
  const { x, y, width, theme, textSize } = box;
  const marks: Mark[] = [];
  let top = y;
  const add = (block: { readonly marks: readonly Mark[]; readonly height: number }) => {
    marks.push(...block.marks);
    top += block.height > 0 ? block.height + textSize / 3 : 0;
  };
  add(textBlock(chart.headline, x, top, width, { size: textSize * 1.15, weight: 600, fill: theme.ink }));
  add(textBlock(chart.subtitle, x, top, width, { size: textSize, fill: theme.mutedInk }));
  if (withLegend) add(layoutLegend(chart.legend(theme), x, top, width, theme, textSize));
  return { marks, height: top - y + textSize / 3 };
}
