import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface MeasuredState {
  readonly version: string;
  readonly queued: () => number;
  /** How far behind the journeys of the workspace that is furthest behind are, in seconds. */
  readonly lag: () => number;
  /** Names of the stores that do not answer. */
  readonly unready: () => Promise<readonly string[]>;
  /** Free bytes of the disk that holds a directory. */
  readonly freeBytes: (directory: string) => number;
  /** Directories whose disks are watched, by what they hold. */
  readonly directories: Readonly<Record<string, string>>;
}

/** What a request was about, by its path. */
export const KINDS = ['collect', 'api', 'auth', 'web'] as const;
export type RequestKind = (typeof KINDS)[number];

/** What lies outside this process: asked when Prometheus asks. */
function measureOutside(registry: Registry, read: MeasuredState): void {
  new Gauge({
    name: 'viaggio_info',
    help: 'Always 1; the label says which release runs.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version: read.version }, 1);
  new Gauge({
    name: 'viaggio_store_up',
    help: '1 while a store answers, else 0.',
    labelNames: ['store'],
    registers: [registry],
    async collect() {
      const away = await read.unready();
      for (const store of ['control', 'events']) this.set({ store }, away.includes(`${store} store`) ? 0 : 1);
    },
  });
  new Gauge({
    name: 'viaggio_disk_free_bytes',
    help: 'Free space of the disk that holds the data, and of the one that holds the backups.',
    labelNames: ['holds'],
    registers: [registry],
    collect() {
      for (const [holds, directory] of Object.entries(read.directories)) {
        this.set({ holds }, read.freeBytes(directory));
      }
    },
  });
}

/** How requests are answered. */
function measureRequests(registry: Registry) {
  const seconds = new Histogram({
    name: 'viaggio_http_seconds',
    help: 'Time of an answer, by what the request was about.',
    labelNames: ['kind'],
    buckets: [0.01, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  const answers = new Counter({
    name: 'viaggio_http_answers_total',
    help: 'Answers by what the request was about and by status.',
    labelNames: ['kind', 'status'],
    registers: [registry],
  });
  return (kind: RequestKind, status: number, milliseconds: number): void => {
    seconds.observe({ kind }, milliseconds / 1_000);
    answers.inc({ kind, status });
  };
}

function measureBackups(registry: Registry) {
  const at = new Gauge({
    name: 'viaggio_backup_timestamp_seconds',
    help: 'When the latest backup was made here. Unix seconds; 0 when there is none.',
    registers: [registry],
  });
  const seconds = new Gauge({
    name: 'viaggio_backup_seconds',
    help: 'How long the latest backup took.',
    registers: [registry],
  });
  return {
    found: (moment: number): void => at.set(moment / 1_000),
    made: (moment: number, milliseconds: number): void => {
      at.set(moment / 1_000);
      seconds.set(milliseconds / 1_000);
    },
  };
}

/** What Prometheus reads at /metrics. Nothing here names a person or a workspace's data. */
export function createMetrics(read: MeasuredState) {
  const registry = new Registry();
  measureOutside(registry, read);
  collectDefaultMetrics({ register: registry, prefix: 'viaggio_' });
  const events = new Counter({
    name: 'viaggio_events_total',
    help: 'Events by what became of them.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const commits = new Histogram({
    name: 'viaggio_commit_seconds',
    help: 'Time of a group commit: log, known messages, claims.',
    buckets: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [registry],
  });
  const restarts = new Counter({
    name: 'viaggio_engine_restarts_total',
    help: 'Restarts of the events engine.',
    registers: [registry],
  });
  const errors = new Counter({
    name: 'viaggio_errors_total',
    help: 'Failures of background work, by what was being done.',
    labelNames: ['doing'],
    registers: [registry],
  });
  const projected = new Gauge({
    name: 'viaggio_projected_until_seconds',
    help: 'Until when journeys are up to date, the oldest workspace that had news. Unix seconds.',
    registers: [registry],
  });
  new Gauge({
    name: 'viaggio_events_queued',
    help: 'Events waiting for a group commit.',
    registers: [registry],
    collect() {
      this.set(read.queued());
    },
  });
  new Gauge({
    name: 'viaggio_projection_lag_seconds',
    help: 'How far journeys are behind the events, in the workspace that is furthest behind.',
    registers: [registry],
    collect() {
      this.set(read.lag());
    },
  });
  return {
    answered: measureRequests(registry),
    backups: measureBackups(registry),
    events,
    commits,
    restarts,
    errors,
    projected,
    text: () => registry.metrics(),
  };
}
