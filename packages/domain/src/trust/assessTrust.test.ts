import { expect, test } from 'vitest';
import { assessTrust, type TrustMeasures } from './assessTrust';

const GOOD: TrustMeasures = {
  freshness: 60,
  completeness: 1,
  validity: 1,
  duplicates: 0,
  bots: 0.01,
  clocks: 0,
  identified: 0.6,
  coverage: 0.95,
  consent: 0,
  sample: 5_000,
};

test('good data are trusted and nothing is named', () => {
  expect(assessTrust(GOOD)).toMatchObject({ level: 3, weakest: null });
});

test('the weakest component gives the level and is named, whatever the others', () => {
  expect(assessTrust({ ...GOOD, coverage: 0.7, freshness: 5 * 86_400 })).toMatchObject({
    level: 1,
    weakest: 'freshness',
  });
});

test('what is not measured lowers nothing and is shown as unknown', () => {
  const trust = assessTrust({ ...GOOD, duplicates: null });
  expect(trust.level).toBe(3);
  expect(trust.components.find((component) => component.id === 'duplicates')).toMatchObject({ level: null });
});

test('thresholds are inclusive', () => {
  expect(assessTrust({ ...GOOD, coverage: 0.8 }).level).toBe(3);
  expect(assessTrust({ ...GOOD, coverage: 0.6 }).level).toBe(2);
  expect(assessTrust({ ...GOOD, coverage: 0.599 }).level).toBe(1);
});
