/** A link that was followed to a page which does not come. */
interface LostLink {
  readonly href: string;
  /** Route of the page, such as `/timeline`. */
  readonly route: string | null;
  /** Whether it is still being tried. */
  readonly trying: boolean;
  readonly offline: boolean;
}

/** What the network owes the page that is open; of this window, never of the server that makes pages. */
class Network {
  lost = $state.raw<LostLink | null>(null);
  /** Whether something was asked for that needs a connection while there is none. */
  away = $state(false);
  missing = $state<'font' | 'style' | null>(null);
  /** ISO time at which the copy that is shown was made; null for what the site itself has sent. */
  copyOf = $state<string | null>(null);
}

export const network = new Network();

interface Way {
  readonly href: string;
  /** After Back and Forward the address is that of the other page already. */
  readonly back: boolean;
}

/** The way to another page that a reader has asked for last, until it ends. */
export let underWay: Way | null = null;

/** To be told of every way and of its end, since what is loaded ahead of a click may fail in silence. */
export function setUnderWay(way: Way | null): void {
  underWay = way;
  network.lost = null;
  network.away = false;
}
