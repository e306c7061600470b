import type { FieldSchema } from '../tableSchema.ts';
import { wholePattern } from '../wholePattern.ts';

/**
 * Whether the bytes of a text plainly pass the checks of a column: its pattern asks nothing but that each character is of
 * one class, and all of them are letters of ASCII that are. What does not plainly pass may pass all the same.
 */
export function plainValues(field: FieldSchema): (bytes: Uint8Array) => boolean {
  const { type, format, enumeration, pattern, required } = field;
  const isOfClass = pattern === null || /^\[(?:[^\]\\[]|\\.)+\]\+$/u.test(pattern);
  if (type !== 'string' || format !== 'default' || enumeration !== null || !isOfClass) return () => false;
  const matches = pattern === null ? () => true : wholePattern(pattern);
  const passes = Uint8Array.from({ length: 256 }, (_, byte) =>
    // Blanks alone are nothing where something is required.
    Number(byte > (required ? 0x20 : 0x1f) && byte < 0x7f && matches(String.fromCharCode(byte))),
  );
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++) if (passes[bytes[i]!] === 0) return false;
    return bytes.length > 0;
  };
}
