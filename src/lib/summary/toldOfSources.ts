import type { Dossier } from '#lib/model/dossier.ts';

/** Which particulars a dossier gives of at least one of its sources; what it gives of none need not be missed at each. */
export interface ToldOfSources {
  readonly dates: boolean;
  /** A grade other than “cannot be judged”, or a note on one. */
  readonly reliability: boolean;
  /** Who wrote or published it, other than its title names, when or in which language. */
  readonly origin: boolean;
  /** What they are: a table of somebody's own has every source as statistics, which nobody has said. */
  readonly kinds: boolean;
}

const known = new WeakMap<Dossier['sources'], ToldOfSources>();

/** Worked out once a dossier. */
export function toldOfSources({ sources }: Pick<Dossier, 'sources'>): ToldOfSources {
  const before = known.get(sources);
  if (before) return before;
  const dates = sources.some(({ published }) => published !== '');
  const told = {
    dates,
    reliability: sources.some(
      ({ reliability, reliability_note: note }) => !['F', ''].includes(reliability) || note !== '',
    ),
    origin:
      dates ||
      sources.some(({ title, author, publisher, language }) =>
        [author, publisher, language].some((said) => said !== '' && said !== title),
      ),
    kinds: sources.some(({ kind }) => kind !== 'statistics'),
  };
  known.set(sources, told);
  return told;
}
