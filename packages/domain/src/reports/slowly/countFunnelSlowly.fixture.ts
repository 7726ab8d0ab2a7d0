import type { FunnelCounts, FunnelQuery, FunnelStepCounts } from '../../ports/reportStore';
import { bestChain, startsOf } from './chains.fixture';
import {
  attributeOf,
  bucketOf,
  distinct,
  histogramOf,
  quantilesOf,
  type TravelContact,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

/** A person in the funnel: the contacts that count as steps. */
interface Walker {
  readonly steps: readonly TravelContact[];
  /** Whether a later contact could still take the person farther. */
  readonly open: boolean;
}

/** The funnel as `domain.md` defines it, by looking at every chain of contacts there is. */
export function countFunnelSlowly(travellers: readonly Traveller[], query: FunnelQuery): FunnelCounts {
  const walkers = travellersOf(travellers, query).flatMap(({ contacts }) => walkerOf(contacts, query));
  return {
    steps: query.steps.map((_, i) => countStep(walkers, i)),
    trend: trendOf(walkers, query),
    breakdown: breakdownOf(walkers, query),
  };
}

function walkerOf(contacts: readonly TravelContact[], query: FunnelQuery): Walker[] {
  const chain = bestChain(contacts, query);
  if (!chain) return [];
  const last = contacts[startsOf(contacts, query).at(-1)!]!;
  const waiting = query.window !== null && last.time + query.window > query.asOf - 1;
  return [{ steps: chain.map((i) => contacts[i]!), open: waiting && chain.length < query.steps.length }];
}

function countStep(walkers: readonly Walker[], step: number): FunnelStepCounts {
  const here = walkers.filter((it) => it.steps.length > step);
  const stopped = here.filter((it) => it.steps.length === step + 1);
  const since = (earlier: number) => here.map(({ steps }) => steps[step]!.time - steps[earlier]!.time);
  return {
    people: here.length,
    stopped: stopped.length,
    open: stopped.filter((it) => it.open).length,
    fromPrevious: step === 0 ? null : quantilesOf(since(step - 1)),
    fromFirst: step === 0 ? null : quantilesOf(since(0)),
    histogram: step === 0 ? [] : histogramOf(since(step - 1)),
  };
}

/** Buckets in which somebody began, ascending. */
function trendOf(walkers: readonly Walker[], query: FunnelQuery): FunnelCounts['trend'] {
  const bucket = (walker: Walker) => bucketOf(walker.steps[0]!.time, query.buckets);
  const buckets = distinct(walkers.flatMap((it) => bucket(it) ?? []));
  return buckets.map((index) => {
    const here = walkers.filter((it) => bucket(it) === index);
    const converted = here.filter((it) => it.steps.length === query.steps.length);
    return { bucket: index, people: here.length, converted: converted.length };
  });
}

/** Values of the first step, ascending. */
function breakdownOf(walkers: readonly Walker[], query: FunnelQuery): FunnelCounts['breakdown'] {
  const by = query.breakdown;
  if (by === undefined) return [];
  const told = (walker: Walker) => attributeOf(walker.steps[0]!, by);
  return distinct(walkers.map(told)).map((value) => {
    const here = walkers.filter((it) => told(it) === value);
    return { value, people: query.steps.map((_, i) => here.filter((it) => it.steps.length > i).length) };
  });
}
