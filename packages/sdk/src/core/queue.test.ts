import { describe, expect, it } from 'vitest';
import { namesOf, World } from './world.fixture';

const OPEN = { consent: 'granted' } as const;
const SHOP = 'https://shop.example/';
const keptNames = (world: World): unknown[] =>
  JSON.parse(world.kept.get('viaggio.queue') ?? '[0]')
    .slice(1)
    .map(([message]: [{ event: string }]) => message.event);

describe('events on their way', () => {
  it('wait a moment for company, and travel together', async () => {
    const world = new World();
    const core = world.open(SHOP, OPEN);
    core.track('A');
    core.track('B');
    expect(world.requests).toEqual([]);
    await world.pass(1_000);
    expect(world.requests.map(namesOf)).toEqual([['A', 'B']]);
    expect(keptNames(world)).toEqual([]);
  });

  it('are kept on the device until the server has them, and keep their ids when they are sent again', async () => {
    const world = new World();
    world.answer = () => ({ status: 503 });
    world.open(SHOP, OPEN).track('A');
    await world.pass(500);
    expect(keptNames(world)).toEqual(['A']);
    world.answer = () => ({ status: 200 });
    await world.pass(2_000);
    const [first, second, ...more] = world.sent;
    expect(more).toEqual([]);
    expect(second).toEqual(first);
    expect(keptNames(world)).toEqual([]);
  });

  it('are sent by the next page when theirs ended before they could be', async () => {
    const world = new World();
    world.isOnline = false;
    world.open(SHOP, OPEN).track('A');
    await world.pass(60_000);
    expect(world.requests).toEqual([]);
    world.isOnline = true;
    world.open(SHOP, OPEN).track('B');
    await world.pass(1_000);
    expect(namesOf(world.sent)).toEqual(['A', 'B']);
  });

  it('come back ever later while the server fails, one by one', async () => {
    const world = new World();
    world.answer = () => ({ status: 500 });
    const core = world.open(SHOP, OPEN);
    core.track('A');
    core.track('B');
    const times: number[] = [];
    const began = world.now;
    world.answer = () => {
      times.push(world.now - began);
      return { status: 500 };
    };
    await world.pass(40_000);
    expect(times).toEqual([400, 1_400, 3_400, 7_400, 15_400, 31_400]);
    expect(world.requests.map((request) => request.length)).toEqual([2, 1, 1, 1, 1, 1]);
    await world.pass(3_600_000);
    // Every five minutes, no more seldom.
    expect(times.length).toBeGreaterThan(15);
  });

  it.each([
    ['seconds', '120', 120_000],
    ['a date', new Date(Date.UTC(2026, 4, 3, 10, 2)).toUTCString(), 119_600],
  ])('wait as long as the server asks, in %s, on the next page too', async (_form, retryAfter, wait) => {
    const world = new World();
    world.answer = () => ({ status: 429, retryAfter });
    world.open(SHOP, OPEN).track('A');
    await world.pass(400);
    world.answer = () => ({ status: 200 });
    const core = world.open(SHOP, OPEN);
    core.track('B');
    core.leave();
    await world.pass(wait - 1_000);
    expect(namesOf(world.sent)).toEqual(['A']);
    await world.pass(2_000);
    expect(namesOf(world.sent)).toEqual(['A', 'A', 'B']);
  });

  it.each([400, 401, 404])('are given up when the server says %i: it would say so again', async (status) => {
    const world = new World();
    world.answer = () => ({ status });
    world.open(SHOP, OPEN).track('A');
    await world.pass(600_000);
    expect(world.requests).toHaveLength(1);
    expect(keptNames(world)).toEqual([]);
  });

  it('wait no longer than they are told, though a timer of whole milliseconds goes off a little early', async () => {
    const world = new World();
    world.chance = 0.4621;
    world.answer = () => ({ status: 503 });
    world.open(SHOP, OPEN).track('A');
    await world.pass(500);
    world.answer = () => ({ status: 200 });
    await world.pass(800);
    expect(namesOf(world.sent)).toEqual(['A', 'A']);
    expect(keptNames(world)).toEqual([]);
  });

  it('are a hundred at most: the oldest go', async () => {
    const world = new World();
    world.isOnline = false;
    const core = world.open(SHOP, OPEN);
    for (let n = 0; n < 130; n++) core.track(`Event ${n}`);
    expect(keptNames(world)).toHaveLength(100);
    expect(keptNames(world)[0]).toBe('Event 30');
  });

  it('are dropped when the server would never take them, so that they hold up nothing', async () => {
    const world = new World();
    const core = world.open(SHOP, OPEN);
    core.track('Huge', { text: 'x'.repeat(40_000) });
    core.track('A');
    await world.pass(1_000);
    expect(namesOf(world.sent)).toEqual(['A']);
  });

  it('are shared by two tabs, and none is lost to the other', async () => {
    const world = new World();
    world.isOnline = false;
    const one = world.open(SHOP, OPEN);
    one.track('A');
    const other = world.open(SHOP, OPEN);
    other.track('B');
    one.track('C');
    expect(keptNames(world).sort()).toEqual(['A', 'B', 'C']);
    world.isOnline = true;
    other.flush();
    await world.pass(1);
    expect(keptNames(world)).toEqual(['C']);
  });
});

describe('a page that ends', () => {
  it('sends what waits at once', async () => {
    const world = new World();
    const core = world.open(SHOP, OPEN);
    core.track('A');
    core.leave();
    expect(namesOf(world.sent)).toEqual(['A']);
  });

  it('sends again nothing that surely arrived: the server answers the next page', async () => {
    const world = new World();
    const core = world.open(SHOP, OPEN);
    world.answer = () => undefined;
    core.track('A');
    core.leave();
    expect(keptNames(world)).toEqual(['A']);
    world.answer = () => ({ status: 200 });
    world.open(SHOP, OPEN).track('B');
    await world.pass(1_000);
    expect(namesOf(world.sent)).toEqual(['A', 'B']);
    expect(keptNames(world)).toEqual([]);
  });

  it('sends again what may not have arrived: the server does not answer the next page either', async () => {
    const world = new World();
    const core = world.open(SHOP, OPEN);
    world.answer = () => undefined;
    core.track('A');
    core.leave();
    world.answer = () => ({ status: 0 });
    world.open(SHOP, OPEN).track('B');
    await world.pass(600);
    world.answer = () => ({ status: 200 });
    await world.pass(10_000);
    expect(namesOf(world.sent).filter((name) => name === 'A')).toHaveLength(2);
    expect(new Set(world.sent.filter(({ event }) => event === 'A').map((one) => one.messageId)).size).toBe(1);
    expect(keptNames(world)).toEqual([]);
  });
});
