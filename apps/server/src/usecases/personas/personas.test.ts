import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonaWriting } from '@viaggio/domain/personas';
import type { SegmentRule } from '@viaggio/domain/segments';
import { createAccessControl } from '@viaggio/stores/control';
import { createExportStore } from '@viaggio/stores/events';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { composeReports } from '../../composeReports';
import { readAttribution } from '../reports/readAttribution';
import { readFunnel } from '../reports/readFunnel';
import { readLifecycle } from '../reports/readLifecycle';
import { readOverview } from '../reports/readOverview';
import { readVariants } from '../reports/readPaths';
import { readRetention, readTimeToConvert } from '../reports/readRetention';
import { type MapWorld, mapWorld, touchpoint, VISIT_AND_ORDER } from '../reports/testing/mapWorld.fixture';
import { createSegment, removeSegment } from '../segments/changeSegments';
import { countPersonas, listPersonaPeople } from './askPersonas';
import { createPersona, removePersona, restorePersona, updatePersona } from './changePersonas';
import { type PictureDeps, readPicture, setPicture } from './changePicture';
import { personasOf } from './personasOf';
import { readFigures } from './readFigures';

const NOW = Date.UTC(2026, 5, 30, 12);
const DAY = 86_400_000;
const CHANNELS = ['web', 'phone', 'store', 'email'];
const actor = { kind: 'key', id: '1' } as const;
const period = { from: '2026-01-01', to: '2026-07-01' };
const WRITING: PersonaWriting = {
  ...{ name: '', role: '', age: '', place: '', bio: '', quotes: [], colour: 'teal', buyingRole: null },
  ...{ goals: ['a'], needs: [], fears: [], drives: [], channels: ['phone', 'store'] },
  face: { skin: 0, hair: 0, hairColour: 0, eyes: 0, mouth: 0, beard: 0, glasses: 0 },
};

let world: MapWorld;
let workspace: number;
let elsewhere: number;
let deps: PictureDeps & ReturnType<typeof composeReports>;
let epoch = 0;

/** What customer number n does: visits on a channel of their own, some orders, some in Milano. */
const channelOf = (n: number) => CHANNELS[n % CHANNELS.length]!;
const ordersOf = (n: number) => n % 3;

beforeAll(async () => {
  world = await mapWorld(() => NOW);
  const catalogue = [touchpoint(1, 'visited'), touchpoint(2, 'ordered', [{ events: ['Order Completed'] }])];
  workspace = await world.newWorkspace(catalogue, [VISIT_AND_ORDER]);
  elsewhere = await world.newWorkspace(catalogue, [VISIT_AND_ORDER]);
  deps = {
    ...composeReports({ events: world.events.driver, control: world.control }, world.core, {
      now: () => NOW,
      epochOf: () => String(epoch),
      projectedUntil: () => NOW,
      duplicateShare: () => null,
    }),
    audit: createAccessControl(world.control).audit,
    changed: () => {
      epoch++;
    },
    newVersion: () => `v${epoch}`,
  };
  const item = (n: number, event: string, daysAgo: number, properties: object) => ({
    ...{ type: 'track', userId: `c${n}`, messageId: `${n} ${event} ${daysAgo}`, event, properties },
    timestamp: new Date(NOW - daysAgo * DAY).toISOString(),
  });
  const customers = Array.from({ length: 48 }, (_, n) => [
    ...[5, 12, 40].map((day) =>
      item(n, 'visited', day + (n % 7), { channel: channelOf(n), ...(n < 8 && { place: 'Milano' }) }),
    ),
    ...Array.from({ length: ordersOf(n) }, (_, k) =>
      item(n, 'Order Completed', 2 + k, { channel: 'web', value: 10 + n }),
    ),
  ]);
  await world.send(workspace, customers.flat());
  await world.core.projector.round(false);
}, 120_000);
afterAll(() => world.close());
afterEach(async () => {
  for (const { id } of await deps.personas.list(workspace)) await deps.personas.remove(workspace, id);
});

