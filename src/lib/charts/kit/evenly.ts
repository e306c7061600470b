/** A list in as few parts as hold at most so many each, of like length. */
export function evenly<Each>(all: readonly Each[], longest: number): (readonly Each[])[] {
  const amount = Math.ceil(all.length / longest);
  const length = Math.ceil(all.length / amount);
  return Array.from({ length: Math.ceil(all.length / length) }, (_, at) =>
    all.slice(at * length, (at + 1) * length),
  );
}
