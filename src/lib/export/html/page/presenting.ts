import type { EvidencePanel } from './evidencePanel.ts';

/** The pointer is hidden so long after it last moved. */
const idleMilliseconds = 2500;

const forward = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n'];
const back = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p'];

/** One slide after the other, each as large as the screen, by keys, a clicker or buttons. */
export function wirePresenting({ close }: EvidencePanel): void {
  const root = document.documentElement;
  const slides = [...document.querySelectorAll<HTMLElement>('main > section')];
  const bar = document.querySelector<HTMLElement>('.bar')!;
  const place = bar.querySelector<HTMLElement>('.place')!;
  let at = -1;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const isOn = () => at >= 0;

  function show(next: number): void {
    close();
    slides[at]?.classList.remove('shown');
    at = Math.max(0, Math.min(slides.length - 1, next));
    slides[at]?.classList.add('shown');
    place.textContent = slides[at]?.dataset['place'] ?? '';
    slides[at]?.focus({ preventScroll: true });
  }

  function begin(): void {
    const middle = window.innerHeight / 2;
    const seen = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > middle);
    root.classList.add('presenting');
    bar.hidden = false;
    show(seen < 0 ? slides.length - 1 : seen);
    awake();
    // A page may be forbidden to take the whole screen, and fills its window then.
    void root.requestFullscreen?.().catch(() => undefined);
  }

  function end(): void {
    if (!isOn()) return;
    close();
    const last = slides[at];
    at = -1;
    root.classList.remove('presenting', 'idle');
    last?.classList.remove('shown');
    bar.hidden = true;
    clearTimeout(idle);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    last?.scrollIntoView();
    last?.focus({ preventScroll: true });
  }

  function awake(): void {
    root.classList.remove('idle');
    clearTimeout(idle);
    if (isOn()) idle = setTimeout(() => root.classList.add('idle'), idleMilliseconds);
  }

  const button = document.querySelector<HTMLElement>('.present');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', begin);
  }
  const steps: Readonly<Record<string, () => void>> = {
    previous: () => show(at - 1),
    next: () => show(at + 1),
    end,
  };
  for (const [name, step] of Object.entries(steps))
    bar.querySelector(`.${name}`)?.addEventListener('click', step);

  document.addEventListener('pointermove', awake);
  document.addEventListener('pointerdown', awake);
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement) end();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      if (!close()) end();
      return;
    }
    const onControl = event.target instanceof Element && event.target.closest('button, a') !== null;
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ' && onControl) return;
    const next = stepOf(event.key);
    if (next === null) return;
    event.preventDefault();
    show(next);
  });

  function stepOf(key: string): number | null {
    if (forward.includes(key)) return at + 1;
    if (back.includes(key)) return at - 1;
    if (key === 'Home') return 0;
    return key === 'End' ? slides.length - 1 : null;
  }
}