const by = () => ({ workspace, actor });
const scope = (places: readonly string[] | null = null) => ({
  ...{ workspace, timeZone: 'Europe/Rome', currency: 'EUR', places },
});
let names = 0;
const write = async (rule: SegmentRule | null, name = `Persona ${++names}`): Promise<string> => {
  const membership = rule && ({ kind: 'rule', rule } as const);
  return String((await createPersona(deps, by(), { writing: { ...WRITING, name }, membership })).id);
};
const cut = async (rule: SegmentRule): Promise<string> =>
  String((await createSegment(deps, by(), { name: 'Group', rule })).id);

const on = (channel: string): SegmentRule => ({
  ...{ kind: 'did', contacts: { channels: [channel] }, atLeast: 1, within: null },
});
const ordered = (atLeast: number): SegmentRule => ({
  ...{ kind: 'did', contacts: { touchpoints: ['ordered'] }, atLeast, within: null },
});
const anyRule = fc.oneof(
  fc.constantFrom(...CHANNELS).map(on),
  fc.integer({ min: 1, max: 3 }).map(ordered),
  fc.constantFrom(...CHANNELS).map((channel): SegmentRule => ({ kind: 'not', rule: on(channel) })),
);

const steps = [{ touchpoints: ['visited'] }, { touchpoints: ['ordered'] }];
const funnel = { period, steps, window: null, order: 'ordered', start: 'any' } as const;
const cohorts = {
  start: steps[0]!,
  return: steps[1]!,
  by: 'month',
  mode: 'on',
  cohort: 'first',
  buckets: 4,
} as const;
const credit = {
  ...{ conversion: steps[1]!, value: 'value', by: 'channel', lookback: 'P90D', nulls: true, markovOrder: 1 },
  models: ['first', 'linear', 'markov'],
} as const;

interface Group {
  readonly segment?: string;
  readonly persona?: string;
}
/** What reports of all kinds say of a group. */
async function told(group: Group): Promise<unknown[]> {
  const asked = { period, ...group };
  const answers = await Promise.all([
    readOverview(deps, scope(), asked),
    readFunnel(deps, scope(), { ...funnel, ...group }),
    readRetention(deps, scope(), { ...asked, ...cohorts }),
    readTimeToConvert(deps, scope(), { ...asked, from: steps[0]!, to: steps[1]! }),
    readAttribution(deps, scope(), { ...asked, ...credit } as never),
    readVariants(deps, scope(), {
      ...asked,
      by: 'channel',
      scope: 'journey',
      collapse: true,
      gap: null,
      limit: 20,
    } as never),
    readLifecycle(deps, scope(), { ...asked, by: 'month' }),
  ]);
  return answers.map(({ data }) => data);
}

describe('a persona asked for', () => {
  it('says in every report what a segment with its rule says; with a segment, what both rules say', async () => {
    await fc.assert(
      fc.asyncProperty(anyRule, anyRule, async (first, second) => {
        const [persona, segment, other, both] = await Promise.all([
          write(first),
          cut(first),
          cut(second),
          cut({ kind: 'all', rules: [first, second] }),
        ]);
        expect(await told({ persona })).toEqual(await told({ segment }));
        expect(await told({ persona, segment: other })).toEqual(await told({ segment: both }));
        await removePersona(deps, by(), persona);
      }),
      { numRuns: 3 },
    );
  }, 300_000);

  it('is its segment, where it has one, and says so when that is gone', async () => {
    const segment = await cut(on('phone'));
    const writing = { ...WRITING, name: 'Of a segment' };
    const { id } = await createPersona(deps, by(), { writing, membership: { kind: 'segment', segment } });
    expect(await told({ persona: String(id) })).toEqual(await told({ segment }));
    await removeSegment(deps, { ...by() }, segment);
    await expect(told({ persona: String(id) })).rejects.toMatchObject({ code: 'segment_not_found' });
    const counted = await countPersonas(deps, scope());
    expect(counted.find((one) => one.id === String(id))).toMatchObject({ people: null });
  });

  it('must be there, and have a rule', async () => {
    await expect(told({ persona: '999999' })).rejects.toMatchObject({
      code: 'persona_not_found',
      status: 404,
    });
    await expect(told({ persona: "1' OR 1" })).rejects.toMatchObject({ code: 'persona_not_found' });
    const bare = await write(null);
    await expect(told({ persona: bare })).rejects.toMatchObject({
      code: 'persona_without_rule',
      status: 409,
    });
  });
});

