import type { Dossier } from '#lib/model/dossier.ts';

/** A name that charts shorten to its letters, and what it stands for. */
export interface ShortName {
  readonly short: string;
  readonly name: string;
}

const byDossier = new WeakMap<Dossier, readonly ShortName[]>();

/** Two letters or more and none of them small, as in `DPRK` and `R&D`; scripts without capitals have none. */
const letters = /^\p{Lu}[\p{Lu}\p{N}&.-]*\p{Lu}\.?$/u;

/** The actors whose short name is nothing but letters of a longer one, in the order of the dossier. */
function shortNames(dossier: Dossier): readonly ShortName[] {
  let found = byDossier.get(dossier);
  if (!found) {
    found = dossier.actors.flatMap(({ short_name: short, name }) =>
      letters.test(short) && name.length > short.length ? [{ short, name }] : [],
    );
    byDossier.set(dossier, found);
  }
  return found;
}

const inBrackets = /\(([^()]+)\)$/;

/**
 * Those of the short names that stand in some texts as words of their own, in the order of their first places.
 *
 * @param isBrief by what a name has in brackets at its end where it has such: `North Korea`
 */
export function shortNamesIn(
  dossier: Dossier,
  texts: () => readonly string[],
  isBrief: boolean,
): ShortName[] {
  const all = shortNames(dossier);
  if (all.length === 0) return [];
  const text = texts().join('\n');
  return all
    .flatMap((each) => {
      const escaped = each.short.replaceAll(/[.&-]/g, String.raw`\$&`);
      const at = text.search(new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'v'));
      return at < 0 ? [] : [{ ...each, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ short, name }) => ({ short, name: isBrief ? (inBrackets.exec(name)?.[1] ?? name) : name }));
}
