/** Readers of the address: what is not understood is left out, never an error. */

type Raw = Record<string, unknown>;

export function text(raw: Raw, key: string): string | undefined {
  const value = raw[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function oneOf<T extends string>(raw: Raw, key: string, values: readonly T[]): T | undefined {
  return values.find((value) => value === raw[key]);
}

export function day(raw: Raw, key: string): string | undefined {
  const value = raw[key];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}
