import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What Prometheus reads at /metrics. Nothing here names a person or a workspace's data. */
export function createMetrics(read: { readonly queued: () => number }) {
  const registry = new Registry();
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
  return {
    events,
    commits,
    restarts,
    errors,
    projected,
    text: () => registry.metrics(),
  };
}
