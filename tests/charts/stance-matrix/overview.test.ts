import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { readDossier } from '#lib/data/readDossier.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import { generateDossier } from '../../../bench/generateDossier.ts';
import { english } from '../../english.ts';

const size = { stances: 12_000, actors: 100, issues: 60, sources: 40 };
const files = generateDossier(size, readFileSync('static/data/datapackage.json', 'utf8'));
const reading = readDossier(files);
if (!reading.ok) throw new Error('generated dossier has problems');
const { dossier } = reading;
const view = { ...defaultView, allActors: true, allIssues: true };
const chart = stanceMatrix.prepare(dossier, view, english);
const scene = pageScene(chart, 1040, lightTheme);
const raster = scene.marks.flatMap((mark) => (mark.type === 'rect' ? (mark.raster ?? []) : []))[0]!;

test('an overview has a spot for each cell, of the colour of its step', () => {
  const { issues, actors, cells } = chart.data;
  expect(raster.columns * raster.rows).toBe(size.actors * size.issues);
  issues.forEach((issue, row) =>
    actors.forEach((actor, column) => {
      const { kind, value, confidence } = cells.at(actor, issue);
      const colour = raster.colours[raster.cells[row * raster.columns + column]!];
      if (kind === 'position' && confidence !== 'low') expect(colour).toBe(lightTheme.stance[value!]);
      if (kind === 'split') expect(colour).toBe(lightTheme.ink);
      if (kind === 'none') expect(colour).toBe(lightTheme.emptyFill);
    }),
  );
});

test('its parts hold every actor and issue once and open as matrices whose cells have evidence', () => {
  const parts = scene.targets;
  expect(parts.every(({ leads }) => leads)).toBe(true);
  const pairs = new Set<string>();
  for (const { key } of parts) {
    const only = chart.destination(key)!.view.only!;
    const actors = only.filter((id) => id.startsWith('actor'));
    const issues = only.filter((id) => id.startsWith('issue'));
    for (const actor of actors) for (const issue of issues) pairs.add(`${actor}~${issue}`);
    expect(only).toHaveLength(actors.length + issues.length);
  }
  expect(pairs.size).toBe(size.actors * size.issues);
  const opened = stanceMatrix.prepare(
    dossier,
    { ...view, ...chart.destination(parts[0]!.key)!.view },
    english,
  );
  expect(opened.data.isOverview).toBe(false);
  const { key } = opened.table.rows.find((row) => row.cells.some(({ text }) => text !== ''))!;
  expect(opened.evidence(key)?.key).toBe(key);
});

test('its table counts of each actor all issues drawn, and a file of it has the cells as a picture', () => {
  for (const { cells } of chart.table.rows) {
    const numbers = cells.slice(2, 7).map(({ value }) => Number(value));
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(size.issues);
  }
  const [, packed = ''] = /href="data:image\/png;base64,([^"]+)"/.exec(sceneSvg(scene)) ?? [];
  const png = Buffer.from(packed, 'base64');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([raster.columns, raster.rows]);
});
