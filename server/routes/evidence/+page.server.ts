import { error } from '@sveltejs/kit';
import { viewQuery } from '#lib/view/viewParams.ts';
import { asked, orSay, pageAsked, preparedChart, type Asked } from '#server/asked.ts';
import { passagesOf, passagesShown } from '#server/passagesShown.ts';
import { chartAddress } from '#server/servedCharts.ts';

/** The passages behind a mark: the rows of one actor on one issue some at a time, of any other mark all of them. */
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
  const say = words.of('collection');
  if (!mark) error(404, say.noSuchMark);
  const passages = passagesOf(
    words,
    dossier,
    mark.rows.filter(({ table }) => table !== 'stances'),
  );
  return {
    notices,
    back: back(chartAddress(chart)),
    heading: mark.title,
    amount: say.evidence.passages(passages.length),
    passages,
    earlier: null,
    later: null,
  };
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
