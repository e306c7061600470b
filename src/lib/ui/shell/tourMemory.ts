/** Under which name a browser keeps that the tour was seen or declined; app.html looks there before the first paint. */
const remembered = 'standpoint-tour';

/** Whether the tour is offered no more. A browser that keeps nothing would offer it on every visit. */
export function isTourSeen(): boolean {
  try {
    return localStorage.getItem(remembered) !== null;
  } catch {
    return true;
  }
}

/** Has the tour offered no more, on this page and on later visits. */
export function rememberTour(): void {
  document.documentElement.dataset['toured'] = '';
  try {
    localStorage.setItem(remembered, 'seen');
  } catch {
    // Without storage it is offered on no later visit anyway.
  }
}
