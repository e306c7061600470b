import { stepCodes, steps } from '#lib/model/stance.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { stepX } from '../kit/stanceAxis.ts';
import type { Frame } from './frame.ts';

const leading = 1.2;

/** Over either half of the axis where a column of text is no narrower than this, else one below the other. */
const leastHalf = 130;

/** What the ends of the axis mean, then the names of its steps and the heading of the number of sources. */
export function layoutHeader(frame: Frame, y: number): Body {
  const cursor = new Cursor({ ...frame.box, y });
  addEnds(cursor, frame);
  cursor.gap(8);
  addSteps(cursor, frame);
  cursor.gap(4);
  return cursor.body();
}

function addEnds(cursor: Cursor, frame: Frame): void {
  const { dossier, say, data } = frame.context;
  const { theme, textSize } = cursor.box;
  const { oppose_means: opposition = '', support_means: support = '' } = dossier.issues[data.issue] ?? {};
  const half = frame.slot * 2.5 - 10;
  const beside = half >= leastHalf;
  const width = beside ? half : frame.right - frame.box.x;
  const end = (heading: string, meaning: string, x: number, anchor: 'start' | 'end') => {
    cursor.text(heading, { x, width, weight: 600, anchor, leading });
    cursor.lines(evenLines(meaning, width, textSize), { x, fill: theme.mutedInk, anchor, leading });
  };
  const top = cursor.y;
  end(say.opposition, opposition, beside ? frame.axisLeft : frame.box.x, 'start');
  if (!beside) {
    cursor.gap(6);
    end(say.support, support, frame.box.x, 'start');
    return;
  }
  const bottom = cursor.y;
  cursor.y = top;
  end(say.support, support, frame.axisLeft + 5 * frame.slot, 'end');
  cursor.y = Math.max(bottom, cursor.y);
}

/** As few lines as the width allows, none of them much longer than the others. */
function evenLines(text: string, width: number, size: number): readonly string[] {
  const lines = wrapText(text, width, size, 400);
  for (let narrower = width * 0.5; narrower < width; narrower += width * 0.02) {
    const even = wrapText(text, narrower, size, 400);
    if (even.length === lines.length) return even;
  }
  return lines;
}

function addSteps(cursor: Cursor, frame: Frame): void {
  const { words, say } = frame.context;
  const { theme, textSize } = cursor.box;
  const { steps: names } = words.of('common');
  const lineHeight = textSize * leading;
  const room = frame.slot - 8;
  const named = steps.every((step) =>
    names[step].split(' ').every((word) => textWidth(word, textSize, 400) <= room),
  );
  const wrapped = steps.map((step) => (named ? wrapText(names[step], room, textSize, 400) : []));
  // Where the steps are close together the heading of the numbers needs a line of its own.
  const headingLeft = frame.right - textWidth(say.sources, textSize, 400);
  const codeRight = stepX(frame, 2) + textWidth(stepCodes[2], textSize, 600) / 2;
  const apart = headingLeft < codeRight + 6;
  // Above the names of the steps, unless there are none.
  const above = apart && named ? 1 : 0;
  const lines = Math.max(apart ? 1 : 0, ...wrapped.map(({ length }) => length));
  const codesTop = cursor.y + (lines + above) * lineHeight;
  steps.forEach((step, i) => {
    const place = { x: stepX(frame, step), anchor: 'middle', leading } as const;
    cursor.y = codesTop - wrapped[i]!.length * lineHeight;
    cursor.lines(wrapped[i]!, { ...place, fill: theme.mutedInk });
    cursor.y = codesTop;
    cursor.lines([stepCodes[step]], { ...place, weight: 600 });
  });
  cursor.y = apart ? codesTop - (named ? lines + 1 : 1) * lineHeight : codesTop;
  cursor.lines([say.sources], { x: frame.right, anchor: 'end', fill: theme.mutedInk, leading });
  cursor.y = codesTop + lineHeight;
}