describe('told apart by persona', () => {
  it('rows say what each persona says alone, most first, and that they overlap', async () => {
    const phone = await write(on('phone'), 'On the phone');
    const loyal = await write(ordered(2), 'Loyal');
    await write(null, 'Only written');
    const breakdown = { by: 'persona', top: 6 } as const;
    const alone = async (persona: string) =>
      (await readFunnel(deps, scope(), { ...funnel, persona })).data.steps.map(({ people }) => people);
    const { data, notes } = await readFunnel(deps, scope(), { ...funnel, breakdown });
    expect(data.breakdown.map(({ name }) => name).toSorted()).toEqual(['Loyal', 'On the phone']);
    for (const row of data.breakdown)
      expect(row.people).toEqual(await alone(row.name === 'Loyal' ? loyal : phone));
    expect(notes).toMatchObject([{ code: 'personas_overlap' }]);

    const retention = await readRetention(deps, scope(), { period, ...cohorts, breakdown });
    const own = await readRetention(deps, scope(), { period, ...cohorts, persona: loyal });
    expect(retention.data.breakdown.find(({ name }) => name === 'Loyal')?.overall).toEqual(own.data.overall);

    const time = { period, from: steps[0]!, to: steps[1]! };
    const apart = await readTimeToConvert(deps, scope(), { ...time, breakdown: { ...breakdown, top: 1 } });
    expect(apart.data.breakdown).toHaveLength(1);

    const shares = await readAttribution(deps, scope(), { period, ...credit, breakdown } as never);
    const share = await readAttribution(deps, scope(), { period, ...credit, persona: phone } as never);
    const row = shares.data.breakdown.find(({ name }) => name === 'On the phone');
    expect(row).toMatchObject({ conversions: share.data.conversions, value: share.data.value });
    expect(row?.rows.map((one) => one.linear)).toEqual(share.data.rows.map((one) => one.linear));
  });
});

describe('figures of a persona', () => {
  it('are what its customers did, and say how far the writing agrees', async () => {
    const id = await write(on('phone'));
    const figures = await readFigures(deps, scope(), id, {});
    const ours = Array.from({ length: 48 }, (_, n) => n).filter((n) => channelOf(n) === 'phone');
    const orders = ours.reduce((sum, n) => sum + ordersOf(n), 0);
    const revenue = ours.reduce((sum, n) => sum + ordersOf(n) * (10 + n), 0);
    expect(figures.now).toEqual({ people: ours.length, of: 48 });
    expect(figures.worth).toMatchObject({ people: ours.length, orders, revenue });
    expect(figures.worth.perPerson).toBeCloseTo(revenue / ours.length);
    const contacts = ours.length * 3 + orders;
    expect(figures.check).toMatchObject({ people: ours.length, contacts, unchecked: ['goals'] });
    expect(figures.channels.map(({ channel, contacts: n }) => [channel, n])).toEqual([
      ['phone', ours.length * 3],
      ['web', orders],
    ]);
    expect(figures.check.channels).toMatchObject([
      { channel: 'phone', verdict: 'agrees' },
      { channel: 'store', verdict: 'differs', contacts: 0 },
    ]);
    expect(figures.trend.at(-1)).toMatchObject({ start: '2026-06-01', active: ours.length });
  });

  it('are of the places the member may see', async () => {
    const id = await write(on('phone'));
    expect((await readFigures(deps, scope(['Milano']), id, {})).now).toEqual({ people: 2, of: 8 });
    expect((await listPersonaPeople(deps, scope(['Milano']), id, { offset: 0, limit: 9 })).total).toBe(2);
    const counted = await countPersonas(deps, scope(['Milano']));
    expect(counted).toContainEqual({ id, people: 2, of: 8 });
    await expect(readFigures(deps, scope(['Milano']), id, { place: 'Roma' })).rejects.toMatchObject({
      code: 'place_not_allowed',
    });
  });

  it('are of people who find their personas in their record', async () => {
    await write(on('phone'), 'Caller');
    await write(ordered(9), 'Nobody');
    const hash = world.core.collect.hasherOf(workspace);
    const reading = { ...deps, exports: createExportStore(world.events.driver) };
    const of = async (user: string) =>
      (await personasOf(reading, workspace, hash('userId', user))).map(({ name }) => name);
    expect([await of('c1'), await of('c2')]).toEqual([['Caller'], []]);
  });
});

