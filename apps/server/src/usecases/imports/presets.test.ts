import { readFileSync } from 'node:fs';
import { parseMapping } from '@viaggio/domain/imports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportHarness, importHarness } from './testing/importHarness.fixture';

const FIXTURES = new URL('../../../../../packages/domain/src/imports/presets/fixtures/', import.meta.url);
const sample = (file: string): Buffer => readFileSync(new URL(file, FIXTURES));

let harness: ImportHarness;
beforeAll(async () => {
  harness = await importHarness();
});
afterAll(async () => {
  expect(harness.errors).toEqual([]);
  await harness.close();
});

interface Sample {
  readonly file: string;
  readonly preset: string;
  readonly rows: number;
  readonly stored: number;
  readonly duplicate?: number;
  /** Reason → row. */
  readonly toFix: Readonly<Record<string, number>>;
}

const SAMPLES: readonly Sample[] = [
  {
    file: 'prestashop-orders.csv',
    preset: 'prestashop-orders',
    rows: 6,
    stored: 6,
    toFix: { no_identifier: 7 },
  },
  {
    file: 'prestashop-orders.it.csv',
    preset: 'prestashop-orders',
    rows: 4,
    stored: 3,
    toFix: { amount_unreadable: 5 },
  },
  {
    file: 'woocommerce-orders.csv',
    preset: 'woocommerce-orders',
    rows: 7,
    stored: 5,
    toFix: { time_missing: 7, no_identifier: 8 },
  },
  {
    file: 'woocommerce-orders.plugin.csv',
    preset: 'woocommerce-orders',
    rows: 3,
    stored: 2,
    toFix: { no_identifier: 4 },
  },
  {
    file: 'shopify-orders.csv',
    preset: 'shopify-orders',
    rows: 8,
    stored: 6,
    toFix: { no_identifier: 7, time_invalid: 9 },
  },
  { file: 'hubspot-contacts.csv', preset: 'hubspot-contacts', rows: 4, stored: 4, toFix: {} },
  { file: 'hubspot-contacts.it.csv', preset: 'hubspot-contacts', rows: 2, stored: 2, toFix: {} },
  { file: 'hubspot-deals.csv', preset: 'hubspot-deals', rows: 4, stored: 3, toFix: { no_identifier: 5 } },
  { file: 'brevo-emails.csv', preset: 'brevo-emails', rows: 6, stored: 5, toFix: { no_identifier: 7 } },
  { file: 'brevo-emails.recipients.csv', preset: 'brevo-emails', rows: 3, stored: 6, toFix: {} },
  { file: 'mailup-emails.csv', preset: 'mailup-emails', rows: 5, stored: 4, toFix: { time_invalid: 6 } },
  { file: 'mailchimp-emails.json', preset: 'mailchimp-emails', rows: 3, stored: 3, toFix: {} },
  {
    file: 'mailchimp-emails.recipients.csv',
    preset: 'mailchimp-emails',
    rows: 3,
    stored: 0,
    toFix: { time_missing: 2 },
  },
  {
    file: 'ga4-events.jsonl',
    preset: 'ga4-events',
    rows: 6,
    stored: 3,
    duplicate: 1,
    toFix: { no_identifier: 6 },
  },
  { file: 'ga4-report.csv', preset: 'ga4-report', rows: 6, stored: 6, toFix: {} },
  { file: 'ga4-report.it.csv', preset: 'ga4-report', rows: 3, stored: 3, toFix: {} },
  { file: 'google-ads-costs.csv', preset: 'google-ads-costs', rows: 5, stored: 3, toFix: {} },
  { file: 'google-ads-costs.it.csv', preset: 'google-ads-costs', rows: 3, stored: 2, toFix: {} },
  { file: 'meta-ads-costs.csv', preset: 'meta-ads-costs', rows: 5, stored: 3, toFix: { time_missing: 6 } },
  { file: 'meta-ads-costs.it.csv', preset: 'meta-ads-costs', rows: 2, stored: 2, toFix: {} },
  { file: 'google-reviews.json', preset: 'google-reviews', rows: 4, stored: 3, toFix: { time_missing: 4 } },
  { file: 'google-reviews.it.csv', preset: 'google-reviews', rows: 3, stored: 3, toFix: {} },
  { file: 'call-log.csv', preset: 'call-log', rows: 4, stored: 3, toFix: { blocked_identifier: 5 } },
  { file: 'call-log.it.csv', preset: 'call-log', rows: 4, stored: 3, toFix: { no_identifier: 5 } },
  { file: 'till-log.csv', preset: 'till-log', rows: 6, stored: 4, toFix: { amount_unreadable: 7 } },
  { file: 'till-log.it.csv', preset: 'till-log', rows: 4, stored: 3, toFix: {} },
];

