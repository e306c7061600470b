import type { Dossier } from '#lib/model/dossier.ts';
import type { Step } from '#lib/model/stance.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { SpectrumFacts } from '#lib/words/en/stanceSpectrum.ts';
import type { SpectrumData } from './read.ts';

/** What an issue says beyond its name; empty where it says nothing else. */
export function ownProposition({ issues }: Dossier, at: number): string {
  const { proposition = '', short_label: label = '' } = issues[at] ?? {};
  return proposition === label ? '' : proposition;
}

/** Who stands where, by full names. */
export function retold(dossier: Dossier, data: SpectrumData): SpectrumFacts {
  const nameOf = (actor: number) => dossier.actors[actor]?.name ?? '';
  const names = (cells: readonly StanceCell[]) => cells.map(({ actor }) => nameOf(actor));
  const at = (step: Step) => names(data.positions.filter(({ value }) => value === step));
  return {
    proposition: ownProposition(dossier, data.issue),
    positions: { '-2': at(-2), '-1': at(-1), 0: at(0), 1: at(1), 2: at(2) },
    split: names(data.split),
    observers: names(data.observers),
    unclear: names(data.unclear),
    notApplicable: names(data.notApplicable),
    missing: data.missing.map(nameOf),
  };
}
