import type { Theme } from '#lib/scene/theme.ts';
import { element } from './xml.ts';

/** Names of the colours of a presentation's theme. */
export type SchemeColour =
  'bg1' | 'tx1' | 'bg2' | 'tx2' | 'accent1' | 'accent2' | 'accent3' | 'accent4' | 'accent5' | 'accent6';

/** How colours of a picture are named in a presentation. */
export type Colours = (hex: string) => string;

/** The colours that our own theme of slides names, and which of ours each is. */
export function schemeOf(theme: Theme): Readonly<Record<SchemeColour, string>> {
  const { ground, ink, emptyFill, mutedInk, amount, contested, stance } = theme;
  return {
    bg1: ground,
    tx1: ink,
    bg2: emptyFill,
    tx2: mutedInk,
    accent1: amount,
    accent2: contested,
    accent3: stance[2],
    accent4: stance[1],
    accent5: stance[-1],
    accent6: stance[-2],
  };
}

/** A colour of the theme by its name, so that it follows the theme; any other by its value. */
export function coloursOf(scheme: Partial<Record<SchemeColour, string>>): Colours {
  const names = new Map(Object.entries(scheme).map(([name, hex]) => [hex.toLowerCase(), name]));
  return (hex) => {
    const name = names.get(hex.toLowerCase());
    return name
      ? element('a:schemeClr', { val: name })
      : element('a:srgbClr', { val: hex.slice(1).toUpperCase() });
  };
}

export function solidFill(colours: Colours, hex: string): string {
  return element('a:solidFill', {}, colours(hex));
}

/** @param id by which the slide names the picture, which fills the shape */
export function pictureFill(id: string): string {
  const blip = element('a:blip', { 'r:embed': id });
  return element('a:blipFill', {}, blip, element('a:stretch', {}, element('a:fillRect')));
}

/** @param width in EMU */
export function lineXml(
  colours: Colours,
  stroke: string | undefined,
  width: number,
  dash?: readonly [number, number],
  name = 'a:ln',
): string {
  if (!stroke) return element(name, {}, element('a:noFill'));
  const dashes = dash ? [element('a:prstDash', { val: dash[0] <= dash[1] ? 'sysDot' : 'sysDash' })] : [];
  return element(
    name,
    { w: Math.max(1, Math.round(width)) },
    solidFill(colours, stroke),
    ...dashes,
    element('a:miter', { lim: 800000 }),
  );
}
