import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { stanceCells, type CellKind, type StanceCell } from '#lib/summary/stanceCells.ts';
import type { Step } from '#lib/model/stance.ts';

/** What a cell of the matrix says. */
export interface CellSays {
  readonly kind: CellKind;
  /** Null unless kind is `position`. */
  readonly value: Step | null;
}

/**
 * `flips`: to the other side · `splits`: sources conflict now · `found`, `lost`: a position where there was none, or none any
 * more · `other`: all else.
 */
export type CellTurn = 'flips' | 'splits' | 'stronger' | 'weaker' | 'found' | 'lost' | 'other';

export const cellTurns: readonly CellTurn[] = [
  'flips',
  'splits',
  'weaker',
  'stronger',
  'found',
  'lost',
  'other',
];

export interface CellChange {
  /** `actors.id` and `issues.id`. */
  readonly actor: string;
  readonly issue: string;
  readonly before: CellSays;
  readonly after: CellSays;
  readonly turn: CellTurn;
}

const nothing: CellSays = { kind: 'none', value: null };

/** Which cells of the matrix say something else in the later dossier, with every row counting; those that turn most first. */
export function compareCells(before: Dossier, after: Dossier): readonly CellChange[] {
  const [old, now] = [saysByCell(before), saysByCell(after)];
  const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((key): CellChange[] => {
    const [was, is] = [old.get(key) ?? nothing, now.get(key) ?? nothing];
    if (was.kind === is.kind && was.value === is.value) return [];
    const [actor, issue] = JSON.parse(key) as [string, string];
    return [{ actor, issue, before: was, after: is, turn: turnOf(was, is) }];
  });
  return changes.sort((a, b) => cellTurns.indexOf(a.turn) - cellTurns.indexOf(b.turn));
}

function turnOf(before: CellSays, after: CellSays): CellTurn {
  if (after.kind === 'split') return 'splits';
  const [was, is] = [before.value, after.value];
  if (was === null) return is === null || before.kind === 'split' ? 'other' : 'found';
  if (is === null) return 'lost';
  if (was * is < 0) return 'flips';
  return Math.abs(is) > Math.abs(was) ? 'stronger' : 'weaker';
}

function saysByCell(dossier: Dossier): ReadonlyMap<string, StanceCell> {
  const { cells } = stanceCells(dossier, defaultView);
  return new Map(
    cells
      .filter(({ kind }) => kind !== 'none')
      .map((cell) => [
        JSON.stringify([dossier.actors[cell.actor]!.id, dossier.issues[cell.issue]!.id]),
        cell,
      ]),
  );
}
