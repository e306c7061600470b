/** Without case and marks; the folding of the search is more than the first page should load. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Those whose name has every word that is typed, in their order; all where nothing is. */
export function foundNames<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  wanted: string,
): readonly Item[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const text = plain(nameOf(item));
    return words.every((word) => text.includes(word));
  });
}

/** More are searched and not gone through. */
export const mostListed = 20;
