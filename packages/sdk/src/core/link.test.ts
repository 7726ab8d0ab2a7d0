import { describe, expect, it } from 'vitest';
import { World } from './world.fixture';

const SHOP = 'https://shop.example/';
const PAY = 'https://pay.example/buy?x=1#top';

function leave(world: World): string {
  const core = world.open(SHOP, { consent: 'granted' });
  const href = core.link(PAY);
  world.kept.clear();
  return new URL(href).searchParams.get('_vg')!;
}
const idOn = async (world: World, parameter: string): Promise<string | undefined> => {
  const core = world.open('https://pay.example/buy', { consent: 'granted' }, parameter);
  core.track('Bought');
  await world.pass(1_000);
  return world.sent.at(-1)?.anonymousId;
};

describe('a link to another site of the same owner', () => {
  it('keeps the address as it was, but for one parameter', () => {
    const core = new World().open(SHOP, { consent: 'granted' });
    expect(core.link(PAY)).toMatch(/^https:\/\/pay\.example\/buy\?x=1&_vg=id\d+\.\w+\.\w+#top$/);
  });

  it('carries the visitor along', async () => {
    const world = new World();
    const parameter = leave(world);
    expect(await idOn(world, parameter)).toBe(parameter.split('.')[0]);
  });

  it.each([
    ['after two minutes', { now: new World().now + 121_000 }],
    ['on a device in another language', { locale: 'en-GB' }],
  ])('is worth nothing %s', async (_when, change) => {
    const world = new World();
    const parameter = leave(world);
    Object.assign(world, change);
    expect(await idOn(world, parameter)).not.toBe(parameter.split('.')[0]);
  });

  it('is worth nothing when it was changed', async () => {
    const world = new World();
    const [, ...rest] = leave(world).split('.');
    expect(await idOn(world, ['id999999', ...rest].join('.'))).not.toBe('id999999');
    expect(await idOn(new World(), '%%%')).toBeDefined();
  });

  it('makes one of two where the other site knows the visitor already', async () => {
    const world = new World();
    const parameter = leave(world);
    world.open('https://pay.example/', { consent: 'granted' });
    await world.pass(1_000);
    const known = world.sent.at(-1)?.anonymousId ?? JSON.parse(world.kept.get('viaggio')!).anonymousId;
    expect(await idOn(world, parameter)).toBe(known);
    const merge = world.sent.find(({ type }) => type === 'merge');
    expect(merge).toMatchObject({
      mergeProperties: [
        { type: 'anonymousId', value: parameter.split('.')[0] },
        { type: 'anonymousId', value: known },
      ],
    });
  });

  it('carries nobody without consent, nor to a site without', async () => {
    expect(new World().open(SHOP).link(PAY)).toBe(PAY);
    const world = new World();
    const parameter = leave(world);
    const core = world.open('https://pay.example/', {}, parameter);
    expect([...world.kept]).toEqual([]);
    core.consent(false);
    await world.pass(1_000);
    expect(world.sent).toEqual([]);
  });
});
