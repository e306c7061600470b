import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';

/**
 * A document of pdfkit that is the same bytes everywhere. The library packs streams with what it finds, Node's zlib or
 * a script in browsers, and their bytes differ, as do those of two versions of Node; here one script packs them all.
 * It also writes title and subject into the metadata as they are, so that an `&` spoils them; here they are given.
 */
export class PackedDocument extends PDFDocument {
  /** RDF descriptions, the content of the XMP packet. */
  metadataXml = '';

  constructor(options: PDFKit.PDFDocumentOptions) {
    super({ ...options, compress: false });
  }

  override ref(data: object): PDFKit.PDFKitReference {
    return packed(super.ref(data));
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
    return joined(pieces);
  }
}

/** The parts of a reference that are used here. */
interface Stream {
  data: Record<string, unknown>;
  write: (chunk: unknown) => void;
  end: (chunk?: unknown) => void;
}

/** Holds back what is written to an object until it ends, then writes it packed. */
function packed(reference: PDFKit.PDFKitReference): PDFKit.PDFKitReference {
  const stream = reference as unknown as Stream;
  const write = stream.write.bind(stream);
  const end = stream.end.bind(stream);
  const pieces: Uint8Array[] = [];
  stream.write = (chunk) => {
    pieces.push(chunk instanceof Uint8Array ? chunk : latin1(`${String(chunk)}\n`));
  };
  stream.end = (chunk) => {
    if (chunk) stream.write(chunk);
    if (pieces.length > 0) {
      // Pictures come packed, and metadata is for programs that know nothing of PDF.
      const asItIs = stream.data['Filter'] !== undefined || stream.data['Type'] === 'Metadata';
      const content = joined(pieces);
      if (!asItIs) stream.data['Filter'] = 'FlateDecode';
      write(asItIs ? content : zlibSync(content));
    }
    end();
  };
  return reference;
}

function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
