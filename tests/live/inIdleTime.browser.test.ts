import { expect, test, vi } from 'vitest';
import { inIdleTime } from '#lib/live/inIdleTime.ts';

function* counted(steps: { count: number }, slowAt = 0) {
  for (;;) {
    steps.count++;
    const until = performance.now() + (steps.count === slowAt ? 150 : 0);
    while (performance.now() < until);
    yield;
  }
}

test('steps are taken one after the other until they are called off', async () => {
  const steps = { count: 0 };
  const callOff = inIdleTime(counted(steps));
  expect(steps.count).toBe(0);
  await vi.waitFor(() => expect(steps.count).toBeGreaterThan(3));
  callOff();
  const { count } = steps;
  await new Promise((done) => setTimeout(done, 100));
  expect(steps.count).toBe(count);
});

test('a stretch of idle time is used for as many steps as fit into it', () => {
  const callbacks: IdleRequestCallback[] = [];
  const steps = { count: 0 };
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => callbacks.push(callback));
  try {
    inIdleTime(counted(steps));
  } finally {
    vi.unstubAllGlobals();
  }
  const left = [40, 20, 0];
  callbacks[0]?.({ didTimeout: false, timeRemaining: () => left.shift()! });
  expect(steps.count).toBe(3);
});

test('a stretch is left early, so that nobody waits for the end of a long one', () => {
  const callbacks: IdleRequestCallback[] = [];
  let count = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => count * 5);
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => callbacks.push(callback));
  try {
    inIdleTime({ next: () => ({ done: false, value: count++ }) });
    callbacks[0]?.({ didTimeout: false, timeRemaining: () => 50 - count * 5 });
  } finally {
    vi.unstubAllGlobals();
    clock.mockRestore();
  }
  expect(count).toBe(2);
  expect(callbacks).toHaveLength(2);
});

test('no further step is taken after one that kept the page busy', async () => {
  const steps = { count: 0 };
  inIdleTime(counted(steps, 2));
  await vi.waitFor(() => expect(steps.count).toBe(2));
  await new Promise((done) => setTimeout(done, 200));
  expect(steps.count).toBe(2);
});

test('no step is taken while the space bar or a pointer is held down', async () => {
  const steps = { count: 0 };
  const callOff = inIdleTime(counted(steps));
  const pairs = [
    [new KeyboardEvent('keydown', { key: ' ' }), new KeyboardEvent('keyup', { key: ' ' })],
    [new PointerEvent('pointerdown'), new PointerEvent('pointerup')],
    [new PointerEvent('pointerdown'), new PointerEvent('pointercancel')],
  ] as const;
  for (const [down, up] of pairs) {
    await vi.waitFor(() => expect(steps.count).toBeGreaterThan(0));
    dispatchEvent(down);
    steps.count = 0;
    await new Promise((done) => setTimeout(done, 150));
    expect(steps.count).toBe(0);
    dispatchEvent(up);
  }
  await vi.waitFor(() => expect(steps.count).toBeGreaterThan(0));
  callOff();
});

test('what is held down and never let go of stops the steps for a second', async () => {
  const steps = { count: 0 };
  dispatchEvent(new PointerEvent('pointerdown'));
  const callOff = inIdleTime(counted(steps));
  await vi.waitFor(() => expect(steps.count).toBeGreaterThan(0), { timeout: 3000 });
  callOff();
});
