import { randomBytes } from 'node:crypto';
import type { ConsentStore } from '@viaggio/domain/ports/privacy';
import type { SegmentReader } from '@viaggio/domain/ports/segments';
import type { HashId } from '@viaggio/domain/shared';

interface Deps {
  readonly consents: Pick<ConsentStore, 'objectors'>;
  readonly reader: Pick<SegmentReader, 'keep'>;
  readonly now: () => number;
  /** What changes whenever somebody decided about people of the workspace. */
  readonly epochOf: (workspace: number) => string;
}

/** The number under which those who object to profiling are kept; undefined where nobody does. */
export type PickObjectors = (workspace: number) => Promise<HashId | undefined>;

/** Picks are kept by the store for a day; people are merged and split meanwhile. */
const KEPT_MS = 10_000;

/** Who objected to profiling belongs to no segment and to no persona; totals count them as ever. */
export function createPickObjectors({ consents, reader, now, epochOf }: Deps): PickObjectors {
  const kept = new Map<number, { epoch: string; until: number; pick: Promise<HashId | undefined> }>();
  const pickNow = async (workspace: number): Promise<HashId | undefined> => {
    const people = await consents.objectors(workspace);
    if (people.length === 0) return undefined;
    const pick = (randomBytes(8).readBigUInt64LE() >> 1n).toString();
    await reader.keep(workspace, pick, people);
    return pick;
  };
  return (workspace) => {
    const epoch = epochOf(workspace);
    const known = kept.get(workspace);
    if (known && known.epoch === epoch && known.until > now()) return known.pick;
    const pick = pickNow(workspace);
    kept.set(workspace, { epoch, until: now() + KEPT_MS, pick });
    pick.catch(() => kept.delete(workspace));
    return pick;
  };
}
