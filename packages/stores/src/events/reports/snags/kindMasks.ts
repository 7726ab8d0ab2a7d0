import type { SnagQuery } from '@viaggio/domain/ports/frictionStore';
import type { AnyOf, NumberedFilter } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { ContactSet } from '../contacts/contactSet';

/** Bits of a contact's mask. */
export type Bits = readonly { readonly bit: number; readonly any: AnyOf }[];

const isOnlyEvents = (filter: NumberedFilter): boolean =>
  Object.keys(filter).length === 1 && filter.events !== undefined;

/**
 * Array of a journey with the mask of each contact. Filters by event name alone, most of them, are one look-up for all
 * bits together; only what asks for more is asked contact by contact.
 */
export function masksSql(bits: Bits, workspace: number, bind: Binder): string {
  const names = new Map<number, number>();
  const set = new ContactSet(bind, workspace);
  const conditions: string[] = [];
  for (const { bit, any } of bits) {
    for (const event of any.filter(isOnlyEvents).flatMap(({ events }) => events ?? [])) {
      // Unsigned: the last bit would make it less than nothing.
      names.set(event, ((names.get(event) ?? 0) | (2 ** bit)) >>> 0);
    }
    const others = any.filter((filter) => !isOnlyEvents(filter));
    if (others.length > 0) conditions.push(`if(${set.any(others)}, toUInt32(${2 ** bit}), toUInt32(0))`);
  }
  if (names.size > 0) {
    const events = bind.add('Array(UInt16)', [...names.keys()]);
    const masks = bind.add('Array(UInt32)', [...names.values()]);
    conditions.unshift(`transform(${set.element('nm')}, ${events}, ${masks}, toUInt32(0))`);
  }
  if (conditions.length === 0) conditions.push('toUInt32(0)');
  return set.map(conditions.reduce((all, one) => `bitOr(${all}, ${one})`));
}

/**
 * Whether a journey has any contact of the bits, asked of its event names alone where these tell: most journeys are then
 * left out before a mask is made of each of their contacts. '1': any may have.
 */
export function hasAnySql(bits: Bits, bind: Binder): string {
  const filters = bits.flatMap(({ any }) => any);
  if (!filters.every(({ events }) => events !== undefined)) return '1';
  const events = [...new Set(filters.flatMap(({ events: names = [] }) => names))];
  return `hasAny(nm, ${bind.add('Array(UInt16)', events)})`;
}

interface SnagBits {
  readonly bits: Bits;
  /** Kind → bit of what ends it; undefined: a snag by itself. */
  readonly ends: readonly (number | undefined)[];
}

/** Kinds have the bits of their places; what ends the abandoned ones has those after. */
export function snagBits({ kinds }: Pick<SnagQuery, 'kinds'>): SnagBits {
  let next = kinds.length;
  const ends = kinds.map((kind) => (kind.ends === undefined ? undefined : next++));
  const bits = kinds.flatMap((kind, bit) => {
    const end = ends[bit];
    return [{ bit, any: kind.is }, ...(end === undefined ? [] : [{ bit: end, any: kind.ends ?? [] }])];
  });
  return { bits, ends };
}

/** And the steps whose failures they are have bits after these; equal steps share one. */
export function stepBits(query: Pick<SnagQuery, 'kinds'>): SnagBits & {
  /** Kind → bit of its step. */
  readonly steps: readonly (number | undefined)[];
} {
  const { bits, ends } = snagBits(query);
  const first = query.kinds.length + ends.filter((end) => end !== undefined).length;
  const known: string[] = [];
  const stepsBits: { bit: number; any: AnyOf }[] = [];
  const steps = query.kinds.map(({ step, ends: end, is }) => {
    if (step === undefined || end !== undefined || is.length === 0) return undefined;
    const key = JSON.stringify(step);
    if (!known.includes(key)) stepsBits.push({ bit: first + known.push(key) - 1, any: step });
    return first + known.indexOf(key);
  });
  return { bits: [...bits, ...stepsBits], ends, steps };
}
