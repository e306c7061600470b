import { sourceCitation } from '#lib/evidence/citation.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
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

/** The row that a quotation stands in; null where the dossier does not have it. */
export function quoteRow(
  dossier: Dossier,
  { table, row }: { readonly table: TableName; readonly row: string },
): EvidenceRow | null {
  const at = (dossier[table] as readonly { readonly id?: string }[]).findIndex(({ id }) => id === row);
  return at < 0 ? null : { table, at };
}

/** The quotation that a slide names; null where the dossier does not have it. */
export function slideQuote(
  words: Words,
  dossier: Dossier,
  content: { readonly table: TableName; readonly row: string },
): SlideQuote | null {
  const row = quoteRow(dossier, content);
  const passage = row && passageOf(words, dossier, row);
  if (!row || !passage?.quote) return null;
  const { quote, citation, source } = passage;
  const heading =
    row.table === 'stances' ? positionOf(words, dossier, row.at, passage.heading) : passage.heading;
  return { quote, citation, heading, source: source ? sourceCitation(words, dossier, source.id) : '' };
}

/** Whose position it is, and on what: beside others that goes without saying, on a slide it does not. */
function positionOf(words: Words, dossier: Dossier, at: number, position: string): string {
  const { actor: who, issue: what } = dossier.stances[at]!;
  const actor = dossier.actors.find(({ id }) => id === who)?.name ?? who;
  const issue = dossier.issues.find(({ id }) => id === what)?.short_label ?? what;
  return words.of('briefingRoom').positionOf({ actor, issue, position });
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
