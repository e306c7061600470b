import { sourceCitation } from '#lib/evidence/citation.ts';
import { passageOf } from '#lib/evidence/passage.ts';
import { pinnedViews, type Slide, type SlideContent } from '#lib/model/briefing.ts';
import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { catalog } from '#lib/charts/catalog.ts';
import type { Words } from '#lib/words/Words.ts';

/** A quotation as a slide shows it. */
export interface SlideQuote {
  readonly quote: string;
  readonly citation: string;
  /** What the row says. */
  readonly heading: string;
  /** Who published it, for the foot. */
  readonly source: string;
}

/** The quotation that a slide names; null where the dossier does not have it. */
export function slideQuote(
  words: Words,
  dossier: Dossier,
  { table, row }: { readonly table: TableName; readonly row: string },
): SlideQuote | null {
  const at = (dossier[table] as readonly { readonly id?: string }[]).findIndex(({ id }) => id === row);
  const passage = at < 0 ? null : passageOf(words, dossier, { table, at });
  if (!passage?.quote) return null;
  const { quote, citation, heading, source } = passage;
  return { quote, citation, heading, source: source ? sourceCitation(words, dossier, source.id) : '' };
}

/**
 * What a slide is called where it is not drawn: its headline, or what it is of.
 *
 * @param found what its view finds; empty where that is not known
 */
export function slideTitle(words: Words, slide: Slide, found = ''): string {
  if (slide.headline.kind !== 'drafted') return slide.headline.text;
  if (found !== '') return found;
  const [view] = pinnedViews(slide);
  if (view?.seen) return view.seen.headline;
  return kindOf(words, slide.content);
}

function kindOf(words: Words, content: SlideContent): string {
  const { kinds } = words.of('briefingRoom');
  if (content.kind === 'text') return content.text.split('\n')[0]?.trim() || kinds.text;
  if (content.kind === 'quote') return kinds.quote;
  const id = content.kind === 'view' ? content.chart : content.left.chart;
  return catalog.find((chart) => chart.id === id)?.name(words) ?? id;
}
