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
}

export const sampleOf = async (driver: EventsDriver, workspace: number, bind: Binder): Promise<Sample> => {
  const [row] = await driver.query<{ n: string }>(
    'SELECT count() AS n FROM journeys WHERE workspace = {workspace:UInt32}',
    { workspace },
  );
  const parts = Math.ceil(Number(row?.n ?? 0) / SAMPLED_CUSTOMERS);
  if (parts <= 1) return { parts: 1, holds: () => '1' };
  const below = bind.add('UInt64', String(HIGHEST_ID / BigInt(parts)));
  return { parts, holds: (id) => `${id} < ${below}` };
};
