import { steps } from '#lib/model/stance.ts';
import { toldKindOfAll } from '#lib/model/toldKind.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { gapsToldOf } from '#lib/model/gapsTold.ts';
import type { Shares } from '#lib/summary/shares.ts';
import { cellWithoutPosition } from '#lib/summary/stanceCells.ts';
import type { Request } from './defineChart.ts';
import { sign } from './sign.ts';
import { isLessened, stanceCellMarks, type CellLook } from './stanceCellMarks.ts';

/** A position to be varied. */
const support: CellLook = {
  kind: 'position',
  value: 1,
  lowest: 1,
  highest: 1,
  confidence: 'moderate',
  contested: false,
  torn: false,
  sourceCount: 2,
  shares: null,
};

/** Answers to be told of. */
const answers: Shares = { n: 10, for: 6, neutral: 1, against: 3, mean: 0.3, spread: 0.9, median: 1 };

/** What a legend is told from. */
type Told = Pick<Request, 'dossier' | 'words' | 'presentation'>;

/** The steps, and what cells show beside them. */
export function stanceGridLegend(
  told: Told,
  shown: readonly CellLook[],
  theme: Theme,
  lessensSingle = false,
): LegendItem[] {
  return [
    stepStrip(told, shown, theme, sizeOf(told)),
    ...stanceCellLegend(told, shown, theme, lessensSingle),
  ];
}

function sizeOf({ presentation }: Told): number {
  return presentation === 'slide' ? 14 : 12;
}

/**
 * The steps that occur as one strip, where nothing else in the picture names them; where rows are observations, the bar
 * of their shares.
 */
function stepStrip(
  { words, dossier }: Told,
  shown: readonly CellLook[],
  theme: Theme,
  textSize: number,
): LegendItem {
  const say = words.of('stances');
  const kind = toldKindOfAll(dossier.issues);
  if (dossier.info.rows === 'observations')
    return sign(say.legend.shares(kind), 36, textSize * 2, (x, y) =>
      stanceCellMarks(
        { ...support, shares: answers },
        { x, y, width: 36, height: textSize * 2 },
        { theme, textSize, say },
      ),
    );
  const stepWidth = textSize * 1.5;
  // A middle value lies between two steps.
  const occurs = (step: number) => shown.some(({ value }) => value !== null && Math.abs(value - step) < 1);
  const widest = Math.max(0, ...steps.filter(occurs).map(Math.abs));
  // Both ends stand there in any case, since the strip is read from one to the other.
  const told = widest === 0 ? steps : steps.filter((step) => occurs(step) || Math.abs(step) === widest);
  return sign(say.legend.strip(kind), told.length * stepWidth, 16, (x, y) =>
    told.flatMap((value, at) => {
      const area = { x: x + at * stepWidth, y, width: stepWidth - 1, height: 16 };
      return stanceCellMarks({ ...support, value }, area, { theme, textSize, say });
    }),
  );
}

/** Signs that a legend has room for beside the strip of steps. */
const mostSigns = 6;

/** What cells show beside a step: each only where it occurs. */
export function stanceCellLegend(
  told: Told,
  shown: readonly CellLook[],
  theme: Theme,
  lessensSingle = false,
): LegendItem[] {
  const textSize = sizeOf(told);
  const say = told.words.of('stances');
  const { legend } = say;
  const item = (label: string, cell: CellLook) => {
    // A bar of shares stands under its code.
    const [width, height] = cell.shares ? [36, textSize * 2] : [24, 16];
    return sign(label, width, height, (x, y) =>
      stanceCellMarks(cell, { x, y, width, height }, { theme, textSize, say, lessensSingle }),
    );
  };
  const without = (kind: 'none' | 'not_applicable' | 'unclear') => ({
    // A cell looks the same where the file says that there was no vote or no answer.
    label: kind === 'none' ? legend.gap(gapsToldOf(told.dossier.info)) : legend[kind],
    test: (cell: CellLook) => cell.kind === kind,
    look: cellWithoutPosition(0, 0, kind, []),
  });
  const signs: readonly {
    label: string;
    inTable?: string;
    test: (cell: CellLook) => boolean;
    look: CellLook;
  }[] = [
    {
      label: legend.conflictingShares,
      test: ({ kind, shares }) => kind === 'split' && shares !== null,
      look: { ...support, kind: 'split', shares: answers },
    },
    {
      label: legend.split,
      test: ({ kind, shares }) => kind === 'split' && shares === null,
      look: { ...support, kind: 'split', value: null, lowest: -1 },
    },
    {
      label: legend.torn,
      test: ({ torn }) => torn,
      look: { ...support, value: 0, lowest: 0, torn: true },
    },
    {
      label: say.confidence('low'),
      test: ({ kind, confidence }) => kind === 'position' && confidence === 'low',
      look: { ...support, confidence: 'low' },
    },
    {
      label: legend.single,
      inTable: legend.singleInTable,
      test: (cell) => isLessened(cell, { lessensSingle }),
      look: { ...support, sourceCount: 1 },
    },
    { label: legend.contested, test: ({ contested }) => contested, look: { ...support, contested: true } },
    without('none'),
    without('unclear'),
    without('not_applicable'),
  ];
  const occurring = signs.filter(({ test }) => shown.some(test));
  // Beside the strip no more than can be kept in mind; the last ones have their words or a sign of their own in the cell.
  return occurring
    .slice(0, mostSigns)
    .map(({ label, look, inTable }) => ({ ...item(label, look), ...(inTable ? { inTable } : {}) }));
}
