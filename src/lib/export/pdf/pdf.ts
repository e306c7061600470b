import type { Exporter } from '../Exporter.ts';
import { gatheredStem } from '../fileStems.ts';
import { refuseUncovered } from '../picture.ts';
import { drawPage } from './drawPage.ts';
import { openDocument, pause, registerFonts } from './openDocument.ts';
import { itemPages, type Page } from './pages.ts';

/**
 * A page for each item, on paper as many as it needs: shapes and text, fonts as subsets, tagged, with bookmarks and
 * links.
 */
export const pdf: Exporter = {
  id: 'pdf',
  extension: 'pdf',
  mime: 'application/pdf',
  gathers: true,
  write: async (job, options, io, signal) => {
    const { words } = job.items[0]!.prepared;
    await words.load('pdf', 'exporting', 'dataFiles');
    const items: Page[][] = [];
    for (const item of job.items) {
      await pause(signal);
      items.push(itemPages(item, job, options));
    }
    const { given = [] } = options;
    const scenes = items.flat().map(({ scene }) => scene);
    refuseUncovered(scenes, given);
    const document = openDocument(job, options, items[0]![0]!.scene.title);
    await registerFonts(document, scenes, io.readFont, given);
    if (options.logo) await document.addPicture(options.logo.href);
    const root = document.struct('Document');
    document.addStructure(root);
    for (const pages of items) {
      const section = document.struct('Sect', { title: pages[0]!.scene.title });
      root.add(section);
      for (const page of pages) {
        await pause(signal);
        drawPage(document, section, page, options.size, given);
      }
      section.end();
    }
    root.end();
    return [{ name: `${gatheredStem(job)}.pdf`, content: await document.bytes() }];
  },
};
