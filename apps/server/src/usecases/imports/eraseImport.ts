import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import type { IdentityStore } from '@viaggio/domain/ports/identityStore';
import type { ImportEraser, ImportStore, KeyValues } from '@viaggio/domain/ports/imports';
import type { JourneyStore } from '@viaggio/domain/ports/journeyStore';
import type { Hasher, HashId } from '@viaggio/domain/shared';
import { resolveClaims } from '../identity/resolveClaims';
import { rebuildProfiles } from './rebuildProfiles';

export interface EraseDeps {
  readonly imports: ImportStore;
  readonly eraser: ImportEraser;
  readonly identity: IdentityStore;
  readonly journeys: Pick<JourneyStore, 'sourcesOfKeys'>;
  readonly hasherOf: (workspace: number) => Hasher;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
  /**
   * Runs work while no journeys are being made, from the log or from journeys, on any node: they would be made of what
   * is being taken out.
   */
  readonly withoutProjection: (workspace: number, work: () => Promise<void>) => Promise<void>;
  /** Writes the message ids that are still held in memory: what is not in the table cannot be taken out of it. */
  readonly writeKnownMessages: () => Promise<void>;
  /** Has journeys made soon. */
  readonly project: () => void;
}

interface ImportKey {
  readonly workspace: number;
  readonly id: number;
}

/** Keys looked up or removed at a time: bounds the length of a statement. */
const KEYS_AT_ONCE = 10_000;

/**
 * Takes out everything an import brought: events, signals, refused rows, known messages, claims, profiles; then has
 * everybody it touched rebuilt. Whom it touched is noted first, so that it can be taken up again wherever it stopped.
 */
export async function eraseImport(deps: EraseDeps, { workspace, id }: ImportKey): Promise<void> {
  const { models } = await deps.definitionsOf(workspace);
  const kinds = models.flatMap(({ model: { key } }) =>
    key.kind === 'person' ? [] : [key.kind === 'case' ? key.property : key.kind],
  );
  await deps.withoutProjection(workspace, async () => {
    const own = await deps.eraser.sourcesOf(workspace, id);
    const keys = await deps.eraser.keysOf(workspace, id, [...new Set(kinds)]);
    await deps.imports.beginUndo(workspace, id, [...own, ...(await sharers(deps, workspace, keys))]);
    await deps.writeKnownMessages();
    await deps.eraser.erase(workspace, id);
    await eraseWalks(deps, workspace, models, keys);
    await deps.imports.forgetClaims(workspace, id);
    await resolveClaims(deps.identity, workspace);
    const sources = await deps.imports.undoneSources(workspace, id);
    await rebuildProfiles(deps, workspace, sources);
    await deps.imports.markDirty(workspace, sources);
    await deps.imports.endUndo(workspace, id);
  });
  deps.project();
}

const keysOf = (deps: EraseDeps, workspace: number, { kind, values }: KeyValues): HashId[] =>
  values.map((value) => deps.hasherOf(workspace)(kind, value));

/** Everybody else who took part in the same accounts and cases: their walk is one with that of the import's people. */
async function sharers(deps: EraseDeps, workspace: number, all: readonly KeyValues[]): Promise<HashId[]> {
  const sources = new Set<HashId>();
  for (const one of all) {
    for (const keys of slices(keysOf(deps, workspace, one))) {
      const rows = await deps.journeys.sourcesOfKeys(workspace, one.kind, keys);
      for (const { source } of rows) sources.add(source);
    }
  }
  return [...sources];
}

/** Walks of keys that may have nobody left; those that have are made again with their people. */
async function eraseWalks(
  deps: EraseDeps,
  workspace: number,
  models: Definitions['models'],
  all: readonly KeyValues[],
): Promise<void> {
  for (const { model, number } of models) {
    const kind = model.key.kind === 'case' ? model.key.property : model.key.kind;
    const found = all.find((one) => one.kind === kind);
    if (found === undefined) continue;
    for (const keys of slices(keysOf(deps, workspace, found))) {
      await deps.eraser.eraseWalks(workspace, number, keys);
    }
  }
}

function* slices(keys: readonly HashId[]): Iterable<HashId[]> {
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) yield keys.slice(from, from + KEYS_AT_ONCE);
}
