import { startCluster, whyNoCluster } from '@viaggio/clickhouse-node';
import { expect, test } from 'vitest';
import { openClickhouse } from './driver/openClickhouse';
import { eventsStoreSuite } from './eventsStore.suite.fixture';
import { exportsSuite } from './exports/exports.suite.fixture';
import { restatingSuite } from './journeys/restating.suite.fixture';
import { reportsSuite } from './reports/reports.suite.fixture';

const reason = whyNoCluster();

/** A cluster, and a server alone. */
async function open(shards: number) {
  const cluster = await startCluster(shards);
  const driver = openClickhouse({ url: cluster.urls.join(','), cluster: shards > 1 ? cluster.cluster : '' });
  return {
    driver,
    urls: cluster.urls,
    close: async () => {
      await driver.close();
      await cluster.stop();
    },
  };
}

if (reason !== undefined) test.skip(`events store on ClickHouse servers: ${reason}`, () => undefined);
else {
  eventsStoreSuite('one ClickHouse server', () => open(1));
  eventsStoreSuite('two ClickHouse shards', () => open(2));
  restatingSuite('one ClickHouse server', () => open(1));
  restatingSuite('two ClickHouse shards', () => open(2));
  reportsSuite('one ClickHouse server', () => open(1));
  reportsSuite('two ClickHouse shards', () => open(2));
  exportsSuite('one ClickHouse server', () => open(1));
  exportsSuite('two ClickHouse shards', () => open(2));

  test('the rows of a cluster lie on both shards', async () => {
    const { driver, urls, close } = await open(2);
    const { prepareEventsStore } = await import('./index');
    await prepareEventsStore(driver);
    const rows = Array.from({ length: 100 }, (_, n) => `[1,${n + 1},[],[],[],[],[],[],[],1,0]`).join('\n');
    const columns = ['workspace', 'person', 't', 'tp', 'ch', 'st', 'ac', 'pl', 'value', 'version', 'gone'];
    await driver.insert('journeys', columns, Buffer.from(rows));
    const counts = await Promise.all(
      urls.map(async (url) =>
        Number(await (await fetch(`${url}/?query=SELECT+count()+FROM+journeys_local`)).text()),
      ),
    );
    expect(counts.reduce((a, b) => a + b)).toBe(100);
    expect(Math.min(...counts)).toBeGreaterThan(20);
    await close();
  });
}
