import { checkQuotes } from '#lib/data/checkQuotes.ts';
import { fingerprintHere, matchDocuments } from '#lib/data/matchDocuments.ts';
import { quoteStatuses } from '#lib/data/quotes.ts';
import { uncoveredCells } from '#lib/export/uncoveredCells.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Problem } from '#lib/model/problem.ts';
import { codebookFile, readCodebook } from './codebook.ts';
import { readChecked } from './openDossier.ts';
import { firstOfKind, fullReport, problemReport } from './problemReport.ts';
import { print, runProgram } from './program.ts';
import { Refusal } from './Refusal.ts';
import { programWords } from './programWords.ts';
import { readFiles } from './readFolder.ts';
import { readOptions } from './readOptions.ts';

const usage = `npm run data:check [-- FOLDER] [-- --sources FOLDER] [-- --all | --json]

Checks the dossier in FOLDER (static/data if none is given) against its datapackage.json and prints one line
per problem, of each kind the first ones, and warns of characters that pictures need a font for.
  --sources  also opens the documents of that folder and looks up every quote
  --all      lists every problem
  --json     lists every problem as JSON: file, row, column, value, kind and message`;

/** Prints what it finds; true if nothing is wrong. */
async function checkData(args: string[]): Promise<boolean> {
  const options = {
    sources: { type: 'string' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values, positionals } = readOptions(args, options, 1, 'folder');
  if (values.help === true) {
    print(usage.split('\n'));
    return true;
  }
  if (values.json && values.sources !== undefined)
    throw new Refusal(
      '--json and --sources do not go together: what is found of quotes is not among the problems',
    );

  const folder = positionals[0] ?? 'static/data';
  const reading = await readChecked(folder);
  const isSound = reading.dossier !== null && reading.problems.length === 0;
  const problems = isSound ? await codebookProblems(folder) : reading.problems;
  const say = (await programWords('problems')).of('problems');
  if (values.json) {
    const listed = problems.map(({ flaw, ...place }) => ({
      ...place,
      kind: flaw.kind,
      message: say.line({ ...place, flaw }),
    }));
    print(JSON.stringify(listed, null, 1).split('\n'));
    return problems.length === 0;
  }
  if (isSound) print(say.sound({ rows: reading.rowCount, tables: reading.tableCount }));
  if (reading.dossier && isSound) print(say.uncovered(uncoveredCells(reading.dossier)));
  print(await problemReport(problems, fullReport(folder), values.all));
  if (!reading.dossier || !isSound) return false;
  const areFound =
    values.sources === undefined ||
    (await checkSources(reading.dossier, values.sources, values.all ?? false));
  return areFound && problems.length === 0;
}

async function codebookProblems(folder: string): Promise<Problem[]> {
  const { brokenLinks } = await readCodebook(folder);
  const flaw = { kind: 'linkLeadsNowhere' } as const;
  return brokenLinks.map((value) => ({ file: codebookFile, row: null, column: null, value, flaw }));
}

async function checkSources(dossier: Dossier, folder: string, all: boolean): Promise<boolean> {
  const say = (await programWords('problems')).of('problems');
  const files = await readFiles(folder, () => true);
  const { matches } = await matchDocuments(dossier.sources, files, fingerprintHere());
  const texts = new Map<string, string>();
  for (const match of matches) {
    if ('text' in match) texts.set(match.source.id, match.text);
    const { id, file } = match.source;
    print(say.document({ source: id, file, status: match.status }));
  }
  if (matches.every(({ status }) => status === 'missing'))
    throw new Refusal(`no document of the dossier is in this folder: "${folder}"`);
  const reports = checkQuotes(dossier, texts);
  const { lines } = firstOfKind(
    reports.filter(({ status }) => status !== 'exact'),
    ({ table, status }) => `${table} ${status}`,
    ({ rowNumber, standsInstead, table, ...facts }) =>
      say.quote({ ...facts, file: `${table}.csv`, row: rowNumber, elsewhere: standsInstead }),
    say.moreOfKind,
    all,
  );
  print(lines);
  const counts = quoteStatuses.map((status) => {
    const amount = reports.filter((report) => report.status === status).length;
    return { status, amount };
  });
  print(say.quotes({ all: reports.length, counts }));
  return (
    matches.every(({ status }) => status !== 'changed' && status !== 'notText') &&
    reports.every(({ status }) => status !== 'absent')
  );
}

await runProgram(checkData);
