import type { Dossier } from '#lib/model/dossier.ts';
import { provisionsByInstrument } from './provisionsByInstrument.ts';

/**
 * The categories of provisions as a table has them from left to right, wherever a treaty without a code leaves one out: the
 * order in which the rows of every treaty go. Where treaties go in different orders, by their first rows.
 */
export function categoriesInOrder(dossier: Dossier): readonly string[] {
  const first = [...new Set(dossier.provisions.map(({ category }) => category))];
  const behind = new Map(first.map((category) => [category, new Set<string>()]));
  for (const positions of provisionsByInstrument(dossier).values()) {
    const own = [...new Set(positions.map((at) => dossier.provisions[at]!.category))];
    own.slice(1).forEach((category, i) => behind.get(own[i]!)!.add(category));
  }
  const before = new Map(first.map((category) => [category, 0]));
  for (const next of behind.values()) for (const each of next) before.set(each, before.get(each)! + 1);
  const ordered: string[] = [];
  const open = first.filter((category) => before.get(category) === 0);
  for (let category = open.shift(); category !== undefined; category = open.shift()) {
    ordered.push(category);
    for (const next of behind.get(category)!) {
      before.set(next, before.get(next)! - 1);
      if (before.get(next) === 0) open.push(next);
    }
  }
  return ordered.length === first.length ? ordered : first;
}
