import { beforeAfterInput, unansweredInput, weakPointsInput } from '@viaggio/contract/reports';
import { STAY_ENDS } from '@viaggio/domain/journeys';
import { planUnanswered } from '@viaggio/domain/reports';
import type { Simulation } from '@viaggio/simulator/simulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countUnansweredSlowly } from '../../../../../../packages/domain/src/reports/slowly/countUnansweredSlowly.fixture';
import type { Traveller } from '../../../../../../packages/domain/src/reports/slowly/traveller.fixture';
import { prepareReport } from '../prepareReport';
import type { ReportScope } from '../reportScope';
import type { MapWorld } from '../testing/mapWorld.fixture';
import { simulatedShop } from '../testing/simulatedShop.fixture';
import type { ChangeDeps } from './deps';
import { readBeforeAfter } from './readBeforeAfter';
import { readUnanswered } from './readUnanswered';
import { readWeakPoints } from './readWeakPoints';

const NOW = Date.UTC(2026, 2, 15, 12);
const PERIOD = { from: '2025-09-01', to: '2026-03-16' };
const DAY = 86_400_000;

let world: MapWorld;
let deps: ChangeDeps;
let scope: ReportScope;
let simulation: Simulation;
beforeAll(async () => {
  const shop = await simulatedShop({ seed: 9, customers: 6_000 }, NOW);
  ({ world, scope, simulation } = shop);
  deps = { ...shop.deps, sources: { list: async () => [] } };
}, 400_000);
afterAll(() => world.close());

interface Row {
  person: string;
  t: number[];
  tp: number[];
  st: number[];
  ac: number[];
}

const travellers = async (): Promise<Traveller[]> => {
  const rows = await world.events.driver.query<Row>(
    'SELECT person, arrayMap(k -> toFloat64(intDiv(k, 2048)), t) AS t, tp, st, ac FROM journeys FINAL WHERE workspace = {workspace:UInt32}',
    { workspace: scope.workspace },
  );
  const rest = { channel: 1, event: 0, place: 0, campaign: 0, source: 0, value: 0 };
  return rows.map(({ person, t, tp, st, ac }) => ({
    person,
    contacts: t.map((time, i) => ({ time, touchpoint: tp[i]!, stage: st[i]!, actor: ac[i]!, ...rest })),
  }));
};

describe('a simulated year', () => {
  it('has as many unanswered actions as a slow count finds', async () => {
    const input = unansweredInput.parse({ period: { ...PERIOD, from: '2026-02-01' } });
    const { data } = await readUnanswered(deps, scope, input);
    const { context, catalogue, stages } = await prepareReport(deps, scope, input);
    const slow = countUnansweredSlowly(await travellers(), planUnanswered(input, context, []));
    const numbers = new Map(catalogue.map(({ id, number }) => [id, number]));
    for (const row of data.actions) {
      const stage = stages.findIndex(({ id }) => id === row.stage) + 1;
      const same = slow.find((one) => one.stage === stage && one.touchpoint === numbers.get(row.touchpoint));
      expect(row).toMatchObject({
        actions: same!.actions,
        followed: same!.followed,
        answered: same!.answered,
        waiting: same!.waiting,
        peopleUnanswered: same!.peopleUnanswered,
      });
    }
    expect(data.actions).toHaveLength(slow.filter(({ touchpoint }) => touchpoint > 0).length);
    console.table(
      data.actions.slice(0, 12).map(({ stage, touchpoint, actions, share, peopleUnanswered, value }) => ({
        ...{ stage, touchpoint, actions, peopleUnanswered },
        answered: share?.toFixed(3),
        value: value === null ? null : Math.round(value),
      })),
    );
  }, 120_000);

  it('has the weak points that a slow count of losses finds', async () => {
    const { data } = await readWeakPoints(deps, scope, weakPointsInput.parse({ period: PERIOD }));
    const from = Date.parse('2025-08-31T22:00:00Z');
    const end = NOW + 1_000;
    const rows = await world.events.driver.query<{ stage: number[]; leaves: number[]; how: number[] }>(
      'SELECT stage, arrayMap(l -> toFloat64(l), leaves) AS leaves, how FROM stays FINAL WHERE workspace = {workspace:UInt32}',
      { workspace: scope.workspace },
    );
    const lost = rows.flatMap(({ stage, leaves, how }) =>
      stage.filter((_, i) => {
        const name = STAY_ENDS[how[i]!]!;
        return ['open', 'lost', 'exited'].includes(name) && leaves[i]! >= from && leaves[i]! < end;
      }),
    );
    expect(data.stages.reduce((sum, one) => sum + one.lost, 0)).toBe(lost.length);
    for (const one of data.stages) {
      const told = one.touchpoints.reduce((sum, at) => sum + at.lost, one.unmapped);
      expect(told).toBe(one.lost);
      expect(one.score).toBeCloseTo(one.lost * one.value * one.feeling * one.confidence, 3);
    }
    console.table(
      data.stages.map(({ stage, lost: n, feeling, confidence, score, touchpoints }) => ({
        ...{ stage, lost: n, feeling: feeling.toFixed(2), confidence: confidence.toFixed(2) },
        score: Math.round(score),
        after: touchpoints
          .slice(0, 3)
          .map((at) => `${at.touchpoint} ${at.lost}`)
          .join(', '),
      })),
    );
  }, 60_000);

  it('moved in the planted incidents, before held against after', async () => {
    const found: Record<string, string[]> = {};
    for (const { kind, from, to } of simulation.truth().incidents) {
      const day = new Date(from + DAY / 2).toISOString().slice(0, 10);
      // Feedback on a delivery comes weeks after it.
      const days = Math.max(28, Math.round((to - from) / DAY));
      const { data } = await readBeforeAfter(deps, scope, beforeAfterInput.parse({ day, days }));
      const moved = data.stages.flatMap(({ stage, conversion, lost, feeling }) =>
        (['conversion', 'lost', 'feeling'] as const).flatMap((figure) => {
          const told = { conversion, lost, feeling }[figure];
          if (told === null || !['better', 'worse'].includes(told.verdict)) return [];
          const [low, high] = told.interval!;
          return [`${stage} ${figure} ${told.verdict}: ${low.toFixed(2)} … ${high.toFixed(2)}`];
        }),
      );
      const { feeling } = data;
      const felt = `everybody ${feeling.verdict}: ${feeling.second.mean?.toFixed(2)} (${feeling.second.n}) → ${feeling.first.mean?.toFixed(2)} (${feeling.first.n})`;
      const others = data.otherChanges.map((one) => ('channel' in one ? one.channel : one.kind));
      found[kind] = [...moved, felt, `also: ${others.join(', ')}`];
    }
    console.log(JSON.stringify(found, null, 1));
    expect(found.courier_strike!.join()).toContain('everybody worse');
    expect(found.viral_article!.at(-1)).toContain('press');
  }, 120_000);
});
