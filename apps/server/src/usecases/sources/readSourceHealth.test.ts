import { createSourceMeter } from '@viaggio/stores/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptItems } from '../collect/acceptItems';
import { type ImportHarness, importHarness } from '../imports/testing/importHarness.fixture';
import { readSourceHealth, type SourceHealthDeps } from './readSourceHealth';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Friday noon in Rome. */
const NOW = Date.UTC(2026, 10, 27, 11);

let harness: ImportHarness;
let deps: SourceHealthDeps;
let sent = 0;

/** Events that arrive one after the other from a moment on. */
async function arrive(source: number, at: number, count: number, place = ''): Promise<void> {
  const items = Array.from({ length: count }, () => ({
    type: 'track',
    event: 'Store Purchase',
    userId: `u${sent}`,
    messageId: `h${sent++}`,
    timestamp: new Date(at).toISOString(),
    properties: { revenue: 10, currency: 'EUR', ...(place ? { place } : {}) },
  }));
  await acceptItems(harness.core.collect, {
    source: { id: source, workspace: harness.workspace, ipPolicy: 'drop' },
    import: 0,
    items,
    arrivals: items.map((_, index) => at + index),
    request: { receivedAt: at },
  });
}

const open = async (name: string, kind: string): Promise<number> => {
  const { id } = await harness.control.sources.create({
    workspace: harness.workspace,
    name,
    kind,
    writeKey: `wk_${name}`,
  });
  return id;
};

beforeAll(async () => {
  harness = await importHarness();
  deps = {
    sources: harness.control.sources,
    imports: harness.deps.imports,
    meter: createSourceMeter(harness.events),
    now: () => NOW,
  };
  await open('waiting', 'web');
  const till = await open('till', 'till');
  const fewer = await open('fewer', 'server');
  for (let week = 1; week <= 8; week += 1) {
    // Open every morning: at ten o’clock of each day of the week.
    for (let day = 0; day < 7; day += 1)
      await arrive(till, NOW - week * 7 * DAY + day * DAY - HOUR, 12, 'Milano');
    await arrive(fewer, NOW - week * 7 * DAY - HOUR, 100);
  }
  await arrive(till, NOW - HOUR, 13, 'Torino');
  await arrive(fewer, NOW - HOUR, 20);
  await harness.run(
    'orders.csv',
    'user_id,event,timestamp\na,visit,2026-01-01\nb,visit,soon\nc,visit,soon\n',
  );
});
afterAll(async () => {
  expect(harness.errors).toEqual([]);
  await harness.close();
});

const read = async (places: readonly string[] | null = null) => {
  const found = await readSourceHealth(deps, {
    workspace: harness.workspace,
    timeZone: 'Europe/Rome',
    places,
  });
  return new Map(found.map((one) => [one.source.name, one]));
};

describe('whether a source works', () => {
  it('is told of one that has sent nothing, one as usual, and one that brings far fewer', async () => {
    const found = await read();
    expect(found.get('waiting')).toMatchObject({ state: 'waiting', gaps: ['nothing_yet'], lastAt: null });
    expect(found.get('till')).toMatchObject({
      state: 'works',
      // Of the eighth week the first day began before it was heard.
      rate: { today: 13, usual: 12, weeks: 7 },
      lastAt: NOW - HOUR + 12,
      gaps: [],
    });
    expect(found.get('fewer')).toMatchObject({ state: 'fewer', rate: { today: 20, usual: 100 } });
  });

  it('names the last file and the rows that wait to be fixed, with their reasons', async () => {
    expect((await read()).get('Import')).toMatchObject({
      state: 'to_fix',
      toFix: [{ code: 'time_invalid', rows: 2 }],
      lastFile: { file: 'orders.csv' },
      rate: { today: 0 },
    });
  });

  it('to whom is limited to some places, tells of what came from these, and nothing of silence or rows', async () => {
    const found = await read(['Torino']);
    expect(found.get('till')).toMatchObject({ rate: { today: 13, usual: null }, toFix: null });
    expect(found.get('Import')).toMatchObject({ toFix: null, gaps: [] });
  });
});
