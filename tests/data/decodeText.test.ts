import { describe, expect, it } from 'vitest';
import { decodeText } from '#lib/data/decodeText.ts';

const text = 'Übergabe: 새항구 🚢\n';

function utf16(bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('').split('');
  const view = new DataView(new ArrayBuffer(units.length * 2));
  units.forEach((unit, i) => {
    view.setUint16(i * 2, unit.charCodeAt(0), !bigEndian);
  });
  return new Uint8Array(view.buffer);
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, small end first', utf16(false, true)],
    ['UTF-16, big end first', utf16(true, true)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('reads an empty file', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });

  it.each([
    ['Latin-1', Buffer.from('Übergabe', 'latin1')],
    ['UTF-16 without a byte order mark', utf16(false, false)],
    ['half a character of UTF-16', utf16(false, true).slice(0, -1)],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0])],
  ])('does not take %s for text', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
