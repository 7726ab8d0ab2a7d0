import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTimeline, type TimelineRequest } from './readTimeline';
import { DAY, type PeopleWorld, peopleWorld, type TestWorkspace } from './testing/peopleWorld.fixture';

let world: PeopleWorld;
let here: TestWorkspace;
beforeAll(async () => {
  world = await peopleWorld();
  here = await world.newWorkspace();
}, 240_000);
afterAll(() => world.close());

const START = Date.now() - 20 * DAY;
const at = (minute: number): string => new Date(START + minute * 60_000).toISOString();
const track = (event: string, minute: number, more: object = {}) => ({
  type: 'track',
  event,
  userId: 'u1',
  timestamp: at(minute),
  ...more,
});
const read = (id: string, request: Partial<TimelineRequest> = {}, scope = here.scope) =>
  readTimeline(world.deps, scope, { id, limit: 200, ...request });
const names = async (id: string, request: Partial<TimelineRequest> = {}) =>
  (await read(id, request)).items.map(({ name }) => name);

describe('readTimeline', () => {
  it('tells every contact, latest first, with touchpoint, visit, origin and what was expressed', async () => {
    await here.send(
      {
        type: 'page',
        anonymousId: 'w1',
        timestamp: at(0),
        context: {
          page: { url: 'https://shop.example/' },
          userAgent:
            'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605 Version/17.1 Safari/604.1',
        },
      },
      { type: 'identify', anonymousId: 'w1', userId: 'u1', timestamp: at(1) },
      track('Product Viewed', 10, { properties: { product_id: 'p1' } }),
      track('Call Answered', 12),
      track('Order Completed', 15, { properties: { total: 50, currency: 'EUR' } }),
      track('Survey Answered', 60, {
        properties: { survey: 'nps', metric: 'nps', score: 9, text: 'Bravi!' },
      }),
    );
    await world.round();
    const { items, next, total, model } = await read('userId:u1');
    expect(items.map(({ name }) => name)).toEqual([
      'Survey Answered',
      'Order Completed',
      'Call Answered',
      'Product Viewed',
      'Page Viewed',
    ]);
    expect([next, total, model.id]).toEqual([null, 5, 'advocacy']);
    const [survey, order, call, product, page] = items;
    expect(order).toMatchObject({
      touchpoint: { id: 'order-completed' },
      value: 50,
      currency: 'EUR',
      source: 'Site',
    });
    // Product, order and page are one visit; the call stands alone in it, the survey is a visit of its own.
    expect(new Set([order!.session, product!.session, page!.session])).toEqual(new Set([page!.id]));
    expect([call!.session, survey!.session]).toEqual([null, survey!.id]);
    expect(survey!.signal).toMatchObject({ kind: 'survey', score: 9, scaleMax: 10, text: 'Bravi!' });
    expect(page).toMatchObject({ device: 'iPhone · Safari', url: 'https://shop.example/', late: true });
    expect(product!.properties).toMatchObject({ product_id: 'p1' });
  });

  it('shows the stays of the model, an open one that has lapsed as lost', async () => {
    const { stays } = await read('userId:u1');
    expect(stays.at(-1)).toMatchObject({ index: 4, end: 'open', won: true, stage: { id: 'advocacy' } });
    expect(stays.map(({ index }) => index)).toEqual(stays.map(({ index }) => index).toSorted());
    const later = { ...world.deps, now: () => Date.now() + 800 * DAY };
    const lapsed = await readTimeline(later, here.scope, { id: 'userId:u1', limit: 1 });
    expect(lapsed.stays.at(-1)!.end).toBe('lost');
    await expect(read('userId:u1', { model: 'nothing' })).rejects.toMatchObject({ code: 'model_not_found' });
  });

  it('gives the same touchpoints before the projection has seen the contacts as after', async () => {
    await here.send(
      track('Product Viewed', 0, { userId: 'fresh' }),
      track('Store Visited', 1, { userId: 'fresh', properties: { place: 'Milano' } }),
      track('Something Unheard Of', 2, { userId: 'fresh' }),
    );
    const touchpoints = async (): Promise<(string | undefined)[]> =>
      (await read('userId:fresh')).items.map(({ touchpoint }) => touchpoint?.id);
    const before = await touchpoints();
    expect(before).toEqual([undefined, 'store-visited', 'product-viewed']);
    await world.round();
    expect(await touchpoints()).toEqual(before);
  });

  it('gives each user of a shared browser the contacts of their own time', async () => {
    const page = (minute: number, path: string) => ({
      type: 'page',
      anonymousId: 'tablet',
      name: path,
      timestamp: at(minute),
      context: { page: { url: `https://shop.example/${path}` } },
    });
    await here.send(
      page(0, 'before'),
      { type: 'identify', anonymousId: 'tablet', userId: 'mum', timestamp: at(10) },
      page(15, 'mum'),
      { type: 'identify', anonymousId: 'tablet', userId: 'dad', timestamp: at(20) },
      page(20, 'dad-at-once'),
      page(25, 'dad'),
      { type: 'identify', anonymousId: 'tablet', userId: 'mum', timestamp: at(30) },
      page(35, 'mum-again'),
    );
    await world.round();
    const paths = async (id: string) =>
      (await read(id)).items.map(({ url }) => url.replace('https://shop.example/', ''));
    expect(await paths('userId:mum')).toEqual(['mum-again', 'mum', 'before']);
    expect(await paths('userId:dad')).toEqual(['dad', 'dad-at-once']);
  });

  it('shows one of several copies of a message, also where they lie on two pages', async () => {
    await here.send(...[0, 1, 2, 3].map((i) => track(`Step ${i}`, i, { userId: 'twice' })));
    // A second writer stored a retry whose corrected time differs.
    await world.events.driver.command(
      `INSERT INTO events SELECT * REPLACE (seq + 1000 AS seq, received + INTERVAL 1 MINUTE AS received,
         ts + INTERVAL 90 SECOND AS ts)
       FROM events WHERE workspace = {workspace:UInt32} AND user_id = 'twice' AND name = 'Step 1'`,
      { workspace: here.id },
    );
    expect(await names('userId:twice')).toEqual(['Step 3', 'Step 2', 'Step 1', 'Step 0']);
    expect((await read('userId:twice')).total).toBe(4);
    const second = await read('userId:twice', { limit: 2 });
    expect(await names('userId:twice', { limit: 2, before: second.next! })).toEqual(['Step 1', 'Step 0']);
    await world.round();
    expect((await read('userId:twice')).items.every(({ time }) => time % 60_000 === START % 60_000)).toBe(
      true,
    );
  });

  it('shows only some channels, and only what came before an instant', async () => {
    await here.send(
      track('Product Viewed', 0, { userId: 'some' }),
      track('Call Answered', 5, { userId: 'some' }),
      track('Email Opened', 10, { userId: 'some' }),
    );
    await world.round();
    expect(await names('userId:some', { channels: ['phone', 'email'] })).toEqual([
      'Email Opened',
      'Call Answered',
    ]);
    expect((await read('userId:some', { channels: ['phone'] })).total).toBe(1);
    expect(await names('userId:some', { before: at(10) })).toEqual(['Call Answered', 'Product Viewed']);
    expect(await names('userId:some', { before: at(0) })).toEqual([]);
  });

  it('says which contacts came late and whose clock was corrected', async () => {
    const timestamp = new Date(Date.now() - 60_000).toISOString();
    const wrong = new Date(Date.now() + 3_600_000).toISOString();
    await here.send(
      track('Old Story', 0, { userId: 'clocks' }),
      { ...track('Just Now', 0, { userId: 'clocks' }), timestamp },
      { ...track('Wrong Clock', 0, { userId: 'clocks' }), timestamp: wrong, sentAt: wrong },
    );
    const { items } = await read('userId:clocks');
    const said = Object.fromEntries(
      items.map(({ name, late, clockCorrected }) => [name, [late, clockCorrected]]),
    );
    expect(said).toEqual({
      'Old Story': [true, false],
      'Just Now': [false, false],
      'Wrong Clock': [false, true],
    });
  });

  it.each(['x', 'bm9wZQ', 'W10', 'WzEsMiwzXQ', `${'9'.repeat(200)}`, '2026-13-45T99:99:99Z'])(
    'refuses the cursor %s',
    async (before) => {
      await expect(read('userId:u1', { before })).rejects.toMatchObject({
        code: 'invalid_cursor',
        status: 400,
        field: 'before',
      });
    },
  );

  it('shows nobody of another workspace or place', async () => {
    const there = await world.newWorkspace();
    await expect(read('userId:u1', {}, there.scope)).rejects.toMatchObject({ code: 'person_not_found' });
    await expect(read('userId:u1', {}, here.at('Milano'))).rejects.toMatchObject({
      code: 'person_not_found',
    });
    expect((await read('userId:fresh', {}, here.at('Milano'))).items).toHaveLength(3);
  });
});
