/**
 * `npm run bench` measures and prints; it never fails a test. `npm run bench -- /stances/ /claims/` measures changes of
 * view on these pages alone, `npm run bench -- --visit` visits alone, and `--against DIR` sets another built site beside
 * `build` in them.
 */
import { parseArgs } from 'node:util';
import { measureStages } from './stages.ts';
import { measureViewChanges } from './viewChange.ts';
import { measureVisits } from './visit.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const { values, positionals: pages } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' }, visit: { type: 'boolean', default: false } },
});
const all = !values.visit && pages.length === 0;
if (all) await measureStages(print);
if (!values.visit) await measureViewChanges(print, pages);
if (all || values.visit) await measureVisits(print, ['build', ...(values.against ? [values.against] : [])]);
