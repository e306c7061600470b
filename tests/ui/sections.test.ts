import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { english } from '../english.ts';
import { sectionOf, sections } from '#lib/ui/shell/sections.ts';

const pages = sections.flatMap((section) => section.pages.map((page) => ({ section, ...page })));

test.each(pages.map(({ route }) => route))('the navigation leads to a page that exists: %s', (route) => {
  expect(existsSync(`src/routes${route === '/' ? '' : route}/+page.svelte`)).toBe(true);
});

test('no route and no name of a page stands twice', () => {
  expect(new Set(pages.map(({ route }) => route)).size).toBe(pages.length);
  expect(new Set(pages.map(({ route }) => english.of('shell').pages[route])).size).toBe(pages.length);
});

test('a page belongs to its section, and so does what lies below it', () => {
  for (const { section, route } of pages) expect(sectionOf(route)).toBe(section);
  expect(sectionOf('/data/[table]')?.id).toBe('sources');
  expect(sectionOf('/search')).toBeUndefined();
  expect(sectionOf('/nowhere')).toBeUndefined();
});
