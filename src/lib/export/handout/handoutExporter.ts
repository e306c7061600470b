import { lightTheme } from '#lib/scene/theme.ts';
import type { GivenFont } from '#lib/scene/fontRuns.ts';
import type { Exporter } from '../Exporter.ts';
import { gatheredStem } from '../fileStems.ts';
import { drawLogo, drawMarks } from '../pdf/drawMarks.ts';
import { drawArtifact, drawLinkedText } from '../pdf/drawPage.ts';
import { openDocument, pause, registerFonts } from '../pdf/openDocument.ts';
import type { PackedDocument } from '../pdf/PackedDocument.ts';
import { refuseUncovered } from '../picture.ts';
import { handoutPages, paper, type HandoutSlide } from './handoutPages.ts';

/** For a room to take home: two slides a sheet of A4, each with the passages it rests on. On paper the ground is white. */
export const handoutExporter: Exporter = {
  id: 'handout',
  extension: 'pdf',
  mime: 'application/pdf',
  gathers: true,
  write: async (job, asked, io, signal) => {
    const options = { ...asked, theme: 'transparent' as const };
    const { words } = job.items[0]!.prepared;
    await words.load('pdf', 'exporting', 'slides', 'evidence', 'dataFiles');
    await pause(signal);
    const pages = handoutPages(job, options);
    const { given = [] } = options;
    const scenes = pages.flatMap(({ slides, around }) => [
      { marks: around },
      ...slides.flatMap(({ scene, evidence }) => [scene, { marks: evidence.flatMap(({ lines }) => lines) }]),
    ]);
    refuseUncovered(scenes, given);
    const document = openDocument(job, options, pages[0]!.slides[0]!.headline);
    await registerFonts(document, scenes, io.readFont, given);
    if (options.logo) await document.addPicture(options.logo.href);
    const root = document.struct('Document');
    document.addStructure(root);
    for (const { slides, around } of pages) {
      await pause(signal);
      document.addPage({ size: [paper.width, paper.height], margin: 0 });
      drawArtifact(document, 'Pagination', () => drawMarks(document, around, given));
      for (const slide of slides) drawSlide(document, root, slide, given);
    }
    root.end();
    return [{ name: `${gatheredStem(job)}-handout.pdf`, content: await document.bytes() }];
  },
};

function drawSlide(
  document: PackedDocument,
  root: PDFKit.PDFStructureElement,
  { headline, description, scene, x, y, scale, evidence }: HandoutSlide,
  given: readonly GivenFont[],
): void {
  document.outline.addItem(headline);
  const section = document.struct('Sect', { title: headline });
  root.add(section);
  const [width, height] = [scene.width * scale, scene.height * scale];
  // The headline is in the picture.
  const figure = {
    alt: `${headline}. ${description}`,
    bbox: [x, y, x + width, y + height],
    placement: 'Block',
  };
  section.add(
    document.struct('Figure', figure, () => {
      document.save().translate(x, y).scale(scale);
      drawMarks(document, scene.marks, given);
      if (scene.logo) drawLogo(document, scene.logo);
      document.restore();
    }),
  );
  drawArtifact(document, 'Layout', () =>
    document.rect(x, y, width, height).lineWidth(0.5).stroke(lightTheme.rule),
  );
  for (const { lines, links } of evidence) drawLinkedText(document, section, lines, links, given);
  section.end();
}
