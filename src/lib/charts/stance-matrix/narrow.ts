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

/** In a cell that is narrower, the code does not fit. */
const smallestCell = 17;

/**
 * Names above their rows, numbers over the columns, and below what they stand for. Where all issues would leave no room
 * for the codes, the matrix is drawn in parts, one below the other.
 */
export function layoutNarrow(context: MatrixContext, box: Box): Body {
  const { dossier, words, say, data } = context;
  const { theme, textSize } = box;
  const perPart = columnsOfPart(data.issues.length, box.width);
  const cellWidth = Math.min(64, box.width / perPart);
  const style = { size: 11, anchor: 'middle', fill: theme.mutedInk } as const;
  const cursor = new Cursor(box);
  const grid = new CellGrid(context, cursor, box.x, cellWidth);
  const actorLeads = new Map<number, Target>();
  const issueLeads: Target[] = [];
  // Where each issue is numbered, group by group, and where its number is explained.
  const places: Area[][] = data.issues.map(() => []);
  for (let start = 0; start < data.issues.length; start += perPart) {
    const issues = data.issues.slice(start, start + perPart);
    for (const { bloc, actors } of data.groups) {
      if (bloc) cursor.text(bloc, { weight: 600, fill: theme.mutedInk });
      issues.forEach((_, column) => {
        const x = box.x + column * cellWidth;
        const text = words.number(start + column + 1);
        cursor.add({ type: 'text', x: x + cellWidth / 2, y: cursor.y + textSize, text, ...style });
        places[start + column]!.push({ x, y: cursor.y, width: cellWidth, height: numbersHeight });
      });
      cursor.gap(numbersHeight);
      for (const actor of actors) {
        const name = cursor.text(actorName(dossier, actor));
        const lead =
          actorLeads.get(actor) ?? actorLead(dossier, actor, { ...name, row: grid.row, column: -1 });
        actorLeads.set(actor, start === 0 ? lead : { ...lead, also: [...(lead.also ?? []), name] });
        grid.addRow(actor, rowHeight, issues);
        cursor.gap(rowHeight + 5);
      }
      cursor.gap(8);
    }
  }
  data.issues.forEach((issue, at) => {
    const { short_label: label = '', proposition = '' } = dossier.issues[issue] ?? {};
    const text = say.numbered({ at: at + 1, issue: label, proposition });
    const explained = cursor.text(text, { fill: theme.mutedInk });
    const [first = explained, ...others] = places[at]!;
    issueLeads.push(
      issueLead(dossier, issue, { ...first, row: -1, column: at, also: [...others, explained] }),
    );
    cursor.gap(3);
  });
  grid.addEmptyCells();
  // After the cells, so that focus starts on one of them.
  for (const lead of [...actorLeads.values(), ...issueLeads]) cursor.target(lead);
  return cursor.body();
}

/** How many columns stand side by side, so that the parts of the matrix are about equally wide. */
function columnsOfPart(issues: number, width: number): number {
  const room = Math.max(1, Math.floor(width / smallestCell));
  return Math.max(1, Math.ceil(issues / Math.max(1, Math.ceil(issues / room))));
}
