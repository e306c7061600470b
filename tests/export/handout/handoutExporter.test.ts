import { describe, expect, test } from 'vitest';
import { deckItems } from '#lib/briefing/deckItems.ts';
import { passagesOf } from '#lib/evidence/passage.ts';
import { wholeHeading } from '#lib/evidence/wholeHeading.ts';
import type { ExportItem, ExportOptions } from '#lib/export/Exporter.ts';
import { handoutExporter } from '#lib/export/handout/handoutExporter.ts';
import { handoutPages, paper } from '#lib/export/handout/handoutPages.ts';
import { markBounds } from '#lib/scene/markBounds.ts';
import { someBriefing, someSlide } from '../../briefing/someBriefing.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { english } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { io, itemsOf, jobOf, optionsOf } from '../pdf/pdfJob.ts';
import { readPdf } from '../pdf/readPdf.ts';

const shipped = await shippedDossier();
const letters = (text: string) => text.replace(/\s+/g, '');

async function handoutOf(
  items: readonly ExportItem[],
  change: Partial<ExportOptions> = {},
  dossier = shipped,
) {
  const job = { ...jobOf(dossier, items), title: 'A talk' };
  const [file] = await handoutExporter.write(job, optionsOf('16:9', change), io);
  return { name: file!.name, content: file!.content as Uint8Array };
}

describe('a handout', () => {
  test('has two slides a page of A4, each with its headline as bookmark and its passages', async () => {
    const items = itemsOf(shipped, 'slide').slice(0, 5);
    const { name, content } = await handoutOf(items);
    expect(name).toBe('a-talk-handout.pdf');
    const read = await readPdf(content);
    expect(read.pages).toHaveLength(3);
    for (const { width, height } of read.pages)
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect(read.isTagged).toBe(true);
    expect(read.bookmarks.map(({ title, page }) => [title, page])).toEqual(
      items.map(({ prepared }, at) => [prepared.headline, Math.floor(at / 2) + 1]),
    );
    items.forEach(({ prepared }, at) => {
      const page = read.pages[Math.floor(at / 2)]!;
      const text = letters(page.text);
      expect(text).toContain(letters(prepared.headline));
      const found = passagesOf(english, shipped, prepared.finding!.rests);
      const { row, passage } = found[0]!;
      for (const part of [wholeHeading(english, shipped, row, passage), passage.quote, passage.citation])
        expect(text).toContain(letters(part));
      const figures = page.structure.filter(({ role }) => role === 'Figure');
      expect(figures[at % 2]?.alt).toContain(prepared.description.short);
    });
  });

  test('says how many passages have no room, and lets nothing run into the next slide or off the page', async () => {
    for (const dossier of [harbourDossier(), shipped]) {
      for (const form of ['slide', 'full'] as const) {
        const job = jobOf(dossier, itemsOf(dossier, form));
        for (const { slides } of handoutPages(job, optionsOf('A4'))) {
          slides.forEach(({ scene, x, y, scale, evidence }, at) => {
            const end = slides[at + 1]?.y ?? 800;
            expect(y + scene.height * scale).toBeLessThan(end);
            expect(x + scene.width * scale).toBeLessThanOrEqual(paper.width - 36);
            for (const mark of evidence.flatMap(({ lines }) => lines)) {
              const [, top, right, bottom] = markBounds(mark);
              expect(bottom).toBeLessThanOrEqual(end);
              expect(top).toBeGreaterThanOrEqual(y + scene.height * scale);
              expect(right).toBeLessThanOrEqual(paper.width - 36 + 0.5);
            }
          });
        }
        const said = handoutPages(job, optionsOf('A4')).flatMap(({ slides }) =>
          slides.map(({ evidence }) => evidence.map(({ lines }) => lines.map(({ text }) => text).join(' '))),
        );
        job.items.forEach(({ prepared }, at) => {
          const all = passagesOf(english, dossier, prepared.finding?.rests ?? []).length;
          const [heading, ...rest] = said[at]!;
          if (all === 0) expect(heading).toBeUndefined();
          else expect(heading).toMatch(new RegExp(`: ${all} passages?$`));
          const more = Number(/^and ([\d,]+) more/.exec(rest.at(-1) ?? '')?.[1]?.replace(',', '') ?? 0);
          expect(rest.length - (more > 0 ? 1 : 0) + more).toBe(all);
        });
      }
    }
  });

  test('bears the marking on each page and in each picture, and its words slides have no evidence', async () => {
    const slide = someSlide('words', { content: { kind: 'text', text: 'First\nSecond' } });
    const marking = { kind: 'tlp', label: 'TLP:RED' } as const;
    const { items } = deckItems(someBriefing([slide], { marking }), shipped, english);
    const read = await readPdf((await handoutOf(items)).content);
    expect(read.pages).toHaveLength(1);
    expect(read.pages[0]!.text.match(/TLP:RED/g)).toHaveLength(6);
    expect(read.pages[0]!.text).not.toContain('Evidence');
    expect(read.pages[0]!.text).toContain('A talk');
  });

  test('leads to where a passage can be read, and is the same each time', async () => {
    const items = itemsOf(shipped, 'slide', ['stance-matrix']);
    const { name, content } = await handoutOf(items);
    expect(name).toBe('a-talk-handout.pdf');
    expect((await handoutOf(items)).content).toEqual(content);
    const { links } = (await readPdf(content)).pages[0]!;
    expect(links.length).toBeGreaterThan(0);
    const urls = new Set(shipped.sources.map(({ url }) => url));
    for (const { url } of links) expect(urls).toContain(url);
  });
});
