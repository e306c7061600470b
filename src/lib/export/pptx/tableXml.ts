import { barRoom, plainInset, type CellEdge, type CellLook, type NativeTable } from './NativeTable.ts';
import { lineXml, solidFill, type Colours } from './paint.ts';
import { emuPerPoint, transform, type Canvas, type Naming, type Numbering, type Piece } from './shapes.ts';
import { paragraphXml, runXml } from './textXml.ts';
import { element, namespaces } from './xml.ts';

const uri = 'http://schemas.openxmlformats.org/drawingml/2006/table';
/** Between cells the ground is seen. */
const gap = 1.5;

/** A table that a program edits as such: no merged cells, its first row and column marked as heads. */
export function tableXml(
  canvas: Canvas,
  numbering: Numbering,
  table: NativeTable,
  naming: Naming,
  ground: string,
): Piece {
  const { colours } = canvas.setting;
  const width = table.columns.reduce((sum, each) => sum + each, 0);
  const height = table.rows.reduce((sum, row) => sum + row.height, 0);
  const place = canvas.place(table.x, table.y, width, height);
  const emu = (units: number) => Math.max(1, Math.round(canvas.points(units) * emuPerPoint));
  const rows = table.rows.map(({ height: rowHeight, cells }, r) =>
    element(
      'a:tr',
      { h: emu(rowHeight) },
      ...cells.map((cell, c) => {
        const [under, beside, before] = [table.rows[r + 1]?.cells[c], cells[c + 1], cells[c - 1]];
        return cellXml(canvas, table.size, cell, edgesOf(cell, { under, beside, before }, ground), colours);
      }),
    ),
  );
  const grid = element(
    'a:tblGrid',
    {},
    ...table.columns.map((each) => element('a:gridCol', { w: emu(each) })),
  );
  const properties = element('a:tblPr', { firstRow: 1, firstCol: 1 });
  const locks = element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: 1 }));
  const data = element('a:graphicData', { uri }, element('a:tbl', {}, properties, grid, ...rows));
  const xml = element(
    'p:graphicFrame',
    {},
    numbering.nonVisual('p:nvGraphicFramePr', naming, locks),
    transform(place, {}, 'p:xfrm'),
    element('a:graphic', { 'xmlns:a': namespaces.a }, data),
  );
  return { xml, place };
}

type Edges = Readonly<Record<'L' | 'R' | 'T' | 'B', CellEdge>>;

/** Two cells share an edge: what one asks for, the other has to say too. */
function edgesOf(
  cell: CellLook,
  { under, beside, before }: Readonly<Record<'under' | 'beside' | 'before', CellLook | undefined>>,
  ground: string,
): Edges {
  const plain: CellEdge = { stroke: ground, width: gap };
  return {
    L: cell.outline ?? cell.left ?? before?.right ?? plain,
    R: cell.outline ?? cell.right ?? beside?.outline ?? beside?.left ?? plain,
    T: cell.outline ?? cell.top ?? plain,
    B: cell.outline ?? under?.outline ?? under?.top ?? plain,
  };
}

function cellXml(canvas: Canvas, size: number, cell: CellLook, edges: Edges, colours: Colours): string {
  const { align, anchor, texts } = cell;
  const points = canvas.points(size);
  const paragraphs = texts.map(({ text, bold, fill, size: own = size }) =>
    paragraphXml(runXml(canvas.setting, text, { points: canvas.points(own), bold, fill }), { align }),
  );
  const end = element('a:endParaRPr', { lang: canvas.setting.language, sz: Math.round(points * 100) });
  const body = element(
    'a:txBody',
    {},
    element('a:bodyPr'),
    element('a:lstStyle'),
    ...(paragraphs.length > 0 ? paragraphs : [element('a:p', {}, end)]),
  );
  const emu = (units: number) => Math.round(canvas.points(units) * emuPerPoint);
  const lines = Object.entries(edges).map(([side, { stroke, width, dash }]) =>
    lineXml(colours, stroke, emu(width), dash, `a:ln${side}`),
  );
  const margins = {
    marL: emu(cell.inset ?? plainInset),
    marR: emu(cell.outset ?? plainInset),
    marT: emu(anchor === 't' ? plainInset + 1 : 1),
    marB: emu(barRoom(cell) + 1),
    anchor: anchor ?? 'ctr',
  };
  return element('a:tc', {}, body, element('a:tcPr', margins, ...lines, groundXml(cell, colours)));
}

function groundXml({ fill, hatch }: CellLook, colours: Colours): string {
  if (hatch) {
    return element(
      'a:pattFill',
      { prst: 'wdUpDiag' },
      element('a:fgClr', {}, colours(hatch)),
      element('a:bgClr', {}, colours(fill ?? hatch)),
    );
  }
  return fill ? solidFill(colours, fill) : element('a:noFill');
}
