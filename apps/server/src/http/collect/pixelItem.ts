import type { EventType } from '@viaggio/domain/events';

/** Fields of a pixel that hold JSON. */
const JSON_FIELDS = new Set(['properties', 'context', 'traits', 'integrations']);

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The event a pixel's address describes: each parameter is a field, objects as JSON. */
export function pixelItem(query: Readonly<Record<string, string>>, type: EventType): Record<string, unknown> {
  const item: Record<string, unknown> = { type };
  for (const [name, value] of Object.entries(query)) {
    if (name === 'writeKey' || name === '__proto__') continue;
    item[name] = JSON_FIELDS.has(name) ? jsonOr(String(value)) : String(value);
  }
  return item;
}
