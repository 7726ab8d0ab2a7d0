import type { JobStore } from '@viaggio/domain/ports/jobs';
import { acceptItems, type CollectUseCaseDeps } from '../collect/acceptItems';

/** One simulated item and when the server's clock says it arrived, UTC milliseconds. */
export interface SimulatedItem {
  readonly item: unknown;
  readonly receivedAt: number;
}

export interface LoadDemoDeps {
  readonly collect: CollectUseCaseDeps;
  readonly jobs: Pick<JobStore, 'report' | 'finish'>;
  /** Customers of an invented brand over a year that ends now, one after another. */
  readonly simulate: (options: { customers: number; endsAt: number }) => Iterable<SimulatedItem>;
  /** Resolves when the journeys of what was committed have been made. */
  readonly settle: () => Promise<void>;
  readonly now: () => number;
}

export interface DemoLoad {
  readonly workspace: number;
  readonly job: number;
  readonly source: number;
  readonly customers: number;
}

const ITEMS_PER_CHUNK = 2_000;
const CHUNKS_IN_FLIGHT = 3;
const REPORT_EVERY_MS = 500;
/** Mean number of items of a simulated customer: only the progress depends on it. */
const ITEMS_PER_CUSTOMER = 26;

/** Sends the simulated year through collection, as clients would, and reports how far it is. */
export async function loadDemo(deps: LoadDemoDeps, load: DemoLoad): Promise<void> {
  const endsAt = deps.now();
  const expected = load.customers * ITEMS_PER_CUSTOMER;
  let sent = 0;
  let reported = 0;
  const pending = new Set<Promise<unknown>>();
  const send = async (chunk: readonly SimulatedItem[]): Promise<void> => {
    await acceptItems(deps.collect, {
      source: { id: load.source, workspace: load.workspace, ipPolicy: 'drop' },
      items: chunk.map((one) => one.item),
      arrivals: chunk.map((one) => one.receivedAt),
      import: 0,
      request: { receivedAt: endsAt },
    });
    sent += chunk.length;
    if (performance.now() - reported < REPORT_EVERY_MS) return;
    reported = performance.now();
    await deps.jobs.report(load.workspace, load.job, { progress: Math.min(0.95, sent / expected) });
  };
  for (const chunk of chunksOf(deps.simulate({ customers: load.customers, endsAt }))) {
    const sending = send(chunk).finally(() => pending.delete(sending));
    pending.add(sending);
    if (pending.size >= CHUNKS_IN_FLIGHT) await Promise.race(pending);
  }
  await Promise.all(pending);
  await deps.settle();
  await deps.jobs.finish(load.workspace, load.job, { status: 'done' });
}

function* chunksOf(items: Iterable<SimulatedItem>): Iterable<SimulatedItem[]> {
  let chunk: SimulatedItem[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < ITEMS_PER_CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
