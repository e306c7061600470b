import { describe, expect, test } from 'vitest';
import { positionGround, stanceCellMarks, type CellLook } from '#lib/charts/kit/stanceCellMarks.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { steps } from '#lib/model/stance.ts';
import { defaultView } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { contrast, darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { stanceDossier } from '../../smallDossier.ts';

const area = { x: 0, y: 0, width: 60, height: 24 };
const look: CellLook = {
  kind: 'position',
  value: 1,
  lowest: 1,
  highest: 1,
  confidence: 'high',
  contested: false,
  torn: false,
  sourceCount: 2,
  shares: null,
};

function fillsOf(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.type === 'rect' && mark.fill ? [mark.fill] : []));
}

describe.each([lightTheme, darkTheme])('in the $name theme', (theme) => {
  test.each(['low', 'moderate', 'high'] as const)('every code can be read at %s confidence', (confidence) => {
    for (const value of steps) {
      const { marks, ink } = positionGround({ ...look, value, confidence }, area, theme);
      const [fill] = fillsOf(marks);
      expect(contrast(ink, fill!), `${value}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a position of one source fills less of its cell than one of two', () => {
    const style = { theme, textSize: 12, say: english.of('stances'), lessensSingle: true };
    const widthOf = (sourceCount: number) => {
      const marks = stanceCellMarks({ ...look, sourceCount }, area, style);
      return marks.flatMap((mark) =>
        mark.type === 'rect' && mark.fill === theme.stance[1] ? [mark.width] : [],
      )[0]!;
    };
    expect(widthOf(2) - widthOf(1)).toBeGreaterThanOrEqual(4);
  });
});

test('the legend explains smaller cells where there are any, and the description counts them', () => {
  const dossier = stanceDossier('a b', 'p q', 'war:hard peace:soft', [
    { actor: 'p', issue: 'war', source: 'a', step: 2 },
    { actor: 'p', issue: 'war', source: 'b', step: 2 },
    { actor: 'q', issue: 'war', source: 'a', step: -1 },
  ]);
  const prepare = (sourcesOff: readonly string[]) =>
    stanceMatrix.prepare(dossier, { ...defaultView, allActors: true, allIssues: true, sourcesOff }, english);
  const labels = (sourcesOff: readonly string[]) =>
    prepare(sourcesOff)
      .legend(lightTheme)
      .map(({ label }) => label);
  expect(labels([])).toContain('smaller: one source only');
  // Where one source is left the sign would say nothing.
  expect(labels(['a'])).not.toContain('smaller: one source only');
  expect(labels(['a', 'b'])).not.toContain('smaller: one source only');
  expect(prepare([]).description.long).toContain('2 cells with a position (1 from one source only)');
});
