import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportHarness, importHarness } from './testing/importHarness.fixture';
import { hasSharedData, readShared } from './testing/sharedData.fixture';

if (!hasSharedData) console.warn('skipped: ../shared/data is not there, so published files are not imported');

describe.skipIf(!hasSharedData)('published files load as they are', () => {
  let harness: ImportHarness;
  beforeAll(async () => {
    harness = await importHarness();
  });
  afterAll(() => harness.close());

  it.each([
    [
      'shop-incidents/ecom.csv.gz',
      31_106,
      { person: 'user_id', event: 'event', time: 'timestamp', channel: 'acquisition_channel' },
    ],
    [
      'process-logs/receipt.csv',
      8_577,
      { person: 'case:concept:name', event: 'concept:name', time: 'time:timestamp', channel: 'case:channel' },
    ],
    [
      'process-logs/running-example.csv',
      42,
      { person: 'case:concept:name', event: 'concept:name', time: 'time:timestamp' },
    ],
    [
      'process-logs/interval_event_log.csv',
      8_109,
      { person: 'case:concept:name', event: 'concept:name', time: 'time:timestamp' },
    ],
  ])('%s: %i rows, and nothing new the second time under another name', async (path, rows, columns) => {
    const content = readShared(path);
    const first = await harness.run(path.replaceAll('/', '-'), content);
    expect(first).toMatchObject({
      status: 'done',
      rowsRead: rows,
      stored: rows,
      duplicate: 0,
      quarantined: 0,
    });
    expect(first.mapping).toEqual({ columns, properties: {}, constants: {} });
    const second = await harness.run('copy', content);
    expect(second).toMatchObject({
      status: 'done',
      rowsRead: rows,
      stored: 0,
      duplicate: rows,
      quarantined: 0,
    });
    expect(harness.errors).toEqual([]);
  });

  it('keeps the times, names and cases that process mining counts in them', async () => {
    const [found] = await harness.log<{ cases: string; names: string; first: string; last: string }>(
      `uniqExact(source) AS cases, uniqExact(name) AS names, toString(min(ts)) AS first, toString(max(ts)) AS last`,
      `user_id IN ('1','2','3','4','5','6')`,
      '',
    );
    // Published for running-example: 6 cases, 8 activities, from 11:02 to 14:56 at +01:00.
    expect(found).toEqual({
      cases: '6',
      names: '8',
      first: '2010-12-30 10:02:00.000',
      last: '2011-01-24 13:56:00.000',
    });
  });

  it('reads local times on the clock of the workspace and channels of ours', async () => {
    const [home] = await harness.log<Record<string, unknown>>(
      'user_id, toString(ts) AS at, name, channel, properties',
      "user_id = 'user_0000' AND name = 'home'",
    );
    expect(home).toEqual({
      user_id: 'user_0000',
      at: '2024-03-13 09:21:14.000',
      name: 'home',
      channel: 'email',
      properties:
        '{"session_id":"sess_000001","platform":"desktop","user_cohort":"2024-01","user_lifecycle":"returning","channel":"email"}',
    });
    const channels = await harness.log<{ channel: string; said: string }>(
      "DISTINCT channel, JSONExtractString(properties, 'case:channel') AS said",
      "user_id LIKE 'case-%'",
      '',
    );
    expect(new Set(channels.map(({ channel, said }) => `${channel}/${said}`))).toEqual(
      new Set(['web/Internet', 'store/Desk', 'direct_mail/Post', '/Intern', 'email/e-mail']),
    );
  });
});
