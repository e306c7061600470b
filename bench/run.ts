/** `npm run bench`: measures and prints; it never fails a test. */
import { measureStages } from './stages.ts';
import { measureViewChanges } from './viewChange.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
await measureStages(print);
await measureViewChanges(print);
