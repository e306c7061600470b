import { error } from '@sveltejs/kit';
import { EngineError } from '#lib/collection/Engine.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { noticeText } from '#lib/ui/shell/noticeText.ts';
import { readView, type Notice } from '#lib/view/viewParams.ts';
import type { Words } from '#lib/words/Words.ts';
import { chartDossier } from './chartDossier.ts';
import { chartAsked } from './servedCharts.ts';
import { shown, type Shown } from './shown.ts';
import { troubleSentence } from './troubleSentence.ts';

/** A request as far as it says what is looked at. */
export interface Asked extends Shown {
  readonly view: View;
  /** Why parts of the address could not be followed. */
  readonly notices: readonly string[];
}

/** What a page of a chart is asked with; without a name it is the matrix. */
export interface Asking {
  readonly url: URL;
  readonly params: { readonly chart?: string };
}

/** Parameters that the pages here have beside those of a view. */
const own = ['of', 'on', 'chart', 'mark', 'page', 'q'];

/** The view of an address, read by the same code as those of the site. */
export async function asked(url: URL): Promise<Asked> {
  const { collection, words } = await shown();
  const query = new URLSearchParams(url.search);
  for (const name of own) query.delete(name);
  // A form sends what is left empty too.
  for (const [name, value] of [...query]) if (value === '') query.delete(name, value);
  const { view, notices } = readView(`?${query}`, collection.small);
  return { collection, words, view, notices: notices.map((notice: Notice) => noticeText(words, notice)) };
}

/** What a reader sees of a chart, prepared as on the site; @param id undefined for the matrix */
export async function preparedChart({ collection, words, view }: Asked, id: string | undefined) {
  const chart = chartAsked(words, collection.small, id);
  const dossier: Dossier = await orSay(words, () => chartDossier(collection, chart, view));
  return { dossier, chart, prepared: chart.prepare(dossier, view, words) };
}

/** What comes of work that an engine may fail at; throws the page that says so. */
export async function orSay<Result>(words: Words, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof EngineError)) throw failure;
    // For who runs the server; readers are told what it means for them.
    process.stderr.write(`${new Date().toISOString()} ${failure.trouble}: ${failure.message}\n`);
    error(503, troubleSentence(words, failure));
  }
}

/** A page number of an address, from 0. */
export function pageAsked(url: URL): number {
  const text = url.searchParams.get('page') ?? '';
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) - 1 : 0;
}
