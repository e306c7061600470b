/** A mark is addressed by its chart and its key, so that a page may show several charts. */
export interface MarkAddress {
  readonly chart: string;
  readonly key: string;
}

/** `stance-matrix:jpn~treaty`. */
export function writeMarkAddress(address: MarkAddress): string {
  return `${address.chart}:${address.key}`;
}

/** Null for an empty or malformed address. */
export function readMarkAddress(text: string): MarkAddress | null {
  const at = text.indexOf(':');
  return at > 0 ? { chart: text.slice(0, at), key: text.slice(at + 1) } : null;
}
