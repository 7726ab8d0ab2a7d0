/**
 * Italian has a third plural form for millions ("un milione di …"), which our sentences write like the others:
 * every `_other` also answers as `_many`.
 */
export function withMany(texts: object): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(texts)) {
    out[key] = typeof value === 'object' ? withMany(value) : value;
    if (key.endsWith('_other')) out[key.replace(/_other$/, '_many')] = value;
  }
  return out;
}
