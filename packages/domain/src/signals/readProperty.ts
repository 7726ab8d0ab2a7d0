/** Properties of an event, as they were parsed. */
export type Properties = Readonly<Record<string, unknown>>;

/** A finite number, also when written as text with a point or a decimal comma. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 20) return undefined;
  const text = value.trim().replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** The first of the named properties that is a number. */
export function firstNumber(properties: Properties, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const found = numberOf(properties[name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first of the named properties that has text, without blanks around and cut at `max` UTF-16 units. */
export function firstText(properties: Properties, max: number, ...names: readonly string[]): string {
  for (const name of names) {
    const value = properties[name];
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    if (text !== '') return cutText(text, max);
  }
  return '';
}

/** Cuts without leaving half a surrogate pair at the end. */
function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}
