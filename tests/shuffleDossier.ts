import { tableNames, type Dossier, type TableName } from '#lib/model/dossier.ts';

/** The rows in another order, the same for the same seed (Fisher–Yates over a linear congruential generator). */
export function shuffle<Row>(rows: readonly Row[], seed: number): Row[] {
  const shuffled = [...rows];
  let state = seed >>> 0;
  for (let i = shuffled.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return shuffled;
}

/** The dossier with the rows of its tables shuffled, but for those named. */
export function shuffleDossier(dossier: Dossier, seed: number, kept: readonly TableName[] = []): Dossier {
  const tables = tableNames
    .filter((name) => !kept.includes(name))
    .map((name) => [name, shuffle<unknown>(dossier[name], seed)]);
  return { ...dossier, ...(Object.fromEntries(tables) as Partial<Dossier>) };
}
