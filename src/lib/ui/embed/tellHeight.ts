/** The name of the message by which a frame tells the page around it its height in CSS pixels. */
export const heightMessage = 'standpoint-height';

/**
 * Tells the page around a frame how high what stands in it is, now and whenever that changes, so that the frame needs no
 * scroll bar. It tells nothing else, so that any page may hear it.
 */
export function tellHeight(element: HTMLElement): () => void {
  if (window.parent === window) return () => {};
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    window.parent.postMessage({ type: heightMessage, height }, '*');
  });
  observer.observe(element);
  return () => observer.disconnect();
}