describe('the sample of', () => {
  for (const one of SAMPLES) {
    const fixed = Object.entries(one.toFix).map(([reason, row]) => `row ${row} ${reason}`);
    it(`${one.file}: ${one.rows} rows, ${one.stored} events, ${fixed.join(', ') || 'nothing to fix'}`, async () => {
      const run = await harness.run(one.file, sample(one.file));
      expect(run).toMatchObject({
        status: 'done',
        reading: { preset: one.preset },
        rowsRead: one.rows,
        stored: one.stored,
        duplicate: one.duplicate ?? 0,
      });
      expect(Object.fromEntries(run.reasons.map(({ reason, firstRow }) => [reason, firstRow]))).toEqual(
        one.toFix,
      );
      expect(await harness.run(`again ${one.file}`, sample(one.file))).toMatchObject({ stored: 0 });
    });
  }
});

interface Told {
  readonly name: string;
  readonly at: string;
  readonly channel: string;
  readonly place: string;
  readonly actor: string;
  readonly value: number;
}

const told = (preset: string): Promise<Told[]> =>
  harness.log<Told>(
    "name, formatDateTime(ts, '%F %H:%i') AS at, channel, place, actor, value",
    `import = (${imports.get(preset)})`,
    'ORDER BY ts, seq',
  );
const imports = new Map<string, number>();

describe('an exported order', () => {
  it('whose lines stand in several rows is one, with its products, on the channel it was made on', async () => {
    const { id } = await harness.run(
      'x.csv',
      sample('shopify-orders.csv').toString().replaceAll('#10', '#20').replaceAll(',56000', ',57000'),
    );
    imports.set('shopify', id);
    expect(await told('shopify')).toEqual([
      {
        name: 'Order Completed',
        at: '2026-03-01 09:11',
        channel: 'shop',
        place: '',
        actor: 'customer',
        value: 59.7,
      },
      {
        name: 'Order Updated',
        at: '2026-03-02 17:40',
        channel: 'shop',
        place: '',
        actor: 'customer',
        value: 0,
      },
      {
        name: 'Order Completed',
        at: '2026-03-03 09:58',
        channel: 'shop',
        place: '',
        actor: 'customer',
        value: 80,
      },
      {
        name: 'Order Refunded',
        at: '2026-03-03 09:58',
        channel: 'shop',
        place: '',
        actor: 'brand',
        value: -20,
      },
      {
        name: 'Order Completed',
        at: '2026-03-04 16:05',
        channel: 'store',
        place: 'Milano',
        actor: 'customer',
        value: 12,
      },
      {
        name: 'Order Cancelled',
        at: '2026-03-05 11:00',
        channel: 'shop',
        place: '',
        actor: 'customer',
        value: 0,
      },
    ]);
    const [first] = await harness.log<{ properties: string }>(
      'properties',
      `import = ${id}`,
      'ORDER BY ts, seq LIMIT 1',
    );
    const properties = JSON.parse(first!.properties);
    expect(properties).toMatchObject({
      order_id: '#2001',
      coupon: 'PRIMAVERA',
      products: [
        { name: 'Tazza blu', quantity: 2, price: 14.9, sku: 'TZ-BLU', vendor: 'Bottega Blu' },
        { name: 'Teiera', quantity: 1, price: 25, sku: 'TE-01', vendor: 'Bottega Blu' },
      ],
    });
    // Streets and telephones of the parcel are nobody's business.
    expect(Object.keys(properties).filter((name) => /street|address|phone|lineitem/i.test(name))).toEqual([]);
  });

  it('exported again, paid meanwhile, counts its money once', async () => {
    const open = sample('woocommerce-orders.plugin.csv').toString().replaceAll('3002', '9002');
    await harness.run('open.csv', open);
    const paid = open.replace(',,pending,', ',2026-03-04 09:00:00,completed,');
    const run = await harness.run('paid.csv', paid);
    expect(run).toMatchObject({ stored: 1, duplicate: 1 });
    const again = await harness.run('shipped.csv', paid.replaceAll('completed', 'shipped'));
    expect(again).toMatchObject({ stored: 0, duplicate: 2 });
  });
});

