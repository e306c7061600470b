import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface GzipServer {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Bytes of all bodies sent since the server began or this was asked last, as they are on the wire. */
  readonly takeSentBytes: () => number;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly body: Buffer;
  readonly tag: string;
  readonly headers: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const compressed = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest']);

/**
 * Serves a built site as a careful host does: compressed, with files whose names hold a hash kept for good and all
 * others asked for anew by their tag.
 */
export async function serveCompressed(folder: string): Promise<GzipServer> {
  const answers = new Map<string, Promise<Answer>>();
  let sentBytes = 0;

  async function read(path: string): Promise<Answer> {
    const file = join(folder, normalize(path));
    const isFolder = (await stat(file)).isDirectory();
    const name = isFolder ? join(file, 'index.html') : file;
    const bytes = await readFile(name);
    const ending = extname(name);
    const body = compressed.has(ending) ? gzipSync(bytes, { level: 9 }) : bytes;
    const tag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    const kept = /\/(immutable|dossier)\//.test(path);
    return {
      body,
      tag,
      headers: {
        'content-type': types[ending] ?? 'application/octet-stream',
        'cache-control': kept ? 'public, max-age=31536000, immutable' : 'no-cache',
        etag: tag,
        ...(compressed.has(ending) && { 'content-encoding': 'gzip' }),
      },
    };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = decodeURIComponent(pathname);
    if (!answers.has(path)) answers.set(path, read(path));
    try {
      const { body, tag, headers } = await answers.get(path)!;
      if (request.headers['if-none-match'] === tag) {
        response.writeHead(304, headers).end();
        return;
      }
      sentBytes += body.length;
      response.writeHead(200, { ...headers, 'content-length': String(body.length) }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeSentBytes: () => {
      const sent = sentBytes;
      sentBytes = 0;
      return sent;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
