import type { TemplateError } from '#lib/export/pptx/OfficeFile.ts';
import { browserFontReader } from '#lib/export/browserFontReader.ts';
import { browserPng, type BrowserPng } from '#lib/export/browserPng.ts';
import type { ExportJob, ExportOptions } from '#lib/export/Exporter.ts';
import type { Format } from '#lib/export/exporters.ts';
import type { Picture, UncoveredText, UncoveredTextError } from '#lib/export/picture.ts';

export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Makes a PNG of a picture, with further texts in it. */
export type DrawPng = (picture: Picture, texts: Readonly<Record<string, string>>) => Promise<Blob>;

/** A picture as PNG that says what it shows, with further texts in it. */
export function pngOf(drawn: Picture, texts: Readonly<Record<string, string>>): Promise<BrowserPng> {
  const { title, description } = drawn.scene;
  const all = { Title: title, Description: description, ...texts };
  return browserPng(drawn, all);
}

/**
 * Files of pictures that are drawn already; one after the other, since each takes much memory as PNG.
 *
 * @param stem their name, with a number behind it where they are several
 */
export async function pictureFiles(
  format: Format,
  stem: string,
  pictures: readonly Picture[],
  png: (picture: Picture) => Promise<Blob>,
): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  for (const [at, drawn] of pictures.entries()) {
    const name = `${pictures.length > 1 ? `${stem}-${at + 1}` : stem}.${format.id}`;
    const isSvg = format.id === 'svg';
    files.push({
      name,
      content: isSvg ? new Blob([drawn.svg], { type: 'image/svg+xml' }) : await png(drawn),
    });
  }
  return files;
}

/** Files of any other format. */
export async function documentFiles(
  format: Format,
  job: ExportJob,
  options: ExportOptions,
  png: DrawPng,
): Promise<NamedFile[]> {
  const exporter = await format.load();
  const io = {
    readFont: browserFontReader,
    png: async (drawn: Picture, texts: Readonly<Record<string, string>>) =>
      new Uint8Array(await (await png(drawn, texts)).arrayBuffer()),
  };
  const files = await exporter.write(job, options, io);
  return files.map(({ name, content }) => ({
    name,
    content: new Blob([content as BlobPart], { type: exporter.mime }),
  }));
}

/** What is wrong with a template; null where it is something else. By its name, since its class would bring along all that reads templates. */
export function templateFault(error: unknown): TemplateError['kind'] | null {
  const isOne = error instanceof Error && error.name === ('TemplateError' satisfies TemplateError['name']);
  return isOne ? (error as TemplateError).kind : null;
}

/** Where characters stand that no font has, because of which a file was not written; null where that is not why. */
export function uncoveredTexts(error: unknown): readonly UncoveredText[] | null {
  const isOne =
    error instanceof Error && error.name === ('UncoveredTextError' satisfies UncoveredTextError['name']);
  return isOne ? (error as UncoveredTextError).texts : null;
}
