import type { ImportRecord, ImportStore } from '@viaggio/domain/ports/imports';
import type { Source, SourceMeter, SourceStore } from '@viaggio/domain/ports/sources';
import {
  compareWithUsual,
  type DayRate,
  judgeSource,
  type SourceVerdict,
  USUAL_WEEKS,
} from '@viaggio/domain/sources';
import { findSilent } from '@viaggio/domain/today';

export interface SourceHealthDeps {
  readonly sources: Pick<SourceStore, 'list'>;
  readonly imports: Pick<ImportStore, 'list'>;
  readonly meter: SourceMeter;
  readonly now: () => number;
}

/** Whether one source works: the same for every kind. */
export interface SourceHealth extends SourceVerdict {
  readonly source: Source;
  /** Last arrival, UTC ms; null: none yet. */
  readonly lastAt: number | null;
  readonly rate: DayRate;
  /** Open rows by reason, the most frequent first; null: not told, because they belong to no place. */
  readonly toFix: readonly { readonly code: string; readonly rows: number }[] | null;
  /** The last file, of the connection that files come through. */
  readonly lastFile: ImportRecord | null;
}

const DAY_MS = 86_400_000;
/** What came in so many days shows what is missing. */
const CONTENT_DAYS = 30;
const NOTHING = { events: 0, identified: 0, pages: 0, withPlace: 0, orders: 0, costs: 0 };

export interface HealthQuestion {
  readonly workspace: number;
  readonly timeZone: string;
  /** Places the asker is limited to; null: all. */
  readonly places: readonly string[] | null;
}

/**
 * Every way in, and whether it works: last event, today against the same weekday, rows to fix, what is missing. Who is
 * limited to some places is told of what came from them, and not of silence or rows to fix, which belong to none.
 */
export async function readSourceHealth(
  deps: SourceHealthDeps,
  { workspace, timeZone, places }: HealthQuestion,
): Promise<SourceHealth[]> {
  const now = deps.now();
  const sources = await deps.sources.list(workspace);
  if (sources.length === 0) return [];
  const [arrivals, contents, toFix, files] = await Promise.all([
    deps.meter.arrivals(workspace, now - (USUAL_WEEKS * 7 + 1) * DAY_MS, places),
    deps.meter.contents(workspace, now - CONTENT_DAYS * DAY_MS, places),
    places === null ? deps.meter.toFix(workspace) : null,
    deps.imports.list(workspace, { before: undefined, limit: 20 }),
  ]);
  const silent = new Set(
    places === null ? findSilent(arrivals, now, timeZone).map(({ connection }) => connection) : [],
  );
  return sources.map((source) => {
    const lastFile = source.kind === 'import' ? (files.find(isReal) ?? null) : null;
    const own = arrivals.filter(({ connection }) => connection === source.id);
    // What has arrived is in the log at once, and noted with the source a little later.
    const lastAt = own.at(-1)?.last ?? source.lastEventAt;
    const firstAt = earliest(source.firstEventAt, own[0]?.hour);
    const rate = compareWithUsual(own, { now, timeZone, firstAt });
    const rows = toFix?.filter(({ connection }) => connection === source.id) ?? null;
    const verdict = judgeSource(
      {
        kind: source.kind,
        enabled: source.enabled,
        firstAt,
        lastAt,
        silent: silent.has(source.id),
        rate,
        contents: contents.get(source.id) ?? NOTHING,
        toFix: rows?.reduce((sum, row) => sum + row.rows, 0) ?? null,
        lastFile: lastFile && { failed: lastFile.status === 'failed', at: lastFile.createdAt },
      },
      now,
    );
    return { source, lastAt, rate, toFix: rows, lastFile, ...verdict };
  });
}

const earliest = (noted: number | null, heard: number | undefined): number | null =>
  heard === undefined ? noted : Math.min(heard, noted ?? heard);

/** Trials store nothing, and what was undone is as if it had never been. */
const isReal = ({ dryRun, undo }: ImportRecord): boolean => !dryRun && undo === 'none';
