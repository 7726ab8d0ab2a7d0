import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChannel } from '../channels/index';
import { ACTORS, EVENT_TYPES } from '../events/index';
import { depsWith, RECEIVED, shortHash } from './fixtures/clients';
import { MAX_EVENT_BYTES } from './measureItem';
import { mergeBatch } from './mergeBatch';
import { normaliseItem } from './normaliseItem';
import { QUARANTINE_REASONS } from './quarantine';
import type { ItemRequest, Normalised } from './types';

const HOSTILE = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '😀',
    'null',
    '[object Object]',
    '__proto__',
    "'; DROP TABLE events; --",
    '{{7*7}}',
  ],
  ...[
    '$' + '{jndi:ldap://x}',
    '<script>',
    '../../etc/passwd',
    'x'.repeat(300),
    'NaN',
    '1e999',
    '-0',
    '0123',
    'à\u0301',
  ],
];
/** What `JSON.parse('1e999')` gives. */
const INFINITE = Number.POSITIVE_INFINITY;
const anything = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(...HOSTILE, INFINITE, -INFINITE, Number.NaN, -0, 2 ** 60, undefined),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);
/** A sensible value more often than anything at all: many items must come far enough to be dangerous. */
const or = (...sensible: readonly unknown[]) =>
  fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom<unknown>(...sensible) },
    { weight: 1, arbitrary: anything },
  );

const object = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    { weight: 1, arbitrary: anything },
  );

const address = or(
  'https://www.scarpebelle.it/a?utm_source=x&gclid=1',
  'http://',
  '//',
  'https://[::1]:80/',
  '$direct',
);
const context = object({
  page: object({ url: address, referrer: address, title: anything, path: anything }),
  traits: object({
    email: or('a@posta.it'),
    phone: or('+393331234567'),
    card: anything,
    ['__proto__']: anything,
  }),
  campaign: object({ name: anything, source: or('google', 'idealo.it'), medium: or('cpc', 'email') }),
  consent: object({
    categoryPreferences: object({ a: or(true, false), b: or(true, false), 'c,d': anything }),
  }),
  consentManagement: object({ allowedConsentIds: anything, deniedConsentIds: anything }),
  externalIds: fc.oneof(fc.array(object({ type: or('email', 'crm'), id: anything })), anything),
  device: object({ id: anything, type: or('ios') }),
  library: object({ name: or('analytics.js', 'analytics-node', 'analytics-ios') }),
  ...{
    userAgent: anything,
    locale: anything,
    ip: or('1.2.3.4', '::1'),
    groupId: anything,
    channel: or('email'),
  },
  actor: or('brand', 'third'),
});
const properties = object({
  ...{
    revenue: or(10, '1.234,5'),
    total: anything,
    value: anything,
    currency: or('EUR'),
    channel: or('store'),
  },
  ...{
    actor: or('third'),
    place: anything,
    store: anything,
    score: or(3, 11),
    metric: or('nps'),
    text: anything,
  },
  ...{
    scale: or('1-10', 5),
    rating: anything,
    url: address,
    referrer: address,
    stage: or('won'),
    emotion: or(-2, 3),
  },
  ...{
    ['__proto__']: anything,
    constructor: anything,
    language: anything,
    reason: anything,
    utm_source: anything,
  },
});
const item = object({
  type: or(...EVENT_TYPES, 'TRACK'),
  event: or(
    'Order Completed',
    'Survey Answered',
    'Review Posted',
    'Mention Posted',
    'Count Recorded',
    'Email Opened',
  ),
  ...{ userId: or('u1', 7), anonymousId: or('a1'), groupId: or('g1'), previousId: or('p1'), name: anything },
  mergeProperties: fc.oneof(
    fc.array(object({ type: or('email', 'x'), value: or('a@posta.it', 'b') })),
    anything,
  ),
  ...{
    messageId: or('m1', undefined),
    timestamp: or(RECEIVED, '2026-03-10T09:00:00Z'),
    originalTimestamp: or(undefined),
  },
  ...{
    sentAt: or(RECEIVED, undefined),
    integrations: or({ Viaggio: false }, {}, { All: true }, undefined, null, { All: false }),
    properties,
    traits: properties,
    context,
  },
});

