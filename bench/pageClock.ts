/** One change of a view as the page lived through it; times in milliseconds after the input event. */
export interface Change {
  /** Until the last frame that changed anything in sight was laid out and painted. */
  readonly inSight: number;
  /** The same for the whole page, with what follows below the fold. */
  readonly wholePage: number;
  /** Until the first frame after the input was on the screen, in steps of 8 ms; null if the browser does not say. */
  readonly presented: number | null;
}

/** What `installPageClock` leaves in the page. */
export interface PageClock {
  /** Forgets what happened before and waits for the next input. */
  readonly start: () => void;
  /** Resolves once nothing has changed for a while; null if no input changed the page. */
  readonly stop: () => Promise<Change | null>;
}

declare global {
  interface Window {
    pageClock: PageClock;
  }
}

/**
 * Runs in the page and stands on its own. The clock starts at the time stamp of the input event, when the browser got
 * it, and not at its handler. A frame ends at the first task after the `requestAnimationFrame` of the frame: style,
 * layout and paint come between the two. What the raster threads and the compositor take after that, no script can
 * see; the browser's own Event Timing has it, in steps of 8 ms, and is reported beside.
 */
export function installPageClock(): void {
  const quietFor = 400;
  let startedAt = 0;
  let inputAt = 0;
  let lastChange = 0;
  let presented: number | null = null;
  let frames: { readonly changed: Node[]; paintedAt: number }[] = [];

  for (const type of ['click', 'keydown', 'input'] as const) {
    addEventListener(type, (event) => { if (frames.length === 0) inputAt = event.timeStamp; }, { capture: true });
  }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime >= startedAt && Math.abs(startTime - inputAt) < 1) presented = Math.max(presented ?? 0, duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);

  const { port1, port2 } = new MessageChannel();
  const awaited: ((now: number) => void)[] = [];
  port2.onmessage = () => awaited.shift()?.(performance.now());
  new MutationObserver((records) => {
    if (inputAt === 0) return;
    const frame = { changed: records.map((record) => record.target), paintedAt: 0 };
    frames.push(frame);
    lastChange = performance.now();
    requestAnimationFrame(() => {
      awaited.push((now) => (frame.paintedAt = now));
      port1.postMessage(null);
    });
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });

  const isInSight = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const box = element?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  };
  window.pageClock = {
    start: () => {
      inputAt = 0;
      presented = null;
      frames = [];
      startedAt = performance.now();
      lastChange = startedAt;
    },
    stop: async () => {
      while (performance.now() - lastChange < quietFor) await new Promise((done) => setTimeout(done, 50));
      if (inputAt === 0 || frames.length === 0) return null;
      const last = (some: typeof frames) => Math.max(0, ...some.map(({ paintedAt }) => paintedAt - inputAt));
      return {
        inSight: last(frames.filter(({ changed }) => changed.some(isInSight))),
        wholePage: last(frames),
        presented,
      };
    },
  };
}