it('contacts and deals of HubSpot are the same people, and an HubSpot number is nobody’s customer code', async () => {
  await harness.project();
  const people = await harness.driver.query<{ person: string; values: number }>(
    `SELECT person::text, count(*)::int AS values FROM identifiers
     WHERE workspace = $1 AND (value LIKE 'hubspot:%' OR value LIKE '%@azienda.example') AND person IS NOT NULL
     GROUP BY person ORDER BY values DESC`,
    [harness.workspace],
  );
  expect(people[0]!.values).toBe(2);
  expect(await harness.log('user_id', "user_id LIKE 'hubspot:%'")).toEqual([]);
});

it('what a till sold without a card is counted at its place and is nobody’s', async () => {
  const rows = await harness.log<{ place: string; n: string }>(
    'place, count() AS n',
    "name = 'Count Recorded' AND channel = 'store' AND source = 0",
    'GROUP BY place',
  );
  expect(rows).toEqual([{ place: 'Milano', n: '2' }]);
});

describe('a preset', () => {
  it('can be named, left out, or told what the file does not say', async () => {
    const report = sample('mailchimp-emails.recipients.csv');
    const mapping = parseMapping('time="2026-03-03 10:00",campaign="Marzo"');
    const run = await harness.run('march.csv', report, { preset: 'mailchimp-emails', mapping });
    expect(run).toMatchObject({ reading: { preset: 'mailchimp-emails' }, stored: 6 });
    expect(await harness.log('DISTINCT campaign, toString(ts) AS at', `import = ${run.id}`, '')).toEqual([
      { campaign: 'Marzo', at: '2026-03-03 09:00:00.000' },
    ]);
    const plain = await harness
      .start('plain.csv', sample('call-log.it.csv'), { preset: 'none', dryRun: true })
      .catch((fault) => fault);
    expect(plain.reading?.preset ?? null).toBeNull();
  });

  it('that finds nothing of its own in the file is refused, naming the columns it looks for', async () => {
    await expect(
      harness.start('x.csv', 'a,b,c\n1,2,3\n', { preset: 'shopify-orders' }),
    ).rejects.toMatchObject({ code: 'preset_unfit', field: 'preset' });
  });

  it('keeps a row to fix as it was made, so that it can be mended and tried again', async () => {
    const { id } = await harness.run(
      'fix.csv',
      sample('till-log.csv').toString().replaceAll('0004713', '0004799').replaceAll('1004', '1094'),
    );
    const [row] = await harness.core.quarantine.list(harness.workspace, { import: id, limit: 1 });
    expect(JSON.parse(row!.payload)).toMatchObject({
      '+event': 'Store Purchase',
      '+products': [{ name: 'Mestolo', quantity: 1, price: 'x' }],
      'Loyalty card': '0004799',
    });
  });
});
