import { describe, expect, it } from 'vitest';
import { namesOf, World } from './world.fixture';

const LANDING = 'https://shop.example/moka?utm_source=newsletter&utm_medium=email&gclid=abc';

describe('before anybody has agreed', () => {
  it('nothing is stored and nothing is sent', async () => {
    const world = new World();
    const core = world.open(LANDING);
    core.page();
    core.track('Product Viewed');
    core.identify('42', { email: 'anna@example.it' });
    core.reset();
    core.leave();
    await world.pass(60_000);
    expect([world.requests, [...world.kept]]).toEqual([[], []]);
  });

  it('calls wait, and are told in their order once there is consent', async () => {
    const world = new World();
    const core = world.open(LANDING);
    core.page();
    core.track('Product Viewed', { product_id: 'moka' });
    await world.pass(5_000);
    core.consent({ analytics: true, marketing: false });
    await world.pass(1_000);
    expect(namesOf(world.sent)).toEqual(['identify', 'page', 'Product Viewed']);
    expect(new Set(world.sent.map(({ anonymousId }) => anonymousId)).size).toBe(1);
    for (const { context } of world.sent) {
      expect(context.consent).toEqual({ categoryPreferences: { analytics: true, marketing: false } });
    }
    expect(world.sent[1]!.context).toMatchObject({
      campaign: { source: 'newsletter', medium: 'email' },
      page: { url: 'https://shop.example/moka?gclid=', path: '/moka', title: 'Bottega' },
    });
  });

  it('no more than fifty calls wait', async () => {
    const world = new World();
    const core = world.open();
    for (let n = 0; n < 80; n++) core.track(`Event ${n}`);
    core.consent(true);
    await world.pass(10_000);
    expect(namesOf(world.sent)).toHaveLength(51);
    expect(namesOf(world.sent).at(-1)).toBe('Event 79');
  });
});

describe('whoever refuses', () => {
  it('leaves nothing, and nothing of what waited is told', async () => {
    const world = new World();
    const core = world.open(LANDING);
    core.page();
    core.consent(false);
    core.track('Product Viewed');
    core.identify('42');
    core.leave();
    await world.pass(60_000);
    expect([world.requests, [...world.kept]]).toEqual([[], []]);
  });

  it('after having agreed is told once more, as a refusal, and then forgotten', async () => {
    const world = new World();
    world.hasCookie = true;
    const core = world.open();
    core.consent(true);
    core.page();
    core.identify('42');
    await world.pass(1_000);
    const before = world.sent.length;
    const id = world.sent[0]!.anonymousId;
    core.track('Never sent');
    core.consent({ analytics: false, marketing: false });
    core.track('Nor this');
    await world.pass(10_000);
    expect([[...world.kept], world.cookie]).toEqual([[], undefined]);
    const after = world.sent.slice(before);
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ type: 'identify', anonymousId: id, userId: '42' });
    expect(after[0]!.context.consent).toEqual({
      categoryPreferences: { analytics: false, marketing: false },
    });
    const next = world.open();
    next.page();
    await world.pass(10_000);
    expect(world.sent).toHaveLength(before + 1);
  });

  it('and then agrees again is somebody new', async () => {
    const world = new World();
    const core = world.open();
    core.consent(true);
    await world.pass(1_000);
    core.consent(false);
    core.consent(true);
    core.track('Again');
    await world.pass(1_000);
    expect(world.sent.at(-1)!.anonymousId).not.toBe(world.sent[0]!.anonymousId);
  });

  it('where no consent is needed is remembered as having refused, and by nothing else', async () => {
    const world = new World();
    const core = world.open('https://shop.example/', { consent: 'granted' });
    core.page();
    await world.pass(1_000);
    expect(namesOf(world.sent)).toEqual(['page']);
    expect(world.sent[0]!.context.consent).toEqual({ categoryPreferences: {} });
    core.consent(false);
    await world.pass(1_000);
    expect(JSON.parse(world.kept.get('viaggio')!)).toEqual({ said: { analytics: false } });
    const sent = world.sent.length;
    world.open('https://shop.example/', { consent: 'granted' }).page();
    await world.pass(1_000);
    expect(world.sent).toHaveLength(sent);
  });
});

