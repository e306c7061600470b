import { inflateSync } from 'node:zlib';

/** What is drawn on a sheet of paper. */
interface Sheet {
  /** Pieces of text. */
  readonly texts: number;
  /** Shapes that are filled or lines that are drawn. */
  readonly shapes: number;
}

/**
 * The sheets of a PDF that Chromium has printed, in order of the file. Its objects stand in plain text, the drawing of each
 * sheet in a deflated stream, in which `Tj` and `TJ` show text, `f`, `S` and their like fill and draw.
 */
export function sheetsOf(pdf: Buffer): Sheet[] {
  const text = pdf.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g)].map(([, id, body]) => [id, body ?? '']),
  );
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b/.test(body))
    .map((body) => {
      const drawing = objects.get(/\/Contents (\d+) 0 R/.exec(body)?.[1]) ?? '';
      // By its length: what is deflated may end in what looks like the end of a line.
      const length = Number(/\/Length (\d+)/.exec(drawing)?.[1]);
      const start = /stream\r?\n/.exec(drawing);
      const from = (start?.index ?? 0) + (start?.[0].length ?? 0);
      const stream = drawing.slice(from, from + length);
      // A blank sheet has nothing that could be inflated.
      const operators = length > 0 ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : '';
      return {
        texts: operators.match(/\bT[jJ]\b/g)?.length ?? 0,
        shapes: operators.match(/^(f\*?|F|B\*?|S)$/gm)?.length ?? 0,
      };
    });
}
