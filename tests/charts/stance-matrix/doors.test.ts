import { describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { defaultView } from '#lib/model/view.ts';
import { nextTarget, targetAt } from '#lib/scene/targets.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { english } from '../../english.ts';

const dossier = harbourDossier();
const prepared = stanceMatrix.prepare(dossier, { ...defaultView, allIssues: true }, english);
const widths = [
  ['wide', 1100],
  ['narrow', 340],
] as const;

describe.each(widths)('in the %s matrix', (_how, width) => {
  const { targets, marks } = pageScene(prepared, width, lightTheme);
  const doors = targets.filter((target) => target.leads);
  const first = targets[0]!;

  test('every issue and every actor leads to its page', () => {
    const destinations = doors.map((target) => prepared.destination?.(target.key));
    const issues = dossier.issues.map(({ id }) => ({ page: '/issue', view: { issue: id } }));
    const actors = dossier.actors.map(({ id }) => ({ page: '/actor', view: { actor: id } }));
    expect(destinations).toHaveLength(issues.length + actors.length);
    expect(destinations).toEqual(expect.arrayContaining([...issues, ...actors]));
  });

  test('doors say where they lead', () => {
    const sentences = doors.map(({ key }) => prepared.sentence(key));
    expect(sentences).toContain(
      'Open the issue “Terminal”. The issue reads: “The container terminal at Kelm should be built”.',
    );
    expect(sentences).toContain('Open all that is known about Town of Kelm.');
  });

  test('focus starts on a cell, and arrows reach the doors from it and come back', () => {
    expect(first.leads).toBeUndefined();
    const left = nextTarget(targets, first, 'ArrowLeft');
    expect(left?.leads && left.key.startsWith('issue')).toBe(true);
    expect(nextTarget(targets, left, 'ArrowRight')).toBe(first);
    expect(nextTarget(targets, left, 'ArrowDown')?.key.startsWith('issue')).toBe(true);
    // Names of actors stand over the columns, on a phone below the last issue.
    const [to, from] =
      width > 560 ? (['ArrowUp', 'ArrowDown'] as const) : (['ArrowDown', 'ArrowUp'] as const);
    const lastRow = Math.max(...targets.filter(({ leads }) => !leads).map(({ row }) => row));
    const cell = width > 560 ? first : targets.findLast(({ row, leads }) => row === lastRow && !leads);
    const name = nextTarget(targets, cell, to);
    expect(name?.leads && name.key.startsWith('actor')).toBe(true);
    expect(nextTarget(targets, name, from)?.leads).toBeUndefined();
  });

  test('Home and End stay among the cells', () => {
    const row = targets.filter((target) => target.row === 0 && !target.leads);
    const last = nextTarget(targets, first, 'End');
    expect(last).toBe(row.at(-1));
    expect(nextTarget(targets, last, 'Home')).toBe(first);
  });

  test('a door lies where its name is written', () => {
    const texts = (words: RegExp) =>
      marks.flatMap((mark) => (mark.type === 'text' && words.test(mark.text) ? [mark] : []));
    // On a phone also in the chips, which open evidence.
    const name = texts(/^Halden Line$/).at(-1)!;
    expect(targetAt(targets, name.x + 4, name.y - 4)?.key).toBe('actor~~halden-line');
    const issue = texts(/^Terminal$/)[0]!;
    expect(targetAt(targets, issue.x + 4, issue.y - 4)?.key).toBe('issue~~terminal');
  });
});

test('a cell leads nowhere but to its evidence', () => {
  for (const { key } of prepared.table.rows) expect(prepared.destination?.(key)).toBeNull();
});

test('a cell says beside its evidence what its issue says in full, where that is more than its name', () => {
  const inFull = (of: typeof dossier) => {
    const chart = stanceMatrix.prepare(of, { ...defaultView, allIssues: true }, english);
    const cell = pageScene(chart, 1100, lightTheme).targets.find(({ key }) => key.endsWith('~terminal'));
    return chart.evidence(cell!.key)?.subjectInFull;
  };
  expect(inFull(dossier)).toBe('The issue reads: “The container terminal at Kelm should be built”.');
  const named = dossier.issues.map((issue) => ({ ...issue, proposition: issue.short_label }));
  expect(inFull({ ...dossier, issues: named })).toBeUndefined();
});
