/**
 * `npm run bench`: measures what bars are set for, on seeded data of the simulator, and writes docs/benchmarks.md.
 * Options: --events N (1000000), --keep DIR (data directory to use and leave), --only seed|http.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort, serverProcess } from '@viaggio/e2e';
import { measureImports } from './imports';
import { openCore, SECRET } from './openCore';
import { measureCollection, measureFreshness, measureTimeline } from './overHttp';
import { PLAIN_PASS } from './plainPass';
import { measureReports, measureStorage } from './reports';
import { seed } from './seed';
import { type Line, tableOf } from './table';

const { values } = parseArgs({ options: { events: { type: 'string', default: '1000000' } } });
const events = Number(values.events);
const data = mkdtempSync(join(tmpdir(), 'viaggio-bench-'));
const keys = { writeKey: 'wk_bench', apiKey: 'vg_bench_key_00000001' };
const REPORT = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));

const rate = (count: number, seconds: number): string => `${(count / seconds).toFixed(0)} events/s`;

async function seededTables(): Promise<string[]> {
  const { stores, core, close } = await openCore(data);
  await stores.control.query("INSERT INTO workspaces (name) VALUES ('Bench')");
  const seeded = await seed(core, 1, events);
  const people = `${seeded.people.toLocaleString('en')} people, ${seeded.merged.toLocaleString('en')} merged`;
  const seeding: Line[] = [
    {
      what: `seeded through collection (${people})`,
      figure: rate(seeded.events, seeded.storeSeconds),
      bar: '',
    },
    { what: 'journeys ready after the last event', figure: `${seeded.projectSeconds.toFixed(1)} s`, bar: '' },
  ];
  const reports = await measureReports(stores, core, 1);
  const storage = await measureStorage(stores);
  await close();
  return [tableOf('Seeding', seeding), tableOf('Reports', reports), tableOf('Storage', storage)];
}

async function servedTables(): Promise<string[]> {
  const environment = { VIAGGIO_SECRET: SECRET };
  const server = serverProcess({ data, port: await freePort(), ...keys, environment });
  const start = await server.start();
  const bench = { server, data, ...keys };
  const lines: Line[] = [{ what: 'start on this data', figure: `${start.toFixed(0)} ms`, bar: '≤ 2,000 ms' }];
  lines.push(await measureFreshness(bench));
  lines.push(await measureTimeline(bench));
  const collection = await measureCollection(bench);
  const imported = await measureImports(bench);
  await server.stop();
  return [
    tableOf('Served', lines),
    tableOf('Collection, durable before the answer', collection),
    tableOf('Import', imported),
  ];
}

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}`;
const tables = [...(await seededTables()), ...(await servedTables())];
rmSync(data, { recursive: true, force: true });
const text = [
  `## ${events.toLocaleString('en')} events`,
  '',
  `${machine}. Load generator on the same machine. Medians of five runs after one to warm up.`,
  '',
  'The plain pass:',
  '',
  '```sql',
  PLAIN_PASS,
  '```',
  '',
  ...tables,
].join('\n');
writeFileSync(REPORT, `# Benchmarks\n\n\`npm run bench\` makes this page.\n\n${text}`);
console.log(text);
