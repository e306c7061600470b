import { expect, it } from 'vitest';
import { inTurn } from '#scripts/inTurn.ts';

it('comes in order, with so many at once and no more', async () => {
  let running = 0;
  let most = 0;
  const tasks = [30, 5, 20, 1, 10].map((milliseconds, at) => async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    running--;
    return at;
  });
  const came: number[] = [];
  for await (const at of inTurn(tasks, 2)) came.push(at);
  expect(came).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

it('fails where a task fails, when its turn has come', async () => {
  const slow = () => new Promise<string>((resolve) => setTimeout(() => resolve('first'), 20));
  const came: string[] = [];
  const reading = async () => {
    for await (const each of inTurn([slow, () => Promise.reject(new Error('second'))], 4)) came.push(each);
  };
  await expect(reading()).rejects.toThrow('second');
  expect(came).toEqual(['first']);
});
