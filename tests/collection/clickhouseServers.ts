import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClickhousePlace } from '#lib/collection/engines/clickhouse.ts';

const program = '/usr/sbin/clickhouse-server';

/** Whether there is a ClickHouse to start; as root it is installed where apt has it. */
export function hasClickhouse(): boolean {
  if (existsSync(program)) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const args = ['install', '-y', '--no-install-recommends', 'clickhouse-server'];
    execFileSync('/usr/bin/apt-get', args, { env, stdio: 'ignore', timeout: 300_000 });
  } catch {
    return false;
  }
  return existsSync(program);
}

/** What to do where there is none: the name of a skipped test. */
export const howToHaveClickhouse = 'needs ClickHouse: apt-get install clickhouse-server, then run it again';

/** One of several servers that know each other. */
export interface Server {
  readonly url: string;
  readonly folder: string;
  /** Begins to answer. */
  readonly start: () => Promise<void>;
  /** Ends it as a failing machine does. */
  readonly kill: () => Promise<void>;
  /** Lets it answer nothing any more, though it is there; and again. */
  readonly freeze: () => void;
  readonly thaw: () => void;
}

/** Servers on this machine alone, with all that they hold in a folder for the time of a test. */
export async function clickhouseServers(
  amount: number,
  dataOf: (at: number) => string | null = () => null,
): Promise<{
  readonly servers: readonly Server[];
  readonly place: (database: string, milliseconds?: number) => ClickhousePlace;
  readonly close: () => Promise<void>;
}> {
  const root = mkdtempSync(join(tmpdir(), 'standpoint-clickhouse-'));
  const ports = await freePorts(3 * amount);
  const tcpPorts = ports.filter((_, at) => at % 3 === 1);
  const servers = Array.from({ length: amount }, (_, at) => {
    const [http = 0, tcp = 0, between = 0] = ports.slice(3 * at, 3 * at + 3);
    const folder = join(root, String(at));
    mkdirSync(folder);
    writeFileSync(join(folder, 'users.xml'), users);
    writeFileSync(
      join(folder, 'config.xml'),
      config({ http, tcp, between, folder, data: dataOf(at) ?? join(folder, 'data'), tcpPorts }),
    );
    return server(`http://127.0.0.1:${http}`, folder);
  });
  await Promise.all(servers.map(({ start }) => start()));
  return {
    servers,
    place: (database, milliseconds = 20_000) => ({
      urls: servers.map(({ url }) => url),
      database,
      cluster: amount > 1 ? 'standpoint' : null,
      milliseconds,
    }),
    close: async () => {
      await Promise.all(servers.map(({ kill }) => kill()));
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function server(url: string, folder: string): Server {
  let running: ChildProcess | null = null;
  const answers = async () => (await fetch(`${url}/ping`).catch(() => null))?.ok === true;
  return {
    url,
    folder,
    start: async () => {
      running = spawn(program, [`--config-file=${folder}/config.xml`], { cwd: folder, stdio: 'ignore' });
      for (let tries = 0; !(await answers()); tries++) {
        if (tries === 300) throw new Error(`clickhouse-server does not answer at ${url}`);
        await new Promise((later) => setTimeout(later, 100));
      }
    },
    kill: async () => {
      const ending = running;
      running = null;
      if (!ending || ending.exitCode !== null) return;
      const ended = new Promise((done) => ending.once('exit', done));
      ending.kill('SIGKILL');
      await ended;
    },
    freeze: () => running?.kill('SIGSTOP'),
    thaw: () => running?.kill('SIGCONT'),
  };
}

interface Config {
  readonly http: number;
  readonly tcp: number;
  readonly between: number;
  readonly folder: string;
  readonly data: string;
  readonly tcpPorts: readonly number[];
}

const config = ({ http, tcp, between, folder, data, tcpPorts }: Config) => `<yandex>
<logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
<listen_host>127.0.0.1</listen_host>
<http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
<interserver_http_port>${between}</interserver_http_port><interserver_http_host>127.0.0.1</interserver_http_host>
<path>${data}/</path><tmp_path>${folder}/tmp/</tmp_path>
<users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>16777216</mark_cache_size>
<remote_servers><standpoint>${tcpPorts
  .map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`)
  .join('')}</standpoint></remote_servers>
</yandex>`;

const users = `<yandex><profiles><default></default></profiles>
<users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
<quotas><default></default></quotas></yandex>`;

/** Ports that nothing listens at; they are found together, so that none is found twice. */
async function freePorts(amount: number): Promise<number[]> {
  const listening = await Promise.all(
    Array.from({ length: amount }, () => {
      const socket = createServer();
      return new Promise<typeof socket>((done) => socket.listen(0, '127.0.0.1', () => done(socket)));
    }),
  );
  const ports = listening.map((socket) => (socket.address() as { readonly port: number }).port);
  await Promise.all(listening.map((socket) => new Promise((done) => socket.close(done))));
  return ports;
}