describe('counting without consent', () => {
  const count = { count: true };

  it('tells that a page was seen and where a visit came from, and nothing else', async () => {
    const world = new World();
    world.referrer = 'https://www.google.it/search?q=anna';
    const core = world.open('https://shop.example/account/anna?utm_source=newsletter', count);
    core.page();
    core.track('Product Viewed', { product_id: 'moka' });
    core.consent(false);
    core.track('Order Completed', { email: 'anna@example.it' });
    await world.pass(1_000);
    expect([...world.kept]).toEqual([]);
    expect(world.sent.map(({ messageId, ...rest }) => rest)).toEqual([
      {
        type: 'track',
        event: 'Count Recorded',
        timestamp: world.now - 1_000,
        properties: { metric: 'page_views', count: 1 },
        context: { library: { name: 'viaggio-sdk', version: '0.1.0' } },
      },
      {
        type: 'track',
        event: 'Count Recorded',
        timestamp: world.now - 1_000,
        properties: { metric: 'visits', count: 1 },
        context: {
          library: { name: 'viaggio-sdk', version: '0.1.0' },
          campaign: { source: 'newsletter' },
          page: { referrer: 'https://www.google.it' },
        },
      },
    ]);
  });

  it('waits for a decision, and counts whoever leaves without one', async () => {
    const world = new World();
    const core = world.open('https://shop.example/', count);
    core.page();
    await world.pass(60_000);
    expect(world.requests).toEqual([]);
    core.leave();
    await world.pass(1);
    expect(world.sent.map(({ properties }) => properties?.metric)).toEqual(['page_views', 'visits']);
    expect([...world.kept]).toEqual([]);
  });

  it('counts nobody twice: whoever agrees is measured instead', async () => {
    const world = new World();
    const core = world.open('https://shop.example/', count);
    core.page();
    core.consent(true);
    core.leave();
    await world.pass(1_000);
    expect(namesOf(world.sent)).toEqual(['identify', 'page']);
  });

  it('counts a second page as a view and no visit', async () => {
    const world = new World();
    world.referrer = 'https://shop.example/other';
    const core = world.open('https://shop.example/', count);
    core.consent(false);
    core.page();
    await world.pass(1_000);
    expect(world.sent.map(({ properties }) => properties?.metric)).toEqual(['page_views']);
  });
});

