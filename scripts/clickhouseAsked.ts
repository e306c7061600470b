import type { ClickhousePlace } from '#lib/collection/engines/clickhouse.ts';
import { oneOf } from './readOptions.ts';
import { Refusal } from './Refusal.ts';

/** Options of a command line that say which engine is meant. */
export const engineOptions = {
  engine: { type: 'string', default: 'duckdb' },
  url: { type: 'string' },
  cluster: { type: 'string' },
  database: { type: 'string', default: 'standpoint' },
} as const;

/** The servers of ClickHouse that a command line names; null for DuckDB. Refuses what cannot be followed. */
export function clickhouseAsked({
  engine,
  url,
  cluster,
  database,
}: Readonly<Record<string, string | boolean | undefined>>): ClickhousePlace | null {
  const asked = oneOf('--engine', String(engine), ['duckdb', 'clickhouse'], String);
  if (asked === 'duckdb') {
    if (url !== undefined) throw new Refusal('--url is for --engine clickhouse');
    return null;
  }
  const urls = String(url ?? '')
    .split(',')
    .filter((each) => each !== '');
  if (urls.length === 0)
    throw new Refusal('--url is missing: where ClickHouse answers, such as http://127.0.0.1:8123');
  for (const each of urls)
    if (!/^https?:$/.test(URL.parse(each)?.protocol ?? ''))
      throw new Refusal(`--url is no web address: "${each}"`);
  for (const each of urls)
    if (new URL(each).password !== '')
      throw new Refusal('a password does not belong in --url; CLICKHOUSE_PASSWORD holds it');
  if (urls.length > 1 && typeof cluster !== 'string')
    throw new Refusal('--cluster is missing: the name that the first of several servers knows them by');
  if (!/^[A-Za-z_]\w*$/.test(String(database)))
    throw new Refusal(`--database is no plain name: "${String(database)}"`);
  return withCredentials({
    urls,
    database: String(database),
    cluster: typeof cluster === 'string' ? cluster : null,
    milliseconds: 120_000,
  });
}

/** With who asks, which stands nowhere but in the environment. */
export function withCredentials(place: ClickhousePlace): ClickhousePlace {
  const { CLICKHOUSE_USER: user, CLICKHOUSE_PASSWORD: password } = process.env;
  return { ...place, user, password };
}
