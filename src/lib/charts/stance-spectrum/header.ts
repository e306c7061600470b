import { stepCodes, steps, stepWords } from '#lib/model/stance.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock, textBlock, type Block } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../chart.ts';
import { countHeading, stepX, type Frame } from './frame.ts';
import type { SpectrumData } from './summarise.ts';

const leading = 1.2;

/** What the ends of the axis mean, then the names of its steps and the heading of the number of sources. */
export function layoutHeader(data: SpectrumData, box: Box, frame: Frame): Block {
  const ends = layoutEnds(data, box, frame);
  const steps = layoutSteps(box, frame, box.y + ends.height);
  return { height: ends.height + steps.height, marks: [...ends.marks, ...steps.marks] };
}

/** Over either half of the axis where a column of text is no narrower than this, else one below the other. */
const leastHalf = 130;

function layoutEnds(data: SpectrumData, box: Box, frame: Frame): Block {
  const { theme, textSize } = box;
  const issue = data.dossier.issues[data.issue];
  const half = frame.slot * 2.5 - 10;
  const beside = half >= leastHalf;
  const width = beside ? half : frame.right - frame.x;
  const head = (text: string, x: number, y: number, anchor: 'start' | 'end') =>
    textBlock(text, x, y, width, { size: textSize, weight: 600, fill: theme.ink, anchor, leading });
  const body = (text: string, x: number, y: number, anchor: 'start' | 'end') =>
    lineBlock(evenLines(text, width, textSize), x, y, {
      size: textSize,
      fill: theme.mutedInk,
      anchor,
      leading,
    });
  const left = beside ? frame.axisLeft : frame.x;
  const right = beside ? frame.axisLeft + 5 * frame.slot : frame.x;
  const oppose = [head('← Opposition', left, box.y, 'start')];
  oppose.push(body(issue?.oppose_means ?? '', left, box.y + oppose[0]!.height, 'start'));
  const opposeHeight = oppose.reduce((sum, block) => sum + block.height, 0);
  const top = beside ? box.y : box.y + opposeHeight + 6;
  const anchor = beside ? 'end' : 'start';
  const support = [head('Support →', right, top, anchor)];
  support.push(body(issue?.support_means ?? '', right, top + support[0]!.height, anchor));
  const bottom = top + support.reduce((sum, block) => sum + block.height, 0);
  return {
    height: Math.max(box.y + opposeHeight, bottom) - box.y + 8,
    marks: [...oppose, ...support].flatMap((block) => block.marks),
  };
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

function layoutSteps(box: Box, frame: Frame, y: number): Block {
  const { theme, textSize } = box;
  const lineHeight = textSize * leading;
  const room = frame.slot - 8;
  const worded = steps.every((step) =>
    stepWords[step].split(' ').every((word) => textWidth(word, textSize, 400) <= room),
  );
  const wrapped = steps.map((step) => (worded ? wrapText(stepWords[step], room, textSize, 400) : []));
  // Where the steps are close together the heading of the numbers needs a line of its own.
  const headingLeft = frame.right - textWidth(countHeading, textSize, 400);
  const codeRight = stepX(frame, 2) + textWidth(stepCodes[2], textSize, 600) / 2;
  const apart = headingLeft < codeRight + 6;
  const lines = Math.max(apart ? 1 : 0, ...wrapped.map((each) => each.length));
  const codesTop = y + lines * lineHeight;
  const style = { size: textSize, leading, anchor: 'middle' } as const;
  const marks: Mark[] = [];
  steps.forEach((step, i) => {
    const words = wrapped[i] ?? [];
    const x = stepX(frame, step);
    const top = codesTop - words.length * lineHeight;
    marks.push(...lineBlock(words, x, top, { ...style, fill: theme.mutedInk }).marks);
    marks.push(
      ...lineBlock([stepCodes[step]], x, codesTop, { ...style, weight: 600, fill: theme.ink }).marks,
    );
  });
  const heading = { ...style, anchor: 'end', fill: theme.mutedInk } as const;
  const headingTop = apart ? codesTop - (worded ? lines + 1 : 1) * lineHeight : codesTop;
  marks.push(...lineBlock([countHeading], frame.right, headingTop, heading).marks);
  return { height: codesTop + lineHeight - y + 4, marks };
}
