import type { Page } from 'puppeteer-core';

/**
 * What is wrong with the texts of a page as they stand there: scrolling sideways, words over other words, and words that
 * are read from the wrong side. Empty if nothing is.
 */
export function textFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const letters = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`${String(scrollWidth)} px wide of ${String(clientWidth)}`);

    /** What of a rectangle is seen, where parents cut off what does not fit; null for nothing. */
    function seen(rect: DOMRect, element: Element): DOMRect | null {
      let { left, top, right, bottom } = rect;
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { overflowX, position, clipPath } = getComputedStyle(each);
        // Lies over the page on purpose.
        if (position === 'fixed' || position === 'sticky') return null;
        if (overflowX === 'visible' && clipPath === 'none') continue;
        const box = each.getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1) return null;
        left = Math.max(left, box.left);
        right = Math.min(right, box.right);
        top = Math.max(top, box.top);
        bottom = Math.min(bottom, box.bottom);
      }
      return right - left > 1 && bottom - top > 1 ? new DOMRect(left, top, right - left, bottom - top) : null;
    }

    const lines: { text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const element = node.parentElement;
      if (text.trim() === '' || !element?.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const box = seen(rect, element);
        if (box) lines.push({ text: text.trim(), box });
      }
      const of = (at: number) => {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      // Of two letters of one word the second stands on the left.
      const at = [...text].findIndex(
        (letter, place, all) => letters.test(letter) && letters.test(all[place + 1] ?? ''),
      );
      if (at >= 0 && seen(of(at), element) && of(at + 1).left > of(at).left)
        faults.push(`from the left: ${text.trim()}`);
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [at, { text, box }] of lines.entries()) {
      for (const other of lines.slice(at + 1)) {
        // Lines of one paragraph share a little height.
        if (other.box.top >= box.bottom) break;
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - other.box.top;
        if (wide > 2 && high > Math.min(box.height, other.box.height) / 3)
          faults.push(`one over the other: ${text} / ${other.text}`);
      }
    }
    return faults;
  });
}
