import type { Body, Box } from '#lib/charts/kit/chart.ts';
import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { passageOf, type Passage } from '#lib/evidence/passage.ts';
import { wholeHeading } from '#lib/evidence/wholeHeading.ts';
import type { ExportItem } from '#lib/export/Exporter.ts';
import type { Dossier, TableName } from '#lib/model/dossier.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { textBlock, type Block } from '#lib/scene/textBlock.ts';
import type { Words } from '#lib/words/Words.ts';
import { largestThatFits } from './largestThatFits.ts';
import { ownSlide } from './ownSlide.ts';

const key = 'quote';
const sizes = [2.6, 2.2, 1.8, 1.5, 1.2];

/**
 * A slide of one quotation, with where it stands and what it was checked against; null where the dossier does not have it.
 *
 * @param headline empty for what the row says
 */
export function quoteSlide(
  dossier: Dossier,
  words: Words,
  { table, row }: { readonly table: TableName; readonly row: string },
  headline: string,
): ExportItem | null {
  const at = (dossier[table] as readonly { readonly id?: string }[]).findIndex(({ id }) => id === row);
  const passage = at < 0 ? null : passageOf(words, dossier, { table, at });
  if (!passage) return null;
  const say = words.of('briefing').slides;
  const heading = wholeHeading(words, dossier, { table, at }, passage);
  const quote = passage.quote === '' ? heading : words.of('evidence').quote(passage.quote);
  const sentence = say.quoteShort({ quote, citation: passage.citation });
  const title = headline || heading;
  const rows = [{ table, at }];
  const lines = [
    // What the row says, unless the title does.
    ...(title === heading || quote === heading ? [] : [heading]),
    ...checkLines(dossier, words, passage),
  ];
  return ownSlide(words, {
    id: 'quote',
    views: [],
    name: say.quote,
    headline: title,
    finding: { kind: 'quote', facts: null, rests: rows },
    sources: passage.source ? [passage.source.id] : [],
    publishers: [...new Set(passage.checks.flatMap(({ reference }) => reference?.publisher || []))],
    body: (box) => drawQuote(box, quote, passage.citation, lines),
    description: { short: sentence, long: [...new Set([heading, ...lines])].join('\n') },
    sentence: (asked) => (asked === key ? sentence : ''),
    evidence: (asked) => (asked === key ? { key, title: heading, summary: sentence, rows } : null),
    markOf: (ofTable, ofRow) => (ofTable === table && ofRow === at ? key : undefined),
  });
}

function checkLines(dossier: Dossier, words: Words, { checks }: Passage): string[] {
  const { verdict } = words.of('evidence');
  return checks.map(({ check }) => verdict(checkFacts(dossier, check)));
}

/** The words in large type, beside a rule; what else is known of them below. */
function drawQuote(box: Box, quote: string, citation: string, lines: readonly string[]): Body {
  const { x, y, width, theme, textSize } = box;
  const indent = 1.6 * textSize;
  const lesser = { size: 1.2 * textSize, fill: theme.mutedInk, leading: 1.35 };
  const { marks, height } = largestThatFits(box, sizes, (size): Block => {
    const drawn: Mark[] = [];
    let top = y + 1.5 * textSize;
    const said = textBlock(quote, x + indent, top, width - indent, { size, weight: 600, fill: theme.ink });
    drawn.push({ type: 'rect', x, y: top, width: 4, height: said.height, fill: theme.amount, owner: key });
    drawn.push(...said.marks.map((mark) => ({ ...mark, owner: key })));
    top += said.height + textSize;
    for (const line of [citation, ...lines]) {
      const block = textBlock(line, x + indent, top, width - indent, lesser);
      drawn.push(...block.marks);
      top += block.height + textSize / 2;
    }
    return { marks: drawn, height: top - y };
  });
  const place = marks.find(({ type }) => type === 'rect');
  const tall = place?.type === 'rect' ? place.height : height;
  return {
    height,
    marks,
    targets: [{ key, row: 0, column: 0, x, y: y + 1.5 * textSize, width, height: tall }],
  };
}
