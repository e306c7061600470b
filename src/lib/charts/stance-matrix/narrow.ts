import type { Area, Target } from '#lib/scene/scene.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { actorLead, issueLead } from '../kit/leads.ts';
import { actorName } from '../kit/names.ts';
import { CellGrid } from './CellGrid.ts';
import type { MatrixContext } from './read.ts';

const rowHeight = 26;
/** Of the numbers over the columns. */
const numbersHeight = 18;

/** Names above their rows, numbers over the columns, and below what they stand for. */
export function layoutNarrow(context: MatrixContext, box: Box): Body {
  const { dossier, words, say, data } = context;
  const { theme, textSize } = box;
  const cellWidth = Math.min(64, box.width / Math.max(1, data.issues.length));
  const cursor = new Cursor(box);
  const grid = new CellGrid(context, cursor, box.x, cellWidth);
  const leads: Target[] = [];
  // Where each issue is numbered, group by group, and where its number is explained.
  const places: Area[][] = data.issues.map(() => []);
  for (const { bloc, actors } of data.groups) {
    if (bloc) cursor.text(bloc, { weight: 600, fill: theme.mutedInk });
    data.issues.forEach((_, column) => {
      const x = box.x + column * cellWidth;
      cursor.add({
        type: 'text',
        x: x + cellWidth / 2,
        y: cursor.y + textSize,
        text: words.number(column + 1),
        size: 11,
        anchor: 'middle',
        fill: theme.mutedInk,
      });
      places[column]!.push({ x, y: cursor.y, width: cellWidth, height: numbersHeight });
    });
    cursor.gap(numbersHeight);
    for (const actor of actors) {
      const name = cursor.text(actorName(dossier, actor));
      leads.push(actorLead(dossier, actor, { ...name, row: grid.row, column: -1 }));
      grid.addRow(actor, rowHeight);
      cursor.gap(rowHeight + 5);
    }
    cursor.gap(8);
  }
  data.issues.forEach((issue, column) => {
    const { short_label: label = '', proposition = '' } = dossier.issues[issue] ?? {};
    const text = say.numbered({ at: column + 1, issue: label, proposition });
    const explained = cursor.text(text, { fill: theme.mutedInk });
    const [first = explained, ...others] = places[column]!;
    leads.push(issueLead(dossier, issue, { ...first, row: -1, column, also: [...others, explained] }));
    cursor.gap(3);
  });
  grid.addEmptyCells();
  // After the cells, so that focus starts on one of them.
  for (const lead of leads) cursor.target(lead);
  return cursor.body();
}
