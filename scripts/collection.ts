/**
 * `npm run collection -- DIR|FILE.parquet|FILE.csv|ADDRESS`: opens the dashboard on a collection, whose rows of stances stay where
 * they are. Answers this machine alone unless `--host` says otherwise, and changes nothing.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { builtServer } from './builtServer.ts';
import { clickhouseAsked, engineOptions } from './clickhouseAsked.ts';
import { isAddress } from './collectionAddress.ts';
import { settingNames } from './collectionSettings.ts';
import { print, printError, runProgram } from './program.ts';
import { programWords } from './programWords.ts';
import { readOptions } from './readOptions.ts';
import { Refusal } from './Refusal.ts';

const usage = `npm run collection -- DIR|FILE.parquet|FILE.csv|ADDRESS [options]
  DIR        the folder of a dossier, with its stances as stances.csv or stances.parquet, or one that
             npm run collection:load has made
  FILE       stances alone, with columns actor, issue and stance (-2 to 2) at least
  ADDRESS    the same at s3://BUCKET/… or https://…, read where it is by DuckDB's extension httpfs, which DuckDB
             fetches from extensions.duckdb.org where it is not on this machine; AWS_ACCESS_KEY_ID,
             AWS_SECRET_ACCESS_KEY, AWS_REGION and AWS_ENDPOINT_URL say who asks for s3:// and where
  --tables   the folder of the dossier that FILE or ADDRESS belongs to: its description and all tables but the
             stances; default: names alone
  --host     address to answer at (default: 127.0.0.1, which this machine alone can reach)
  --port     (default: 4180; 0 for any that is free)
  --engine   duckdb or clickhouse, where it must be that; default: the one that holds the rows
  --url      of the HTTP interfaces of ClickHouse, parted by commas, if not those that were loaded into;
             with --database and --cluster as for npm run collection:load
  --seconds  after which a query is given up (default: 60)
  --memory   that DuckDB may take, such as 4GB`;

interface Handler {
  readonly handler: (request: unknown, response: unknown, next: () => void) => void;
}

await runProgram(serve);

async function serve(args: string[]): Promise<boolean> {
  const { values, positionals } = readOptions(
    args,
    {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '4180' },
      seconds: { type: 'string', default: '60' },
      memory: { type: 'string' },
      tables: { type: 'string' },
      ...engineOptions,
      engine: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    1,
    'collection',
  );
  if (values.help) {
    print(usage.split('\n'));
    return true;
  }
  const [path] = positionals;
  if (path === undefined) throw new Refusal('no folder and no file is named', ...usage.split('\n'));
  const isFar = isAddress(path);
  for (const named of [...(isFar ? [] : [path]), ...(values.tables === undefined ? [] : [values.tables])])
    if (!existsSync(named)) throw new Refusal(`no such file or folder: "${named}"`);
  const [port, seconds] = [Number(values.port), Number(values.seconds)];
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Refusal(`--port is no port: "${values.port}"`);
  if (!(seconds > 0)) throw new Refusal(`--seconds is no number of seconds: "${values.seconds}"`);
  if (values.memory !== undefined && !/^\d+(\.\d+)?[KMGT]B$/.test(values.memory))
    throw new Refusal(`--memory is no amount such as 4GB: "${values.memory}"`);
  if (values.engine !== undefined) {
    const servers =
      values.engine === 'clickhouse' && values.url === undefined ? null : clickhouseAsked(values);
    process.env[settingNames.engine] = values.engine;
    if (servers) {
      const { urls, database, cluster } = servers;
      process.env[settingNames.servers] = JSON.stringify({ urls, database, cluster });
    }
  } else if (values.url !== undefined) throw new Refusal('--url is for --engine clickhouse');
  process.env[settingNames.path] = path;
  process.env[settingNames.seconds] = values.seconds;
  if (values.tables !== undefined) process.env[settingNames.tables] = values.tables;
  if (values.memory !== undefined) process.env[settingNames.memory] = values.memory;

  const say = (await programWords('collection')).of('collection');
  if (isFar) printError([say.farAway(path)]);
  const folder = await builtServer(() => printError([say.building]));
  // Opens the collection too, so that what is wrong with it is said here.
  const { handler } = (await import(pathToFileURL(`${folder}/handler.js`).href)) as Handler;
  const server = createServer((request, response) => {
    handler(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((listening, refuse) => {
    server.once('error', refuse);
    server.listen(port, values.host, listening);
  });
  const bound = server.address();
  const at = typeof bound === 'object' && bound ? bound.port : port;
  print(say.opened({ title: path, address: `http://${values.host}:${at}/` }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  await new Promise((closed) => server.once('close', closed));
  return true;
}
