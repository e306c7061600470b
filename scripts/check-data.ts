import { parseArgs } from 'node:util';
import { checkQuotes, type QuoteReport } from '#lib/data/checkQuotes.ts';
import { matchDocuments } from '#lib/data/matchDocuments.ts';
import { problemText } from '#lib/data/problem.ts';
import { quoteStatuses } from '#lib/data/quotes.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { readChecked } from './openDossier.ts';
import { readFiles } from './readFolder.ts';

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

  const reading = await readChecked(positionals[0] ?? 'static/data');
  if (!reading.dossier || reading.problems.length > 0) {
    for (const problem of reading.problems) console.log(problemText(problem));
    return false;
  }
  console.log(`${counted(reading.rowCount, 'row')} in ${counted(reading.tableCount, 'table')}, no problems`);
  return values.sources === undefined || (await checkSources(reading.dossier, values.sources));
}

async function checkSources(dossier: Dossier, folder: string): Promise<boolean> {
  const matches = await matchDocuments(dossier.sources, await readFiles(folder, () => true));
  const texts = new Map<string, string>();
  for (const match of matches) {
    if (match.status === 'recognised') texts.set(match.source.id, match.text);
    console.log(`${match.source.id}: ${match.source.file} ${statusWords[match.status]}`);
  }
  if (texts.size === 0) throw new Error(`no document of the dossier is in this folder: "${folder}"`);
  const reports = checkQuotes(dossier, texts);
  for (const report of reports) {
    if (report.status !== 'exact') console.log(quoteLine(report));
  }
  const counts = quoteStatuses.map((status) => {
    const count = reports.filter((report) => report.status === status).length;
    return `${String(count)} ${status}`;
  });
  console.log(`${counted(reports.length, 'quote')}: ${counts.join(', ')}`);
  return (
    matches.every(({ status }) => status !== 'changed') &&
    reports.every(({ status }) => status !== 'not found')
  );
}

const statusWords = {
  recognised: 'recognised',
  changed: 'is not the text that was coded: its SHA-256 differs',
  missing: 'is missing, its quotes are not checked',
};

function quoteLine(report: QuoteReport): string {
  const where = `${report.table}.csv: row ${String(report.rowNumber)}, column "quote": "${report.quote}"`;
  const elsewhere =
    report.standsInstead === null ? '' : `; it stands in paragraph ${String(report.standsInstead)}`;
  return `${where} ${report.status} in paragraph ${String(report.paragraph)} of ${report.source}${elsewhere}`;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

try {
  process.exitCode = (await checkData(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
