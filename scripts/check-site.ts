/** What `npm run dev` does before it starts the server: says what is wrong with the dossier. */
import { runProgram } from './program.ts';
import { checkSite } from './siteDossier.ts';

await runProgram(async () => {
  await checkSite();
  return true;
});
