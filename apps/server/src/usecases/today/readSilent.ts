import type { SourceStore } from '@viaggio/domain/ports/sources';
import type { TodayStore } from '@viaggio/domain/ports/todayStore';
import { findSilent, RHYTHM_WEEKS } from '@viaggio/domain/today';

export interface SilentDeps {
  readonly today: Pick<TodayStore, 'arrivalHours'>;
  readonly sources: Pick<SourceStore, 'list'>;
}

export interface TodaySilence {
  readonly id: number;
  readonly name: string;
  readonly lastAt: number;
  readonly hours: number;
}

const WEEK_MS = 7 * 86_400_000;
/** Connections Viaggio fills itself, from files and with the example: their silence means nothing. */
const OWN_KINDS: ReadonlySet<string> = new Set(['import', 'demo']);

/** Connections silent for longer than their own rhythm, the longest silence first. */
export async function readSilent(
  { today, sources }: SilentDeps,
  { workspace, timeZone, now }: { workspace: number; timeZone: string; now: number },
): Promise<TodaySilence[]> {
  const known = (await sources.list(workspace)).filter(
    ({ kind, enabled }) => enabled && !OWN_KINDS.has(kind),
  );
  if (known.length === 0) return [];
  const hours = await today.arrivalHours(workspace, now - RHYTHM_WEEKS * WEEK_MS);
  const silent = new Map(findSilent(hours, now, timeZone).map((one) => [one.connection, one]));
  return known
    .flatMap(({ id, name }) => {
      const silence = silent.get(id);
      return silence ? [{ id, name, lastAt: silence.lastAt, hours: silence.hours }] : [];
    })
    .toSorted((a, b) => b.hours - a.hours);
}
