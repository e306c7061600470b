import { range } from 'd3';
import type { Mark } from '#lib/scene/mark.ts';
import { standingBlock, textBlock, type Block } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { stepsTaken } from '#lib/summary/stepsTaken.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { joined } from '../kit/joined.ts';
import { actorLead } from '../kit/leads.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { actorName } from '../kit/names.ts';
import { pairKey } from './pairs.ts';
import type { AgreementContext } from './read.ts';
import type { Strip } from './actorStrip.ts';
import { fewest, mostOnSlide, rowsOfHeadline } from './slideRows.ts';
import { framePad, hasTicks, layoutStrip, pairLabel, placeX, type StripFrame } from './strip.ts';

/** Below this width the name of an actor stands above its strip. */
const narrow = 440;
/** Above and below what is in a strip: on a page, and on a slide from the most to the least. */
const usualPad = 6;
const pads = [16, 14, 12, 10, 8, 6, 5, 4, 3, 2, 1, 0];
const leading = 1.25;
/** On a page the words of the axis stand again once so much lies below them: about half of the screen of a phone. */
const axisEvery = 400;

/** One strip an actor; on a slide as many as fit, those of the pairs in the headline before any other. */
export function layoutAgreement(context: AgreementContext, box: Box): Body {
  const { data, presentation } = context;
  if (presentation === 'full') return layoutStrips(context, box, data.strips, usualPad);
  const ofHeadline = rowsOfHeadline(data.strips, data.named);
  // From the least to the most: where it is low, strips lose others before one of the headline is dropped.
  const ways = [
    ...range(1, ofHeadline).map((rows) => ({ rows, others: 1 })),
    ...range(1, mostOnSlide).map((others) => ({ rows: ofHeadline, others })),
    ...range(ofHeadline, data.strips.length + 1).map((rows) => ({ rows, others: mostOnSlide })),
  ];
  return mostThatFit(box, ways.length, (amount) => {
    const { rows, others } = ways[amount - 1]!;
    const strips = data.strips.slice(0, rows).map((strip) => fewest(strip, data.named, others));
    const body = fitHeight(box.height, usualPad, pads, (pad) => layoutStrips(context, box, strips, pad));
    return { ...body, leftOut: leftOut(context, strips) };
  });
}

/** How many actors, and of how many others, the strips of a slide show; empty where the actors are chosen or all are there. */
function leftOut({ data, chosen, say }: AgreementContext, strips: readonly Strip[]): string {
  const actors = data.actors.length;
  if (strips.length === actors || chosen.actor) return '';
  const isPart =
    data.isPartOfStrips || strips.some(({ pairs }, row) => pairs.length < data.strips[row]!.pairs.length);
  const shown = strips.length;
  const { leastDrawn: least, measure } = data;
  if (!isPart) return say.leftOut({ shown, actors, least, measure });
  const amounts = strips.map(({ pairs }) => pairs.length);
  const others = { fewest: Math.min(...amounts), most: Math.max(...amounts) };
  return say.slide.leftOut({ shown, actors, others, named: data.named.size > 0, measure });
}

function layoutStrips(context: AgreementContext, box: Box, strips: readonly Strip[], pad: number): Body {
  const frame = frameOf(context, box, strips);
  const cursor = new Cursor(box);
  const guides: Mark[] = [];
  let axisTop = cursor.y;
  if (context.data.pairs.length > 0) cursor.block(axisWords(frame, cursor.y));
  strips.forEach((strip, row) => {
    // Who is no party comes last, on a page of their own or below the parties.
    if (row === context.data.partyCount && (row > 0 || context.page !== null)) {
      cursor.gap(12);
      cursor.text(context.say.observers, { weight: 600, fill: box.theme.mutedInk });
      cursor.gap(4);
    }
    if (context.presentation === 'full' && cursor.y - axisTop > axisEvery) {
      cursor.gap(8);
      axisTop = cursor.y;
      cursor.block(axisWords(frame, axisTop));
    }
    cursor.rule();
    const top = cursor.y + pad;
    const name = headingOf(frame, strip, top);
    const headingWidth = frame.isBeside ? frame.axisLeft - box.x - 10 : box.width;
    const place = { x: box.x, y: top, width: headingWidth, height: name.height, row, column: -1 };
    cursor.target(actorLead(context.dossier, strip.actor, place), name.marks);
    const headingBottom = top + name.height;
    const drawn = layoutStrip(frame, strip, frame.isBeside ? top : headingBottom + 4);
    guides.push(...drawn.guides);
    cursor.add(...drawn.others);
    drawn.pairs.forEach(({ pair, area, marks }, column) =>
      cursor.target({ ...area, key: pairKey(context, pair), row, column }, marks),
    );
    cursor.y = Math.max(headingBottom, drawn.bottom) + pad;
  });
  return joined(cursor.y - box.y, { marks: guides, targets: [] }, cursor);
}

function frameOf(context: AgreementContext, box: Box, strips: readonly Strip[]): StripFrame {
  const { dossier } = context;
  const { x, width, textSize: size } = box;
  const isBeside = width >= narrow;
  const names = strips.map(({ actor }) => actorName(dossier, actor));
  const nameWidth = isBeside ? Math.min(widest(names, size, 600) + 0.01, width * 0.22) + 18 : 0;
  const labels = strips.flatMap((strip) => strip.pairs.map((pair) => pairLabel(context, strip, pair)));
  // Room behind the end of the axis, so that every label can stand to the right of its dot, and no word of what stands below it breaks.
  const isPart = strips.some((strip) => strip.pairs.length < strip.all.length || hasTicks(strip));
  const ofOthers = isPart ? context.say.asFar(2).split(' ') : [];
  const labelRoom = Math.min(widest([...labels, ...ofOthers], size, 600) + size * 1.5, width * 0.24);
  const axisLeft = x + nameWidth + size * 0.5 + framePad;
  const most = context.data.measure === 'same' ? 4 : stepsTaken(dossier).length - 1;
  return { context, box, isBeside, axisLeft, most, step: (x + width - labelRoom - axisLeft) / most };
}

/** The ends of the axis in words, and what stands between them in steps. */
function axisWords(frame: StripFrame, y: number): Block {
  const { context, box, most, step } = frame;
  const { textSize: size, theme } = box;
  const { same, opposite, steps } = context.say.axis[context.data.measure];
  const [first, last] = [placeX(frame, 0) - size / 2, placeX(frame, most) - size / 2];
  const labels = [
    { text: same, x: first, width: step - size, anchor: 'start' },
    ...range(1, most).map((at) => {
      const isMiddle = at === most / 2;
      const width = step * (isMiddle ? Math.min(1.4, most * 0.35) : 0.4);
      return { text: steps(at, isMiddle), x: placeX(frame, at), width, anchor: 'middle' } as const;
    }),
    { text: opposite, x: last, width: box.x + box.width - last, anchor: 'start' },
  ] as const;
  const wrapped = labels.map((label) => ({ ...label, lines: wrapText(label.text, label.width, size, 400) }));
  const { marks, height } = standingBlock(wrapped, y, { size, fill: theme.mutedInk, leading: 1.2 });
  return { marks, height: height + 4 };
}

function headingOf({ context, box, isBeside, axisLeft }: StripFrame, strip: Strip, y: number): Block {
  const { x, textSize: size, theme } = box;
  const width = isBeside ? axisLeft - framePad - x - size * 0.5 - 18 + 0.02 : box.width;
  const style = { size, leading, weight: 600, fill: theme.ink } as const;
  return textBlock(actorName(context.dossier, strip.actor), x, y, width, style);
}
