/**
 * `npm run bench` measures and prints; it never fails a test. `npm run bench -- /stances/ /claims/` measures changes of
 * view on these pages alone, `npm run bench -- --visit` visits alone, `--exports` exports alone, `--presenting` a presentation
 * alone, and `--against DIR` sets another built site beside `build` in visits.
 */
import { print, runProgram } from '#scripts/program.ts';
import { readOptions } from '#scripts/readOptions.ts';
import { measureExports } from './exports.ts';
import { measurePresenting } from './presenting.ts';
import { measureStages } from './stages.ts';
import { measureViewChanges } from './viewChange.ts';
import { measureVisits } from './visit.ts';

await runProgram(async (args) => {
  const options = {
    against: { type: 'string' },
    visit: { type: 'boolean', default: false },
    exports: { type: 'boolean', default: false },
    presenting: { type: 'boolean', default: false },
  } as const;
  const { values, positionals: pages } = readOptions(args, options, Infinity, 'page');
  const all = !values.visit && !values.exports && !values.presenting && pages.length === 0;
  const say = (text: string) => print(text.split('\n'));
  if (all) await measureStages(say);
  if (all || values.exports) await measureExports(say);
  if (all || values.presenting) await measurePresenting(say, 'build');
  if (values.exports || values.presenting) return true;
  if (!values.visit) await measureViewChanges(say, pages);
  if (all || values.visit) await measureVisits(say, ['build', ...(values.against ? [values.against] : [])]);
  return true;
});
