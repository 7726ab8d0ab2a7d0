/** A trait as one line of text; '' for what has nothing to show. */
export function traitText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') {
    return Object.values(value as object)
      .map(traitText)
      .filter(Boolean)
      .join(', ');
  }
  return String(value);
}
