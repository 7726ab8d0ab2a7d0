import { planSentence, sentencesEn, sentencesIt, writeSentence } from '@viaggio/domain/today';
import { createAccessControl, createAlertStore, createIdentityDecisions } from '@viaggio/stores/control';
import { createTodayStore } from '@viaggio/stores/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIL_TEXTS } from '../../channels/email/texts/index';
import { createWriting } from '../../channels/email/writeValues';
import { composeReports } from '../../composeReports';
import { type MapWorld, mapWorld, stage, touchpoint } from '../reports/testing/mapWorld.fixture';
import { readToday, type TodayDeps } from './readToday';

/** A Wednesday, at nine in the morning. */
const NOW = Date.UTC(2026, 5, 17, 9);
const DAY = 86_400_000;
const DAYS = 77;
const MIDNIGHT = Date.UTC(2026, 5, 17);

let world: MapWorld;
let deps: TodayDeps;

const CATALOGUE = [
  touchpoint(1, 'looked', [{ events: ['Product Viewed'] }]),
  { ...touchpoint(2, 'wished', [{ events: ['Product Wished'] }]), channel: 'shop' },
  { ...touchpoint(3, 'bought', [{ events: ['Order Completed'] }]), channel: 'shop' },
  { ...touchpoint(4, 'stopped', [{ events: ['Payment Failed'] }]), channel: 'shop' },
  { ...touchpoint(5, 'followed', [{ events: ['Post Followed'] }]), channel: 'social' },
];
const MODEL = {
  id: 'm',
  name: { it: 'm', en: 'm' },
  key: { kind: 'person' as const },
  stages: [
    stage('discovery', { entry: { touchpoints: ['looked', 'wished', 'followed', 'stopped'], filters: [] } }),
    stage('purchase', { goal: true, entry: { touchpoints: ['bought'], filters: [] } }),
  ],
  exits: [],
  lapseDays: { beforeGoal: 400, afterGoal: 400 },
  version: 1,
};

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function poisson(mean: number, random: () => number): number {
  let [k, product] = [0, random()];
  for (const limit = Math.exp(-mean); product > limit; k++) product *= random();
  return k;
}

interface Kind {
  readonly event: string;
  readonly channel: string;
  readonly mean: number;
  /** Times the usual, yesterday. */
  readonly yesterday?: number;
}

const USUAL: readonly Kind[] = [
  { event: 'Product Viewed', channel: 'web', mean: 40 },
  { event: 'Product Wished', channel: 'shop', mean: 12 },
  { event: 'Order Completed', channel: 'shop', mean: 15 },
  { event: 'Payment Failed', channel: 'shop', mean: 11 },
  { event: 'Post Followed', channel: 'social', mean: 25 },
];

/** Weekends are half as busy. */
const busy = (day: number): number => ([0, 6].includes(new Date(MIDNIGHT + day * DAY).getUTCDay()) ? 0.5 : 1);

function history(kinds: readonly Kind[], seed: number, days = DAYS): object[] {
  const random = randomOf(seed);
  const items: object[] = [];
  for (let day = -days; day < 0; day++) {
    for (const { event, channel, mean, yesterday = 1 } of kinds) {
      const count = poisson(mean * busy(day) * (day === -1 ? yesterday : 1), random);
      for (let i = 0; i < count; i++) {
        const timestamp = new Date(MIDNIGHT + day * DAY + Math.floor(random() * DAY)).toISOString();
        const userId = `${event}-${day}-${i}`;
        const money = event === 'Order Completed' ? { total: 60, currency: 'EUR' } : {};
        const properties = { channel, ...money };
        items.push({ type: 'track', event, userId, timestamp, messageId: `${seed} ${userId}`, properties });
      }
    }
  }
  return items;
}

async function workspaceOf(items: readonly object[]): Promise<number> {
  const workspace = await world.newWorkspace(CATALOGUE, [MODEL]);
  for (let at = 0; at < items.length; at += 500) await world.send(workspace, items.slice(at, at + 500));
  await world.core.projector.round(false);
  return workspace;
}

const scopeOf = (workspace: number) => ({ workspace, timeZone: 'UTC', currency: 'EUR', places: null });
const todayOf = (workspace: number) => readToday(deps, scopeOf(workspace));

beforeAll(async () => {
  world = await mapWorld(() => NOW);
  const control = createAccessControl(world.control);
  const stores = { events: world.events.driver, control: world.control };
  const reading = composeReports(stores, world.core, {
    now: () => NOW,
    projectedUntil: () => NOW,
    duplicateShare: () => null,
    epochOf: () => '0',
  });
  deps = {
    ...reading,
    today: createTodayStore(world.events.driver),
    alerts: createAlertStore(world.control),
    sources: control.sources,
    decisions: createIdentityDecisions(world.control),
    namesOf: async (_, people) => people.map((name) => ({ name, email: '' })),
  };
});
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await world.close();
});

