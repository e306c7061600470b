/**
 * What tasks come to, in their order, as soon as it is there. Only some run at once, so that what they come to need not
 * all be kept.
 */
export async function* inTurn<Result>(
  tasks: Iterable<() => Promise<Result>>,
  most: number,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const task of tasks) {
    const result = task();
    // One that fails is told of when its turn has come.
    result.catch(() => {});
    running.push(result);
    if (running.length >= most) yield await running.shift()!;
  }
  for (const result of running) yield await result;
}
