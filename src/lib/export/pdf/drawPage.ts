import type { GivenFont } from '#lib/scene/fontRuns.ts';
import type { TextMark } from '#lib/scene/mark.ts';
import type { PictureSize } from '../pictureSize.ts';
import { drawLogo, drawMarks, drawnWidth } from './drawMarks.ts';
import { linkedLines, type TextLink } from './linkedLines.ts';
import { pageSize } from './pageSize.ts';
import type { Page } from './pages.ts';

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/**
 * Adds a page with its bookmark, and what is on it to the structure of the document: the headline, a line below it, the
 * chart as a figure with its description, and the foot with its links.
 *
 * @param section of the item that the page belongs to
 * @param given fonts for what ours do not have
 */
export function drawPage(
  document: Document,
  section: Element,
  page: Page,
  size: PictureSize,
  given: readonly GivenFont[],
): void {
  const { scene, parts } = page;
  const { width, height, scale } = pageSize(size, scene);
  document.addPage({ size: [width, height], margin: 0 });
  document.outline.addItem(page.title);
  document.scale(scale);
  if (scene.background) {
    const { background } = scene;
    drawArtifact(document, 'Layout', () => document.rect(0, 0, scene.width, height / scale).fill(background));
  }
  const { headline, subtitle, chart, foot } = parts;
  if (page.isFirst) section.add(document.struct('H1', {}, () => drawMarks(document, headline, given)));
  else drawArtifact(document, 'Pagination', () => drawMarks(document, headline, given));
  if (subtitle.length > 0) section.add(document.struct('P', {}, () => drawMarks(document, subtitle, given)));
  const description = { alt: page.description, bbox: [0, 0, width, height], placement: 'Block' };
  section.add(document.struct('Figure', description, () => drawMarks(document, chart, given)));
  if (foot.length > 0) drawLinkedText(document, section, foot, page.links, given);
  const { logo } = scene;
  if (logo) drawArtifact(document, 'Layout', () => drawLogo(document, logo));
}

/** What a reader who hears the page is told nothing of. */
export function drawArtifact(document: Document, type: 'Layout' | 'Pagination', draw: () => void): void {
  document.markContent('Artifact', { type });
  draw();
  document.endMarkedContent();
}

/** A paragraph in lines of its own, whose links can be followed. */
export function drawLinkedText(
  document: Document,
  section: Element,
  lines: readonly TextMark[],
  links: readonly TextLink[],
  given: readonly GivenFont[],
): void {
  const paragraph = document.struct('P');
  section.add(paragraph);
  linkedLines(lines, links).forEach((pieces, at) => {
    const line = lines[at]!;
    let { x } = line;
    for (const { text, link } of pieces) {
      const mark: TextMark = { ...line, x, text };
      const width = drawnWidth(document, mark, given);
      if (link) paragraph.add(linked(document, mark, width, link, given));
      else paragraph.add(() => drawMarks(document, [mark], given));
      x += width;
    }
  });
  paragraph.end();
}

/** A text that can be followed, as high as its letters reach. */
function linked(
  document: Document,
  mark: TextMark,
  width: number,
  { url, label }: TextLink,
  given: readonly GivenFont[],
): Element {
  const { x, y, size } = mark;
  const element = document.struct('Link');
  element.add(() => {
    drawMarks(document, [mark], given);
    // The library takes a bare text for a name of PDF.
    const options = { structParent: element, Contents: Object(label) as string };
    document.link(x, y - size, width, size * 1.3, url, options);
  });
  element.end();
  return element;
}
