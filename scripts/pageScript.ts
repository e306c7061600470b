/** `npm run page-script`: bundles `src/lib/export/html/page/` into `src/lib/export/html/pageScript.ts`. */
import { writeFile } from 'node:fs/promises';
import { bundledPageScript } from './bundledPageScript.ts';
import { print, runProgram } from './program.ts';

await runProgram(async () => {
  const file = 'src/lib/export/html/pageScript.ts';
  const text = await bundledPageScript();
  await writeFile(file, text);
  print([`${file}: ${text.length} characters`]);
  return true;
});
