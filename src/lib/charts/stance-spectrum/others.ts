import type { Target } from '#lib/scene/scene.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { actorLead } from '../kit/leads.ts';
import { actorName } from '../kit/names.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { stanceCellMarks } from '../kit/stanceCellMarks.ts';
import type { SpectrumContext } from './read.ts';

const leading = 1.3;
const swatch = { width: 34, height: 18 };

/** Actors without a position, by kind: none of them has a place on the axis. */
export function layoutOthers({ dossier, words, say, data, presentation }: SpectrumContext, box: Box): Body {
  const { theme, textSize } = box;
  const stances = words.of('stances');
  const nameLeft = box.x + swatch.width + 8;
  const cursor = new Cursor(box);
  const leads: Target[] = [];
  let row = data.positions.length + data.split.length + data.observers.length;
  const heading = (text: string) => {
    cursor.text(text, { weight: 600 });
    cursor.gap(2);
  };
  const list = (title: string, cells: readonly StanceCell[]) => {
    if (cells.length === 0) return;
    heading(title);
    for (const cell of cells) {
      const lines = wrapText(actorName(dossier, cell.actor), box.width - swatch.width - 8, textSize, 400);
      const textHeight = lines.length * textSize * leading;
      const place = { y: cursor.y, height: Math.max(24, textHeight + 4), row };
      const middle = place.y + place.height / 2;
      cursor.target(
        { ...place, x: box.x, width: swatch.width, key: stanceCellKey(dossier, cell), column: 0 },
        stanceCellMarks(cell, { x: box.x, y: middle - swatch.height / 2, ...swatch }, theme, stances),
      );
      const name = { ...place, x: nameLeft - 4, width: box.width - swatch.width - 4, column: -1 };
      leads.push(actorLead(dossier, cell.actor, name));
      cursor.y = middle - textHeight / 2;
      cursor.lines(lines, { x: nameLeft, leading });
      cursor.y = place.y + place.height;
      row++;
    }
    cursor.gap(8);
  };
  list(stances.headings.unclear, data.unclear);
  list(stances.headings.not_applicable, data.notApplicable);
  if (data.missing.length > 0) {
    heading(say.missing(data.missing.length));
    if (presentation === 'full')
      cursor.text(say.names(data.missing.map((actor) => actorName(dossier, actor))), {
        fill: theme.mutedInk,
      });
  }
  for (const lead of leads) cursor.target(lead);
  return cursor.body();
}
