import { contrast, darkTheme, lightTheme, luminance, mix, type Theme } from '#lib/scene/theme.ts';
import { elements, TemplateError, type OfficeFile } from './OfficeFile.ts';
import type { SchemeColour } from './paint.ts';

/** Secondary text has to be read, a mark to be seen (WCAG 2.2). */
const leastText = 4.5;
const leastMark = 3;

/**
 * Pictures in the colours of a template: its ground and ink, and its first accent for amounts where that can be seen.
 * What means something by its colour, such as a stance or a conflict, keeps ours.
 *
 * @returns the theme, and which of its colours the template has a name for
 */
export function templateTheme(
  template: OfficeFile,
  master: string,
): { theme: Theme; scheme: Partial<Record<SchemeColour, string>> } {
  const [part] = template.relations(master).filter(({ type }) => type.endsWith('/theme'));
  if (!part) throw new TemplateError('unreadable');
  const [scheme] = elements(template.xml(part.target), 'clrScheme');
  const [map] = elements(template.xml(master), 'clrMap');
  const colour = (name: SchemeColour): string | null => {
    const named = map?.getAttribute(name) || name;
    const [entry] = scheme ? elements(scheme, named) : [];
    const [value] = entry ? [...elements(entry, 'srgbClr'), ...elements(entry, 'sysClr')] : [];
    const hex = value?.getAttribute('lastClr') || value?.getAttribute('val') || '';
    return /^[0-9a-f]{6}$/i.test(hex) ? `#${hex.toLowerCase()}` : null;
  };
  const ground = colour('bg1') ?? lightTheme.ground;
  const base = luminance(ground) < 0.2 ? darkTheme : lightTheme;
  const ink = colour('tx1') ?? base.ink;
  const accent = colour('accent1');
  const amount = accent && contrast(accent, ground) >= leastMark ? accent : base.amount;
  const muted = mix(ink, ground, 0.3);
  const theme: Theme = {
    ...base,
    ground,
    ink,
    mutedInk: contrast(muted, ground) >= leastText ? muted : ink,
    rule: mix(ink, ground, 0.82),
    emptyFill: mix(ink, ground, 0.95),
    amount,
    reference: ink,
  };
  return { theme, scheme: { bg1: ground, tx1: ink, ...(amount === accent ? { accent1: amount } : {}) } };
}
