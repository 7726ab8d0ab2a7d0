import { setTimeout as sleep } from 'node:timers/promises';
import { load } from '@viaggio/simulator/load';
import type { Core } from '../../../apps/server/src/composeCore';
import { acceptItems } from '../../../apps/server/src/usecases/collect/acceptItems';

const CHUNK = 4_000;
const IN_FLIGHT = 3;

export interface Seeded {
  readonly events: number;
  readonly people: number;
  readonly merged: number;
  readonly storeSeconds: number;
  readonly projectSeconds: number;
}

/** Sends simulated items through collection, then waits until their journeys have been made. */
export async function seed(core: Core, workspace: number, events: number): Promise<Seeded> {
  const simulated = load({ seed: 1, events, endsAt: Date.now() });
  const source = { id: 1, workspace, ipPolicy: 'drop' as const };
  const started = performance.now();
  const pending = new Set<Promise<unknown>>();
  const send = async (items: unknown[], arrivals: number[]): Promise<void> => {
    const sending = acceptItems(core.collect, {
      source,
      items,
      arrivals,
      import: 0,
      request: { receivedAt: Date.now() },
    }).finally(() => pending.delete(sending));
    pending.add(sending);
    if (pending.size >= IN_FLIGHT) await Promise.race(pending);
  };
  let items: unknown[] = [];
  let arrivals: number[] = [];
  for (const item of simulated.items) {
    items.push(item);
    arrivals.push(Date.parse(item.timestamp) + 1_000);
    if (items.length < CHUNK) continue;
    await send(items, arrivals);
    [items, arrivals] = [[], []];
  }
  await send(items, arrivals);
  await Promise.all(pending);
  const stored = performance.now();
  await core.projector.settle();
  // A last round may have found people whose identity changed while it ran.
  await sleep(1_000);
  await core.projector.settle();
  const { people, merged } = simulated.truth;
  return {
    events: simulated.truth.events,
    people,
    merged,
    storeSeconds: (stored - started) / 1000,
    projectSeconds: (performance.now() - stored) / 1000,
  };
}
