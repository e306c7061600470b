import type { Place } from './Show.svelte.ts';

/** What the windows of one presentation tell each other. */
export type Told =
  /** A window of the presenter has opened and asks where the others are. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'place'; readonly briefing: string; readonly place: Place }
  | { readonly kind: 'end' };

/** The address of the presenter's window, behind that of the page of briefings. */
export const presenterHash = '#presenter';

const name = 'standpoint-presenting';

export interface PresenterChannel {
  readonly tell: (told: Told) => void;
  readonly close: () => void;
}

/** Connects windows of one browser; where it cannot, nothing is heard. */
export function openPresenterChannel(heard: (told: Told) => void): PresenterChannel {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => heard(data));
  return {
    tell: (told) => channel?.postMessage(told),
    close: () => channel?.close(),
  };
}
