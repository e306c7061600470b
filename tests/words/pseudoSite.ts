import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';

export interface PseudoSite {
  /** Of a page, its HTML as it is sent before any script runs. */
  readonly get: (path: string) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** The pages of the site in the pseudo-language, made when they are asked for: no build, and no code for browsers. */
export async function pseudoSite(): Promise<PseudoSite> {
  const before = process.env['STANDPOINT_LANGUAGE'];
  process.env['STANDPOINT_LANGUAGE'] = 'pseudo';
  const vite = await createServer({
    cacheDir: join(tmpdir(), `standpoint-pseudo-${process.pid}`),
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, watch: null },
  });
  if (before === undefined) delete process.env['STANDPOINT_LANGUAGE'];
  else process.env['STANDPOINT_LANGUAGE'] = before;
  const http: Server = createHttpServer(vite.middlewares);
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    get: (path) => fetch(`http://127.0.0.1:${port}${path}`),
    close: async () => {
      http.close();
      await vite.close();
    },
  };
}
