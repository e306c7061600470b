import { error } from '@sveltejs/kit';
import { viewQuery } from '#lib/view/viewParams.ts';
import { asked, orSay, pageAsked } from '#server/asked.ts';
import { passagesShown } from '#server/passagesShown.ts';

/** The rows of one actor on one issue, some at a time. */
export async function load({ url }: { url: URL }) {
  const { collection, words, view, notices } = await asked(url);
  const { actors, issues } = collection.small;
  const place = (rows: readonly { readonly id: string }[], name: string) =>
    rows.findIndex(({ id }) => id === url.searchParams.get(name));
  const cell = { actor: place(actors, 'actor'), issue: place(issues, 'issue') };
  const [actor, issue] = [actors[cell.actor], issues[cell.issue]];
  const say = words.of('collection');
  if (!actor || !issue) error(404, say.noSuchCell);
  const page = pageAsked(url);
  const found = await orSay(words, () => collection.evidence(cell, view, page));
  const shownPart = passagesShown(words, found, page, url);
  return {
    ...shownPart,
    notices,
    heading: say.evidence.title({ actor: actor.name, issue: issue.short_label }),
    amount: say.evidence.amount(shownPart.shown),
    back: { address: `/${viewQuery(view)}`, text: say.evidence.back },
  };
}
