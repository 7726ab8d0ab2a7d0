import { describe, expect, it } from 'vitest';
import type { PressureCounts } from '../../ports/relationStore';
import { defaultCatalogue } from '../../touchpoints/index';
import type { ReportContext } from '../common/types';
import {
  countInitiativeSlowly,
  countPressureSlowly,
  countStartersSlowly,
} from '../slowly/countInitiativeSlowly.fixture';
import { tell } from '../slowly/tell.fixture';
import { planInitiative, planPressure } from './planInitiative';
import { shapeInitiative } from './shapeInitiative';
import { boundsOf, shapePressure } from './shapePressure';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONE = 'Europe/Rome';
const MONDAY = Date.UTC(2026, 2, 22, 23);
const context: ReportContext = {
  workspace: 1,
  timeZone: ZONE,
  unit: 'person',
  places: undefined,
  asOf: Date.UTC(2026, 4, 13),
  numbers: {
    touchpoints: new Map(),
    channels: new Map([
      ['email', 1],
      ['chat', 2],
      ['push', 3],
    ]),
    events: new Map(),
    places: new Map(),
  },
  segment: undefined,
};
const catalogue = defaultCatalogue();
const period = { from: '2026-03-24', to: '2026-05-12' };
const request = { period, by: 'week' } as const;
const dates = (times: readonly number[]) =>
  times.map((at) => new Date(at + 2 * HOUR).toISOString().slice(0, 10));

describe('planPressure', () => {
  it('takes weeks that begin in the period and have been over for two days', () => {
    // The week of 4 May ended on the 11th, two days before what is known ends.
    const { weeks, channels, unsubscribing } = planPressure(request, context, catalogue);
    expect(dates(weeks)).toEqual([
      '2026-03-30',
      '2026-04-06',
      '2026-04-13',
      '2026-04-20',
      '2026-04-27',
      '2026-05-04',
      '2026-05-11',
    ]);
    expect(
      dates(planPressure(request, { ...context, asOf: context.asOf - 3 * HOUR }, catalogue).weeks),
    ).toHaveLength(6);
    expect([channels, unsubscribing]).toEqual([[1, 3], [62]]);
  });

  it('has no weeks in a short period, and the last 53 of a long one', () => {
    expect(
      planPressure({ ...request, period: { from: '2026-03-24', to: '2026-03-29' } }, context, catalogue)
        .weeks,
    ).toEqual([]);
    expect(
      planPressure({ ...request, period: { from: '2020-01-01', to: '2026-05-12' } }, context, catalogue)
        .weeks,
    ).toHaveLength(54);
  });
});

describe('planInitiative', () => {
  it('knows who starts by the catalogue', () => {
    const { byCustomer, byUs } = planInitiative(request, context, catalogue);
    expect(byUs).toEqual(expect.arrayContaining([58, 60]));
    expect(byCustomer).toEqual(expect.arrayContaining([9, 31]));
    expect(byCustomer.length + byUs.length).toBe(catalogue.length);
  });
});

describe('shapeInitiative', () => {
  it('adds up by actor and by who starts, and leaves a cut week open', () => {
    const query = { ...planInitiative(request, context, catalogue), byCustomer: [1], byUs: [2] };
    const contacts = [
      ...tell('1', 'a40 a50 c51', HOUR).contacts,
      ...tell('1', 'b60 b600', HOUR, { actor: 1 }).contacts,
    ].map((it) => ({ ...it, time: MONDAY + it.time }));
    const people = [{ person: '1', contacts }];
    const counts = {
      contacts: countInitiativeSlowly(people, query),
      starters: countStartersSlowly(people, query),
    };
    const shaped = shapeInitiative(query, counts, {
      by: 'week',
      timeZone: ZONE,
      words: { wordOf: (number) => `channel ${number}`, labelOf: () => undefined },
    });
    expect(shaped.total).toEqual({
      contacts: 5,
      customer: 3,
      brand: 2,
      third: 0,
      startedByCustomer: 2,
      startedByUs: 2,
      unknown: 1,
      customerShare: 0.5,
      people: { customer: 1, us: 1, unknown: 1 },
    });
    expect(shaped.buckets[1]?.people).toEqual({ customer: 0, us: 0, unknown: 0 });
    expect(
      shaped.buckets.map(({ start, contacts, complete }) => [start, contacts, complete]).slice(0, 4),
    ).toEqual([
      ['2026-03-23', 4, false],
      ['2026-03-30', 0, true],
      ['2026-04-06', 0, true],
      ['2026-04-13', 1, true],
    ]);
    expect(shaped.buckets.at(-1)).toMatchObject({
      start: '2026-05-11',
      complete: false,
      customerShare: null,
    });
    expect(shaped.channels.map(({ name }) => name)).toEqual(['channel 1', 'channel 2', 'channel 3']);
  });
});

