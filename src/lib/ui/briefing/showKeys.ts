/** What a key does in a presentation; keys that clickers send are among them. */
export type ShowAct =
  'next' | 'back' | 'first' | 'last' | 'grid' | 'evidence' | 'presenter' | 'nextMark' | 'lastMark';

const acts: Readonly<Record<string, ShowAct>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  g: 'grid',
  o: 'grid',
  e: 'evidence',
  p: 'presenter',
  s: 'nextMark',
};

/** Null for a key that means nothing here, or that the control in focus takes itself. */
export function showAct(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  isControl: boolean,
): ShowAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === ' ' || event.key === 'Enter') return isControl ? null : event.shiftKey ? 'back' : 'next';
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
  return act === 'nextMark' && event.shiftKey ? 'lastMark' : act;
}
