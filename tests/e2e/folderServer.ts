import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** The built site in a folder of a host, as a test wants the host to behave at a moment. */
export interface FolderServer {
  /** Address of the start page, ending in a slash. */
  readonly address: string;
  /** Milliseconds before a page is sent. */
  delay: number;
  /** Whether each page is answered by an error of the server. */
  fails: boolean;
  /** What the text files of the site are changed into, such as those of a new version. */
  renew: (text: string) => string;
  close(): Promise<void>;
}

export async function serveInFolder(folder: string): Promise<FolderServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(folder) ? pathname.slice(folder.length) : null;
    const file = path === null ? '' : `build/${path}${/(^|\/)$/.test(path) ? 'index.html' : ''}`;
    const type = types[extname(file)] ?? 'application/octet-stream';
    const isPage = extname(file) === '.html';
    if (isPage && state.delay > 0) await new Promise((done) => setTimeout(done, state.delay));
    try {
      if (isPage && state.fails) throw new Error('asked to fail');
      const bytes = await readFile(file);
      const isText = /html|javascript|json/.test(type);
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
      response.end(isText ? state.renew(bytes.toString('utf8')) : bytes);
    } catch {
      response.writeHead(state.fails ? 503 : 404, { 'content-type': 'text/plain' });
      response.end('error of the server');
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const state: FolderServer = {
    address: `http://127.0.0.1:${port}${folder}`,
    delay: 0,
    fails: false,
    renew: (text) => text,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return state;
}
