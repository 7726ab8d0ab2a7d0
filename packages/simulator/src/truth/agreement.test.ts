import { type IdentityResult, normaliseIdentifier, ownerAt } from '@viaggio/domain/identity';
import { type JourneyModel, templateOf } from '@viaggio/domain/journeys';
import { beforeAll, describe, expect, it } from 'vitest';
import { simulate } from '../simulate/index';
import type { TrueIdentifier, Truth } from './index';
import { acceptAll, hash, type Read, resolve, touchpointOf, walkAll } from './readAsProduct.fixture';

const ENDS_AT = Date.UTC(2026, 2, 15, 12);
const ADVOCACY = templateOf('advocacy') as JourneyModel;

let truth: Truth;
let read: readonly Read[];
let identity: IdentityResult;

beforeAll(() => {
  const simulation = simulate({ seed: 11, customers: 2500, months: 12, endsAt: ENDS_AT });
  read = acceptAll(simulation.deliveries);
  truth = simulation.truth();
  identity = resolve(read);
});

function idOf({ kind, value }: Pick<TrueIdentifier, 'kind' | 'value'>): string {
  const normalised = normaliseIdentifier(kind, value);
  if ('blocked' in normalised)
    throw new Error(`The truth names somebody ${kind} ${value}: ${normalised.blocked}`);
  return hash(kind, normalised.value);
}

describe('the product, reading what was simulated', () => {
  it('accepts every item, at the time and with the actor that the truth tells', () => {
    expect(read.length).toBeGreaterThan(50_000);
    const differing = read.filter(
      ({ delivery, accepted: { event } }) =>
        event.time !== delivery.time ||
        event.clockCorrected !== delivery.clockCorrected ||
        event.actor !== delivery.actor ||
        event.bot !== (delivery.touch === 'crawl'),
    );
    expect(differing.map(({ accepted: { event } }) => `${event.name} ${event.actor}`)).toEqual([]);
  });

  it('sees visits arrive through the channel that truly brought them', () => {
    const arrivals = read.filter(({ delivery }) => delivery.touch === 'arrival');
    expect(arrivals.length).toBeGreaterThan(5000);
    for (const { delivery, accepted } of arrivals) expect(accepted.event.channel).toBe(delivery.channel);
  });

  it('recognises a touchpoint in nearly every contact', () => {
    const contacts = read.filter(({ accepted }) => accepted.event.actor === 'customer');
    const unmapped = contacts.filter((one) => touchpointOf(one) === 'unmapped').length;
    expect(unmapped / contacts.length).toBeLessThan(0.01);
  });

  it('takes the money that changed hands, refunds off', () => {
    const taken = read.reduce(
      (sum, { accepted }) =>
        /^Order (Completed|Refunded)$/.test(accepted.event.name) ? sum + accepted.event.value : sum,
      0,
    );
    const true_ = truth.people.reduce((sum, person) => sum + person.revenue, 0);
    expect(taken).toBeCloseTo(true_, 0);
  });
});

describe('identities', () => {
  it('joins exactly the identifiers that can be proved to be one person, and no two people', () => {
    const groupOf = new Map<string, string>();
    for (const person of truth.people) {
      const ids = new Map<number, string>();
      for (const identifier of person.identifiers) {
        const owner = ownerAt(identity, idOf(identifier), ENDS_AT);
        const seen = ids.get(identifier.group);
        if (seen === undefined) ids.set(identifier.group, owner);
        else expect(owner).toBe(seen);
      }
      for (const [group, owner] of ids) {
        expect(groupOf.get(owner)).toBeUndefined();
        groupOf.set(owner, `${person.index}/${group}`);
      }
    }
    expect(groupOf.size).toBeGreaterThan(2500);
  });

  it('gives what several people share to each of them in turn', () => {
    expect(truth.shared.length).toBeGreaterThan(20);
    const several = truth.shared.filter(({ turns }) => new Set(turns.map((turn) => turn.person)).size > 1);
    expect(several.length).toBeGreaterThan(5);
    for (const { kind, value, turns } of several) {
      for (const { from, person } of turns) {
        const owner = ownerAt(identity, idOf({ kind, value }), from);
        const ids = truth.people[person]!.identifiers.map((one) => ownerAt(identity, idOf(one), ENDS_AT));
        expect(ids).toContain(owner);
      }
    }
  });
});

describe('stages', () => {
  it('are entered and left at the true moments, for everybody who is seen as one person', () => {
    const walks = walkAll(read, identity, ADVOCACY, ENDS_AT);
    const pieces = new Map<number, number>();
    for (const { people, stays } of walks.values()) {
      expect(people.size).toBe(1);
      for (const person of people) pieces.set(person, (pieces.get(person) ?? 0) + (stays.length > 0 ? 1 : 0));
    }
    let whole = 0;
    for (const { people, stays } of walks.values()) {
      const person = truth.people[[...people][0]!]!;
      if (stays.length === 0 || pieces.get(person.index) !== 1) continue;
      // A stage may still differ where another piece of the person, without a stage of its own, kept them awake.
      if (new Set(person.identifiers.map((one) => one.group)).size > 1) continue;
      whole += 1;
      const seen = stays.map(({ stage, entered, left, end, cycle }) => ({
        stage: ADVOCACY.stages[stage]!.id,
        entered,
        left,
        end,
        cycle,
      }));
      expect(seen).toEqual(person.stays);
    }
    expect(whole).toBeGreaterThan(1500);
  });
});
