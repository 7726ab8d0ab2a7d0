/**
 * `npm run bench`: measures what bars are set for, on seeded data of the simulator, and writes docs/benchmarks.md.
 * Options: --events N (1000000); of more than a million the rest are copies with ids of their own. --only reports leaves
 * out what a server is needed for, and the copies in the control store that nothing else reads. --keep DIR: the seeded
 * data stay there and are measured again next time; --seed ends once they lie there. --only frames draws a large map in a
 * browser instead. Each size keeps its own part of the page.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort, serverProcess } from '@viaggio/e2e';
import { measureAnalysts, measureWatchedMap } from './analysts';
import { measureFrames } from './frames';
import { measureImports } from './imports';
import { residentMegabytes } from './memory';
import { multiplyControl, multiplyEvents } from './multiply';
import { type Opened, openCore, SECRET } from './openCore';
import { measureCollection, measureFreshness, measureRestating, measureTimeline } from './overHttp';
import { PLAIN_PASS } from './plainPass';
import { measureReports, measureStorage } from './reports';
import { seed } from './seed';
import { type Line, tableOf } from './table';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    only: { type: 'string' },
    keep: { type: 'string' },
    seed: { type: 'boolean', default: false },
  },
});
const events = Number(values.events);
const onlyReports = values.only === 'reports';
const data = values.keep ?? mkdtempSync(join(tmpdir(), 'viaggio-bench-'));
/** What seeding took, written once all of it lies there. */
const SEEDED = join(data, `seeded-${events}.json`);
const keys = { writeKey: 'wk_bench', apiKey: 'vg_bench_key_00000001' };
const REPORT = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));

/** More than this is not sent but copied, with people of its own. */
const SENT = 1_000_000;
/** Of more events than these each run takes minutes. */
const MANY = 50_000_000;
const RUNS = events > MANY ? 2 : 5;

const rate = (count: number, seconds: number): string => `${(count / seconds).toFixed(0)} events/s`;

/** A long run shows what it has found as it goes. */
function print(table: string): string {
  console.log(table);
  return table;
}

async function seedStores({ stores, core }: Pick<Opened, 'stores' | 'core'>): Promise<Line[]> {
  await stores.control.query("INSERT INTO workspaces (name) VALUES ('Bench')");
  const sent = Math.min(events, SENT);
  const copies = Math.round(events / sent) - 1;
  const seeded = await seed(core, 1, sent);
  console.log(`${sent} events sent and projected`);
  if (copies > 0) {
    await multiplyEvents(stores, copies);
    if (!onlyReports) await multiplyControl(stores, copies);
  }
  // As the server does now and then.
  const swept = performance.now();
  await core.sweep();
  const sweeping = (performance.now() - swept) / 1000;
  const people = `${seeded.people.toLocaleString('en')} people, ${seeded.merged.toLocaleString('en')} merged`;
  const seeding: Line[] = [
    {
      what: `seeded through collection (${people})`,
      figure: rate(seeded.events, seeded.storeSeconds),
      bar: '',
    },
    { what: 'journeys ready after the last event', figure: `${seeded.projectSeconds.toFixed(1)} s`, bar: '' },
    { what: 'rows of merged people swept out of the journeys', figure: `${sweeping.toFixed(1)} s`, bar: '' },
  ];
  writeFileSync(SEEDED, JSON.stringify(seeding));
  return seeding;
}

async function seededTables(): Promise<string[]> {
  const isSeeded = existsSync(SEEDED);
  const { stores, core, close } = await openCore(data);
  const seeding = isSeeded
    ? (JSON.parse(readFileSync(SEEDED, 'utf8')) as Line[])
    : await seedStores({ stores, core });
  if (values.seed) {
    await close();
    process.exit();
  }
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(data));
  }, 1_000);
  const reports = await measureReports(stores, core, { workspace: 1, runs: RUNS });
  clearInterval(watch);
  reports.push({
    what: 'peak RSS of the engine meanwhile',
    figure: `${peak.toFixed(0)} MB`,
    bar: '≤ 2,000 MB at 100M',
  });
  const storage = await measureStorage(stores);
  await close();
  return [tableOf('Seeding', seeding), tableOf('Reports', reports), tableOf('Storage', storage)].map(print);
}

async function servedTables(): Promise<string[]> {
  const environment = { VIAGGIO_SECRET: SECRET };
  const server = serverProcess({ data, port: await freePort(), ...keys, environment });
  const start = await server.start();
  const bench = { server, data, ...keys };
  const lines: Line[] = [{ what: 'start on this data', figure: `${start.toFixed(0)} ms`, bar: '≤ 2,000 ms' }];
  lines.push(await measureFreshness(bench));
  lines.push(await measureRestating(bench));
  lines.push(await measureTimeline(bench));
  lines.push(...(await measureWatchedMap(bench)));
  const analysts = await measureAnalysts(bench);
  const collection = await measureCollection(bench);
  const tables = [
    print(tableOf('Served', lines)),
    print(tableOf('Ten analysts at once while events arrive', analysts)),
    print(tableOf('Collection, durable before the answer', collection)),
  ];
  // A file takes as long beside ten million events as beside one million.
  if (events <= SENT) tables.push(print(tableOf('Import', await measureImports(bench))));
  await server.stop();
  return tables;
}

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}`;

/** Writes a part of the page, in the place of its former self. */
function writePart(title: string, lines: readonly string[]): void {
  const former = existsSync(REPORT)
    ? readFileSync(REPORT, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : [];
  const parts = [
    ...former.filter((part) => !part.startsWith(`## ${title}\n`)),
    [`## ${title}`, '', ...lines].join('\n'),
  ];
  parts.sort((a, b) => a.split(' ')[1]!.length - b.split(' ')[1]!.length);
  writeFileSync(REPORT, `# Benchmarks\n\n\`npm run bench\` makes this page.\n\n${parts.join('\n')}`);
}

async function measureSize(): Promise<void> {
  const tables = [...(await seededTables()), ...(onlyReports ? [] : await servedTables())];
  writePart(`${events.toLocaleString('en')} events`, [
    `${machine}. Load generator on the same machine. Medians of ${RUNS} runs after one to warm up.`,
    '',
    'The plain pass:',
    '',
    '```sql',
    PLAIN_PASS,
    '```',
    '',
    ...tables,
  ]);
}

if (values.only === 'frames') {
  const frames = await measureFrames();
  writePart('Frames of the map editor', [
    `${machine}; the server beside the browser.`,
    '',
    print(tableOf('1,200 cards', frames)),
  ]);
} else await measureSize();
if (!values.keep) rmSync(data, { recursive: true, force: true });
