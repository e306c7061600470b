import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { readSchema } from '#lib/data/schema.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { App } from '#lib/ui/app.svelte.ts';
import { english } from '../english.ts';
import PageInApp from './PageInApp.svelte';

interface PageModule {
  readonly default: Component<{ data: unknown }>;
}
interface LoadModule {
  readonly load: (event: { data: unknown; params: { chart: string } }) => Promise<unknown>;
}

const pages = import.meta.glob<PageModule>('../../src/routes/**/+page.svelte');
const loads = import.meta.glob<LoadModule>('../../src/routes/**/+page.ts');
const [description = ''] = Object.values(
  import.meta.glob<string>('../fixtures/harbour-dossier/datapackage.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
const { tables } = readSchema(description);
const folder = '../../src/routes';

/** The route of every page, as `/actor` or `/data/[table]`. */
export const routes = Object.keys(pages).map(
  (path) => path.slice(folder.length, -'/+page.svelte'.length) || '/',
);

/** Opens a page of the harbour dossier, or of one made from it, with the navigation over it. */
export async function openPage(route: string, dossier: Dossier, search = ''): Promise<App> {
  const app = new App(dossier, english, () => undefined);
  app.read(search);
  app.alive = true;
  const path = route === '/' ? folder : `${folder}${route}`;
  const { default: Page } = await pages[`${path}/+page.svelte`]!();
  const { load } = await loads[`${path}/+page.ts`]!();
  const data = await load({ data: sentTo(route), params: { chart: 'stance-matrix' } });
  await render(PageInApp, { app, Page, data });
  return app;
}

/** What a page has from the server. */
function sentTo(route: string): unknown {
  if (route.includes('[table]')) {
    const table = tables.find(({ name }) => name === 'stances');
    return { table, name: table?.name };
  }
  return route.startsWith('/data') ? { tables, others: {}, html: '', contents: [] } : undefined;
}
