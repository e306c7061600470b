/** Which briefing takes up what is pinned, and how many slides it has: enough for a link on every page. */
interface Kept {
  readonly id: string;
  readonly slides: number;
}

const name = 'standpoint-briefing';

class KeptBriefing {
  now = $state.raw<Kept | null>(null);

  /** Takes what the browser has kept; nothing where it keeps nothing. */
  read(): void {
    try {
      const { id, slides } = (JSON.parse(localStorage.getItem(name) ?? 'null') ?? {}) as Partial<Kept>;
      this.now = typeof id === 'string' && typeof slides === 'number' ? { id, slides } : null;
    } catch {
      this.now = null;
    }
  }

  set(now: Kept | null): void {
    this.now = now;
    try {
      if (now) localStorage.setItem(name, JSON.stringify(now));
      else localStorage.removeItem(name);
    } catch {
      // It holds for as long as the page.
    }
  }
}

export const kept = new KeptBriefing();
