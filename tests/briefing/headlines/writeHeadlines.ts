/** `npx tsx tests/briefing/headlines/writeHeadlines.ts`: writes the list that the check of headlines is measured by. */
import { writeFile } from 'node:fs/promises';
import { english } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { wrongHeadlines } from './plantedErrors.ts';
import { errorKinds } from './plantedErrors.ts';
import { rightHeadlines } from './rightHeadlines.ts';

const dossier = await shippedDossier();
const all = rightHeadlines(dossier, english);
const right = evenly(all, 500);
const planted = wrongHeadlines(dossier, english, all);
const shares = { number: 170, name: 170, direction: 110, superlative: 50 };
const wrong = errorKinds.flatMap((error) =>
  evenly(
    planted.filter((each) => each.error === error),
    shares[error],
  ),
);
const lines = (list: readonly object[]) => list.map((each) => `    ${JSON.stringify(each)}`).join(',\n');
const text = `{\n  "right": [\n${lines(right)}\n  ],\n  "wrong": [\n${lines(wrong)}\n  ]\n}\n`;
await writeFile('tests/fixtures/headlines.json', text);
process.stdout.write(`${all.length} → ${right.length} right; ${planted.length} → ${wrong.length} wrong\n`);

/** So many of a list, from all of its parts. */
function evenly<T>(list: readonly T[], amount: number): T[] {
  if (list.length <= amount) return [...list];
  return Array.from({ length: amount }, (_, at) => list[Math.floor((at * list.length) / amount)]!);
}
