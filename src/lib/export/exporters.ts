import type { Exporter } from './Exporter.ts';
import { marked } from './marked.ts';
import { ofViews } from './viewsOf.ts';

/** A format as menus and the command line list it; the code that writes it is loaded when it is asked for. */
export interface Format extends Pick<Exporter, 'id' | 'gathers'> {
  /** Whether it is laid out for a size and a theme, or holds data alone. */
  readonly kind: 'picture' | 'document' | 'data';
  /** It is drawn in the fonts that it holds, so that nothing is written of a text with a character that none of them has. */
  readonly needsFonts?: true;
  /** It only puts together what of one chart is a file already. */
  readonly several?: true;
  readonly load: () => Promise<Exporter>;
}

/** Every format, in the order of menus. One line and one folder a format. */
export const formats: readonly Format[] = [
  {
    id: 'png',
    kind: 'picture',
    gathers: false,
    needsFonts: true,
    load: async () => marked((await import('./pictures/pictureExporters.ts')).pngExporter),
  },
  {
    id: 'svg',
    kind: 'picture',
    gathers: false,
    needsFonts: true,
    load: async () => marked((await import('./pictures/pictureExporters.ts')).svgExporter),
  },
  {
    id: 'pdf',
    kind: 'document',
    gathers: true,
    needsFonts: true,
    load: async () => marked((await import('./pdf/pdf.ts')).pdf),
  },
  {
    id: 'handout',
    kind: 'document',
    gathers: true,
    needsFonts: true,
    load: async () => marked((await import('./handout/handoutExporter.ts')).handoutExporter),
  },
  {
    id: 'pptx',
    kind: 'document',
    gathers: true,
    load: async () => marked((await import('./pptx/pptxExporter.ts')).pptxExporter),
  },
  {
    id: 'html',
    kind: 'document',
    gathers: true,
    load: async () => marked((await import('./html/htmlExporter.ts')).htmlExporter),
  },
  {
    id: 'xlsx',
    kind: 'data',
    gathers: true,
    load: async () => marked(ofViews((await import('./xlsx/xlsxExporter.ts')).xlsxExporter)),
  },
  {
    id: 'csv',
    kind: 'data',
    gathers: false,
    load: async () => marked(ofViews((await import('./csv/csvExporters.ts')).csvExporter)),
  },
  {
    id: 'csv-spreadsheet',
    kind: 'data',
    gathers: false,
    load: async () => marked(ofViews((await import('./csv/csvExporters.ts')).csvForSpreadsheetsExporter)),
  },
  {
    id: 'zip',
    kind: 'data',
    gathers: true,
    load: async () => marked(ofViews((await import('./zip/zipExporter.ts')).zipExporter)),
  },
  {
    id: 'pictures',
    kind: 'document',
    gathers: true,
    needsFonts: true,
    several: true,
    load: async () => marked((await import('./pictures/picturesExporter.ts')).picturesExporter),
  },
];
