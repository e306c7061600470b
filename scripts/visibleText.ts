/**
 * Signs that a terminal would obey or not show: controls of both ranges, line ends, what turns the direction of writing,
 * the byte order mark, tags and halves of characters.
 */
const unseen = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** One line in which such signs stand as `\u001b`, as in JSON text. */
export function visibleText(text: string): string {
  return text.replace(unseen, (sign) =>
    Array.from(
      { length: sign.length },
      (_, i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
