import { asked, orSay, pageAsked } from '#server/asked.ts';
import { passagesShown } from '#server/passagesShown.ts';

/** Rows whose quote or account holds what is searched for. */
export async function load({ url }: { url: URL }) {
  const { collection, words, view } = await asked(url);
  const say = words.of('collection');
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const form = { text, label: say.search.label, submit: say.search.submit, heading: say.pages.search };
  if (text.length < 2) return { form, amount: text === '' ? '' : say.search.short, found: null };
  const page = pageAsked(url);
  const found = await orSay(words, () => collection.search(text, view, page));
  const amount = found.total === 0 ? say.search.none(text) : say.search.amount({ text, total: found.total });
  return { form, amount, found: passagesShown(words, found, page, url) };
}
