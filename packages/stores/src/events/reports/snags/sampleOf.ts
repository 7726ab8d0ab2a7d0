import type { SampledCustomers } from '@viaggio/domain/ports/frictionStore';
import type { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';

/** Of more customers than this a sample is enough to say what is usual. */
const SAMPLED_CUSTOMERS = 200_000;
/** Ids of customers and of sources are hashes of 63 bits. */
const HIGHEST_ID = 2n ** 63n;

export interface Sample {
  /** One of so many customers. */
  readonly parts: number;
  /** Condition on an id: a stretch of all ids, by which tables are in order, so that the others are not even read. */
  readonly holds: (id: string) => string;
  /** How many they are; null: all. */
  readonly sampled: SampledCustomers | null;
}

/** @param most of so many customers all are taken */
export async function sampleOf(
  driver: EventsDriver,
  workspace: number,
  bind: Binder,
  most = SAMPLED_CUSTOMERS,
): Promise<Sample> {
  const of = await countJourneys(driver, workspace, HIGHEST_ID);
  const parts = Math.ceil(of / most);
  if (parts <= 1) return { parts: 1, holds: () => '1', sampled: null };
  const below = HIGHEST_ID / BigInt(parts);
  const bound = bind.add('UInt64', String(below));
  const taken = await countJourneys(driver, workspace, below);
  return { parts, holds: (id) => `${id} < ${bound}`, sampled: { of, taken } };
}

/** Customers with an id below another, those who were merged away until they are swept out. */
async function countJourneys(driver: EventsDriver, workspace: number, below: bigint): Promise<number> {
  const [row] = await driver.query<{ n: string }>(
    'SELECT count() AS n FROM journeys WHERE workspace = {workspace:UInt32} AND person < {below:UInt64}',
    { workspace, below: String(below) },
  );
  return Number(row?.n ?? 0);
}
