import type { AcceptedEvent } from '../events/index';
import type { EventFilter, PropertyCondition, Touchpoint } from './types';

/**
 * Filters and catalogue order, read plainly: the first touchpoint with a filter that matches. The events store
 * evaluates filters in SQL; this says what they mean, for tests only.
 */

type Event = Partial<
  Pick<AcceptedEvent, 'type' | 'name' | 'actor' | 'channel' | 'place' | 'referrer' | 'url'>
> & {
  readonly properties?: Readonly<Record<string, unknown>>;
};

export const UNMAPPED = 'unmapped';

export function classifySlowly(catalogue: readonly Touchpoint[], event: Event): string {
  return catalogue.find((touchpoint) => touchpoint.filters.some((it) => matches(it, event)))?.id ?? UNMAPPED;
}

export function matches(filter: EventFilter, event: Event): boolean {
  const asked = [
    [filter.events, event.name],
    [filter.types, event.type ?? 'track'],
    [filter.channels, event.channel],
    [filter.actors, event.actor ?? 'customer'],
    [filter.referrers, event.referrer],
    [filter.places, event.place],
  ] as const;
  const parts: boolean[] = [];
  for (const [values, value] of asked) {
    if (values?.length) parts.push((values as readonly (string | undefined)[]).includes(value));
  }
  if (filter.urls?.length) parts.push(filter.urls.some((pattern) => matchesPath(pattern, event.url ?? '')));
  for (const condition of filter.where ?? []) parts.push(holds(condition, event.properties ?? {}));
  return parts.length > 0 && parts.every(Boolean);
}

function matchesPath(pattern: string, url: string): boolean {
  if (url === '') return false;
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '');
  const plain = path.length > 1 ? path.replace(/\/+$/, '') : path || '/';
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`).test(plain);
}

/** The operators that the defaults use. */
function holds(
  { property, op, value }: PropertyCondition,
  properties: Readonly<Record<string, unknown>>,
): boolean {
  const found = properties[property];
  if (op === 'contains')
    return String(found ?? '')
      .toLowerCase()
      .includes(String(value).toLowerCase());
  if (op === 'equals') return String(found ?? '') === String(value);
  if (op === 'at_least') return Number(found ?? Number.NaN) >= Number(value);
  throw new Error(`the defaults use an operator that the tests do not know: ${op}`);
}
