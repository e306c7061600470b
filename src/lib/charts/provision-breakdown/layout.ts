import { categoryName } from '#lib/evidence/categoryName.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { addSigned } from '../kit/flow.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { smallSize } from '../kit/smallSize.ts';
import { clauseMark } from './clauseMark.ts';
import { toldFacts } from './clauses.ts';
import {
  amountsOutside,
  binds,
  isAllCoded,
  overstatedClauses,
  strengths,
  wordingOf,
  type ClauseRow,
  type ProvisionContext,
} from './read.ts';

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
 * what binds is told in words, before as many others as fit; where there is no room for that the names, and where these do not
 * fit, as many as do.
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
      ...amountsOutside(rest),
      isCoded: isAllCoded(data.all),
    });
    return { ...draw(context, box, data.rows.slice(0, amount), manner), leftOut };
  };
  const { height } = box;
  const all = data.rows.length;
  if (height === null) return lay(all, { isWorded: true, spacing: 1 });
  const binding = data.rows.filter(binds).length;
  for (const isWorded of [true, false]) {
    // What binds is worth more in words than all the names of what does not.
    const fewest = isWorded && binding > 0 ? binding : all;
    for (let amount = all; amount >= fewest; amount--) {
      for (const spacing of spacings) {
        const body = lay(amount, { isWorded, spacing });
        if (body.height <= height) return body;
      }
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
  const overstated = new Map(
    (presentation === 'slide' ? overstatedClauses(dossier, context.data) : []).map(({ row, sources }) => [
      row,
      sources,
    ]),
  );
  const names = rows.map((row) => {
    const subject = categoryName(words, dossier, row.clause.category);
    const name = row.isCoded ? [subject, wordingOf(row)].filter(Boolean).join(': ') : subject;
    const sources = overstated.get(row);
    return sources ? say.overstated({ subject: name, sources }) : name;
  });
  const inColumn = names.filter((_, i) => !rows[i]!.isCoded && (presentation === 'full' || binds(rows[i]!)));
  const nameWidth = labelWidth(inColumn, textSize, 600, width * 0.24);
  for (const strength of strengths) {
    const own = rows
      .map((row, i) => ({ row, i, name: names[i]! }))
      .filter(({ row }) => row.strength === strength);
    if (own.length === 0) continue;
    if (cursor.y > box.y) cursor.gap(textSize * 0.6 * (spacing + 0.5));
    const isStrong = binds({ strength });
    const fill = isStrong ? theme.amount : theme.mutedInk;
    // Codes have no wording that could be told one by one.
    const isCoded = isAllCoded(own.map(({ row }) => row));
    cursor.text(say.heading({ strength, isCoded }), { weight: 600, fill, leading });
    cursor.gap(2);
    const line = isStrong ? { height: 2, fill } : { height: 1, fill: theme.rule };
    cursor.add({ type: 'rect', x, y: cursor.y, width, ...line });
    cursor.gap(5);
    const isTold = (presentation === 'full' && !isCoded) || (isStrong && isWorded);
    if (!isTold) addClauseNames(cursor, own, !isWorded && spacing > 1 ? 1.3 : 1);
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
  const [wording, ...more] = textsOf(context, row);
  const isBeside = width >= narrow;
  const left = x + textSize * 1.4;
  const said = { x: isBeside ? left + nameWidth + textSize : left, leading };
  cursor.part({ key: markKeys.clause(row.clause), row: i, column: 0 }, (own) => {
    own.add(markOf(row, x, own.y, box));
    const addName = () =>
      own.text(name, { x: left, weight: 600, leading, ...(isBeside ? { width: nameWidth } : {}) });
    const addSaid = () => {
      own.text(wording!, said);
      for (const text of more) own.text(text, { ...said, size: smallSize(box), fill: theme.mutedInk });
    };
    if (!isBeside) addName();
    own.beside(...(isBeside ? [addName] : []), addSaid);
    own.gap(6 * spacing);
  });
}

/**
 * What is written beside the name of a clause, the plainest first. A slide has room for what it says, and never tells that of what
 * binds only under conditions without these.
 */
function textsOf({ say, presentation }: ProvisionContext, row: ClauseRow): readonly string[] {
  const { leading: first, conditions, strength } = row;
  const said = first?.provision ?? '';
  const ofAll = strength !== 'binding';
  const condition = conditions.length > 0 ? say.condition({ conditions, ofAll }) : '';
  if (presentation === 'slide') return [said, ofAll ? condition : ''];
  return [said, condition, say.told(toldFacts(row))];
}

/** @param scale of the type, in multiples of labels */
function addClauseNames(cursor: Cursor, all: readonly Placed[], scale: number): void {
  const textSize = cursor.box.textSize * scale;
  // A name stands in the middle of its place, which is that much higher.
  const inset = 2;
  const own = new Cursor({ ...cursor.box, textSize }, cursor.y - inset);
  const names = all.map(({ row, i, name }) => ({
    name,
    owner: markKeys.clause(row.clause),
    placed: (place: Area) =>
      own.target({ ...place, key: markKeys.clause(row.clause), row: i, column: 0 }, [
        markOf(row, place.x, place.y + inset, own.box),
      ]),
  }));
  addSigned(own, names, {
    sign: textSize * 1.4,
    height: textSize * leading + 2 * inset,
    gap: textSize * 1.6 + 1,
  });
  cursor.take(own);
  cursor.y = own.y + inset;
}

/** The mark of a clause, level with the first line of its name. */
function markOf(row: ClauseRow, x: number, y: number, { theme, textSize }: Box) {
  const radius = textSize * 0.36;
  return clauseMark(row, x + radius + 1, y + (textSize * leading) / 2, radius, theme);
}
