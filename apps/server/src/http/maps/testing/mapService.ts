import { templateFor } from '@viaggio/domain/journeys';
import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import {
  createAttemptLimiter,
  createMapSignals,
  createMapStore,
  createMentionMailStore,
} from '@viaggio/stores/control';
import { MapRooms } from '../../../usecases/maps/rooms';
import { GuestViews } from '../../../usecases/maps/stream/guestViews';
import { MapHub } from '../../../usecases/maps/stream/mapHub';
import { runReportsOf } from '../../boards/runReport';
import type { OtherHandlers } from '../../routes/handler';
import { createTestService, stubHandlers, type TestService } from '../../testing/createTestService';
import { mapHandlers } from '../mapHandlers';
import { createPace } from '../pace';

const model = templateFor('shop');
const definitions: Definitions = {
  catalogue: { version: 1, touchpoints: [] },
  models: [{ model, number: 1, state: 'current' }],
  defaultModel: model.id,
};

type Question = { readonly body: { readonly period: unknown } };
type Reader = { readonly places: readonly string[] };

/** What reports were asked, and for whose places. */
export type Asked = { readonly report: string; readonly body: unknown; readonly places: readonly string[] };

const count = { people: 120, entered: 130, movedOn: 60, lost: 40, reached: 140, conversion: 0.46 };
const stages = model.stages.map((stage, index) => ({
  ...stage,
  measured: index !== 4,
  ...count,
  // Of the second stage three customers are known: too few to be shown to strangers.
  ...(index === 1 && { people: 3, entered: 3, movedOn: 1, lost: 1 }),
  valueAtStake: 1_200,
  timeInStage: { p50: 60, p90: 600 },
  touchpoints: [
    { id: 'visit', name: { it: 'Visita', en: 'Visit' }, channel: 'web', contacts: 300, people: 110 },
  ],
  feelings: { n: 12, mean: -0.5, provenance: { said: 10, inferred: 2, assumed: 0 } },
  words: [{ text: 'Troppo lento', emotion: -1, personId: '42', time: '2026-03-01T00:00:00.000Z' }],
}));

function reports(asked: Asked[]): Partial<OtherHandlers> {
  const answer = (report: string, data: object) => async (input: Question, who: Reader) => {
    asked.push({ report, body: input.body, places: who.places });
    return { data, trust: {}, definition: {}, took: 1, asOf: '2026-03-01T00:00:00.000Z' };
  };
  const totals = { people: 500, contacts: 900 };
  const snag = {
    id: 'slow',
    name: { it: 'Lento', en: 'Slow' },
    stages: [{ name: model.stages[0]!.id, people: 9 }],
  };
  const waiting = {
    stage: model.stages[0]!.id,
    touchpoint: 'visit',
    name: { it: 'Visita', en: 'Visit' },
    peopleUnanswered: 30,
    share: 0.25,
    tooFew: false,
  };
  return {
    overview: answer('overview', { stages, totals, currency: 'EUR', model: { id: model.id } }),
    snags: answer('snags', { kinds: [snag] }),
    unanswered: answer('unanswered', { actions: [waiting, { ...waiting, touchpoint: 'few', tooFew: true }] }),
  } as unknown as Partial<OtherHandlers>;
}

export interface MapService extends TestService {
  readonly hub: MapHub;
  readonly asked: Asked[];
}

/** The service with maps as in the product; reports answer what is written above. */
export async function createMapService(): Promise<MapService> {
  // The service makes its database itself: the handlers come to it a moment later.
  let own: Record<string, (...args: readonly unknown[]) => Promise<unknown>> = {};
  const asked: Asked[] = [];
  const names = Object.keys(mapHandlers({} as never));
  const later = Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => own[name]!(...args)]));
  const service = await createTestService({
    checkAnswers: true,
    handlers: { ...stubHandlers(), ...(later as unknown as Partial<OtherHandlers>) },
  });
  const { driver, deps } = service;
  const node = createNode(service, asked);
  own = node.handlers as unknown as typeof own;
  node.hub.start();
  return {
    ...service,
    hub: node.hub,
    asked,
    close: async () => {
      await node.hub.stop();
      await service.close();
    },
    driver,
    deps,
  };
}

/** One server's part of maps, over the store of a service. */
export function createNode({ driver, deps }: Pick<TestService, 'driver' | 'deps'>, asked: Asked[] = []) {
  const maps = createMapStore(driver);
  const signals = createMapSignals(driver);
  const onError = (error: unknown): void => {
    throw error;
  };
  const hub = new MapHub({ maps, signals, now: deps.now, onError });
  const rooms = new MapRooms(maps);
  let ids = 0;
  const handlers = mapHandlers({
    maps,
    signals,
    hub,
    rooms,
    views: new GuestViews(rooms),
    roles: { listRoles: async () => ['titolare'] },
    mentionMails: createMentionMailStore(driver),
    canMail: true,
    tellMentioned: async () => undefined,
    control: deps.control,
    personas: { list: async () => [] },
    limiter: createAttemptLimiter(driver),
    pace: createPace(deps.now),
    definitionsOf: async () => definitions,
    runReport: runReportsOf(reports(asked)),
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
    now: deps.now,
  });
  return { hub, handlers, maps, rooms, signals };
}
