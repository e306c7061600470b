import type { LegendItem } from '#lib/scene/legend.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import { circlePath, type Mark } from '#lib/scene/mark.ts';
import { lineBlock, middledText } from '#lib/scene/textBlock.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { isFirm } from '#lib/summary/choosePair.ts';
import type { Pair } from '#lib/summary/comparison.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import type { Where } from '../kit/defineChart.ts';
import { actorLead } from '../kit/leads.ts';
import { actorName } from '../kit/names.ts';
import { sign } from '../kit/sign.ts';
import { pairKey } from './pairs.ts';
import type { AgreementContext } from './read.ts';

const leading = 1.15;
/** Of a row, in multiples of the text. */
const pitch = 1.45;
/** Who stands as far apart as can be still has a dot to be pointed at. */
const smallest = 0.03;
const labelGap = 8;
/** Narrower cells leave the room of their names to the dots. */
const narrowestCell = 11;
/** Wider cells would take the dots of a row apart. */
const widestCell = 34;

/** Every two actors once, below the diagonal: a dot that is the larger the closer they stand. */
export function layoutGrid(context: AgreementContext, box: Box): Body {
  const { data, dossier, say } = context;
  const { theme, textSize: size, width } = box;
  const actors = data.strips.map(({ actor }) => actor);
  const names = actors.map((actor, at) => say.grid.row({ place: at + 1, name: actorName(dossier, actor) }));
  const named = labelWidth(names, size, 400, width * 0.38);
  const isNumbered = (width - named - labelGap) / actors.length < narrowestCell;
  const numbers = actors.map((_, at) => say.grid.column(at + 1));
  const label = isNumbered ? widest(numbers, size, 400) + 0.01 : named;
  const labels = isNumbered ? numbers : names;
  const across = Math.min(widestCell, (width - label - labelGap) / actors.length);
  const left = box.x + label + labelGap;
  const pairOf = new Map(data.pairs.map((pair) => [pairKey(context, pair), pair]));
  const found = (a: number, b: number) => pairOf.get(pairKey(context, { actors: [a, b] }));
  const bold = new Set(Object.values(data.ends ?? {}).flat());
  const closeness = closenessOf(data);
  const numbered = Math.ceil((size * 1.5) / across);
  const cursor = new Cursor(box);
  const heading = { size: size * 0.85, fill: theme.mutedInk, anchor: 'middle' } as const;
  actors.forEach((actor, row) => {
    const lines = wrapText(labels[row]!, label + 0.01, size, 400);
    const height = Math.max(size * pitch, lines.length * size * leading + 3);
    const top = cursor.y;
    const middle = top + height / 2;
    const style = { size, fill: theme.ink, leading };
    const text = lineBlock(lines, box.x, middle - (lines.length * size * leading) / 2, style);
    const place = { x: box.x, y: top, width: label, height, row, column: 0 };
    if (isNumbered) cursor.add(...text.marks);
    else cursor.target(actorLead(dossier, actor, place), text.marks);
    cursor.add({
      type: 'rect',
      x: left,
      y: top + height,
      width: across * row,
      height: 0.5,
      fill: theme.rule,
    });
    actors.slice(0, row).forEach((other, column) => {
      const pair = found(actor, other);
      if (!pair) return;
      const x = left + column * across;
      const room = Math.min(across, size * pitch) / 2 - 1;
      const area = { x, y: top, width: across, height, row, column: column + 1 };
      cursor.target({ key: pairKey(context, pair), ...area }, [
        dotOf(closeness(pair), x + across / 2, middle, room, isFirm(pair, data.least), theme),
        ...(bold.has(pair) ? [ringAround(x + across / 2, middle, room + 1, theme)] : []),
      ]);
    });
    // On the diagonal the number of the row heads the column below it.
    if ((row + 1) % numbered === 0 && row + 1 < actors.length)
      cursor.add(middledText(numbers[row]!, left + (row + 0.5) * across, middle, heading));
    cursor.gap(height);
  });
  if (isNumbered) addNames(context, cursor, names, actors);
  return cursor.body();
}

/** Under a grid whose rows have room for numbers alone: whose they are. */
function addNames(
  { dossier }: AgreementContext,
  cursor: Cursor,
  names: readonly string[],
  actors: readonly number[],
): void {
  cursor.gap(10);
  names.forEach((name, at) => {
    const { x, width, textSize: size, theme } = cursor.box;
    const lines = wrapText(name, width, size, 400);
    const block = lineBlock(lines, x, cursor.y, { size, fill: theme.ink, leading: 1.5 });
    const row = actors.length + at;
    const place = { x, y: cursor.y, width, height: block.height, row, column: 0 };
    cursor.target(actorLead(dossier, actors[at]!, place), block.marks);
    cursor.gap(block.height);
  });
}

/** Its area tells how close the two stand among all pairs drawn: the closest has all of the room, the furthest hardly any. */
function dotOf(closeness: number, x: number, y: number, room: number, firm: boolean, theme: Theme): Mark {
  const radius = room * Math.sqrt(smallest + (1 - smallest) * closeness);
  return firm
    ? { type: 'path', d: circlePath(x, y, radius), fill: theme.amount }
    : {
        type: 'path',
        d: circlePath(x, y, Math.max(0.75, radius - 0.5)),
        fill: theme.ground,
        stroke: theme.hatch,
        strokeWidth: 1,
      };
}

/** The distances of the closest and the furthest pair drawn, in steps. */
function range({ pairs }: AgreementContext['data']): readonly [number, number] {
  const distances = pairs.map(({ distance }) => distance ?? 0);
  return [Math.min(...distances), Math.max(...distances)];
}

/** How close a pair stands among all: 1 for the closest, 0 for the furthest, 1 for all where none is closer than another. */
function closenessOf(data: AgreementContext['data']): (pair: Pair) => number {
  const [least, most] = range(data);
  return ({ distance }) => (most > least ? (most - (distance ?? most)) / (most - least) : 1);
}

/** Around the pairs of the headline. */
function ringAround(x: number, y: number, radius: number, theme: Theme): Mark {
  return { type: 'path', d: circlePath(x, y, radius), stroke: theme.ink, strokeWidth: 1.25 };
}

/** What the sizes of dots stand for, and hollow ones where some are. */
export function gridLegend({ data, say }: AgreementContext, theme: Theme): Where<LegendItem>[] {
  const [least, most] = range(data);
  const room = 7;
  const dot = (label: string, closeness: number, firm = true) =>
    sign(label, 16, 16, (x, y) => [dotOf(closeness, x + 8, y + 8, room, firm, theme)]);
  const gap = (distance: number) => say.grid.gap({ distance, measure: data.measure });
  const weak = say.support.little({
    least: Math.max(data.least, 3),
    drawn: data.leastDrawn,
    measure: data.measure,
  });
  return [
    dot(gap(least), 1),
    most > least && dot(gap((least + most) / 2), 0.5),
    most > least && dot(gap(most), 0),
    data.pairs.some((pair) => !isFirm(pair, data.least)) && dot(weak, 0.7, false),
    data.ends !== null && sign(say.grid.ends, 16, 16, (x, y) => [ringAround(x + 8, y + 8, room, theme)]),
  ];
}
