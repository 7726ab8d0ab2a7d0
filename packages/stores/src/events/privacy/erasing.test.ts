import { startCluster, whyNoCluster } from '@viaggio/clickhouse-node';
import { test } from 'vitest';
import { testEvents } from '../../testing/index';
import { openClickhouse } from '../driver/openClickhouse';
import { erasingSuite } from './erasing.suite.fixture';

erasingSuite('chDB', testEvents);

const reason = whyNoCluster();
if (reason !== undefined) test.skip(`erasing on ClickHouse servers: ${reason}`, () => undefined);
else {
  erasingSuite('two ClickHouse shards', async () => {
    const cluster = await startCluster(2);
    const driver = openClickhouse({ url: cluster.urls.join(','), cluster: cluster.cluster });
    return {
      driver,
      close: async () => {
        await driver.close();
        await cluster.stop();
      },
    };
  });
}
