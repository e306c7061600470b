import type { Area } from '#lib/scene/scene.ts';

/** A drag along the brush of a chart, in units of its scene. */
export class Drag {
  /** From where to where; null while nothing is dragged. */
  #span = $state.raw<{ readonly from: number; readonly to: number } | null>(null);
  /** Whether it went far enough to be meant; it stays so until the next press, as the click that ends it follows. */
  moved = false;
  /** What is dragged over; null while nothing is. */
  readonly area = $derived.by((): Area | null => {
    const brush = this.#brush();
    if (!this.#span || !brush) return null;
    const { from, to } = this.#span;
    return { x: Math.min(from, to), y: brush.y, width: Math.abs(to - from), height: brush.height };
  });

  readonly #brush: () => Area | undefined;

  /** @param brush where dragging is possible */
  constructor(brush: () => Area | undefined) {
    this.#brush = brush;
  }

  start(x: number, y: number): void {
    this.moved = false;
    const brush = this.#brush();
    if (!brush) return;
    const inside = x >= brush.x && x <= brush.x + brush.width && y >= brush.y && y <= brush.y + brush.height;
    if (inside) this.#span = { from: x, to: x };
  }

  /** @returns whether something is being dragged */
  move(x: number): boolean {
    const brush = this.#brush();
    if (!this.#span || !brush) return false;
    const to = Math.max(brush.x, Math.min(brush.x + brush.width, x));
    if (Math.abs(to - this.#span.from) > 4) this.moved = true;
    this.#span = { ...this.#span, to };
    return this.moved;
  }

  /** @returns from which to which share of the brush (0…1) was dragged; null if not far enough */
  end(): readonly [from: number, to: number] | null {
    const [area, brush] = [this.area, this.#brush()];
    this.cancel();
    if (!area || !brush || !this.moved) return null;
    const share = (x: number) => (x - brush.x) / brush.width;
    return [share(area.x), share(area.x + area.width)];
  }

  cancel(): void {
    this.#span = null;
  }
}
