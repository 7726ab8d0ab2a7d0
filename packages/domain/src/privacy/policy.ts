import { findPersonalData, type PersonalKind } from './findPersonalData';

/** How long events of a kind are kept. */
export interface RetentionRule {
  /** `pages` (pages and screens), `all`, or the name of an event. */
  readonly events: string;
  readonly days: number;
}

/** A property that is not stored, or not in full. */
export interface FieldRule {
  /** Name of the property or trait, wherever it stands. */
  readonly field: string;
  /** `drop`: not stored at all. `mask`: what looks like personal data in it is not. */
  readonly action: 'drop' | 'mask';
}

const MASKED: Readonly<Record<PersonalKind, string>> = {
  email: '[email]',
  phone: '[phone]',
  taxCode: '[tax code]',
  card: '[card]',
  iban: '[iban]',
};

const DEEPEST = 40;

function maskValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'number') {
    const kinds = findPersonalData(String(value));
    return kinds.length === 0 ? value : kinds.map((kind) => MASKED[kind]).join(' ');
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((inside) => maskValue(inside, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, maskValue(inside, depth + 1)]),
  );
}

/** The item with the fields of the rules left out or masked, at whatever depth. The same object when none is there. */
export function maskFields(
  item: unknown,
  rules: ReadonlyMap<string, FieldRule['action']>,
  depth = 0,
): unknown {
  if (typeof item !== 'object' || item === null || depth > DEEPEST) return item;
  if (Array.isArray(item)) {
    const masked = item.map((inside) => maskFields(inside, rules, depth + 1));
    return masked.some((inside, index) => inside !== item[index]) ? masked : item;
  }
  let changed: Record<string, unknown> | undefined;
  for (const [key, inside] of Object.entries(item)) {
    const action = rules.get(key);
    const next = action === undefined ? maskFields(inside, rules, depth + 1) : maskValue(inside, depth);
    if (action !== 'drop' && next === inside) continue;
    changed ??= { ...item };
    if (action === 'drop') delete changed[key];
    else changed[key] = next;
  }
  return changed ?? item;
}
