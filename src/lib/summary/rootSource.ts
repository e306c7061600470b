import type { Dossier } from '#lib/model/dossier.ts';

const rootsOf = new WeakMap<Dossier, Map<string, string>>();

/**
 * The id of the original behind a copy or paraphrase, or the id itself. A copy counts once with its original
 * wherever sources are counted. Unknown ids are returned unchanged; a cycle stops at the first repeated id.
 */
export function rootSource(dossier: Dossier, id: string): string {
  let roots = rootsOf.get(dossier);
  if (!roots) {
    const parentOf = new Map(dossier.sources.map((source) => [source.id, source.derived_from]));
    roots = new Map(
      dossier.sources.map((source) => {
        const seen = new Set<string>();
        let root = source.id;
        for (let parent = parentOf.get(root); parent && !seen.has(parent); parent = parentOf.get(root)) {
          seen.add(parent);
          root = parent;
        }
        return [source.id, root];
      }),
    );
    rootsOf.set(dossier, roots);
  }
  return roots.get(id) ?? id;
}
