import type { GivenFont } from '#lib/scene/fontRuns.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import type { Sayings } from '#lib/words/Words.ts';
import type { Design } from './Design.ts';
import type { Frame } from './frame.ts';
import { layoutXml, masterXml, ownPlaceholders } from './masterXml.ts';
import { notesMasterXml } from './notesXml.ts';
import type { Package } from './Package.ts';
import { coloursOf, schemeOf } from './paint.ts';
import { Numbering } from './shapes.ts';
import { themeXml } from './themeXml.ts';

const presentationType = 'application/vnd.openxmlformats-officedocument.presentationml';
const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml';

export const contentTypes = {
  presentation: `${presentationType}.presentation.main+xml`,
  slide: `${presentationType}.slide+xml`,
  master: `${presentationType}.slideMaster+xml`,
  layout: `${presentationType}.slideLayout+xml`,
  notes: `${presentationType}.notesSlide+xml`,
  notesMaster: `${presentationType}.notesMaster+xml`,
  theme: themeType,
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Our own theme, master and layouts. */
export function addOwnDesign(
  file: Package,
  frame: Frame,
  perPoint: number,
  theme: Theme,
  say: Sayings['slides'],
  given: readonly GivenFont[] = [],
): Design {
  const master = 'ppt/slideMasters/slideMaster1.xml';
  const layouts = ['titleOnly', 'obj'] as const;
  const paths = layouts.map((_, at) => `ppt/slideLayouts/slideLayout${at + 1}.xml`);
  file.add('ppt/theme/theme1.xml', contentTypes.theme, themeXml(theme, say.theme, given));
  const ids = paths.map((path) => file.relate(master, 'slideLayout', path));
  file.relate(master, 'theme', 'ppt/theme/theme1.xml');
  const isDark = theme.name === 'dark';
  const { placeholders: names } = say;
  file.add(master, contentTypes.master, masterXml(new Numbering(), frame, names, isDark, ids));
  layouts.forEach((type, at) => {
    const xml = layoutXml(new Numbering(), frame, names, type, say.layouts[type]);
    file.add(paths[at]!, contentTypes.layout, xml);
    file.relate(paths[at]!, 'slideMaster', master);
  });
  const { title, ftr, sldNum } = ownPlaceholders;
  return {
    frame,
    perPoint,
    theme,
    colours: coloursOf(schemeOf(theme)),
    layout: paths[0]!,
    notesMaster: addNotesMaster(file, say, given),
    title,
    foot: ftr,
    number: sldNum,
    titlePlace: null,
    footPlace: null,
    plate: null,
    masters: [master],
  };
}

/** Notes are printed, so that they are light in every theme. */
export function addNotesMaster(
  file: Package,
  say: Sayings['slides'],
  given: readonly GivenFont[] = [],
): string {
  const path = 'ppt/notesMasters/notesMaster1.xml';
  const theme = 'ppt/theme/themeOfNotes.xml';
  file.add(theme, contentTypes.theme, themeXml(lightTheme, say.theme, given));
  file.relate(path, 'theme', theme);
  file.add(path, contentTypes.notesMaster, notesMasterXml(new Numbering(), say.notesPage));
  return path;
}