describe('the writing', () => {
  it('is of its workspace alone, and leaves a trace of each change', async () => {
    const id = await write(null, 'Traced');
    const theirs = { workspace: elsewhere, actor };
    const persona = { writing: { ...WRITING, name: 'Mine' }, membership: null };
    await expect(updatePersona(deps, theirs, id, persona)).rejects.toMatchObject({ status: 404 });
    await expect(removePersona(deps, theirs, id)).rejects.toMatchObject({ status: 404 });
    await expect(restorePersona(deps, theirs, id)).rejects.toMatchObject({ status: 404 });
    await expect(
      createPersona(deps, by(), { ...persona, writing: { ...WRITING, name: 'traced' } }),
    ).rejects.toMatchObject({ code: 'persona_name_taken', status: 409 });
    await updatePersona(deps, by(), id, persona);
    await removePersona(deps, by(), id);
    await restorePersona(deps, by(), id);
    const rows = await world.control.query<{ action: string }>(
      'SELECT action FROM audit WHERE workspace = $1 AND target = $2 ORDER BY id',
      [workspace, `persona:${id}`],
    );
    const actions = ['created', 'updated', 'removed', 'restored'].map((one) => `persona.${one}`);
    expect(rows.map(({ action }) => action)).toEqual(actions);
  });

  it('refuses a rule that cannot be asked', async () => {
    const rule: SegmentRule = { ...on('web'), contacts: { touchpoints: ['gone'] } } as SegmentRule;
    await expect(write(rule)).rejects.toMatchObject({ code: 'touchpoint_not_found' });
    const membership = { kind: 'segment', segment: '123456' } as const;
    const persona = { writing: { ...WRITING, name: 'Lost' }, membership };
    await expect(createPersona(deps, by(), persona)).rejects.toMatchObject({ code: 'segment_not_found' });
  });

  it('takes a picture by its content, and no other file', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'persona-'));
    const path = join(directory, 'upload');
    const id = await write(null);
    await expect(readPicture(deps, workspace, id)).rejects.toMatchObject({ code: 'picture_not_found' });
    await writeFile(path, '<svg onload="alert(1)"/>');
    await expect(setPicture(deps, by(), id, { path, bytes: 24 })).rejects.toMatchObject({ status: 415 });
    await expect(setPicture(deps, by(), id, { path, bytes: 3_000_000 })).rejects.toMatchObject({
      status: 413,
    });
    await writeFile(path, 'GIF89a…');
    const { picture } = await setPicture(deps, by(), id, { path, bytes: 9 });
    expect(picture).toMatch(/^v\d+$/);
    expect((await readPicture(deps, workspace, id)).type).toBe('image/gif');
    await expect(readPicture(deps, elsewhere, id)).rejects.toMatchObject({ status: 404 });
    await rm(directory, { recursive: true });
  });
});