const request: fc.Arbitrary<ItemRequest> = fc.record({
  receivedAt: fc.constant(RECEIVED),
  sentAt: or(undefined, RECEIVED, RECEIVED - 3_600_000),
  type: fc.constantFrom(undefined, ...EVENT_TYPES),
  batchContext: fc.oneof(fc.constant(undefined), context),
  batchIntegrations: fc.oneof(fc.constant(undefined), anything),
  userAgent: fc.constantFrom('', 'curl/8', 'Mozilla/5.0'),
  ip: fc.constantFrom('', '198.51.100.7', 'nonsense'),
  rule: fc.constantFrom(undefined, 'identify' as const, 'import' as const),
});

const deps = () => depsWith({ hash: shortHash });

const STORABLE = /^(?:[^\0\p{Cs}])*$/u;

function checkSound(result: Normalised): void {
  if (result.kind === 'ignored') return;
  if (result.kind === 'quarantined') {
    expect(result.message).toBe(QUARANTINE_REASONS[result.code]);
    return;
  }
  const { event } = result;
  for (const [field, value] of Object.entries(event)) {
    if (typeof value === 'string') expect([field, STORABLE.test(value)]).toEqual([field, true]);
    else if (typeof value === 'number') expect([field, Number.isFinite(value)]).toEqual([field, true]);
    else expect(typeof value).toBe('boolean');
  }
  expect(EVENT_TYPES).toContain(event.type);
  expect(ACTORS).toContain(event.actor);
  expect(event.name).not.toBe('');
  expect(event.messageId.length).toBeLessThan(100);
  expect(event.messageId).not.toBe('');
  expect(Number.isInteger(event.time)).toBe(true);
  expect(event.time).toBeLessThanOrEqual(RECEIVED + 86_400_000);
  expect(event.channel === '' || isChannel(event.channel)).toBe(true);
  expect(event.properties.length).toBeLessThanOrEqual(MAX_EVENT_BYTES);
  for (const json of [event.properties, event.context]) {
    expect(json).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    expect(json).not.toContain('"__proto__":');
    expect(Object.getPrototypeOf(JSON.parse(json))).toBe(Object.prototype);
  }
  for (const { value } of result.identifiers) expect(value).toMatch(/\S/);
  if (event.source === '0') expect(result.identifiers).toEqual([]);
  const { signal } = result;
  if (signal?.emotion != null) expect(Math.abs(signal.emotion)).toBeLessThanOrEqual(2);
  if (signal?.score != null) expect(signal.score).toBeGreaterThanOrEqual(signal.scaleMin ?? Number.NaN);
}

describe('normaliseItem, for anything', () => {
  it('never throws, and always answers one of its kinds, soundly', () => {
    const seen = { event: 0, quarantined: 0, ignored: 0 };
    fc.assert(
      fc.property(item, request, (raw, from) => {
        const result = normaliseItem(raw, from, deps());
        seen[result.kind] += 1;
        checkSound(result);
      }),
      { numRuns: 12_000 },
    );
    // The test is worth something only if both ends are reached often.
    expect(seen.event).toBeGreaterThan(1_000);
    expect(seen.quarantined).toBeGreaterThan(1_000);
    expect(seen.ignored).toBeGreaterThan(10);
  });

  it('takes any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), (raw) => {
        checkSound(normaliseItem(raw, { receivedAt: RECEIVED, type: 'track' }, deps()));
        expect(['batch', 'refused']).toContain(mergeBatch(raw).kind);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives the same answer for the same item', () => {
    fc.assert(
      fc.property(item, request, (raw, from) => {
        const once = normaliseItem(raw, from, deps());
        expect(normaliseItem(structuredClone(raw), from, deps())).toEqual(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves the item as it was', () => {
    fc.assert(
      fc.property(item, request, (raw, from) => {
        const before = structuredClone(raw);
        normaliseItem(raw, from, deps());
        expect(raw).toEqual(before);
      }),
      { numRuns: 1_000 },
    );
  });
});
