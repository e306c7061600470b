import type { Dossier } from '#lib/model/dossier.ts';
import { rowById } from '#lib/summary/rowById.ts';
import { shortName } from './names.ts';

/** An actor, issue or treaty that the key of a mark names. */
interface NamedPart {
  readonly key: string;
  readonly name: string;
}

/** What a mark is about, one thing after the other, where others can be about the same: of `jpn~treaty` Japan and the treaty. */
export function partNames(dossier: Dossier, key: string): NamedPart[] {
  const parts = key.split('~').filter((part) => part !== '' && part !== key);
  return [...new Set(parts)].flatMap((part) => {
    if (rowById(dossier, 'actors', part)) return [{ key: part, name: shortName(dossier, part) }];
    const name = rowById(dossier, 'issues', part)?.short_label ?? rowById(dossier, 'instruments', part)?.name;
    return name ? [{ key: part, name }] : [];
  });
}
