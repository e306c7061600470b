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
import { strengths, type ClauseRow, type ProvisionContext } from './read.ts';

/** Below this width what a clause says stands under its name. */
const narrow = 560;
/** From this width on a page has room for a list that is read, not looked up. */
const roomy = { width: 900, textSize: 14 };
const leading = 1.25;

/** How much is told of the clauses that bind: with their conditions, what they say, or their names alone. */
const details = ['conditions', 'wording', 'names'] as const;
/** How far distances stretch to fill a slide. */
const spacings = [2.2, 1.6, 1, 0.5];

interface Manner {
  readonly detail: (typeof details)[number];
  readonly spacing: number;
}

/**
 * Clauses by name under how strongly they oblige, the strongest on top, on a page with what each says. On a slide only
 * what binds is told in words, as fully as there is room; where there is none even for all names, as many as fit.
 */
export function layout(context: ProvisionContext, box: Box): Body {
  const { data, presentation, say, chosen } = context;
  const natural = { detail: details[0], spacing: 1 };
  if (presentation === 'full') {
    const isRoomy = box.height === null && box.width >= roomy.width;
    const textSize = isRoomy ? Math.max(box.textSize, roomy.textSize) : box.textSize;
    return draw(context, { ...box, textSize }, data.rows, natural);
  }
  const lay = (amount: number, manner: Manner): Body => {
    const rest = data.all.slice(amount);
    const binds = ({ strength }: ClauseRow) => strength === 'binding';
    const drawn = data.rows.slice(0, amount);
    const leftOut = say.leftOut({
      clauses: chosen.subject ? 0 : rest.length,
      binding: rest.filter(binds).length,
      // So that silence is not read as a condition left out.
      free:
        manner.detail === 'conditions'
          ? drawn.filter((row) => binds(row) && row.conditions.length === 0).length
          : 0,
    });
    return { ...draw(context, box, drawn, manner), leftOut };
  };
  const { height } = box;
  const all = data.rows.length;
  if (height === null) return lay(all, natural);
  const manners = details.flatMap((detail) => spacings.map((spacing) => ({ detail, spacing })));
  for (const manner of manners) {
    const body = lay(all, manner);
    if (body.height <= height) return body;
  }
  return mostThatFit(box, all, (amount) => lay(amount, { detail: 'names', spacing: 1 }));
}

function draw(
  context: ProvisionContext,
  box: Box,
  rows: readonly ClauseRow[],
  { detail, spacing }: Manner,
): Body {
  const { dossier, words, say, presentation } = context;
  const { theme, textSize, x, width } = box;
  const cursor = new Cursor(box);
  const names = rows.map(({ clause }) => categoryName(words, dossier, clause.category));
  const nameWidth = labelWidth(names, textSize, 600, width * 0.24);
  for (const strength of strengths) {
    const own = rows
      .map((row, i) => ({ row, i, name: names[i]! }))
      .filter(({ row }) => row.strength === strength);
    if (own.length === 0) continue;
    if (cursor.y > box.y) cursor.gap(textSize * 0.6 * (spacing + 0.5));
    const binds = strength === 'binding';
    cursor.text(say.strengths[strength], {
      weight: 600,
      fill: binds ? theme.amount : theme.mutedInk,
      leading,
    });
    cursor.gap(2);
    cursor.add({
      type: 'rect',
      x,
      y: cursor.y,
      width,
      height: binds ? 2 : 1,
      fill: binds ? theme.amount : theme.rule,
    });
    cursor.gap(5);
    const isTold = presentation === 'full' || (binds && detail !== 'names');
    if (!isTold) addNames(cursor, context, own, detail === 'names' && spacing > 1 ? 1.3 : 1);
    else for (const each of own) addWorded(cursor, context, each, nameWidth, { detail, spacing });
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
  { detail, spacing }: Manner,
): void {
  const { box } = cursor;
  const { theme, textSize, x, width } = box;
  const { wording, condition, told } = clauseTexts(context, row);
  const isBrief = detail !== 'conditions';
  const isConditional = isBrief && row.isConditional;
  const own = new Cursor(box, cursor.y);
  const left = x + textSize * 1.4;
  own.add(markOf(row, x, own.y, box));
  own.text(isConditional ? context.say.conditional(name) : name, {
    x: left,
    weight: 600,
    leading,
    ...(width < narrow ? {} : { width: nameWidth }),
  });
  const under = own.y;
  const said = width < narrow ? left : left + nameWidth + textSize;
  if (width >= narrow) own.y = cursor.y;
  own.text(wording, { x: said, leading });
  if (condition && !isBrief) own.text(condition, { x: said, leading, fill: theme.mutedInk });
  if (context.presentation === 'full') {
    own.text(told, { x: said, leading, size: smallSize(box), fill: theme.mutedInk });
  }
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
function addNames(cursor: Cursor, { say }: ProvisionContext, all: readonly Placed[], scale: number): void {
  const box = { ...cursor.box, textSize: cursor.box.textSize * scale };
  const { textSize, width } = box;
  const step = textSize * leading + 4;
  const indent = textSize * 1.4;
  let x = box.x;
  for (const { row, i, name } of all) {
    const text = row.strength === 'binding' && row.isConditional ? say.conditional(name) : name;
    const own = Math.min(indent + textWidth(text, textSize, 400) + 1, width);
    if (x > box.x && x + own > box.x + width) {
      x = box.x;
      cursor.gap(step);
    }
    const item = new Cursor(box, cursor.y);
    item.add(markOf(row, x, item.y, box));
    const place = item.text(text, { x: x + indent, width: own - indent + 1, leading });
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
