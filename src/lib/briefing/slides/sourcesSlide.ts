import type { Body, Box } from '#lib/charts/kit/chart.ts';
import { sourceCitation } from '#lib/evidence/citation.ts';
import { viewId, viewIdText } from '#lib/export/cite/viewId.ts';
import type { ExportItem } from '#lib/export/Exporter.ts';
import { viewsOf } from '#lib/export/viewsOf.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import { toldKindOfAll } from '#lib/model/toldKind.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import { hasPassages } from '#lib/summary/hasPassages.ts';
import { isOfOneSource } from '#lib/summary/isOfOneSource.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { stepsTaken } from '#lib/summary/stepsTaken.ts';
import { toldOfStances } from '#lib/summary/toldOfStances.ts';
import type { Words } from '#lib/words/Words.ts';
import { ownSlide } from './ownSlide.ts';

/** Narrower than this, in labels, the two columns stand one below the other. */
const leastWidth = 44;

/** What stands in a column under a heading. */
interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
  /** In multiples of a label. */
  readonly size: number;
}

/**
 * The last slide: the sources of all slides by the numbers that these cite them by, what was read and how it was coded, and
 * the id of each view, by which somebody can ask later whether it still holds.
 */
export function sourcesSlide(dossier: Dossier, words: Words, items: readonly ExportItem[]): ExportItem {
  const say = words.of('briefing').slides;
  const { licence } = dossier.info;
  const isRead = hasPassages(dossier);
  const sources = sourcesInOrder(
    dossier,
    items.flatMap(({ prepared }) => prepared.sources),
  );
  const method = [...methodLines(dossier, words, isRead), say.licence(licence.title || licence.name)];
  const citations = sources.map((id) => sourceCitation(words, dossier, id));
  const ids = items.flatMap((item, at) =>
    viewsOf(item).map(({ chart, prepared }) =>
      say.viewId({ slide: at + 1, id: viewIdText(viewId(dossier, chart.id, prepared)) }),
    ),
  );
  const columns: readonly (readonly Part[])[] = [
    [
      ...(citations.length > 0 ? [{ heading: say.sources, lines: citations, size: 1 }] : []),
      { heading: say.method, lines: method, size: 1 },
    ],
    ids.length > 0 ? [{ heading: say.viewIds, lines: ids, size: 11 / 14 }] : [],
  ];
  return ownSlide(words, {
    id: 'sources',
    views: [],
    name: say.closing,
    headline: say.closing,
    body: (box) => drawColumns(box, columns),
    description: {
      short: say.closingShort({ sources: sources.length, isRead }),
      long: [...citations, ...method].join('\n'),
    },
  });
}

/**
 * What was read and how it was placed on the scale, a paragraph each.
 *
 * @param isRead whether rows name the passages they rest on
 */
function methodLines(dossier: Dossier, words: Words, isRead: boolean): string[] {
  const say = words.of('briefing').slides;
  const { sources, issues, stances, info } = dossier;
  const { title, asOf, asOfIs } = info;
  const read = isRead
    ? say.read({ title, documents: sources.filter(isDocument).length, asOf, asOfIs })
    : say.stated({ title, asOf, asOfIs, ...rowAmounts(dossier) });
  if (stances.length === 0) return [read];
  const { basis, confidence } = toldOfStances(dossier);
  const coded = say.coded({
    told: toldKindOfAll(issues),
    points: stepsTaken(dossier).length,
    isRead,
    areAnswers: info.rows === 'observations',
    isOfOneSource: isOfOneSource(dossier),
    hasBasis: basis,
    hasConfidence: confidence,
  });
  return [read, ...coded];
}

function rowAmounts({ info, stances, claims, checks, figures, provisions, events }: Dossier) {
  const checked = new Set(checks.flatMap(({ table, subject }) => (table === 'claims' ? [subject] : [])));
  return {
    areAnswers: info.rows === 'observations',
    positions: stances.length,
    claims: claims.length,
    claimants: new Set(claims.flatMap(({ claimant }) => claimant || [])).size,
    checked: checked.size,
    figures: figures.length,
    provisions: provisions.length,
    events: events.length,
  };
}

function drawColumns(box: Box, columns: readonly (readonly Part[])[]): Body {
  const { x, y, width, textSize } = box;
  const gap = 2 * textSize;
  const isSideBySide = width >= leastWidth * textSize;
  // Ids are short.
  const widths = isSideBySide ? [(width - gap) * 0.64, (width - gap) * 0.36] : [width, width];
  const marks: Mark[] = [];
  let height = 0;
  columns.forEach((parts, at) => {
    const left = isSideBySide && at > 0 ? x + widths[0]! + gap : x;
    let top = isSideBySide ? y : y + height;
    for (const part of parts) {
      const block = drawPart({ ...box, x: left, y: top, width: widths[at]! }, part);
      marks.push(...block.marks);
      top += block.height + textSize;
    }
    height = Math.max(height, top - y);
  });
  return { marks, height, targets: [] };
}

function drawPart({ x, y, width, theme, textSize }: Box, { heading, lines, size }: Part) {
  const marks: Mark[] = [];
  let top = y;
  const add = (text: string, style: { readonly size: number; readonly weight?: 600 }) => {
    const block = textBlock(text, x, top, width, { fill: theme.ink, ...style });
    marks.push(...block.marks);
    top += block.height + textSize / 5;
  };
  add(heading, { size: textSize, weight: 600 });
  for (const line of lines) add(line, { size: textSize * size });
  return { marks, height: top - y };
}
