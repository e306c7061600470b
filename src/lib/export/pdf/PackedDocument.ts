import { unzlibSync, zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { joinedBytes } from '#lib/model/joinedBytes.ts';
import { plainPng } from './plainPng.ts';

/**
 * A document of pdfkit that is the same bytes everywhere. The library packs streams with what it finds, Node's zlib or
 * a script in browsers, and their bytes differ, as do those of two versions of Node; here one script packs them all.
 * It also writes title and subject into the metadata as they are, so that an `&` spoils them; here they are given.
 */
export class PackedDocument extends PDFDocument {
  /** RDF descriptions, the content of the XMP packet. */
  metadataXml = '';
  /** Of which not all is written yet. */
  private openPictures = 0;

  constructor(options: PDFKit.PDFDocumentOptions) {
    super({ ...options, compress: false });
  }

  override ref(data?: object): PDFKit.PDFKitReference {
    const reference = super.ref(data ?? {});
    const isPicture = data !== undefined && 'Subtype' in data && data.Subtype === 'Image';
    if (!isPicture) return packed(reference, () => undefined);
    this.openPictures++;
    return packed(reference, () => this.openPictures--);
  }

  /**
   * Takes up a picture of a `data:` address before anything is drawn. The library unpacks one that is transparent while it does other things,
   * and whatever is ready first comes first in the file.
   */
  async addPicture(href: string): Promise<void> {
    const pictures = this as unknown as Pictures;
    const bytes = Uint8Array.from(atob(href.slice(href.indexOf(',') + 1)), (each) => each.charCodeAt(0));
    const picture = pictures.openImage(plainPng(bytes));
    pictures._imageRegistry[href] = picture;
    picture.embed(this);
    while (this.openPictures > 0) await new Promise((resolve) => setTimeout(resolve));
  }

  /** In place of what the library makes of the information of the document. */
  _addInfo(): void {
    this.appendXML(this.metadataXml);
  }

  /** Ends the document and gives all of it. */
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      this.on('data', (piece: Uint8Array) => pieces.push(piece));
      this.on('end', resolve);
      this.on('error', reject);
    });
    this.end();
    await ended;
    return joinedBytes(pieces);
  }
}

/** The parts of a reference that are used here. */
interface Stream {
  data: Record<string, unknown>;
  write: (chunk: unknown) => void;
  end: (chunk?: unknown) => void;
}

/** What the library's types leave out. */
interface Pictures {
  openImage: (bytes: Uint8Array) => Picture;
  /** By the address under which they are drawn. */
  _imageRegistry: Record<string, Picture>;
}

interface Picture {
  embed: (document: PackedDocument) => void;
}

/** Holds back what is written to an object until it ends, then writes it packed. */
function packed(reference: PDFKit.PDFKitReference, ended: () => void): PDFKit.PDFKitReference {
  const stream = reference as unknown as Stream;
  const write = stream.write.bind(stream);
  const end = stream.end.bind(stream);
  const pieces: Uint8Array[] = [];
  stream.write = (chunk) => {
    pieces.push(chunk instanceof Uint8Array ? chunk : latin1(`${String(chunk)}\n`));
  };
  stream.end = (chunk) => {
    if (chunk) stream.write(chunk);
    if (pieces.length > 0) write(content(stream.data, joinedBytes(pieces)));
    end();
    ended();
  };
  return reference;
}

/** The bytes of a stream, with their packing entered into its data. */
function content(data: Stream['data'], bytes: Uint8Array): Uint8Array {
  // Metadata is for programs that know nothing of PDF.
  if (data['Type'] === 'Metadata') return bytes;
  // Pictures come packed, with transparency packed by what is found.
  if (data['Filter'] === 'FlateDecode') return zlibSync(unzlibSync(bytes));
  if (data['Filter'] !== undefined) return bytes;
  data['Filter'] = 'FlateDecode';
  return zlibSync(bytes);
}

function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
