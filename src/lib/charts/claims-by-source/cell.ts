import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn, type Theme } from '#lib/scene/theme.ts';
import type { ClaimCell } from '#lib/summary/claimCell.ts';
import { drawnCount, kindSigns } from './describe.ts';

export type DrawnCell = Pick<ClaimCell, 'kind' | 'predicted' | 'claims' | 'predictions'>;

/**
 * One cell: shape, colour and sign say how the source bears on the thesis, a number how many claims do if more
 * than one. Predictions alone are hollow; predictions beside claims are a ring in the corner.
 */
export function cellMarks(cell: DrawnCell, area: Area, size: number, theme: Theme): Mark[] {
  const predictions = Object.values(cell.predictions).some((amount) => amount > 0);
  const marks = cell.predicted ? hollowMarks(cell, area, size, theme) : solidMarks(cell, area, size, theme);
  if (!predictions || cell.predicted) return marks;
  return [...marks, ...cornerRing(area, theme)];
}

function solidMarks(cell: DrawnCell, area: Area, size: number, theme: Theme): Mark[] {
  const { x, y, width, height } = area;
  switch (cell.kind) {
    case 'supports':
    case 'contradicts': {
      const colour = kindColour(cell.kind, theme);
      return [{ type: 'rect', ...area, fill: colour }, ...sign(cell, area, size, inkOn(colour))];
    }
    case 'qualifies':
      return [
        { type: 'rect', ...area, fill: theme.emptyFill },
        { type: 'rect', x, y: y + height / 2, width, height: height / 2, fill: theme.hatch },
        ...plate(cell, area, size, theme),
      ];
    case 'split':
      return [
        {
          type: 'path',
          d: linePath(
            [
              [x, y + height],
              [x, y],
              [x + width, y],
            ],
            true,
          ),
          fill: theme.stance[-2],
        },
        {
          type: 'path',
          d: linePath(
            [
              [x, y + height],
              [x + width, y + height],
              [x + width, y],
            ],
            true,
          ),
          fill: theme.stance[2],
        },
        {
          type: 'path',
          d: linePath([
            [x, y + height],
            [x + width, y],
          ]),
          stroke: theme.ground,
          strokeWidth: 1.5,
        },
        ...plate(cell, area, size, theme),
      ];
    case 'mentions':
      return [{ type: 'rect', ...area, fill: theme.emptyFill }, ...mention(cell, area, size, theme, false)];
    case 'silent':
      return [{ type: 'rect', ...area, fill: theme.emptyFill }];
  }
}

/** The same shapes, unfilled. */
function hollowMarks(cell: DrawnCell, area: Area, size: number, theme: Theme): Mark[] {
  const { x, y, width, height } = area;
  const ground: Mark = { type: 'rect', ...area, fill: theme.emptyFill };
  const inner = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  const frame = (stroke: string): Mark => ({ type: 'rect', ...inner, stroke, strokeWidth: 2 });
  switch (cell.kind) {
    case 'supports':
    case 'contradicts':
      return [ground, frame(kindColour(cell.kind, theme)), ...sign(cell, area, size, theme.ink)];
    case 'qualifies':
      return [
        ground,
        {
          type: 'rect',
          ...inner,
          y: y + height / 2,
          height: height / 2 - 1,
          stroke: theme.hatch,
          strokeWidth: 2,
        },
        ...plate(cell, area, size, theme),
      ];
    case 'split': {
      const corner = (px: number, py: number) =>
        linePath(
          [
            [inner.x, inner.y + inner.height],
            [px, py],
            [inner.x + inner.width, inner.y],
          ],
          true,
        );
      return [
        ground,
        { type: 'path', d: corner(inner.x, inner.y), stroke: theme.stance[-2], strokeWidth: 2 },
        {
          type: 'path',
          d: corner(inner.x + inner.width, inner.y + inner.height),
          stroke: theme.stance[2],
          strokeWidth: 2,
        },
        ...plate(cell, area, size, theme),
      ];
    }
    case 'mentions':
      return [ground, ...mention(cell, area, size, theme, true)];
    case 'silent':
      return [ground];
  }
}

function kindColour(kind: 'supports' | 'contradicts', theme: Theme): string {
  return theme.stance[kind === 'supports' ? 2 : -2];
}

/** `+`, or `+ ×3` where there is room for the number. */
function signText(cell: DrawnCell, width: number, size: number): string {
  const amount = drawnCount(cell);
  const mark = kindSigns[cell.kind];
  const both = `${mark} ×${amount}`.trim();
  return amount > 1 && textWidth(both, size, 600) <= width - 2 ? both : mark;
}

function sign(cell: DrawnCell, area: Area, size: number, fill: string): Mark[] {
  const text = signText(cell, area.width, size);
  const { x, y } = centre(area);
  return [{ type: 'text', x, y: y + size * 0.36, text, size, weight: 600, anchor: 'middle', fill }];
}

/** The sign on a plate of the ground's colour, readable over a half-filled cell. */
function plate(cell: DrawnCell, area: Area, size: number, theme: Theme): Mark[] {
  const text = signText(cell, area.width - 8, size);
  const width = textWidth(text, size, 600) + 8;
  const height = Math.min(area.height - 2, size * 1.2);
  const { x, y } = centre(area);
  return [
    { type: 'rect', x: x - width / 2, y: y - height / 2, width, height, fill: theme.ground },
    { type: 'text', x, y: y + size * 0.36, text, size, weight: 600, anchor: 'middle', fill: theme.ink },
  ];
}

function mention(cell: DrawnCell, area: Area, size: number, theme: Theme, hollow: boolean): Mark[] {
  const text = signText(cell, area.width - 12, size);
  const { x, y } = centre(area);
  const radius = 3.2;
  const left = text ? x - textWidth(text, size, 400) / 2 - radius - 1 : x;
  const dot: Mark = hollow
    ? { type: 'circle', x: left, y, radius, stroke: theme.hatch, strokeWidth: 1.5 }
    : { type: 'circle', x: left, y, radius, fill: theme.hatch };
  if (!text) return [dot];
  return [dot, { type: 'text', x: left + radius + 3, y: y + size * 0.36, text, size, fill: theme.mutedInk }];
}

function cornerRing(area: Area, theme: Theme): Mark[] {
  const place = { x: area.x + area.width - 6, y: area.y + 6 };
  return [{ type: 'circle', ...place, radius: 3, fill: theme.ground, stroke: theme.ink, strokeWidth: 1.25 }];
}

function centre(area: Area): { x: number; y: number } {
  return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
}
