import type { AnyOf, ContactAttribute, NumberedFilter, Population, Quantiles } from '../../ports/reportStore';
import { REST, TIME_EDGES } from '../../ports/reportStore';
import type { HashId } from '../../shared/index';
import { quantileExact } from '../../statistics/index';
import type { EventFilter } from '../../touchpoints/index';

/**
 * Journeys as plain lists, and the few questions that every report asks of them. The reports in this folder are
 * written from the definitions, slowly, without any index or cleverness: the SQL is tested against them.
 */

/** One journey: contacts in the order of the domain, ties resolved. */
export interface Traveller {
  readonly person: HashId;
  readonly contacts: readonly TravelContact[];
}

export interface TravelContact {
  /** UTC milliseconds. */
  readonly time: number;
  readonly touchpoint: number;
  readonly channel: number;
  readonly event: number;
  readonly stage: number;
  readonly place: number;
  readonly campaign: number;
  readonly source: number;
  /** 0 customer, 1 brand, 2 third. */
  readonly actor: number;
  readonly value: number;
  /** Value of the property `held`, which only the log has. */
  readonly held?: string;
  /** What the log says of deals and rivals. */
  readonly says?: SaidInLog;
  /** What only the log can answer; a contact that does not say matches no such filter. */
  readonly matches?: (filter: EventFilter) => boolean;
}

export interface SaidInLog {
  readonly deal?: string;
  readonly reason?: string;
  readonly amount?: number | string;
  readonly rivals?: readonly string[];
  readonly words?: string;
}

export function matchesAnyOf(contact: TravelContact, anyOf: AnyOf): boolean {
  return anyOf.some((filter) => matches(contact, filter));
}

/** A part with an empty list is a part given, which no value meets: names nobody has ever sent have no numbers. */
function matches(contact: TravelContact, filter: NumberedFilter): boolean {
  const parts: boolean[] = [];
  if (filter.touchpoints) parts.push(filter.touchpoints.includes(contact.touchpoint));
  if (filter.channels) parts.push(filter.channels.includes(contact.channel));
  if (filter.events) parts.push(filter.events.includes(contact.event));
  if (filter.places) parts.push(filter.places.includes(contact.place));
  if (filter.actors) parts.push(filter.actors.includes(contact.actor));
  if (filter.logged) parts.push(contact.matches?.(filter.logged) ?? isHeld(contact, filter.logged));
  return parts.length > 0 && parts.every(Boolean);
}

/** Whether the property `held` is what all conditions say: the only property that random contacts have. */
const isHeld = ({ held }: TravelContact, { where = [] }: EventFilter): boolean =>
  where.length > 0 && where.every(({ property, value }) => property === 'held' && held === value);

/** The journeys that are read: those of the member's places, without what happens at or after asOf. */
export function travellersOf(travellers: readonly Traveller[], query: Population): Traveller[] {
  return travellers
    .filter(({ contacts }) => !query.places || contacts.some((it) => query.places!.includes(it.place)))
    .map(({ person, contacts }) => ({ person, contacts: contacts.filter((it) => it.time < query.asOf) }));
}

export function inPeriod(contact: TravelContact, query: Population): boolean {
  return contact.time >= query.from && contact.time < query.end;
}

export function attributeOf(contact: TravelContact, by: ContactAttribute): number {
  return contact[by];
}

/** Values of a breakdown: the `top` that most have, of equals the lowest; the others are REST. */
export function foldedBy(values: readonly number[], top: number): (value: number) => number {
  const count = (value: number) => values.filter((it) => it === value).length;
  const kept = distinct(values)
    .sort((a, b) => count(b) - count(a) || a - b)
    .slice(0, top);
  return (value) => (kept.includes(value) ? value : REST);
}

/** Index of the last start at or before a moment; undefined: before the first. */
export function bucketOf(time: number, starts: readonly number[]): number | undefined {
  const index = starts.findLastIndex((start) => start <= time);
  return index === -1 ? undefined : index;
}

export function quantilesOf(times: readonly number[]): Quantiles | null {
  const p50 = quantileExact(times, 0.5);
  const p90 = quantileExact(times, 0.9);
  return p50 === null || p90 === null ? null : { p50, p90 };
}

/** How many times lie in each bar: bar i holds edge[i − 1] ≤ t < edge[i]. */
export function histogramOf(times: readonly number[]): number[] {
  const edges = [Number.NEGATIVE_INFINITY, ...TIME_EDGES, Number.POSITIVE_INFINITY];
  return edges.slice(1).map((upper, i) => times.filter((it) => it >= edges[i]! && it < upper).length);
}

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The different values, ascending. */
export const distinct = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
