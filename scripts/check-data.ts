import { parseArgs } from 'node:util';
import { checkQuotes } from '#lib/data/checkQuotes.ts';
import { fingerprintHere, matchDocuments } from '#lib/data/matchDocuments.ts';
import { quoteStatuses } from '#lib/data/quotes.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Problem } from '#lib/model/problem.ts';
import { codebookFile, readCodebook } from './codebook.ts';
import { readChecked } from './openDossier.ts';
import { programWords } from './programWords.ts';
import { problemLines, readFiles } from './readFolder.ts';

const usage = `npm run data:check [-- FOLDER] [-- --sources FOLDER]

Checks the dossier in FOLDER (static/data if none is given) against its datapackage.json and prints one line
per problem. With --sources it also opens the documents of that folder and looks up every quote.`;

/** Prints what it finds; true if nothing is wrong. */
async function checkData(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: { sources: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help === true) {
    console.log(usage);
    return true;
  }
  if (positionals.length > 1) throw new Error(`more than one folder: "${positionals.join('", "')}"`);

  const folder = positionals[0] ?? 'static/data';
  const reading = await readChecked(folder);
  if (!reading.dossier || reading.problems.length > 0) {
    console.log(await problemLines(reading.problems));
    return false;
  }
  const say = (await programWords('problems')).of('problems');
  console.log(say.sound({ rows: reading.rowCount, tables: reading.tableCount }));
  const links = await codebookProblems(folder);
  if (links.length > 0) console.log(await problemLines(links));
  const areFound = values.sources === undefined || (await checkSources(reading.dossier, values.sources));
  return areFound && links.length === 0;
}

async function codebookProblems(folder: string): Promise<Problem[]> {
  const { brokenLinks } = await readCodebook(folder);
  const flaw = { kind: 'linkLeadsNowhere' } as const;
  return brokenLinks.map((value) => ({ file: codebookFile, row: null, column: null, value, flaw }));
}

async function checkSources(dossier: Dossier, folder: string): Promise<boolean> {
  const say = (await programWords('problems')).of('problems');
  const files = await readFiles(folder, () => true);
  const { matches } = await matchDocuments(dossier.sources, files, fingerprintHere());
  const texts = new Map<string, string>();
  for (const match of matches) {
    if ('text' in match) texts.set(match.source.id, match.text);
    const { id, file } = match.source;
    console.log(say.document({ source: id, file, status: match.status }));
  }
  if (matches.every(({ status }) => status === 'missing'))
    throw new Error(`no document of the dossier is in this folder: "${folder}"`);
  const reports = checkQuotes(dossier, texts);
  for (const report of reports) {
    if (report.status === 'exact') continue;
    const { rowNumber, standsInstead, table, ...facts } = report;
    console.log(say.quote({ ...facts, file: `${table}.csv`, row: rowNumber, elsewhere: standsInstead }));
  }
  const counts = quoteStatuses.map((status) => {
    const amount = reports.filter((report) => report.status === status).length;
    return { status, amount };
  });
  console.log(say.quotes({ all: reports.length, counts }));
  return (
    matches.every(({ status }) => status !== 'changed' && status !== 'notText') &&
    reports.every(({ status }) => status !== 'absent')
  );
}

try {
  process.exitCode = (await checkData(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
