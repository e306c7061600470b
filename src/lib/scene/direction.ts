/** Letters, marks and figures of scripts that are written from right to left. */
export const fromTheRight =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const opening = /[\u2066-\u2068]/;

/** Whether a text begins from right to left (UAX 9, P2 and P3): its first letter outside isolates does. */
export function beginsFromTheRight(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (opening.test(character)) depth += 1;
    else if (character === '\u2069') depth -= 1;
    else if (depth <= 0 && /\p{L}/u.test(character)) return fromTheRight.test(character);
  }
  return false;
}

/** Lines of one text of which each closes the isolates it opens, since lines are drawn one by one. */
export function closedIsolates(lines: readonly string[]): readonly string[] {
  let open = '';
  return lines.map((line) => {
    const whole = open + line;
    let left = '';
    for (const character of whole) {
      if (opening.test(character)) left += character;
      else if (character === '\u2069') left = left.slice(0, -1);
    }
    open = left;
    return whole + '\u2069'.repeat(left.length);
  });
}
