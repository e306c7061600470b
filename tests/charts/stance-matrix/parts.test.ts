import { describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { isParty } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { nextTarget, placesOf } from '#lib/scene/targets.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { stanceDossier, type SmallStance } from '../../smallDossier.ts';

const dossier = await shippedDossier();
const whole = stanceMatrix.prepare(
  dossier,
  { ...defaultView, reference: true, allIssues: true, allActors: true },
  english,
);

describe('a matrix on a phone', () => {
  const { targets } = pageScene(whole, 288, lightTheme);
  const cells = targets.filter((target) => !target.leads);
  const at = whole.table.columns.findIndex(({ id }) => id === 'value');
  const valueOf = new Map(whole.table.rows.map((row) => [row.key, row.cells[at]!.value]));

  const watching = new Set(dossier.actors.filter((actor) => !isParty(actor)).map(({ id }) => id));
  const isWatching = (key: string) => watching.has(key.split('~')[0]!);

  test('leaves every cell room for a finger', () => {
    for (const { width, height, x } of cells) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect(x + width).toBeLessThanOrEqual(288 + 0.01);
    }
  });

  test('has each actor on each issue once', () => {
    const actors = targets.filter((target) => target.leads && target.key.startsWith('actor'));
    expect(new Set(cells.map(({ key }) => key)).size).toBe(cells.length);
    expect(cells).toHaveLength(actors.length * dossier.issues.length);
  });

  test('says of each issue which parties stand where, from support to opposition, then authors, then of whom nothing was found', () => {
    for (const row of new Set(cells.map((cell) => cell.row))) {
      const own = cells.filter((cell) => cell.row === row);
      const known = own.filter(({ key }) => typeof valueOf.get(key) === 'number');
      const kinds = known.map(({ key }) => Number(isWatching(key)));
      expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
      // Of many some are named, then the others counted.
      for (const kind of [0, 1]) {
        const values = known.flatMap(({ key }, at) => (kinds[at] === kind ? [Number(valueOf.get(key))] : []));
        const rises = values.filter((value, at) => at > 0 && value > values[at - 1]!);
        expect(rises.length).toBeLessThanOrEqual(1);
      }
      const isFound = own.map(({ key }) => (whole.evidence(key)?.rows.length ?? 0) > 0);
      expect(isFound).toEqual(isFound.toSorted((a, b) => Number(b) - Number(a)));
    }
  });
});

describe('a matrix of more actors than fit beside one another', () => {
  test('repeats the issues for the others instead of turning a name', () => {
    const scene = pageScene(whole, 760, lightTheme);
    const issues = scene.targets.filter((target) => target.leads && target.key.startsWith('issue'));
    expect(issues).toHaveLength(dossier.issues.length);
    for (const issue of issues) expect(placesOf(issue).length).toBeGreaterThan(1);
    for (const mark of scene.marks) if (mark.type === 'text') expect(mark.rotate ?? 0).toBe(0);
  });

  test('turns names rather than tell all rows three times', () => {
    const many: Dossier = {
      ...dossier,
      actors: Array.from({ length: 28 }, (_, i) => ({
        ...dossier.actors[0]!,
        id: `party-${i}`,
        name: `Unabhängige Partei ${i}`,
        short_name: `Unabhängige ${i}`,
        bloc: '',
      })),
      stances: Array.from({ length: 28 * dossier.issues.length }, (_, i) => ({
        ...dossier.stances[0]!,
        id: `s-${i}`,
        actor: `party-${i % 28}`,
        issue: dossier.issues[Math.floor(i / 28)]!.id,
        stance: (i % 3) - 1 ? (1 as const) : (-1 as const),
        status: 'position' as const,
      })),
    };
    const prepared = stanceMatrix.prepare(many, { ...defaultView, allIssues: true }, english);
    const scene = pageScene(prepared, 1100, lightTheme);
    const issues = scene.targets.filter((target) => target.leads && target.key.startsWith('issue'));
    for (const issue of issues) expect(placesOf(issue)).toHaveLength(1);
    expect(scene.marks.some((mark) => mark.type === 'text' && mark.rotate === -90)).toBe(true);
    // A sign for one source means nothing where there is one source.
    expect(
      prepared
        .legend(lightTheme)
        .map(({ label }) => label)
        .join(),
    ).not.toContain('one source');
  });

  test('is gone through part by part with the arrow keys', () => {
    const { targets } = pageScene(whole, 760, lightTheme);
    const cells = targets.filter(({ leads }) => !leads);
    let at = targets[0]!;
    const steps = [at];
    for (let next = nextTarget(targets, at, 'ArrowDown'); next; next = nextTarget(targets, at, 'ArrowDown')) {
      expect(next.y).toBeGreaterThan(at.y);
      at = next;
      steps.push(at);
    }
    expect(at.y).toBe(Math.max(...cells.map(({ y }) => y)));
    expect(steps.length).toBeGreaterThan(dossier.issues.length * 2);
  });

  test('stands in one part on a wide page', () => {
    const usual = stanceMatrix.prepare(dossier, defaultView, english);
    const { targets, height } = pageScene(usual, 1390, lightTheme);
    const issues = targets.filter((target) => target.leads && target.key.startsWith('issue'));
    for (const issue of issues) expect(placesOf(issue)).toHaveLength(1);
    expect(height).toBeLessThan(620);
  });
});

test('names of very many actors are turned rather than that the issues are repeated five times', () => {
  const actors = Array.from({ length: 28 }, (_, at) => `Gesundheitsforschung${at}`);
  const rows = actors.flatMap((actor, at) =>
    ['x', 'y'].map((issue): SmallStance => {
      return { actor, issue, source: 'a', step: at % 2 === 0 ? 1 : -1 };
    }),
  );
  const many = stanceMatrix.prepare(stanceDossier('a', actors.join(' '), 'x y', rows), defaultView, english);
  const scene = pageScene(many, 1040, lightTheme);
  const issues = scene.targets.filter((target) => target.leads && target.key.startsWith('issue'));
  for (const issue of issues) expect(placesOf(issue)).toHaveLength(1);
});

describe('a matrix of three answers without blocs', () => {
  const rows = (['yes', 'no', 'neutral'] as const).map((actor): SmallStance => ({
    actor,
    issue: 'port',
    source: 'x',
    step: actor === 'yes' ? 1 : actor === 'no' ? -1 : 0,
  }));
  const small = stanceDossier('x', 'yes no neutral', 'port', rows);

  test('has no step in its legend that occurs nowhere', () => {
    const codes = (of: Dossier) => {
      const { legend } = stanceMatrix.prepare(of, { ...defaultView, allIssues: true }, english);
      const [strip] = legend(lightTheme);
      return strip!.swatch(0, 0).flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    };
    expect(codes(dossier)).toHaveLength(5);
    expect(codes(small)).toHaveLength(3);
  });

  test('offers no grouping by bloc', () => {
    const grouped = stanceMatrix.controls.find(({ key }) => key === 'grouped')!;
    expect(grouped.offered?.(small)).toBe(false);
    expect(grouped.offered?.(dossier)).toBe(true);
  });
});
