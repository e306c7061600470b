import type { WrongHeadline } from '#lib/briefing/check/wrongHeadlines.ts';
import { deckItems } from '#lib/briefing/deckItems.ts';
import { readBriefingFile } from '#lib/briefing/file/briefingFile.ts';
import type { ExportItem } from '#lib/export/Exporter.ts';
import type { BriefingTheme } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import { readBytes } from './fileTrouble.ts';
import { printError } from './program.ts';
import { Refusal } from './Refusal.ts';

/**
 * The slides of a briefing and the data they are drawn from: those that it carries, or else those of the dossier it names.
 *
 * @param open opens that dossier
 */
export async function briefingOfFile(
  path: string,
  open: () => Promise<Dossier>,
  words: Words,
): Promise<{
  readonly dossier: Dossier;
  readonly title: string;
  readonly theme: BriefingTheme;
  readonly items: readonly ExportItem[];
}> {
  const read = readBriefingFile(await readBytes(path));
  const say = words.of('briefing');
  if (!read.ok) throw new Refusal(...read.problems.map((problem) => `${path}: ${say.problem(problem)}`));
  const dossier = read.dossier ?? (await open());
  const { name } = read.briefing.dossier;
  if (name !== dossier.info.name)
    throw new Refusal(`${path}: ${say.otherDossier({ name, open: dossier.info.name })}`);
  const { items, leftOut, wrong } = deckItems(read.briefing, dossier, words);
  if (items.length === 0) throw new Refusal(`${path}: ${say.nothingToDraw}`);
  if (leftOut.length > 0) printError([`${path}: ${say.leftOut(leftOut.map(({ id }) => id))}`]);
  if (wrong.length > 0) printError(wrongLines(wrong, words).map((line) => `${path}: ${line}`));
  return { dossier, title: read.briefing.title, theme: read.briefing.theme, items };
}

/** What is wrong with headlines: a line for all, then two for each. */
function wrongLines(wrong: readonly WrongHeadline[], words: Words): string[] {
  const say = words.of('headlineCheck');
  return [
    say.wrong(wrong.map(({ at }) => at + 1)),
    ...wrong.flatMap(({ at, headline, instead }) => [
      say.onSlide({ slide: at + 1, headline }),
      ...instead.map(say.instead),
    ]),
  ];
}
