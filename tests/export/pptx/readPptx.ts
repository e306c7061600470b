import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import JSZip from 'jszip';

/** A package of Office read by another library than the one that wrote it. */
export interface ReadPackage {
  readonly paths: readonly string[];
  readonly bytes: Readonly<Record<string, Uint8Array>>;
  /** Parsed strictly; throws where a part is no well-formed XML. */
  xml(path: string): Document;
  /** What a part leads to inside the package, by id. */
  targets(path: string): Map<string, string>;
}

export async function readPackage(content: Uint8Array): Promise<ReadPackage> {
  const zip = await JSZip.loadAsync(content);
  const paths = Object.keys(zip.files).filter((path) => !path.endsWith('/'));
  const bytes: Record<string, Uint8Array> = {};
  for (const path of paths) bytes[path] = await zip.file(path)!.async('uint8array');
  const xml = (path: string) =>
    new DOMParser().parseFromString(new TextDecoder().decode(bytes[path]), 'text/xml');
  const targets = (path: string) => {
    const cut = path.lastIndexOf('/') + 1;
    const at = `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
    const found = new Map<string, string>();
    if (!bytes[at]) return found;
    for (const each of all(xml(at), 'Relationship')) {
      const target = each.getAttribute('Target')!;
      if (each.getAttribute('TargetMode') === 'External') continue;
      const base = new URL(`file:///${path}`);
      found.set(each.getAttribute('Id')!, decodeURIComponent(new URL(target, base).pathname.slice(1)));
    }
    return found;
  };
  return { paths, bytes, xml, targets };
}

/** Elements by their local name, in the order of the document. */
export function all(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagNameNS('*', name)];
}

/** The text of an element, paragraphs and broken lines with a space between. */
export function textOf(node: Document | Element): string {
  return all(node, 'p')
    .map((paragraph) =>
      [...paragraph.getElementsByTagNameNS('*', '*')]
        .map((each) => (each.localName === 't' ? each.textContent : each.localName === 'br' ? ' ' : ''))
        .join(''),
    )
    .join(' ');
}

/** The rows of a table of a slide. */
export function tableOf(slide: Document): string[][] {
  return all(slide, 'tr').map((row) => all(row, 'tc').map(textOf));
}
