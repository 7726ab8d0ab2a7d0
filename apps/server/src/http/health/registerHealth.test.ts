import { expect, it } from 'vitest';
import { createTestService } from '../testing/createTestService';

it('says that the process lives, which stores are missing, and what was measured', async () => {
  let missing: string[] = [];
  const service = await createTestService({
    unready: async () => missing,
    metrics: async () => 'viaggio_events_total 3\n',
  });
  const { app } = service;
  expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok', version: '0.0.0-test' });
  expect((await app.inject('/readyz')).json()).toEqual({ status: 'ready' });
  missing = ['events store'];
  const unready = await app.inject('/readyz');
  expect([unready.statusCode, unready.json().error.code, unready.json().error.message]).toEqual([
    503,
    'not_ready',
    'Not ready: events store.',
  ]);
  expect((await app.inject('/metrics')).body).toContain('viaggio_events_total 3');
  await service.close();
});
