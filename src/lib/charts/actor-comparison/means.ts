import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { stepsTaken } from '#lib/summary/stepsTaken.ts';
import type { MeanFacts } from '#lib/words/en/actorComparison.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { actorName } from '../kit/names.ts';
import type { ComparisonContext } from './read.ts';

const leading = 1.25;
const barHeight = 8;

/** Mean distances over all issues, by category and by pair, as bars on a track of the whole scale with their numbers. */
export function layoutMeans(context: ComparisonContext, box: Box): Body {
  const { x, width, theme, textSize: size } = box;
  const { headings, amount } = context.say.means;
  const most = stepsTaken(context.dossier).length - 1;
  const lines = meanLines(context);
  const amounts = lines.map(amount);
  const amountWidth = Math.max(0, ...amounts.map((words) => textWidth(words, size, 400))) + 10;
  const track = Math.max(40, width - amountWidth);
  const cursor = new Cursor(box);
  lines.forEach(({ about, label, distance }, i) => {
    if (about !== lines[i - 1]?.about) {
      if (i > 0) cursor.gap(8);
      cursor.text(about === 'all' ? headings.all(most) : headings[about], {
        weight: 600,
        fill: theme.mutedInk,
        leading,
      });
      cursor.gap(3);
    }
    cursor.text(label, { leading });
    const middle = cursor.y + size * 0.55;
    const bar = (from: number, length: number, height: number, fill: string) =>
      cursor.add({ type: 'rect', x: from, y: middle - height / 2, width: length, height, fill });
    if (distance !== null) {
      bar(x, track, 1, theme.rule);
      bar(x, (distance / most) * track, barHeight, theme.hatch);
      bar(x + track - 0.5, 1, barHeight, theme.hatch);
    }
    const left = distance === null ? x : x + track + 8;
    cursor.add(middledText(amounts[i]!, left, middle, { size, anchor: 'start', fill: theme.mutedInk }));
    cursor.gap(size * 1.1 + 5);
  });
  return cursor.body();
}

/** A mean over several issues, as it stands beside the issues and in the table. */
export interface MeanLine extends MeanFacts {
  readonly about: 'all' | 'category' | 'pair';
  readonly label: string;
}

/** All issues, each category and, of more than two actors, each pair; none where nothing is drawn, and none on a slide. */
export function meanLines({ data, dossier, say, presentation }: ComparisonContext): MeanLine[] {
  const { found, comparison } = data;
  if (!found || comparison.actors.length < 2 || presentation === 'slide') return [];
  const categories = comparison.categories.filter(({ category }) => category !== '');
  const pairs = comparison.actors.length > 2 ? comparison.pairs : [];
  return [
    {
      about: 'all',
      label: say.means.all,
      distance: comparison.divergence,
      issues: comparison.counted.length,
    },
    ...categories.map(({ category, divergence, issues }): MeanLine => {
      return { about: 'category', label: category, distance: divergence, issues };
    }),
    ...pairs.map(({ actors, distance, issues }): MeanLine => {
      const label = say.means.pair(actors.map((actor) => actorName(dossier, actor)));
      return { about: 'pair', label, distance, issues: issues.length };
    }),
  ];
}
