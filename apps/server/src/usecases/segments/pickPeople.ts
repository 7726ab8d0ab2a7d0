import { randomBytes } from 'node:crypto';
import type { PeoplePicker, SegmentReader } from '@viaggio/domain/ports/segments';
import type { PickedRule } from '@viaggio/domain/segments';
import type { HashId } from '@viaggio/domain/shared';

export interface PickDeps {
  readonly picker: PeoplePicker;
  readonly reader: Pick<SegmentReader, 'keep'>;
  readonly now: () => number;
  /** What changes whenever somebody decided about lists or identities of the workspace. */
  readonly epochOf: (workspace: number) => string;
}

/** Answers whose people a rule of what journeys do not know finds: the number they are kept under. */
export type PickPeople = (workspace: number, rule: PickedRule) => Promise<HashId>;

interface Kept {
  readonly pick: Promise<HashId>;
  readonly epoch: string;
  until: number;
}

/** Profiles change all the time: picks are made again after ten seconds, later where making them takes long. */
const LEAST_KEPT_MS = 10_000;
const MOST_KEPT_MS = 600_000;
const KEPT_FOR_EACH_MS = 10;
const MOST = 500;

/** Picks people once for some time, whichever reports ask for them. */
export function createPickPeople(deps: PickDeps): PickPeople {
  const kept = new Map<string, Kept>();
  return (workspace, rule) => {
    const key = JSON.stringify([workspace, rule]);
    const epoch = deps.epochOf(workspace);
    const known = kept.get(key);
    if (known && known.epoch === epoch && known.until > deps.now()) return known.pick;
    const began = deps.now();
    const pick = pickPeople(deps, workspace, rule);
    const entry: Kept = { pick, epoch, until: Number.POSITIVE_INFINITY };
    kept.delete(key);
    kept.set(key, entry);
    pick.then(
      () => {
        const took = KEPT_FOR_EACH_MS * (deps.now() - began);
        entry.until = deps.now() + Math.min(MOST_KEPT_MS, Math.max(LEAST_KEPT_MS, took));
      },
      () => kept.delete(key),
    );
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return pick;
  };
}

async function pickPeople(
  { picker, reader }: PickDeps,
  workspace: number,
  rule: PickedRule,
): Promise<HashId> {
  const pick = (randomBytes(8).readBigUInt64LE() >> 1n).toString();
  const take = (people: readonly HashId[]): Promise<void> => reader.keep(workspace, pick, people);
  await (rule.kind === 'list'
    ? picker.eachOnList(workspace, rule, take)
    : picker.eachWithTrait(workspace, rule, take));
  return pick;
}
