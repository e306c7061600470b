import type { Comparator, Figure } from '#lib/model/figure.ts';
import { periodSpan, periodWithin, recurringSpan, type Span } from '#lib/model/period.ts';

/** How much of a limit a figure takes up. */
export interface CapShare {
  /** 0.33 for a third. */
  readonly share: number;
  /** `figures.id` of the limit. */
  readonly cap: string;
  /** Whether the figure is exact, more, less or about. */
  readonly comparator: Comparator;
  /** The span that the limit holds for. */
  readonly limit: Span;
  /** The shorter span of the figure; null where both hold for the same. */
  readonly during: Span | null;
}

const limited: ReadonlySet<string> = new Set(['delivered', 'shipped', 'amount', 'count']);

/** Whether a limit applies to what the figure counts: same unit, same commodity or measure, same flow where both give one. */
export function capApplies(cap: Figure, figure: Figure): boolean {
  const sameThing = cap.commodity ? cap.commodity === figure.commodity : cap.measure === figure.measure;
  const agree = (a: string, b: string) => a === '' || b === '' || a === b;
  return (
    cap.kind === 'cap' &&
    limited.has(figure.kind) &&
    cap.unit === figure.unit &&
    sameThing &&
    agree(cap.flow_from, figure.flow_from) &&
    agree(cap.flow_to, figure.flow_to)
  );
}

/** The span a limit holds for: its period, or else the span it recurs after; null if neither is given. */
export function capSpan(cap: Figure): Span | null {
  return periodSpan(cap) ?? recurringSpan(cap);
}

/**
 * The share of the limit, where it can be worked out: both spans are known, that of the figure is not the longer one, and
 * the figure falls into the period of the limit where that is a date. Nothing is ever scaled to another span.
 */
export function capShare(cap: Figure, figure: Figure): CapShare | null {
  if (!capApplies(cap, figure) || cap.value <= 0 || figure.value < 0) return null;
  const [limit, span] = [capSpan(cap), periodSpan(figure)];
  if (!limit || !span || (span.days > limit.days && span.months !== limit.months)) return null;
  if (cap.period_start !== '' && !periodWithin(figure, cap)) return null;
  const sameSpan = span.months === null ? span.days === limit.days : span.months === limit.months;
  return {
    share: figure.value / cap.value,
    cap: cap.id,
    comparator: figure.comparator,
    limit,
    during: sameSpan ? null : span,
  };
}
