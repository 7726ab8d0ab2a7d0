import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  createAccessControl,
  createConsentStore,
  createControlEraser,
  createIdentityDecisions,
  createImportStore,
  createPrivacyRequestStore,
  createPrivacyRuleStore,
} from '@viaggio/stores/control';
import {
  createEventsEraser,
  createImportEraser,
  createPersonalDataSampler,
  createPersonEvents,
} from '@viaggio/stores/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrivacyHandlerDeps } from '../../http/privacy/privacyHandlers';
import { createTurns } from '../../workers/restating/createTurns';
import { openZip } from '../imports/files/xlsx/zipFile';
import { readPerson } from '../people/readPerson';
import {
  ANNA,
  DAY,
  type PeopleWorld,
  peopleWorld,
  type TestWorkspace,
} from '../people/testing/peopleWorld.fixture';
import { carryOutRequest } from './carryOutRequest';
import { checkRequest, createRequest, extendRequest, refuseRequest } from './changeRequests';
import { readConsent } from './consent';
import { expireEvents } from './expireEvents';
import { personFile } from './personFile';
import { detectPersonalData, savePolicy } from './policy';
import { previewRequest } from './previewRequest';

let world: PeopleWorld;
let shop: TestWorkspace;
let deps: PrivacyHandlerDeps;
let now = Date.UTC(2026, 2, 10, 9);

beforeAll(async () => {
  world = await peopleWorld();
  shop = await world.newWorkspace();
  const { core, control, events } = world;
  const access = createAccessControl(control);
  deps = {
    ...world.deps,
    now: () => now,
    inControl: createControlEraser(control),
    inEvents: createEventsEraser(events.driver),
    requests: createPrivacyRequestStore(control),
    rules: createPrivacyRuleStore(control),
    consents: createConsentStore(control),
    personEvents: createPersonEvents(events.driver),
    sampler: createPersonalDataSampler(events.driver),
    decisions: createIdentityDecisions(control),
    barred: core.privacy,
    audit: access.audit,
    workspaces: access.workspaces,
    sources: access.sources,
    collect: core.collect,
    imports: createImportStore(control),
    eraser: createImportEraser(events.driver),
    journeys: core.projection.journeys,
    withoutProjection: createTurns(access).withoutProjection,
    writeKnownMessages: () => core.known.write(),
    project: () => undefined,
    changed: () => undefined,
    scrubFiles: async () => 0,
    flushDisk: async () => undefined,
    backupDays: 14,
    settleMs: 0,
    startErasing: () => undefined,
  };
  await shop.send(
    {
      type: 'identify',
      userId: 'anna',
      traits: { email: 'anna@b.it', name: 'Anna Rosi' },
      context: { consent: { categoryPreferences: { marketing: true, profiling: true, analytics: false } } },
    },
    {
      type: 'track',
      event: 'Order Completed',
      userId: 'anna',
      properties: { revenue: 12, note: 'chiamare +39 333 1234567', order_id: 'A-1' },
    },
    { type: 'track', event: 'Review Posted', userId: 'anna', properties: { rating: 4, text: 'bello' } },
    { type: 'page', userId: 'bruno', properties: { url: 'https://x.it/' } },
  );
  await world.round();
});
afterAll(async () => {
  await world.close();
  expect(world.errors).toEqual([]);
});

const by = () => ({ workspace: shop.id, actor: ANNA });
const ask = (kind: 'access' | 'objection' | 'rectification' | 'erasure', more: object = {}) =>
  createRequest(deps, by(), {
    kind,
    said: 'email:Anna@B.it',
    note: '',
    purposes: [],
    changes: {},
    receivedAt: undefined,
    ...more,
  });
const check = (id: number) => checkRequest(deps, by(), String(id), { method: 'account', note: '' });

describe('a request', () => {
  it('is due a calendar month later, and two months after that when it is extended once, with a reason', async () => {
    const made = await ask('access', { receivedAt: Date.UTC(2026, 0, 31, 9) });
    expect(new Date(made.dueAt).toISOString()).toBe('2026-02-28T23:00:00.000Z');
    const extended = await extendRequest(deps, by(), String(made.id), 'many requests');
    expect(new Date(extended.dueAt).toISOString()).toBe('2026-04-30T22:00:00.000Z');
    expect(extended.extension?.reason).toBe('many requests');
    await expect(extendRequest(deps, by(), String(made.id), 'again')).rejects.toMatchObject({
      code: 'already_extended',
    });
    const refused = await refuseRequest(deps, by(), String(made.id), 'manifestly unfounded');
    expect(refused).toMatchObject({ state: 'refused', refusal: 'manifestly unfounded', closedBy: 'Anna' });
    await expect(check(made.id)).rejects.toMatchObject({ code: 'request_closed' });
  });

  it('is carried out only once it is known who asks', async () => {
    const made = await ask('erasure');
    await expect(carryOutRequest(deps, by(), String(made.id))).rejects.toMatchObject({
      code: 'identity_unchecked',
    });
    await refuseRequest(deps, by(), String(made.id), 'withdrawn');
  });

  it('is refused when it says nothing that can be done', async () => {
    await expect(ask('objection')).rejects.toMatchObject({ code: 'purposes_missing' });
    await expect(ask('rectification')).rejects.toMatchObject({ code: 'changes_missing' });
    await expect(ask('access', { said: 'null' })).rejects.toMatchObject({ code: 'identifier_invalid' });
    await expect(ask('access', { receivedAt: now + 3 * DAY })).rejects.toMatchObject({
      code: 'request_in_future',
    });
  });

  it('shows whom it is about and what there is of them', async () => {
    const found = await previewRequest(deps, shop.id, 'email:anna@b.it');
    expect(found).toMatchObject({
      name: 'Anna Rosi',
      counts: { events: 3, signals: 1, identifiers: 2 },
      staysOut: [],
    });
  });
});

