/** Levels and values of an item kept when it cannot be written whole. */
const MAX_LEVELS = 64;
const MAX_VALUES = 50_000;

/**
 * JSON text of an item that was set apart, to be repaired and replayed. Total: what `JSON.stringify` cannot write
 * (thousands of levels, a cycle, a value that JSON does not have) is cut at 64 levels and written as text.
 */
export function writePayload(item: unknown): string {
  try {
    return JSON.stringify(item) ?? 'null';
  } catch {
    return JSON.stringify(pruned(item, 1, { left: MAX_VALUES })) ?? 'null';
  }
}

function pruned(value: unknown, level: number, budget: { left: number }): unknown {
  budget.left -= 1;
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (level > MAX_LEVELS || budget.left < 0) return '…';
  if (Array.isArray(value)) {
    const kept: unknown[] = [];
    for (const element of value) {
      if (budget.left < 0) break;
      kept.push(pruned(element, level + 1, budget));
    }
    return kept;
  }
  const kept: [string, unknown][] = [];
  for (const [key, inside] of Object.entries(value)) {
    if (budget.left < 0) break;
    kept.push([key, pruned(inside, level + 1, budget)]);
  }
  return Object.fromEntries(kept);
}
