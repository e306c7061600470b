import type { ParquetParsers, SchemaElement, SchemaTree } from 'hyparquet';

/**
 * Why a column has no cells that could be shown: what it holds, or that its `packing` or `encoding` is none that is known
 * here, or that it is `damaged`.
 */
export type ToldColumn = 'nested' | 'bytes' | 'geometry' | 'packing' | 'encoding' | 'damaged';

/** What a column holds that is no single value; null for one that does hold single values. */
export function toldColumn({ children, element }: SchemaTree): ToldColumn | null {
  const { type, repetition_type, converted_type, logical_type } = element;
  if (children.length > 0 || repetition_type === 'REPEATED') return 'nested';
  if (logical_type?.type === 'GEOMETRY' || logical_type?.type === 'GEOGRAPHY') return 'geometry';
  if (converted_type === 'BSON' || converted_type === 'INTERVAL') return 'bytes';
  const isFixed = type === 'FIXED_LEN_BYTE_ARRAY';
  const isKnown = ['DECIMAL', 'UUID', 'FLOAT16', 'STRING'].includes(logical_type?.type ?? '');
  return isFixed && !isKnown && converted_type !== 'DECIMAL' ? 'bytes' : null;
}

const day = 86_400_000_000_000n;

/** What the reader makes of values: texts in which nothing is lost. */
export const parquetParsers: ParquetParsers = {
  dateFromDays: (days: number) => timestampText(BigInt(days) * day),
  timestampFromMilliseconds: (amount: bigint) => timestampText(BigInt(amount) * 1_000_000n),
  timestampFromMicroseconds: (amount: bigint) => timestampText(BigInt(amount) * 1000n),
  timestampFromNanoseconds: (amount: bigint) => timestampText(BigInt(amount)),
  // What is no text stays bytes, so that it is told.
  stringFromBytes: (bytes: Uint8Array) => wholeText(bytes) ?? bytes,
  jsonFromBytes: (bytes: Uint8Array) => wholeText(bytes) ?? bytes,
  // Columns of these are told, never read.
  geometryFromBytes: (bytes: Uint8Array) => bytes,
  geographyFromBytes: (bytes: Uint8Array) => bytes,
  uuidFromBytes: (bytes: Uint8Array) => {
    const digits = hexOf(bytes);
    return [0, 8, 12, 16, 20].map((from, at, all) => digits.slice(from, all[at + 1])).join('-');
  },
};

/** A value as text: empty for null, null for bytes that are no text. */
export function parquetText(value: unknown, element: SchemaElement): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const { converted_type, logical_type, scale = 0, type } = element;
  if (converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL') return decimalText(value, scale);
  if (value instanceof Uint8Array) return wholeText(value);
  const unit =
    timeUnits[converted_type ?? ''] ??
    (logical_type?.type === 'TIME' ? timeUnits[logical_type.unit] : undefined);
  if (unit !== undefined && (typeof value === 'number' || typeof value === 'bigint'))
    return timeOfDay(BigInt(value) * unit);
  if (typeof value === 'number') return type === 'FLOAT' ? singleText(value) : numberText(value);
  return typeof value === 'bigint' ? value.toString() : JSON.stringify(value);
}

/** Nanoseconds. */
const timeUnits: Readonly<Record<string, bigint>> = {
  TIME_MILLIS: 1_000_000n,
  TIME_MICROS: 1000n,
  MILLIS: 1_000_000n,
  MICROS: 1000n,
  NANOS: 1n,
};

/** Of nanoseconds since 1970 the day, with the time of day unless that is midnight. */
function timestampText(nanoseconds: bigint): string {
  const time = ((nanoseconds % day) + day) % day;
  const date = new Date(Number((nanoseconds - time) / 1_000_000n));
  if (Number.isNaN(date.getTime())) return nanoseconds.toString();
  const [text = ''] = date.toISOString().split('T');
  return time === 0n ? text : `${text} ${timeOfDay(time)}`;
}

function timeOfDay(nanoseconds: bigint): string {
  const seconds = nanoseconds / 1_000_000_000n;
  const parts = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n];
  const fraction = (nanoseconds % 1_000_000_000n).toString().padStart(9, '0').replace(/0+$/, '');
  const clock = parts.map((part) => part.toString().padStart(2, '0')).join(':');
  return fraction === '' ? clock : `${clock}.${fraction}`;
}

/** The whole number that is stored with its sign before the fraction, as in `1.10`. */
function decimalText(value: unknown, scale: number): string {
  const whole = value instanceof Uint8Array ? signed(value) : BigInt(value as number | bigint);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return whole < 0n ? `-${text}` : text;
}

function signed(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${hexOf(bytes)}`));
}

/** A number of single precision in as few digits as tell it from others: 1.1, not 1.10000002384. */
function singleText(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return numberText(short);
  }
  return numberText(value);
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '0' : String(value);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that bytes are in UTF-8; null if they are none. */
function wholeText(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are no text, as far as they are, and U+FFFD for the rest. */
export function partText(value: unknown): string {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value);
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