describe('the file of a person', () => {
  it('opens, for programs and for people, and says everything', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'viaggio-file-'));
    writeFileSync(join(directory, 'a.zip'), await personFile(deps, by(), 'userId:anna'));
    const zip = await openZip(join(directory, 'a.zip'));
    const whole = JSON.parse(await text(await zip.open('person.json')));
    expect(whole.identifiers).toContainEqual({ kind: 'email', value: 'anna@b.it' });
    expect(whole.events.map((event: { name: string }) => event.name).sort()).toEqual([
      'Identify',
      'Order Completed',
      'Review Posted',
    ]);
    expect(whole.profile).toMatchObject({ name: 'Anna Rosi' });
    expect(whole.expressed[0].text).toBe('bello');
    expect(whole.consents.length).toBeGreaterThan(1);
    const csv = await text(await zip.open('events.csv'));
    expect(csv.split('\r\n')[0]).toContain('time,receivedAt,type,name');
    expect(csv.split('\r\n')).toHaveLength(5);
    zip.close();
    rmSync(directory, { recursive: true });
    const [entry] = await createAccessControl(world.control).audit.list(shop.id, {
      before: undefined,
      limit: 1,
      kind: 'access',
    });
    expect(entry).toMatchObject({ action: 'person.exported', actor: ANNA });
  });
});

describe('an objection', () => {
  it('stands above what the site was told, for its purpose alone, with its source and history', async () => {
    now = Date.now();
    const made = await ask('objection', { purposes: ['profiling'] });
    await check(made.id);
    expect(await carryOutRequest(deps, by(), String(made.id))).toMatchObject({ state: 'done' });
    const consent = await readConsent(deps, shop.scope, 'userId:anna');
    expect(consent.map(({ purpose, granted, source }) => [purpose, granted, source])).toEqual([
      ['marketing', true, 'event'],
      ['profiling', false, `request:${made.id}`],
      ['analytics', false, 'event'],
    ]);
    expect(consent[1]!.history).toHaveLength(2);
    const person = await readPerson(world.deps, shop.scope, 'userId:anna');
    expect(await deps.consents.objectors(shop.id)).toEqual([person.id]);
  });
});

describe('a rectification', () => {
  it('corrects the record, with its evidence in the log', async () => {
    const made = await ask('rectification', { changes: { name: 'Anna Rossi' } });
    await check(made.id);
    await carryOutRequest(deps, by(), String(made.id));
    await world.round();
    const person = await readPerson(world.deps, shop.scope, 'userId:anna');
    expect(person.name).toBe('Anna Rossi');
  });
});

describe('the policy', () => {
  it('offers what looks like personal data, and then does not store it', async () => {
    const found = await detectPersonalData(deps, shop.id);
    expect(found).toContainEqual({
      event: 'Order Completed',
      field: 'note',
      kinds: ['phone'],
      found: 1,
      of: 1,
      rule: null,
    });
    const policy = {
      retention: [],
      fields: [
        { field: 'note', action: 'mask' as const },
        { field: 'iban', action: 'drop' as const },
      ],
      backupDays: 10,
    };
    await savePolicy(deps, by(), policy);
    await shop.send({
      type: 'track',
      event: 'Order Completed',
      userId: 'bruno',
      messageId: 'masked',
      properties: { note: 'chiamare +39 333 1234567', iban: 'x', revenue: 1 },
    });
    const [row] = await world.events.driver.query<{ properties: string }>(
      "SELECT properties FROM events WHERE user_id = 'bruno' AND name = 'Order Completed'",
    );
    expect(JSON.parse(row!.properties)).toEqual({ note: '[phone]', revenue: 1 });
    await expect(
      savePolicy(deps, by(), { ...policy, fields: [{ field: 'userId', action: 'drop' }] }),
    ).rejects.toMatchObject({ code: 'field_needed' });
  });

  it('removes what is older than it may be, and has journeys made without it', async () => {
    await savePolicy(deps, by(), { retention: [{ events: 'pages', days: 30 }], fields: [], backupDays: 10 });
    const old = new Date(Date.now() - 60 * DAY).toISOString();
    await shop.send(
      { type: 'page', userId: 'bruno', timestamp: old },
      { type: 'track', event: 'Call Answered', userId: 'bruno', timestamp: old },
    );
    await world.round();
    const before = (await readPerson(world.deps, shop.scope, 'userId:bruno')).contacts;
    expect(await expireEvents(deps)).toBe(1);
    expect(await expireEvents(deps)).toBe(0);
    await world.round();
    expect((await readPerson(world.deps, shop.scope, 'userId:bruno')).contacts).toBe(before - 1);
  });
});
