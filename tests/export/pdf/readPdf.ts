import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a program that is not ours finds on a page. */
export interface ReadPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** In the order of the file. */
  readonly text: string;
  readonly links: readonly { readonly url: string; readonly label: string }[];
  /** Of its parts, in the order in which they are read. */
  readonly structure: readonly { readonly role: string; readonly alt: string }[];
}

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  /** XMP, by name such as `dc:title`. */
  readonly metadata: (name: string) => unknown;
  readonly isTagged: boolean;
  readonly showsTitle: boolean;
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[];
  readonly pages: readonly ReadPage[];
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

/** Reads a file with the reader of Firefox. */
export async function readPdf(content: Uint8Array): Promise<ReadPdf> {
  // Taken over by the reader, which leaves nothing of it.
  const loading = getDocument({ data: content.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const { info, metadata } = await document.getMetadata();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width, height] = page.view as [number, number, number, number];
    const { items } = await page.getTextContent();
    const annotations = (await page.getAnnotations()) as {
      url: string;
      contentsObj: { str: string };
    }[];
    pages.push({
      width,
      height,
      text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      links: annotations.map(({ url, contentsObj }) => ({ url, label: contentsObj.str })),
      structure: parts(((await page.getStructTree()) ?? {}) as StructureNode),
    });
  }
  const outline = (await document.getOutline()) ?? [];
  const bookmarks = await Promise.all(
    outline.map(async ({ title, dest }) => {
      const [page] = dest as [{ num: number; gen: number }];
      return { title, page: (await document.getPageIndex(page)) + 1 };
    }),
  );
  const read: ReadPdf = {
    info: info as Record<string, unknown>,
    metadata: (name) => metadata.get(name),
    isTagged: (await document.getMarkInfo())?.Marked === true,
    showsTitle:
      ((await document.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle ===
      true,
    bookmarks,
    pages,
  };
  await loading.destroy();
  return read;
}

function parts({ role, alt = '', children = [] }: StructureNode): { role: string; alt: string }[] {
  return [...(role ? [{ role, alt }] : []), ...children.flatMap(parts)];
}
