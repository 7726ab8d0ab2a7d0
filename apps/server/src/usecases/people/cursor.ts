import { AppError, type HashId } from '@viaggio/domain/shared';

/** Writes a place in a list as text that callers hand back as it is. */
export const writeCursor = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/**
 * Reads a cursor written before. `take` makes what it stands for out of its parts; undefined for what is none of ours.
 *
 * @throws AppError `invalid_cursor`
 */
export function readCursor<T>(
  text: string,
  take: (parts: readonly unknown[]) => T | undefined,
  field = 'cursor',
): T {
  const parts = parse(text);
  const taken = Array.isArray(parts) ? take(parts) : undefined;
  if (taken !== undefined) return taken;
  throw new AppError('invalid_cursor', 'Use the cursor of the page before as it was answered.', { field });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

export const isTime = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Math.abs(value as number) < 8e15;

/** A 64-bit id below 2^63. */
export const isId = (value: unknown): value is HashId =>
  typeof value === 'string' && /^\d{1,19}$/.test(value) && BigInt(value) < 2n ** 63n;
