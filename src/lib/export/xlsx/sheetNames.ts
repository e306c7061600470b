const longest = 31;

/**
 * Names of sheets from names of what they hold: at most 31 UTF-16 units, without what Excel forbids in them, and
 * different without regard to case; from the second on of one name with a number.
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const whole = allowed(name);
    for (let times = 1; ; times++) {
      const ending = times === 1 ? '' : ` (${times})`;
      const own = shortened(whole, longest - ending.length) + ending;
      const key = own.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return own;
    }
  });
}

function allowed(name: string): string {
  const plain = name
    // eslint-disable-next-line no-control-regex -- they are forbidden too
    .replaceAll(/[\u0000-\u001f:\\/?*[\]]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^['\s]+|['\s]+$/g, '');
  // Excel keeps this name for itself.
  return plain === '' || plain.toLowerCase() === 'history' ? `${plain}_` : plain;
}

/** So long at most, without half a character, space or apostrophe at its end. */
function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  return `${name
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/['\s]+$/, '')}…`;
}
