import type { PrivacyRuleStore, PrivacyRules } from '@viaggio/domain/ports/privacy';
import { maskFields, type Tombstones } from '@viaggio/domain/privacy';

/** What collection asks about privacy, with every event: answered at once, from memory. */
export interface PrivacyDirectory {
  /** Tombstones of a workspace; undefined where there are none. */
  tombstonesOf(workspace: number): Tombstones | undefined;
  /** Leaves out what the workspace never stores; undefined where it stores everything. */
  withoutFieldsOf(workspace: number): ((item: unknown) => unknown) | undefined;
  turnedAway(workspace: number, events: number): void;
  /** Reads the rules anew if they have changed, and writes the counts. */
  refresh(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

/** A change is seen so soon on every node; an erasure waits longer before it deletes anything. */
export const SEEN_WITHIN_MS = 2_000;

export function createPrivacyDirectory(
  store: Pick<PrivacyRuleStore, 'stamp' | 'load' | 'countTurnedAway'>,
  onError: (error: unknown, doing: string) => void,
): PrivacyDirectory {
  let stamp: string | undefined;
  let tombstones: PrivacyRules['tombstones'] = new Map();
  let fields = new Map<number, (item: unknown) => unknown>();
  let timer: NodeJS.Timeout | undefined;
  const counts = new Map<number, number>();

  const writeCounts = async (): Promise<void> => {
    if (counts.size === 0) return;
    const due = new Map(counts);
    counts.clear();
    await store.countTurnedAway(due).catch((error) => {
      for (const [workspace, events] of due) counts.set(workspace, (counts.get(workspace) ?? 0) + events);
      throw error;
    });
  };
  const refresh = async (): Promise<void> => {
    const now = await store.stamp();
    if (now !== stamp) {
      const rules = await store.load();
      tombstones = rules.tombstones;
      fields = new Map(
        [...rules.fields].map(([workspace, of]) => [workspace, (item) => maskFields(item, of)]),
      );
      stamp = now;
    }
    await writeCounts();
  };
  return {
    tombstonesOf: (workspace) => tombstones.get(workspace),
    withoutFieldsOf: (workspace) => fields.get(workspace),
    turnedAway: (workspace, events) => void counts.set(workspace, (counts.get(workspace) ?? 0) + events),
    refresh,
    start: () => {
      timer = setInterval(() => {
        refresh().catch((error) => onError(error, 'read privacy rules'));
      }, SEEN_WITHIN_MS / 2).unref();
    },
    stop: async () => {
      clearInterval(timer);
      await writeCounts().catch((error) => onError(error, 'count what was turned away'));
    },
  };
}
