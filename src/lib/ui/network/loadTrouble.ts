/** Id of the sentences of LoadTrouble.svelte; app.html names it as well. */
export const loadTroubleId = 'load-trouble';

/** Said to the script of app.html, which knows what to do without anything that may be missing. */
export function showLoadTrouble(): void {
  dispatchEvent(new CustomEvent(loadTroubleId));
}

/** From now on a part that does not arrive is missed by that part alone. */
export function setAlive(): void {
  const { dataset } = document.documentElement;
  dataset['alive'] = '';
  delete dataset['trouble'];
  // The script of app.html has kept what was pressed so far.
  dispatchEvent(new CustomEvent('page-alive'));
}

export function isAlive(): boolean {
  return 'alive' in document.documentElement.dataset;
}
