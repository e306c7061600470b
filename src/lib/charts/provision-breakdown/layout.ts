import { categoryName } from '#lib/evidence/categoryName.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { smallSize } from '../kit/smallSize.ts';
import { clauseMark } from './clauseMark.ts';
import { clauseTexts } from './clauseTexts.ts';
import { binds, overstatedClauses, strengths, type ClauseRow, type ProvisionContext } from './read.ts';

/** Below this width what a clause says stands under its name. */
const narrow = 560;
/** From this width on a page has room for a list that is read, not looked up. */
const roomy = { width: 900, textSize: 14 };
const leading = 1.25;

/** How far distances stretch to fill a slide. */
const spacings = [2.2, 1.6, 1, 0.5];

interface Manner {
  /** Of what binds not the names alone. */
  readonly isWorded: boolean;
  readonly spacing: number;
}

/**
 * Clauses by name under how strongly they oblige, the strongest on top, on a page with what each says. On a slide only
 * what binds is told in words; where there is no room for that the names, and where these do not fit, as many as do.
 */
export function layout(context: ProvisionContext, box: Box): Body {
  const { data, presentation, say, chosen } = context;
  if (presentation === 'full') {
    const isRoomy = box.height === null && box.width >= roomy.width;
    const textSize = isRoomy ? Math.max(box.textSize, roomy.textSize) : box.textSize;
    return draw(context, { ...box, textSize }, data.rows, { isWorded: true, spacing: 1 });
  }
  const lay = (amount: number, manner: Manner): Body => {
    const rest = chosen.subject ? [] : data.all.slice(amount);
    const inText = rest.filter(({ clause }) => clause.kind === 'present');
    const leftOut = say.leftOut({
      clauses: inText.length,
      binding: inText.filter(binds).length,
      untold: inText.filter(({ strength }) => strength === 'untold').length,
      outside: rest.length - inText.length,
    });
    return { ...draw(context, box, data.rows.slice(0, amount), manner), leftOut };
  };
  const { height } = box;
  const all = data.rows.length;
  if (height === null) return lay(all, { isWorded: true, spacing: 1 });
  for (const isWorded of [true, false]) {
    for (const spacing of spacings) {
      const body = lay(all, { isWorded, spacing });
      if (body.height <= height) return body;
    }
  }
  return mostThatFit(box, all, (amount) => lay(amount, { isWorded: false, spacing: 1 }));
}

function draw(
  context: ProvisionContext,
  box: Box,
  rows: readonly ClauseRow[],
  { isWorded, spacing }: Manner,
): Body {
  const { dossier, words, say, presentation } = context;
  const { theme, textSize, x, width } = box;
  const cursor = new Cursor(box);
  const overstated = new Set(presentation === 'slide' ? overstatedClauses(dossier, context.data) : []);
  const names = rows.map((row) => {
    const name = categoryName(words, dossier, row.clause.category);
    return overstated.has(row) ? say.overstated(name) : name;
  });
  const inColumn = names.filter((_, i) => presentation === 'full' || binds(rows[i]!));
  const nameWidth = labelWidth(inColumn, textSize, 600, width * 0.24);
  for (const strength of strengths) {
    const own = rows
      .map((row, i) => ({ row, i, name: names[i]! }))
      .filter(({ row }) => row.strength === strength);
    if (own.length === 0) continue;
    if (cursor.y > box.y) cursor.gap(textSize * 0.6 * (spacing + 0.5));
    const isStrong = binds({ strength });
    const fill = isStrong ? theme.amount : theme.mutedInk;
    cursor.text(say.strengths[strength], { weight: 600, fill, leading });
    cursor.gap(2);
    const line = isStrong ? { height: 2, fill } : { height: 1, fill: theme.rule };
    cursor.add({ type: 'rect', x, y: cursor.y, width, ...line });
    cursor.gap(5);
    const isTold = presentation === 'full' || (isStrong && isWorded);
    if (!isTold) addNames(cursor, own, !isWorded && spacing > 1 ? 1.3 : 1);
    else for (const each of own) addWorded(cursor, context, each, nameWidth, spacing);
  }
  return cursor.body();
}

interface Placed {
  readonly row: ClauseRow;
  /** Its place among all that are drawn. */
  readonly i: number;
  readonly name: string;
}

/** A clause on lines of its own: its mark and name, what it says, under which conditions, and who tells of it. */
function addWorded(
  cursor: Cursor,
  context: ProvisionContext,
  { row, i, name }: Placed,
  nameWidth: number,
  spacing: number,
): void {
  const { box } = cursor;
  const { theme, textSize, x, width } = box;
  const [wording, ...more] = clauseTexts(context, row);
  const own = new Cursor(box, cursor.y);
  const left = x + textSize * 1.4;
  own.add(markOf(row, x, own.y, box));
  own.text(name, { x: left, weight: 600, leading, ...(width < narrow ? {} : { width: nameWidth }) });
  const under = own.y;
  const said = width < narrow ? left : left + nameWidth + textSize;
  if (width >= narrow) own.y = cursor.y;
  own.text(wording!, { x: said, leading });
  for (const text of more) own.text(text, { x: said, leading, size: smallSize(box), fill: theme.mutedInk });
  own.y = Math.max(own.y, under) + 6 * spacing;
  const area = { x, y: cursor.y - 2, width, height: own.y - cursor.y };
  cursor.target({ ...area, key: markKeys.clause(row.clause), row: i, column: 0 }, own.marks);
  cursor.y = own.y;
}

/**
 * Clauses side by side, mark and name each, on as many lines as they need.
 *
 * @param scale of the type, in multiples of labels
 */
function addNames(cursor: Cursor, all: readonly Placed[], scale: number): void {
  const box = { ...cursor.box, textSize: cursor.box.textSize * scale };
  const { textSize, width } = box;
  const step = textSize * leading + 4;
  const indent = textSize * 1.4;
  let x = box.x;
  for (const { row, i, name } of all) {
    const own = Math.min(indent + textWidth(name, textSize, 400) + 1, width);
    if (x > box.x && x + own > box.x + width) {
      x = box.x;
      cursor.gap(step);
    }
    const item = new Cursor(box, cursor.y);
    item.add(markOf(row, x, item.y, box));
    const place = item.text(name, { x: x + indent, width: own - indent + 1, leading });
    const area = { x, y: cursor.y - 1, width: own, height: place.height + 2 };
    cursor.target({ ...area, key: markKeys.clause(row.clause), row: i, column: 0 }, item.marks);
    x += own + textSize * 1.6;
    // A name that breaks into lines has them to itself.
    if (place.height > step) {
      cursor.gap(place.height - step + 4);
      x = box.x + width;
    }
  }
  cursor.gap(step);
}

/** The mark of a clause, level with the first line of its name. */
function markOf(row: ClauseRow, x: number, y: number, { theme, textSize }: Box) {
  const radius = textSize * 0.36;
  return clauseMark(row, x + radius + 1, y + (textSize * leading) / 2, radius, theme);
}
