import type { Formats } from '../Formats.ts';
import { verb } from './english.ts';

/** Of parts of a headline that a view does not bear out, and what it says in their place; empty where it says nothing. */
export function saidInstead(formats: Formats) {
  return ({ parts, says }: { parts: readonly string[]; says: string }) => {
    const quoted = formats.list(parts.map((part) => `“${part}”`));
    // A sentence of a longer text may end in what leads on to the next one.
    const said = says.replace(/[;,:]$/, '.');
    return `${quoted} ${verb(parts.length, 'is', 'are')} not what the chart says.${said === '' ? '' : ` It says: ${said}`}`;
  };
}
