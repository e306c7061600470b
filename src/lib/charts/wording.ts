/** `3 sources`, `1 source`; the plural takes an s unless given. */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
  // Most amounts are small, and asking for separators of thousands takes a hundred times as long.
  const digits = amount < 1000 ? String(amount) : amount.toLocaleString('en-GB');
  return `${digits} ${amount === 1 ? noun : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** With a capital letter at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `+2`, `0`, `−1` with a true minus sign. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}
