/** What keeps a browser from keeping or reading anything. */
export type StoreProblem =
  | { readonly kind: 'noRoom' }
  | { readonly kind: 'noStore' }
  /** Another tab has a store of a later version of the program open. */
  | { readonly kind: 'storeNewer' }
  | { readonly kind: 'storeFailed'; readonly message: string };

/** What an error of the browser's store means. */
export function storeProblemOf(error: unknown): StoreProblem {
  if (typeof indexedDB === 'undefined') return { kind: 'noStore' };
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return { kind: 'noRoom' };
  if (name === 'VersionError') return { kind: 'storeNewer' };
  if (name === 'SecurityError' || name === 'InvalidStateError') return { kind: 'noStore' };
  return { kind: 'storeFailed', message: error instanceof Error ? error.message : String(error) };
}
