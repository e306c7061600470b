import type { Passage } from '#lib/evidence/passage.ts';
import { sourceCitation } from '#lib/evidence/citation.ts';
import { wholePassages } from '#lib/evidence/wholeHeading.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isWebAddress } from '#lib/model/isWebAddress.ts';
import type { ExportItem } from '../Exporter.ts';
import type { NoteParagraph } from './notesXml.ts';

/** More would be no notes to speak from; the view has them all. */
const mostPassages = 20;

/**
 * What somebody who speaks to a slide has to know: the finding and the passages it rests on, each with its source and
 * a link, what is not on the slide, what has to be said with it, and the picture in words.
 *
 * @param headline as on the slide
 * @param view address of the view on the site; null where that is not known
 * @param leftOut of the finding's rows, as the picture says it
 */
export function speakerNotes(
  dossier: Dossier,
  { prepared, notes: said = '' }: ExportItem,
  headline: string,
  view: string | null,
  leftOut: string,
): NoteParagraph[] {
  const { words, finding, notes, description, sources } = prepared;
  const say = words.of('slides').notes;
  const passages = wholePassages(words, dossier, finding?.rests ?? []);
  const spoken = said.split(/\n+/).filter((line) => line.trim() !== '');
  const paragraphs: NoteParagraph[] = [...spoken.map((line) => plain(line)), plain(headline, true)];
  const section = (heading: string, lines: readonly NoteParagraph[]) => {
    if (lines.length > 0) paragraphs.push(plain(heading, true), ...lines);
  };
  const shown = passages.slice(0, mostPassages);
  const more = passages.length - shown.length;
  section(say.evidence, [
    ...shown.map(({ passage }) => passageNote(passage, say.passage)),
    ...(more > 0 ? [plain(say.more(more))] : []),
  ]);
  section(say.leftOut, leftOut === '' ? [] : [plain(leftOut)]);
  section(
    say.remarks,
    notes.map((note) => plain(note)),
  );
  section(say.described, [plain(description.short), plain(description.long)]);
  section(
    say.sources,
    sources.map((id) => plain(sourceCitation(words, dossier, id))),
  );
  if (view !== null) paragraphs.push({ runs: [{ text: say.view, url: view }] });
  return paragraphs;
}

function plain(text: string, isHeading = false): NoteParagraph {
  return { runs: [{ text }], ...(isHeading ? { isHeading } : {}) };
}

function passageNote(
  { heading, quote, citation, url }: Passage,
  say: (of: { heading: string; quote: string }) => string,
): NoteParagraph {
  const link = isWebAddress(url) ? { url } : {};
  return { runs: [{ text: `${say({ heading, quote })} ` }, { text: citation, ...link }] };
}