describe('whoever agreed', () => {
  const agreed = async () => {
    const world = new World();
    const core = world.open();
    core.consent(true);
    await world.pass(1_000);
    return { world, core };
  };

  it('stays the same on the next page, without being asked again', async () => {
    const { world } = await agreed();
    const next = world.open('https://shop.example/next');
    next.page();
    await world.pass(1_000);
    expect(namesOf(world.sent)).toEqual(['identify', 'page']);
    expect(world.sent[1]!.anonymousId).toBe(world.sent[0]!.anonymousId);
  });

  it('is the customer named by identify from then on, until a reset', async () => {
    const { world, core } = await agreed();
    core.identify('42', { email: 'anna@example.it' });
    core.group('acme', { name: 'Acme' });
    world.open('https://shop.example/next').track('A');
    await world.pass(1_000);
    expect(world.sent.at(-1)).toMatchObject({ event: 'A', userId: '42', context: { groupId: 'acme' } });
    const other = world.open();
    other.reset();
    other.track('B');
    await world.pass(1_000);
    const last = world.sent.at(-1)!;
    expect([last.userId, last.context.groupId]).toEqual([undefined, undefined]);
    expect(last.anonymousId).not.toBe(world.sent[0]!.anonymousId);
    expect(last.context.consent).toEqual({ categoryPreferences: { analytics: true } });
  });

  it('may have traits without an id', async () => {
    const { world, core } = await agreed();
    core.identify('', { email: 'anna@example.it' });
    await world.pass(1_000);
    expect(world.sent.at(-1)).toMatchObject({ type: 'identify', traits: { email: 'anna@example.it' } });
    expect(world.sent.at(-1)!.userId).toBeUndefined();
  });

  it('is one under two ids: the one given, or the browser’s', async () => {
    const { world, core } = await agreed();
    core.alias('42');
    core.alias('43', '42');
    await world.pass(1_000);
    expect(world.sent.slice(1)).toMatchObject([
      { type: 'alias', userId: '42', previousId: world.sent[0]!.anonymousId },
      { type: 'alias', userId: '43', previousId: '42' },
    ]);
  });

  it('is told of again only when something changed', async () => {
    const { world, core } = await agreed();
    core.consent({ analytics: true });
    core.consent({ analytics: true, marketing: true });
    core.hear('tcf', { analytics: true, marketing: true });
    await world.pass(1_000);
    expect(world.sent.map(({ context }) => context.consent?.categoryPreferences)).toEqual([
      { analytics: true },
      { analytics: true, marketing: true },
    ]);
  });

  it('keeps the id of the cookie where there is one, with all hosts of the domain', async () => {
    const world = new World();
    world.hasCookie = true;
    world.cookie = 'fromothershost';
    const core = world.open();
    core.consent(true);
    await world.pass(1_000);
    expect(world.sent[0]!.anonymousId).toBe('fromothershost');
  });

  it('loses nothing to a device whose notes cannot be read', async () => {
    const world = new World();
    world.kept.set('viaggio', '"nonsense"');
    world.kept.set('viaggio.queue', '{"x":1}');
    world.open('https://shop.example/', { consent: 'granted' }).track('A');
    await world.pass(1_000);
    expect(world.sent.at(-1)).toMatchObject({ event: 'A' });
  });
});

describe('a view', () => {
  it('has what is told of it, until the next, wherever the address has moved meanwhile', async () => {
    const world = new World();
    const core = world.open('https://shop.example/guide', { consent: 'granted' });
    core.page();
    world.href = 'https://shop.example/next';
    core.track('Content Viewed');
    core.page();
    core.track('Product Viewed');
    await world.pass(1_000);
    expect(world.sent.map(({ context }) => context.page?.path)).toEqual([
      '/guide',
      '/guide',
      '/next',
      '/next',
    ]);
  });

  const views = async (...hrefs: string[]) => {
    const world = new World();
    world.referrer = 'https://www.google.it/search?q=x';
    const core = world.open(hrefs[0], { consent: 'granted' });
    for (const href of hrefs) {
      world.href = href;
      core.page();
    }
    await world.pass(1_000);
    return world.sent.map(({ context }) => [
      context.page?.referrer,
      context.campaign?.source,
      context.page?.url,
    ]);
  };

  it('of a document arrives once: its next views come from the one before', async () => {
    expect(await views(`${LANDING}`, 'https://shop.example/cart?utm_source=banner&gclid=x')).toEqual([
      ['https://www.google.it/search', 'newsletter', 'https://shop.example/moka?gclid='],
      ['https://shop.example/moka', undefined, 'https://shop.example/cart'],
    ]);
  });

  it('of a page that is loaded again, or gone back to, is no arrival', async () => {
    const world = new World();
    world.isFresh = false;
    world.referrer = 'https://www.google.it/';
    world.open(LANDING, { consent: 'granted' }).page();
    await world.pass(1_000);
    expect(world.sent[0]!.context).toMatchObject({ page: { referrer: 'https://shop.example/moka' } });
    expect(world.sent[0]!.context.campaign).toBeUndefined();
  });
});
