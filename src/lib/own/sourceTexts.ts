import type { OwnFiles } from './OwnDossier.ts';
import { filesAsKept, textFiles } from './TextFiles.ts';

const folder = 'texts/';
const ending = '.txt';

/** Name of the file that holds the text of a source beside the tables of a dossier. */
export function sourceTextFile(source: string): string {
  return `${folder}${source}${ending}`;
}

export function isSourceText(file: string): boolean {
  return file.startsWith(folder) && file.endsWith(ending);
}

/** The texts of sources that are kept with a dossier, by `sources.id`. */
export function sourceTexts(files: OwnFiles): ReadonlyMap<string, string> {
  return new Map(
    [...files].flatMap(([name, text]): [string, string][] =>
      isSourceText(name) ? [[name.slice(folder.length, -ending.length), text]] : [],
    ),
  );
}

/** The files without the texts of sources, which may not be anybody's to pass on. */
export function withoutSourceTexts(files: OwnFiles): OwnFiles {
  return textFiles(new Map([...filesAsKept(files)].filter(([name]) => !isSourceText(name))));
}
