/** One change of a view as the page lived through it, in milliseconds from the input event. */
export interface Change {
  /** Until the last frame that changed anything in sight was laid out and painted. */
  readonly inSight: number;
  /** The same for the whole page, with what follows out of sight. */
  readonly wholePage: number;
  /** Until the frame after the input was on the screen, in steps of 8 ms; null if the browser does not tell. */
  readonly onScreen: number | null;
}

export interface PageClock {
  /** Forgets what happened before and waits for the next input. */
  readonly start: () => void;
  /** Resolves once nothing has changed for a while; null if the input changed nothing. */
  readonly stop: () => Promise<Change | null>;
}

declare global {
  interface Window {
    pageClock: PageClock;
  }
}

/**
 * Puts a clock into a page; it is sent there as text and uses nothing from outside of itself.
 *
 * A change begins with the time stamp of the input, when the browser got it, not with its handler. A frame ends with
 * the first task after its `requestAnimationFrame`: style, layout and paint lie between the two. What raster threads
 * and compositor do after that is out of reach of scripts; the browser's Event Timing has it, for the first frame
 * after the input, and is reported beside. Every change of the document is watched, so that what a page puts off until
 * a later frame counts as long as it is in sight and can be seen: where a link leads cannot.
 */
export function installPageClock(): void {
  const quietMilliseconds = 250;
  let inputAt = 0;
  let lastChange = 0;
  let onScreen: number | null = null;
  let frames: { readonly changed: readonly Node[]; paintedAt: number }[] = [];

  for (const type of ['keydown', 'click']) {
    // A space bar makes both: what counts is the last one before anything changes.
    addEventListener(type, (event) => (inputAt = frames.length ? inputAt : event.timeStamp), true);
  }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (Math.abs(startTime - inputAt) < 1) onScreen = Math.max(onScreen ?? 0, duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

  new MutationObserver((records) => {
    const seen = records.filter(({ attributeName }) => !/^(href|aria-.*)$/.test(attributeName ?? ''));
    if (seen.length === 0) return;
    const frame = { changed: seen.map(({ target }) => target), paintedAt: NaN };
    frames.push(frame);
    lastChange = performance.now();
    requestAnimationFrame(() => {
      // Before any task that the page itself puts off until after the frame.
      void scheduler.postTask(() => (frame.paintedAt = performance.now()), { priority: 'user-blocking' });
    });
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });

  function isInSight(node: Node): boolean {
    const box = (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect();
    // What is only read out is one pixel wide.
    return box !== undefined && box.width > 1 && box.bottom > 0 && box.top < innerHeight;
  }

  window.pageClock = {
    start: () => {
      inputAt = 0;
      onScreen = null;
      frames = [];
      lastChange = performance.now();
    },
    stop: async () => {
      const isPending = () => frames.some(({ paintedAt }) => Number.isNaN(paintedAt));
      while (performance.now() - lastChange < quietMilliseconds || isPending()) {
        await new Promise((done) => setTimeout(done, 50));
      }
      if (inputAt === 0 || frames.length === 0) return null;
      const until = (some: typeof frames) => Math.max(0, ...some.map(({ paintedAt }) => paintedAt - inputAt));
      const inSight = until(frames.filter(({ changed }) => changed.some(isInSight)));
      return { inSight, wholePage: until(frames), onScreen };
    },
  };
}
