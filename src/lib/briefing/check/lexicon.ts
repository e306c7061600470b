import type { Dossier } from '#lib/model/dossier.ts';

/** A name that stands in a text; several things can have the same. */
export interface NameFound {
  readonly from: number;
  readonly to: number;
  /** Such as `actors:rus`. */
  readonly ids: readonly string[];
}

export interface Lexicon {
  /** All names of a text, also those within longer ones. */
  readonly find: (text: string) => NameFound[];
}

const known = new WeakMap<Dossier, Lexicon>();

/** Every way to name what a dossier is about: names, short names, names within a sentence, synonyms. */
export function lexiconOf(dossier: Dossier): Lexicon {
  let lexicon = known.get(dossier);
  if (!lexicon) known.set(dossier, (lexicon = makeLexicon(dossier)));
  return lexicon;
}

/** A text with signs that are written in two ways in one of them; as long as it was. */
export function levelled(text: string): string {
  return text
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/[–‑]/g, '-');
}

function makeLexicon(dossier: Dossier): Lexicon {
  const ids = new Map<string, Set<string>>();
  const add = (id: string, ...terms: readonly string[]) => {
    for (const term of terms) {
      const plain = keyOf(levelled(term).replace(/^the /i, '').trim());
      if (plain.length < 2) continue;
      ids.set(plain, (ids.get(plain) ?? new Set()).add(id));
    }
  };
  for (const { id, name, short_name, name_in_text } of dossier.actors)
    add(`actors:${id}`, name, short_name, name_in_text);
  for (const { id, short_label, name_in_text, proposition } of dossier.issues)
    add(`issues:${id}`, short_label, name_in_text, proposition);
  for (const { id, name } of dossier.instruments) add(`instruments:${id}`, name);
  const actorNames = new Map(dossier.actors.map((actor) => [actor.id, actor]));
  for (const { id, title, publisher, author, voice } of dossier.sources) {
    const speaks = actorNames.get(voice);
    add(
      `sources:${id}`,
      title,
      publisher,
      author,
      ...(speaks ? [speaks.name, speaks.short_name, speaks.name_in_text] : []),
    );
  }
  for (const { publisher } of dossier.references) add(`publishers:${publisher}`, publisher);
  for (const { terms } of dossier.synonyms) {
    const own = terms.map((term) => keyOf(levelled(term)));
    const meant = new Set(own.flatMap((term) => [...(ids.get(term) ?? [])]));
    for (const term of own) for (const id of meant) ids.set(term, (ids.get(term) ?? new Set()).add(id));
  }
  const beginnings = new Set([...ids.keys()].map(firstWord));
  return { find: (text) => findNames(text, ids, beginnings) };
}

/** In small letters, so that nothing is looked up that no name begins with. */
function firstWord(term: string): string {
  return (/[\p{L}\p{N}]+/u.exec(term)?.[0] ?? '').toLowerCase();
}

/** Abbreviations are read as they are written: `us` is no name of the US. */
function keyOf(term: string): string {
  return /^[\p{Lu}\d-]{2,5}$/u.test(term) ? term : term.toLowerCase();
}

const longestTerm = 14;

function findNames(
  text: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  beginnings: ReadonlySet<string>,
): NameFound[] {
  const plain = levelled(text);
  const words = [...plain.matchAll(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }));
  const found: NameFound[] = [];
  words.forEach(({ from, to: firstTo }, start) => {
    if (!beginnings.has(firstWord(plain.slice(from, firstTo)))) return;
    for (let end = start; end < Math.min(words.length, start + longestTerm); end++) {
      for (const to of [
        words[end]!.to,
        withPossessive(plain, words[end]!),
        withClosing(plain, words[end]!.to),
      ]) {
        if (to === null) continue;
        const term = plain.slice(from, to);
        const known = ids.get(term) ?? ids.get(term.toLowerCase());
        if (known) found.push({ from, to, ids: [...known] });
      }
    }
  });
  return found;
}

/** Where the name within `Russia's` ends. */
function withPossessive(text: string, { from, to }: { from: number; to: number }): number | null {
  return /'s$/.test(text.slice(from, to)) ? to - 2 : null;
}

/** Names such as `38 North (copy)` end in a sign. */
function withClosing(text: string, to: number): number | null {
  return /^[).]/.test(text.slice(to)) ? to + 1 : null;
}
