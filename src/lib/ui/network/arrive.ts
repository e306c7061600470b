/** Milliseconds before each further attempt: a short break is over soon, a long one is not hurried by asking more. */
const pauses = [300, 1000, 2500];

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/**
 * What `load` asks the network for; asked for again, with growing pauses, where it does not come. Without any
 * connection only once, since then a reader is told at once.
 *
 * @returns rejects with the last error
 */
export async function arrive<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const wait of pauses) {
    try {
      return await load();
    } catch (error) {
      // Nor does a build wait, whose parts are files.
      if (globalThis.navigator?.onLine !== true) throw error;
      await pause(wait);
    }
  }
  return load();
}

/** Whether the site has such a page at this moment; what the browser keeps of it does not count. */
export async function answers(address: string): Promise<boolean> {
  try {
    const { ok } = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(8000) });
    return ok;
  } catch {
    return false;
  }
}
