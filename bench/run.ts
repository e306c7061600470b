/**
 * `npm run bench` measures and prints; it never fails a test. `npm run bench -- /stances/ /claims/` measures changes of
 * view on these pages alone.
 */
import { measureStages } from './stages.ts';
import { measureViewChanges } from './viewChange.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const pages = process.argv.slice(2);
if (pages.length === 0) await measureStages(print);
await measureViewChanges(print, pages);