describe('planted changes', () => {
  it('are the three lines of the day, with what they are worth, once each', async () => {
    const planted = USUAL.map((kind) => ({
      ...kind,
      yesterday: { 'Payment Failed': 4, 'Post Followed': 0, 'Product Wished': 4 }[kind.event] ?? 1,
    }));
    const today = await todayOf(await workspaceOf(history(planted, 1)));
    const { findings } = today.changes;
    console.info(
      findings.map(({ kind, subject, value, expected, surprise }) => ({
        kind,
        subject,
        value,
        expected,
        surprise,
      })),
    );
    expect(today).toMatchObject({ date: '2026-06-16', weekday: 2, hasEvents: true });
    expect(today.changes).toMatchObject({ learning: false, weeks: 8 });
    expect(findings.map(({ subject }) => subject).toSorted()).toEqual(
      ['Payment Failed', 'social', 'wished'].toSorted(),
    );
    const failed = findings.find(({ subject }) => subject === 'Payment Failed')!;
    expect(failed).toMatchObject({ kind: 'snag', span: 'day', tone: 'bad', compared: 8 });
    expect(failed.worth).toBeCloseTo(failed.people * 60, 6);
    const said = (language: 'it' | 'en') => {
      const written = createWriting(MAIL_TEXTS[language], 'EUR', 'UTC', language);
      const texts = language === 'it' ? sentencesIt : sentencesEn;
      return writeSentence(planSentence(failed, today.weekday), { language, texts, write: written.value });
    };
    expect(said('it')).toMatch(
      /^Ieri \d+ clienti con l’intoppo «stopped», di solito \d+ il martedì: circa [\d.]+\s€ in gioco\.$/,
    );
    expect(said('en')).toMatch(
      /^Yesterday \d+ customers met the snag “stopped”, usually \d+ on Tuesdays: about €[\d,]+ at stake\.$/,
    );
  });

  it('lead to the people behind them', async () => {
    const planted = USUAL.map((kind) => ({ ...kind, yesterday: kind.event === 'Payment Failed' ? 5 : 1 }));
    const today = await todayOf(await workspaceOf(history(planted, 2)));
    expect(today.changes.findings[0]).toMatchObject({
      subject: 'Payment Failed',
      behind: {
        report: 'processMap',
        by: 'event',
        cell: 'activity.Payment%20Failed',
        period: { from: '2026-06-16', to: '2026-06-17' },
      },
    });
  });
});

describe('an ordinary day', () => {
  it('tells nothing', async () => {
    const today = await todayOf(await workspaceOf(history(USUAL, 3)));
    expect(today.changes.findings).toEqual([]);
  });

  it('of a young workspace says that there is still something to learn', async () => {
    const today = await todayOf(await workspaceOf(history(USUAL, 4, 16)));
    expect(today.changes).toMatchObject({ learning: true, findings: [] });
  });

  it('of an empty workspace says that nothing has come', async () => {
    const today = await todayOf(await workspaceOf([]));
    expect(today).toMatchObject({ hasEvents: false, calls: [], silent: [], decision: null });
  });
});

describe('who waits for a call', () => {
  it('has something open: each with the reason, and not once somebody has spoken to them', async () => {
    const at = (days: number) => new Date(NOW - days * DAY).toISOString();
    const track = (userId: string, event: string, days: number, properties: object = {}) => ({
      type: 'track',
      userId,
      event,
      timestamp: at(days),
      messageId: `${userId} ${event} ${days}`,
      properties,
    });
    const nps = { metric: 'nps', score: 2, text: 'mai più con voi, pacco rotto' };
    const workspace = await workspaceOf([
      ...['x', 'y', 'z'].map((user) => track(user, 'Order Completed', 50, { total: 60, currency: 'EUR' })),
      track('anna', 'Order Completed', 40, { total: 500, currency: 'EUR' }),
      track('anna', 'Survey Answered', 3, nps),
      track('bruno', 'Survey Answered', 5, nps),
      track('bruno', 'Call Made', 4),
      track('carla', 'Call Missed', 2),
      track('dario', 'Call Missed', 3),
      track('dario', 'Call Answered', 2),
      track('elena', 'Quote Sent', 12),
      track('fabio', 'Quote Sent', 12),
      track('fabio', 'Product Viewed', 1),
      track('gina', 'Product Viewed', 1),
    ]);
    const { calls } = await todayOf(workspace);
    expect(calls.map(({ reasons }) => reasons.join())).toEqual(['unhappy', 'missedCall', 'silentQuote']);
    expect(calls[0]).toMatchObject({ value: 500, words: nps.text });
  });
});
