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
