import type { Actor } from '@viaggio/domain/ports/access';
import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { Restated } from '@viaggio/domain/ports/definitionStore';
import { AppError } from '@viaggio/domain/shared';
import { checkCatalogue, type Touchpoint } from '@viaggio/domain/touchpoints';
import { type DefinitionDeps, loadDefinitions } from './loadDefinitions';

export interface SaveDeps extends DefinitionDeps {
  readonly audit: AuditStore;
  /** History is to be placed again in the background. */
  readonly restate: (workspace: number, what: Restated) => Promise<void>;
}

/** A touchpoint as the editor sends it: new ones have no number yet. */
export type TouchpointDraft = Omit<Touchpoint, 'number'> & { readonly number?: number | undefined };

export interface CatalogueChange {
  readonly workspace: number;
  /** Version the editor started from. */
  readonly version: number;
  readonly items: readonly TouchpointDraft[];
  readonly actor: Actor;
}

/** Replaces the catalogue; history is classified again when a rule, the order or the set of touchpoints changed. */
export async function saveCatalogue(deps: SaveDeps, change: CatalogueChange): Promise<void> {
  const { catalogue } = await loadDefinitions(deps, change.workspace);
  if (catalogue.version !== change.version) throw changed();
  const items = numbered(change.items, await deps.definitions.lastTouchpointNumber(change.workspace));
  const [problem] = checkCatalogue(items);
  if (problem !== undefined) {
    throw new AppError(problem.code, `${problem.touchpoint}: ${problem.code} ${problem.detail}`.trim(), {
      status: 422,
      field: `items.${items.findIndex((item) => item.id === problem.touchpoint)}`,
    });
  }
  const saved = await deps.definitions.saveCatalogue(
    change.workspace,
    change.version,
    items,
    change.actor.id,
  );
  if (!saved) throw changed();
  await deps.audit.record({
    workspace: change.workspace,
    actor: change.actor,
    action: 'touchpoints.updated',
    target: `catalogue:${change.version + 1}`,
  });
  if (matching(items) !== matching(catalogue.touchpoints)) {
    await deps.restate(change.workspace, 'contacts');
  }
}

const changed = (): AppError =>
  new AppError(
    'catalogue_changed',
    'Somebody changed the touchpoints meanwhile: look at theirs, then save again.',
    {
      status: 409,
      field: 'version',
    },
  );

/** Numbers stand in the stores: a new touchpoint never gets one that was in use before. */
function numbered(items: readonly TouchpointDraft[], last: number): Touchpoint[] {
  let next = Math.max(last, ...items.map((item) => item.number ?? 0));
  return items.map((item) => ({ ...item, number: item.number ?? ++next }));
}

/** What of a catalogue decides which touchpoint an event belongs to. */
const matching = (items: readonly Touchpoint[]): string =>
  JSON.stringify(items.map(({ id, number, filters }) => [id, number, filters]));
