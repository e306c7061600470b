import { error } from '@sveltejs/kit';
import type { MarkEvidence } from '#lib/charts/kit/chart.ts';
import { mostRowsNamed } from '#lib/collection/Collection.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { viewQuery } from '#lib/view/viewParams.ts';
import { asked, orSay, pageAsked, preparedChart, type Asked } from '#server/asked.ts';
import { passagesOf, passagesShown } from '#server/passagesShown.ts';
import { chartAddress } from '#server/servedCharts.ts';

/** The passages behind a mark: of stances some at a time, beside all others that it rests on. */
export async function load({ url }: { url: URL }) {
  const request = await asked(url);
  const { words, view, notices } = request;
  const back = (address: string) => ({
    address: `${address}${viewQuery(view)}`,
    text: words.of('collection').evidence.back,
  });
  const id = url.searchParams.get('chart');
  if (id === null) return { notices, back: back('/'), ...(await ofCell(request, url)) };
  const { chart, dossier, prepared } = await preparedChart(request, id);
  const mark = prepared.evidence(url.searchParams.get('mark') ?? '');
  if (!mark || mark.rows.length > mostRowsNamed) error(404, words.of('collection').noSuchMark);
  return {
    notices,
    back: back(chartAddress(chart)),
    heading: mark.title,
    ...(await ofMark(request, dossier, mark, url)),
  };
}

async function ofMark({ collection, words, view }: Asked, dossier: Dossier, mark: MarkEvidence, url: URL) {
  const say = words.of('collection').evidence;
  const stances = mark.rows.flatMap(({ table, at }) => (table === 'stances' ? [at] : []));
  const others = passagesOf(
    words,
    dossier,
    mark.rows.filter(({ table }) => table !== 'stances'),
  );
  if (stances.length === 0)
    return { amount: say.passages(others.length), passages: others, earlier: null, later: null };
  const page = pageAsked(url);
  const found = await orSay(words, () => collection.evidenceOfRows(stances, view, page));
  const shown = passagesShown(words, found, page, url);
  const passages = page === 0 ? [...others, ...shown.passages] : shown.passages;
  return { ...shown, passages, amount: say.amount(shown.shown) };
}

async function ofCell({ collection, words, view }: Asked, url: URL) {
  const { actors, issues } = collection.small;
  const place = (rows: readonly { readonly id: string }[], name: string) =>
    rows.findIndex(({ id }) => id === url.searchParams.get(name));
  const cell = { actor: place(actors, 'of'), issue: place(issues, 'on') };
  const [actor, issue] = [actors[cell.actor], issues[cell.issue]];
  const say = words.of('collection');
  if (!actor || !issue) error(404, say.noSuchCell);
  const page = pageAsked(url);
  const found = await orSay(words, () => collection.evidence(cell, view, page));
  const shownPart = passagesShown(words, found, page, url);
  return {
    ...shownPart,
    heading: say.evidence.title({ actor: actor.name, issue: issue.short_label }),
    amount: say.evidence.amount(shownPart.shown),
  };
}
