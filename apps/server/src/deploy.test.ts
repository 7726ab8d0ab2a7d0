import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { createMetrics } from './metrics';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, 'deploy', path), 'utf8');

/** Names of everything /metrics answers, after one of each was noted. */
async function metricNames(): Promise<Set<string>> {
  const metrics = createMetrics({
    version: '1',
    queued: () => 0,
    lag: () => 0,
    unready: async () => [],
    freeBytes: () => 1,
    directories: { data: '/', backups: '/' },
  });
  metrics.events.inc({ outcome: 'stored' });
  metrics.commits.observe(0.1);
  metrics.errors.inc({ doing: 'x' });
  metrics.answered('api', 200, 5);
  const text = await metrics.text();
  return new Set([...text.matchAll(/^([a-z_][\w]*)(?:\{.*\})? /gm)].map(([, name]) => name!));
}

/** Metrics of ours that an expression of Prometheus names. */
const namesIn = (expression: string): string[] =>
  [...expression.matchAll(/\bviaggio_\w+/g)].map(([name]) => name);

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly action: string };
}

describe('what is deployed', () => {
  it('has alert rules that name metrics there are, and say what to do', async () => {
    const known = await metricNames();
    const { groups } = parse(read('prometheus/viaggio.rules.yml')) as { groups: { rules: Rule[] }[] };
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(8);
    for (const { alert, expr, annotations } of rules) {
      expect(
        namesIn(expr).filter((name) => !known.has(name)),
        alert,
      ).toEqual([]);
      expect(annotations.action.length, alert).toBeGreaterThan(20);
    }
  });

  it('has a dashboard whose every panel names metrics there are', async () => {
    const known = await metricNames();
    const { panels } = JSON.parse(read('grafana/viaggio.json')) as {
      panels: { title: string; targets: { expr: string }[] }[];
    };
    for (const { title, targets } of panels) {
      const named = targets.flatMap(({ expr }) => namesIn(expr));
      expect(named.length, title).toBeGreaterThan(0);
      expect(
        named.filter((name) => !known.has(name)),
        title,
      ).toEqual([]);
    }
    // And the other way: nothing of ours is measured that nobody looks at.
    const all = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join(' ');
    const ours = [
      'events_total',
      'commit_seconds',
      'events_queued',
      'store_up',
      'disk_free_bytes',
      'http_seconds',
    ];
    for (const name of ours) expect(all).toContain(`viaggio_${name}`);
  });

  it.each(['compose.yaml', 'compose.external.yaml', 'prometheus/prometheus.yml'])(
    'has a %s that parses',
    (file) => {
      expect(parseDocument(read(file)).errors).toEqual([]);
    },
  );

  it('builds from files there are, and runs as an ordinary user with nothing but its data to write', () => {
    const dockerfile = read('Dockerfile');
    const copied = [...dockerfile.matchAll(/COPY --from=build \S+ (.*) \.\/?\S*$/gm)].flatMap(([, list]) =>
      list!.split(' ').map((path) => path.replace('/app/', '')),
    );
    const made = new Set(['node_modules', 'dist']);
    for (const path of copied) expect(made.has(path) || existsSync(join(root, path)), path).toBe(true);
    expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('COPY'));
    for (const file of ['compose.yaml', 'compose.external.yaml']) {
      const { services } = parse(read(file)) as { services: { viaggio: Record<string, unknown> } };
      expect(services.viaggio).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      expect((services.viaggio.ports as string[])[0]).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('starts what the build makes', () => {
    const build = readFileSync(join(root, 'tools/start/build.mjs'), 'utf8');
    expect(build).toContain("main: 'apps/server/src/main.ts'");
    for (const file of ['Dockerfile', 'systemd/viaggio.service'])
      expect(read(file)).toContain('dist/server/main.mjs');
    expect(existsSync(join(root, 'apps/cli/bin/viaggio.mjs'))).toBe(true);
  });
});
