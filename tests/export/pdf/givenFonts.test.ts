import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDossier } from '#lib/data/readDossier.ts';
import { readGivenFont } from '#lib/export/givenFont.ts';
import { drawnRuns } from '#lib/export/pdf/drawnRuns.ts';
import { printedId } from '#lib/export/cite/viewId.ts';
import { drawPictures, UncoveredTextError } from '#lib/export/picture.ts';
import type { GivenFont } from '#lib/scene/fontRuns.ts';
import { nodeFontReader } from '#scripts/nodeFontReader.ts';
import { hasPoppler } from '#scripts/poppler.ts';
import { ghostFont } from '../../ghostFont.ts';
import { paintedScene } from '../../painted.ts';
import { scripts, type ScriptName } from '../../inScript.ts';
import { scriptFiles } from '../../scriptDossier.ts';
import { differingShare } from './differingShare.ts';
import { itemsOf, jobOf, optionsOf, writePdf } from './pdfJob.ts';
import { poppler } from './poppler.ts';
import { readPdf } from './readPdf.ts';

type Foreign = 'chinese' | 'arabic' | 'hebrew' | 'thai' | 'devanagari' | 'georgian';
const foreign: readonly Foreign[] = ['chinese', 'arabic', 'hebrew', 'thai', 'devanagari', 'georgian'];

function dossierOf(name: ScriptName) {
  const reading = readDossier(scriptFiles(name));
  if (!reading.ok) throw new Error(`no sound dossier: ${name}`);
  return reading.dossier;
}

const sorted = (text: string) => [...text.replace(/[\s\u2066-\u2069]+/g, '')].sort().join('');

describe('a PDF in a script that our fonts do not have', () => {
  it.each(foreign)('has every letter of every page in the given font: %s', async (name) => {
    const dossier = dossierOf(name);
    const items = itemsOf(dossier, 'slide', ['stance-matrix']);
    await expect(writePdf(jobOf(dossier, items), optionsOf('16:9'))).rejects.toThrow(UncoveredTextError);
    const given = [readGivenFont(await ghostFont(scripts[name].letters))];
    const content = await writePdf(jobOf(dossier, items), optionsOf('16:9', { given }));
    const [page] = (await readPdf(content)).pages;
    const cite = printedId(dossier, items[0]!);
    const request = { ...optionsOf('16:9', { given }), cite, record: {} };
    const [picture] = await drawPictures(dossier, items[0]!.prepared, request, nodeFontReader);
    const drawn = picture!.scene.marks.flatMap((mark) => (mark.type === 'text' ? mark.text : []));
    expect(sorted(page!.text.normalize('NFC'))).toBe(sorted(drawn.join('').normalize('NFC')));
    // The same bytes every time.
    expect(await writePdf(jobOf(dossier, items), optionsOf('16:9', { given }))).toEqual(content);
  });
});

describe('the order in which runs are drawn', () => {
  const hebrew: GivenFont = {
    family: 'Hebrew',
    weight: 400,
    covers: (code) => code === 0x20 || (code >= 0x590 && code < 0x600),
    bytes: new Uint8Array(),
  };
  const order = (text: string) => drawnRuns(text, [hebrew]).map((run) => run.text);

  it('goes from the left, whatever direction a part is read in', () => {
    expect(order('Kelm and Norvik')).toEqual(['Kelm and Norvik']);
    expect(order('Kelm שלום Norvik')).toEqual(['Kelm ', 'שלום', ' ', 'Norvik']);
    // A text that begins from the right begins on the right.
    expect(order('שלום Kelm')).toEqual(['Kelm', 'שלום ']);
    expect(order('שלום Kelm עולם')).toEqual(['עולם', ' ', 'Kelm', 'שלום ']);
  });

  it('keeps figures as they are read and turns brackets and signs', () => {
    expect(order('שלום 34')).toEqual(['34', 'שלום ']);
    expect(order('שלום (עולם)?!').join('')).toBe('!?)עולם(שלום ');
  });

  it('does not join what stands in isolates', () => {
    expect(order('\u2068שלום\u2069\u2068עולם\u2069').length).toBe(2);
  });
});

describe.runIf(hasPoppler())('shaped as in the picture (skipped without poppler-utils or the font)', () => {
  const installed = foreign.filter((name) => existsSync(scripts[name].font));
  it.each(installed)('%s', async (name) => {
    const dossier = dossierOf(name);
    const given = [readGivenFont(readFileSync(scripts[name].font))];
    const items = itemsOf(dossier, 'slide', ['stance-matrix']);
    const options = optionsOf('16:9', { given });
    const content = await writePdf(jobOf(dossier, items), options);
    const [picture] = await drawPictures(
      dossier,
      items[0]!.prepared,
      { ...options, record: {} },
      nodeFontReader,
    );
    const drawn = await paintedScene(picture!.scene, { width: picture!.width, given });
    const ppm = poppler('pdftoppm', content, ['-r', '144']);
    expect(differingShare(drawn, ppm)).toBeLessThan(0.01);
  });
});
