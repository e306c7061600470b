import { DOMParser, onErrorStopParsing, type Document } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import type { Mark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { marksSvg, sceneSvg } from '#lib/scene/sceneSvg.ts';
import { imagePixels } from '../painted.ts';

function sceneOf(marks: readonly Mark[], more: Partial<Scene> = {}): Scene {
  return {
    width: 200,
    height: 100,
    background: '#ffffff',
    marks,
    targets: [{ key: 'k', x: 0, y: 0, width: 10, height: 10, row: 0, column: 0, sentence: 'A sentence.' }],
    title: 'A title',
    description: 'A description',
    ...more,
  };
}

const everyMark: Mark[] = [
  { type: 'rect', x: 1, y: 2, width: 30, height: 40, fill: '#0b625e', stroke: '#1b1b1b', strokeWidth: 2 },
  { type: 'circle', x: 50, y: 50, radius: 5, stroke: '#1b1b1b', dash: [2, 3] },
  { type: 'path', d: 'M10 10L20 20Z', fill: '#8f4410' },
  { type: 'text', x: 10, y: 90, text: 'Label', size: 12, fill: '#1b1b1b' },
  {
    type: 'text',
    x: 90,
    y: 90,
    text: 'Turned',
    size: 12,
    weight: 600,
    anchor: 'end',
    fill: '#1b1b1b',
    rotate: -90,
  },
];

/** Throws where the text is no well-formed SVG. */
function parse(svg: string): Document {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(svg, 'image/svg+xml');
}

describe('a scene as SVG', () => {
  test('has its size, its title and its description', () => {
    const svg = sceneSvg(sceneOf([]));
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="200" height="100" viewBox="0 0 200 100"/,
    );
    expect(svg).toContain('<title>A title</title><desc>A description</desc>');
    expect(parse(svg).documentElement?.getAttribute('width')).toBe('200');
  });

  test('is drawn at the size asked for without another layout', () => {
    const svg = sceneSvg(sceneOf([]), { width: 400, height: 200 });
    expect(svg).toContain('width="400" height="200" viewBox="0 0 200 100"');
  });

  test('writes every mark with attributes alone', () => {
    expect(everyMark.map((mark) => marksSvg([mark]))).toEqual([
      '<rect x="1" y="2" width="30" height="40" fill="#0b625e" stroke="#1b1b1b" stroke-width="2"/>',
      '<circle cx="50" cy="50" r="5" fill="none" stroke="#1b1b1b" stroke-dasharray="2 3"/>',
      '<path d="M10 10L20 20Z" fill="#8f4410"/>',
      '<text x="10" y="90" font-size="12" fill="#1b1b1b">Label</text>',
      '<text x="90" y="90" font-size="12" fill="#1b1b1b" font-weight="600" text-anchor="end" transform="rotate(-90 90 90)">Turned</text>',
    ]);
  });

  test('uses nothing that some program would not draw', () => {
    const svg = sceneSvg(sceneOf(everyMark), { metadata: '{"view":"?v=1"}' });
    expect(svg).not.toMatch(
      /class=|style=|var\(|currentColor|foreignObject|<pattern|<use|dominant-baseline|textLength/,
    );
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|xmlns|href/);
    expect(svg.match(/<svg/g)).toHaveLength(1);
  });

  test('has no ground if it is transparent', () => {
    expect(sceneSvg(sceneOf([], { background: null }))).not.toContain('<rect');
    expect(sceneSvg(sceneOf([]))).toContain('<rect width="200" height="100" fill="#ffffff"/>');
  });

  test('escapes what XML would take for its own', () => {
    const nasty = `</text><script>"R&D" 'x' ]]> \u0000\u0008\ufffe`;
    const marks: Mark[] = [{ type: 'text', x: 0, y: 20, text: nasty, size: 12, fill: '#000000' }];
    const svg = sceneSvg(sceneOf(marks, { title: nasty, description: nasty }), { metadata: nasty });
    expect(svg).not.toContain('<script');
    // eslint-disable-next-line no-control-regex -- that they are gone is what is tested
    expect(svg).not.toMatch(/[\u0000-\u0008\ufffe]/);
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&quot;R&amp;D&quot;');
    expect(() => parse(svg)).not.toThrow();
  });

  test('is well formed with letters of several scripts', () => {
    const text = 'Договор 조약 Treaty & 2 < 3';
    const marks: Mark[] = [{ type: 'text', x: 0, y: 20, text, size: 12, fill: '#000000' }];
    const svg = sceneSvg(sceneOf(marks));
    expect(() => parse(svg)).not.toThrow();
    const content = /<text[^>]*>(.*)<\/text>/.exec(svg)?.[1] ?? '';
    expect(content.replace(/<\/?tspan[^>]*>/g, '')).toBe('Договор 조약 Treaty &amp; 2 &lt; 3');
  });

  test('draws letters in composed form and leaves out what cannot be seen', () => {
    const text = 'Co\u00adope\u0301ration';
    expect(marksSvg([{ type: 'text', x: 0, y: 0, text, size: 12, fill: '#000000' }])).toContain(
      '>Coopération<',
    );
  });

  test('rounds coordinates, so that it is the same on every machine', () => {
    const mark: Mark = { type: 'rect', x: 1 / 3, y: -0.0001, width: 2 / 3, height: 10.005, fill: '#000000' };
    expect(marksSvg([mark])).toBe('<rect x="0.33" y="0" width="0.67" height="10.01" fill="#000000"/>');
  });

  test('is drawn by another program as the scene says', async () => {
    const marks: Mark[] = [{ type: 'rect', x: 0, y: 0, width: 100, height: 100, fill: '#0b625e' }];
    const { pixels } = await imagePixels(Buffer.from(sceneSvg(sceneOf(marks))));
    expect([...pixels.slice(0, 3)]).toEqual([0x0b, 0x62, 0x5e]);
    expect([...pixels.slice(199 * 4, 199 * 4 + 3)]).toEqual([255, 255, 255]);
  });

  test('holds fonts given as rules', () => {
    const fontCss = '@font-face{font-family:Inter;src:url(data:font/woff2;base64,AA)}';
    expect(sceneSvg(sceneOf([]), { fontCss })).toContain(`<style>${fontCss}</style>`);
  });
});