describe('shapePressure', () => {
  const query = planPressure(request, context, catalogue);

  it('folds numbers of messages into bands, with their mean and nine in ten', () => {
    const week = { reacted: 0, active: 0, unsubscribed: 0, followed: 0, quiet: 0 };
    const counts: PressureCounts[] = [
      { ...week, messages: 9, weeks: 1, reacted: 1, unsubscribed: 1 },
      { ...week, messages: 0, weeks: 10, active: 4, followed: 5, quiet: 2 },
      { ...week, messages: 3, weeks: 5 },
      { ...week, messages: 4, weeks: 4, reacted: 2 },
    ];
    const shaped = shapePressure(query, counts, ZONE);
    expect(shaped).toMatchObject({
      first: '2026-03-30',
      last: '2026-05-04',
      weeks: 20,
      messages: 40,
      mean: 2,
      p90: 4,
    });
    expect(shaped.bands.map(({ band, weeks }) => [band, weeks])).toEqual([
      ['0', 10],
      ['1', 0],
      ['2', 0],
      ['3-4', 9],
      ['5-7', 0],
      ['8+', 1],
    ]);
    expect(shaped.bands[0]).toMatchObject({
      reaction: null,
      active: { weeks: 4, of: 10, share: 0.4 },
      quiet: { weeks: 2, of: 5, share: 0.4 },
    });
    expect(shaped.bands[3]!.reaction).toEqual({ weeks: 2, of: 9, share: 2 / 9 });
    expect(shaped.bands[5]!.unsubscribed).toEqual({ weeks: 1, of: 1, share: 1 });
    expect(shapePressure({ ...query, unsubscribing: [] }, counts, ZONE).bands[5]!.unsubscribed).toBeNull();
  });

  it('has nothing to divide by without weeks', () => {
    const none = shapePressure({ ...query, weeks: [] }, [], ZONE);
    expect(none).toMatchObject({ first: null, last: null, weeks: 0, mean: null, p90: null });
    expect([boundsOf(3), boundsOf(5)]).toEqual([
      { low: 3, high: 4 },
      { low: 8, high: undefined },
    ]);
  });

  it('counts what was sent and delivered once, and reactions up to 48 hours after', () => {
    const first = query.weeks[0]!;
    const sent = (...minutes: number[]) =>
      minutes.map((at) => ({ ...tell('1', 'a0', 1, { actor: 1 }).contacts[0]!, time: first + at * 60_000 }));
    const own = (time: number) => ({ ...tell('1', 'b0').contacts[0]!, time });
    const count = (last: number) =>
      countPressureSlowly([{ person: '1', contacts: [...sent(0, 1, 11), own(last)] }], query);
    const week = (counts: PressureCounts[], messages: number) =>
      counts.find((it) => it.messages === messages);
    expect(week(count(first + 2 * DAY), 1)).toMatchObject({ weeks: 1, reacted: 1, active: 1 });
    // One more millisecond and it is no reaction; eleven minutes after the last, and it is another message.
    expect(week(count(first + 2 * DAY + 1), 1)).toMatchObject({ weeks: 1, reacted: 0 });
    expect(week(countPressureSlowly([{ person: '1', contacts: sent(0, 1, 12) }], query), 2)).toMatchObject({
      weeks: 1,
    });
  });
});
