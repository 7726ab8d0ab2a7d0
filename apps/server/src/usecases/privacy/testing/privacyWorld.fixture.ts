import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ControlDriver,
  createAccessControl,
  createControlEraser,
  createIdentityDecisions,
  createImportStore,
  createPeopleDirectory,
  createPrivacyRequestStore,
  createPrivacyRuleStore,
  openPostgres,
  placePostgres,
  prepareControlStore,
  startPostgres,
} from '@viaggio/stores/control';
import {
  createEventsEraser,
  createImportEraser,
  createPeopleReader,
  type EventsDriver,
  prepareEventsStore,
} from '@viaggio/stores/events';
import { testEvents } from '@viaggio/stores/testing';
import { type Core, composeCore } from '../../../composeCore';
import { createTurns } from '../../../workers/restating/createTurns';
import { acceptItems, type ItemOutcome } from '../../collect/acceptItems';
import type { ErasureDeps } from '../erasureDeps';
import { scrubFiles } from '../scrubFiles';

export interface EventsPlace {
  readonly driver: EventsDriver;
  /** Directories on disk in which rows lie. */
  readonly directories: readonly string[];
  close(): Promise<void>;
}

/** Both stores in directories of their own, so that every byte of them can be searched. */
export interface PrivacyWorld {
  readonly core: Core;
  readonly control: ControlDriver;
  readonly events: EventsDriver;
  readonly deps: ErasureDeps;
  readonly errors: unknown[];
  newWorkspace(): Promise<number>;
  send(workspace: number, items: readonly object[], more?: { import?: number }): Promise<ItemOutcome[]>;
  /** Makes journeys until nothing is left to be made. */
  project(): Promise<void>;
  /** A second process on the same stores. */
  again(): Core;
  /** Files in which one of the texts stands, in their bytes. */
  filesWith(texts: readonly string[]): string[];
  close(): Promise<void>;
}

export const ANNA = { kind: 'member', id: 'user-anna' } as const;

async function embeddedEvents(): Promise<EventsPlace> {
  const events = await testEvents();
  return { driver: events.driver, directories: [events.directory], close: events.close };
}

export async function privacyWorld(
  openEvents: () => Promise<EventsPlace> = embeddedEvents,
): Promise<PrivacyWorld> {
  const home = mkdtempSync(join(tmpdir(), 'viaggio-privacy-'));
  chmodSync(home, 0o755);
  const place = placePostgres(join(home, 'control'));
  const [events, server] = await Promise.all([openEvents(), startPostgres(place)]);
  const control = openPostgres(place.connection);
  await prepareControlStore(control);
  await prepareEventsStore(events.driver);
  const errors: unknown[] = [];
  const composed = (): Core =>
    composeCore(
      { control, events: events.driver, close: async () => undefined },
      {
        node: 0,
        secret: 'a secret of the test',
        now: Date.now,
        sellsOf: async () => 'shop',
        onError: (error) => errors.push(error),
        onProjected: () => undefined,
      },
    );
  const core = composed();
  const deps = erasureDeps(core, control, events.driver, join(place.directory, 'server.log'));
  return {
    core,
    control,
    events: events.driver,
    deps,
    errors,
    newWorkspace: async () => {
      const [row] = await control.query<{ id: number }>(
        "INSERT INTO workspaces (name) VALUES ('Test') RETURNING id",
      );
      await core.definitionsOf(row!.id);
      return row!.id;
    },
    send: (workspace, items, more = {}) =>
      acceptItems(core.collect, {
        source: { id: 1, workspace, ipPolicy: 'truncate' },
        items,
        import: more.import ?? 0,
        request: { receivedAt: Date.now(), ...(more.import ? { rule: 'import' as const } : {}) },
      }),
    project: async () => {
      for (let round = 0; round < 3; round++) await core.projector.round(false);
    },
    again: composed,
    filesWith: (texts) => [place.directory, ...events.directories].flatMap((root) => filesWith(root, texts)),
    close: async () => {
      await core.stop();
      await control.close();
      await events.close();
      await server.stop();
      rmSync(home, { recursive: true, force: true });
      rmSync(place.connection.host, { recursive: true, force: true });
    },
  };
}

function erasureDeps(core: Core, control: ControlDriver, events: EventsDriver, log: string): ErasureDeps {
  const access = createAccessControl(control);
  return {
    ...core.projection,
    now: Date.now,
    people: createPeopleReader(events),
    directory: createPeopleDirectory(control),
    barred: core.privacy,
    decisions: createIdentityDecisions(control),
    definitionsOf: core.definitionsOf,
    inControl: createControlEraser(control),
    inEvents: createEventsEraser(events),
    requests: createPrivacyRequestStore(control),
    rules: createPrivacyRuleStore(control),
    audit: access.audit,
    imports: createImportStore(control),
    eraser: createImportEraser(events),
    withoutProjection: createTurns(access).withoutProjection,
    writeKnownMessages: () => core.known.write(),
    project: () => core.projector.poke(),
    changed: () => undefined,
    scrubFiles: (pattern) => scrubFiles([log], pattern),
    flushDisk: async () => undefined,
    backupDays: 14,
    settleMs: 0,
  };
}

function filesWith(root: string, texts: readonly string[]): string[] {
  const needles = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text.toUpperCase())]);
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(root, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found?.isFile()) return [];
    const bytes = readFileSync(path);
    return needles.some((needle) => bytes.includes(needle)) ? [name] : [];
  });
}
