import type { Dossier } from '#lib/model/dossier.ts';
import type { SourceColumn } from '#lib/summary/sourceColumns.ts';
import { sourceName, sourceNumber } from './citation.ts';

/** `[1]`, or `[1, 3]` where a copy counts with its original. */
export function sourceColumnNumber(dossier: Dossier, { members }: SourceColumn): string {
  return `[${members.map((id) => sourceNumber(dossier, id)).join(', ')}]`;
}

/** The name of the original, or of its first copy where it is not in force itself; of a long title the first words. */
export function sourceColumnName(dossier: Dossier, { root, members }: SourceColumn): string {
  const name = sourceName(dossier, members.includes(root) ? root : (members[0] ?? root));
  return name.replace(/^“(.+)”/, (_, title: string) => `“${firstWords(title)}”`);
}

/** The number tells sources apart, so that a title may be named by its beginning. */
function firstWords(title: string): string {
  const most = 28;
  if (title.length <= most) return title;
  const end = title.lastIndexOf(' ', most);
  return `${title.slice(0, end > 0 ? end : most)}…`;
}
