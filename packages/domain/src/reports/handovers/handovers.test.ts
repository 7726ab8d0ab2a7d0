import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../channels/index';
import type { HandoverRow } from '../../ports/frictionStore';
import type { ReportContext } from '../common/types';
import { CHANNEL_GROUPS, groupOfChannel } from './channelGroups';
import { planHandovers } from './planHandovers';
import { shapeHandovers } from './shapeHandovers';

const nothing = new Map<string, number>();
const context: ReportContext = {
  workspace: 1,
  timeZone: 'Europe/Rome',
  unit: 'person',
  places: undefined,
  segment: undefined,
  asOf: Date.UTC(2026, 5, 1),
  numbers: {
    touchpoints: nothing,
    events: nothing,
    places: nothing,
    channels: new Map([
      ['', 0],
      ['store', 3],
      ['web', 1],
      ['kiosk', 4],
      ['search', 2],
    ]),
  },
};
const request = { period: { from: '2026-05-01', to: '2026-06-01' }, within: 'P30D', followed: 'P7D' };

describe('groups of channels', () => {
  it('hold every channel of the product exactly once', () => {
    expect(CHANNEL_GROUPS.flatMap(({ channels }) => channels).sort()).toEqual([...CHANNELS].sort());
  });

  it('take a channel of the workspace for a group of its own', () => {
    expect(groupOfChannel('kiosk')).toBe('kiosk');
    expect(groupOfChannel('search')).toBe(groupOfChannel('web'));
  });
});

describe('planHandovers', () => {
  it('numbers the groups that were met', () => {
    const { query, groups } = planHandovers(request, context);
    expect(groups).toEqual([
      { id: 'site', channels: ['web', 'search'] },
      { id: 'store', channels: ['store'] },
      { id: 'kiosk', channels: ['kiosk'] },
    ]);
    expect(query.groups).toEqual([
      { channel: 1, group: 1 },
      { channel: 2, group: 1 },
      { channel: 3, group: 2 },
      { channel: 4, group: 3 },
    ]);
    expect(query).toMatchObject({ within: 30 * 86_400_000, followed: 7 * 86_400_000, conversion: [] });
  });

  it('refuses spans without sense', () => {
    expect(() => planHandovers({ ...request, followed: 'a week' }, context)).toThrow(/no duration/);
    expect(() => planHandovers({ ...request, conversion: {} }, context)).toThrow(/names no contacts/);
  });
});

const row = (over: Partial<HandoverRow>): HandoverRow => ({
  from: 1,
  to: 2,
  count: 150,
  people: 120,
  times: { p50: 3_600_000, p90: 7_200_000 },
  followed: 100,
  converted: 20,
  open: 20,
  ...over,
});
const parts = {
  groups: [
    { id: 'site', channels: ['web'] },
    { id: 'store', channels: ['store'] },
  ],
  felt: [],
  hasConversion: true,
  typicalOrder: 50,
};
const stay = row({ to: 1, count: 900, followed: 400, converted: 120 });

describe('shapeHandovers', () => {
  it('holds who passes against who stays, and says what it costs', () => {
    const counts = { rows: [row({}), stay], people: 120 };
    const { handovers, stays, total } = shapeHandovers({ ...parts, counts });
    expect(total).toEqual({ count: 150, people: 120 });
    expect(stays).toMatchObject([{ group: 'site', outcome: { share: 0.3 } }]);
    expect(handovers).toMatchObject([
      {
        from: 'site',
        to: 'store',
        time: { p50: 3600, p90: 7200 },
        outcome: { followed: 100, share: 0.2, lost: 80, open: 20 },
      },
    ]);
    expect(handovers[0]!.difference).toBeCloseTo(-0.1, 12);
    // Ten conversions of a hundred are missing, at fifty each.
    expect(handovers[0]!.valueLost).toBeCloseTo(500, 9);
  });

  it('says nothing of money where customers gain, and none where it cannot know', () => {
    const gain = shapeHandovers({ ...parts, counts: { rows: [row({ converted: 60 }), stay], people: 1 } });
    expect(gain.handovers[0]!.valueLost).toBe(0);
    for (const rows of [[row({})], [row({ followed: 9 }), stay], [row({}), { ...stay, followed: 9 }]]) {
      const [line] = shapeHandovers({ ...parts, counts: { rows, people: 1 } }).handovers;
      expect(line).toMatchObject({ difference: null, valueLost: null });
    }
    const poor = shapeHandovers({
      ...parts,
      typicalOrder: null,
      counts: { rows: [row({}), stay], people: 1 },
    });
    expect(poor.handovers[0]!.valueLost).toBeNull();
  });

  it('tells feelings from ten answers on', () => {
    const felt = [{ from: 1, to: 2, n: 10, sum: -10, squares: 14 }];
    const [line] = shapeHandovers({ ...parts, felt, counts: { rows: [row({}), stay], people: 1 } }).handovers;
    expect(line!.felt).toMatchObject({ n: 10, mean: -1, tooFew: false });
    expect(line!.felt.interval![0]).toBeLessThan(-1);
    const few = shapeHandovers({
      ...parts,
      felt: [{ ...felt[0]!, n: 9 }],
      counts: { rows: [row({}), stay], people: 1 },
    });
    expect(few.handovers[0]!.felt).toEqual({ n: 9, mean: null, interval: null, tooFew: true });
  });
});
