/** JSON text of an object as the log keeps it; anything else is an object without properties. */
export function readJson(text: string): Record<string, unknown> {
  if (text === '' || text === '{}') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
