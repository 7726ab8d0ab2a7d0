import { describe, expect, it } from 'vitest';
import type { NumberedSnag, SnagQuery } from '../../ports/frictionStore';
import type { HashId } from '../../shared/index';
import { followSnagsSlowly } from '../slowly/followSnagsSlowly.fixture';
import type { TravelContact, Traveller } from '../slowly/traveller.fixture';
import { costOfSnag } from './costOfSnag';

/**
 * Shops whose truth is known: what a snag takes away from each customer who met it is planted, and the estimate is asked
 * as the report asks it. Customers differ in how much they look, how ready they are and how often they succeed, and
 * these go together; in some months payments fail more often and fewer buy anyway.
 */

const SEEDS = 200;
const CUSTOMERS = 150;
const VISITS = 8;
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Visits lie farther apart than customers are followed: each snag touches one chance. */
const APART = 11 * DAY;
const FOLLOWED = 7 * DAY;

const VIEW = 1;
const MISSING = 2;
const PAYMENT = 3;
const FAILED = 4;
const ORDER = 5;
const event = (number: number) => [{ events: [number] }];
const MONTHS = [0, 31, 62].map((day) => day * DAY);
const monthOf = (time: number): number => MONTHS.findLastIndex((start) => start <= time);

/** What is left of the chance after a snag: 1 nothing happens, 0.5 it is halved. */
interface World {
  readonly afterMissing: number;
  readonly afterFailed: number;
}

function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

interface Lived {
  readonly contacts: TravelContact[];
  /** What the first snag of each kind took from the chance of a conversion; undefined: not met. */
  readonly missing: number | undefined;
  readonly failed: number | undefined;
}

const contact = (time: number, number: number): TravelContact => ({
  time,
  event: number,
  touchpoint: 0,
  channel: 1,
  stage: 1,
  place: 0,
  campaign: 0,
  source: 0,
  actor: 0,
  value: 0,
});

function live(random: () => number, { afterMissing, afterFailed }: World): Lived {
  const eager = random();
  const contacts: TravelContact[] = [];
  let missing: number | undefined;
  let failed: number | undefined;
  for (let visit = 0; visit < VISITS; visit++) {
    let time = visit * APART + Math.floor(random() * DAY);
    const isBadMonth = monthOf(time) === 1;
    const fails = isBadMonth ? 0.4 : 0.15;
    const succeeds = (0.5 + 0.4 * eager) * (isBadMonth ? 0.6 : 1);
    // Mean chance of who pays, whether it fails or not.
    const paid = succeeds * (1 - fails + fails * afterFailed);
    let goesOn = 0.15 + 0.7 * eager;
    let isFirst = false;
    for (let view = 0; view < 1 + Math.floor(eager * 4 + random() * 2); view++) {
      const isMissing = random() < 0.06;
      contacts.push(contact(time, isMissing ? MISSING : VIEW));
      time += MINUTE;
      if (!isMissing) continue;
      if (missing === undefined) [missing, isFirst] = [0, true];
      goesOn *= afterMissing;
    }
    // Without this one snag the chance would have been so much higher.
    if (isFirst) missing = (goesOn / afterMissing - goesOn) * paid;
    if (random() >= goesOn) continue;
    contacts.push(contact(time, PAYMENT));
    const isFailed = random() < fails;
    if (isFailed) {
      contacts.push(contact(time + MINUTE, FAILED));
      failed ??= succeeds * (1 - afterFailed);
    }
    if (random() < succeeds * (isFailed ? afterFailed : 1)) contacts.push(contact(time + 2 * MINUTE, ORDER));
  }
  return { contacts, missing, failed };
}

const KINDS: readonly NumberedSnag[] = [
  { is: event(MISSING), ends: undefined },
  { is: event(FAILED), ends: undefined, step: event(PAYMENT) },
];
const QUERY: SnagQuery = {
  workspace: 1,
  unit: 'person',
  places: undefined,
  from: 0,
  end: VISITS * APART,
  asOf: VISITS * APART + 30 * DAY,
  kinds: KINDS,
  within: DAY,
  followed: FOLLOWED,
  conversion: event(ORDER),
  onward: [...event(PAYMENT), ...event(ORDER)],
  buckets: MONTHS,
  days: MONTHS,
  months: MONTHS,
};

/** Of as many shops: how often the interval holds what was planted, how often it holds nothing, and the mean error. */
function judge(kind: 0 | 1, world: World) {
  let [covered, nothing, error, truthSum, told] = [0, 0, 0, 0, 0];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = randomOf(seed);
    const lived = Array.from({ length: CUSTOMERS }, () => live(random, world));
    const travellers = lived.map(
      ({ contacts }, i): Traveller => ({ person: String(i + 1) as HashId, contacts }),
    );
    const taken = lived.flatMap((one) => (kind === 0 ? one.missing : one.failed) ?? []);
    const truth = taken.reduce((sum, one) => sum + one, 0) / taken.length;
    const outcomes = followSnagsSlowly(travellers, QUERY);
    const cost = costOfSnag(outcomes, { kind, isOfEverybody: kind === 0 }, taken.length, null);
    const interval = cost.differenceInterval;
    if (interval === null || cost.difference === null) continue;
    told++;
    truthSum += truth;
    error += cost.difference - truth;
    if (interval[0] <= truth && truth <= interval[1]) covered++;
    if (interval[0] <= 0 && interval[1] >= 0) nothing++;
  }
  const part = (n: number): number => n / told;
  return { told, truth: part(truthSum), covered: part(covered), nothing: part(nothing), bias: part(error) };
}

describe('what a snag costs, against shops whose truth is planted', () => {
  it.each([
    ['a missing page that harms nobody', 0, { afterMissing: 1, afterFailed: 1 }],
    ['a missing page that halves the chance', 0, { afterMissing: 0.5, afterFailed: 1 }],
    ['a failed payment that harms nobody', 1, { afterMissing: 1, afterFailed: 1 }],
    ['a failed payment that halves the chance', 1, { afterMissing: 1, afterFailed: 0.5 }],
  ] as const)(
    '%s: the interval holds the truth about as often as it says',
    (name, kind, world) => {
      const judged = judge(kind, world);
      console.info(name, judged);
      expect(judged.told).toBeGreaterThan(0.95 * SEEDS);
      // 95 % less two standard errors of as many shops, and less what unlike customers of one cell may take.
      expect(judged.covered).toBeGreaterThan(0.92);
      expect(Math.abs(judged.bias)).toBeLessThan(0.015);
      const isHarmless = world.afterMissing === 1 && world.afterFailed === 1;
      if (isHarmless) expect(judged.nothing).toBeGreaterThan(0.92);
      else expect(judged.nothing).toBeLessThan(0.6);
    },
    120_000,
  );
});
