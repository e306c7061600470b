/** Those of which there is most: so many, or as many as share the amount of the last of them, in the order given. */
export function withMost<Each>(all: readonly Each[], most: number, amount: (each: Each) => number): Each[] {
  const least = all.map(amount).sort((a, b) => b - a)[most - 1] ?? 0;
  return all.filter((each) => amount(each) >= least);
}
