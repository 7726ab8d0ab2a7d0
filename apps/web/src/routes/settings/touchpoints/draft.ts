import type { TouchpointInput } from '@viaggio/contract/touchpoints';
import { saysSomething } from '../rules/saysSomething';

/** An id from a name: lower case, without accents, unique among those taken. */
export function slugOf(name: string, taken: readonly string[]): string {
  const base =
    name
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'touchpoint';
  if (!taken.includes(base)) return base;
  let count = 2;
  while (taken.includes(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

/** Why a touchpoint cannot be saved as it is; undefined when it can. */
export function lackOf(item: TouchpointInput): 'name' | 'rule' | undefined {
  if (!item.name.it.trim() || !item.name.en.trim()) return 'name';
  return item.filters.length > 0 && item.filters.every(saysSomething) ? undefined : 'rule';
}

/** A touchpoint to be written, not yet in the catalogue. */
export function newTouchpoint(taken: readonly string[]): TouchpointInput {
  return {
    id: slugOf('touchpoint', taken),
    name: { it: '', en: '' },
    says: { it: '', en: '' },
    channel: 'web',
    control: 'owned',
    contact: 'direct',
    setting: 'online',
    moment: 'none',
    initiative: 'customer',
    filters: [{}],
  };
}

/** The list with one item some places up (−) or down (+). */
export function moved<T extends { id: string }>(items: readonly T[], id: string, by: number): readonly T[] {
  const from = items.findIndex((item) => item.id === id);
  const to = Math.max(0, Math.min(items.length - 1, from + by));
  const item = items[from];
  if (!item || from === to) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
