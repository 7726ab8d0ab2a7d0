import { identifierOf } from '@viaggio/domain/identity';
import type { Actor } from '@viaggio/domain/ports/access';
import type { ListKind, StoredList } from '@viaggio/domain/ports/segments';
import { AppError, type Hasher } from '@viaggio/domain/shared';
import { countRule } from './askRule';
import type { ChangeDeps } from './changeSegments';
import { findList } from './findList';

export interface ListDeps extends ChangeDeps {
  readonly hasherOf: (workspace: number) => Hasher;
}

/** A list, and how many of its people Viaggio knows. */
export interface DescribedList extends StoredList {
  readonly known: number;
}

interface By {
  readonly workspace: number;
  readonly actor: Actor;
  /** Places the member is limited to; null: all. */
  readonly places: readonly string[] | null;
}

type Scope = Pick<By, 'workspace' | 'places'>;

const MOST_LISTS = 200;

async function describe(deps: ListDeps, scope: Scope, list: StoredList): Promise<DescribedList> {
  const { people } = await countRule(deps, scope, { kind: 'list', list: String(list.id) });
  return { ...list, known: people };
}

/** Lists of the workspace. */
export async function listLists(deps: ListDeps, scope: Scope): Promise<DescribedList[]> {
  const lists = await deps.lists.list(scope.workspace);
  return Promise.all(lists.map((list) => describe(deps, scope, list)));
}

/** @throws AppError `too_many_lists` */
export async function createList(
  deps: ListDeps,
  by: By,
  {
    name,
    kind,
    values,
  }: { readonly name: string; readonly kind: ListKind; readonly values: readonly string[] },
): Promise<DescribedList> {
  const { workspace, actor } = by;
  if ((await deps.lists.list(workspace)).length >= MOST_LISTS) {
    throw new AppError('too_many_lists', `There are ${MOST_LISTS} lists already: remove some first.`, {
      status: 409,
    });
  }
  const made = await deps.lists.create(workspace, { name, kind }, actor.kind === 'member' ? actor.id : '');
  await deps.audit.record({
    workspace,
    actor,
    action: 'list.created',
    target: `list:${made.id}`,
    detail: { name },
  });
  return extendList(deps, by, String(made.id), values);
}

/**
 * Adds people by their identifiers. What is no identifier (blank, "null", "guest") is left out.
 * @throws AppError `list_not_found`
 */
export async function extendList(
  deps: ListDeps,
  by: By,
  id: string,
  values: readonly string[],
): Promise<DescribedList> {
  const { workspace, actor } = by;
  const list = await findList(deps.lists, workspace, id);
  const hash = deps.hasherOf(workspace);
  const identifiers = values.flatMap((value) => {
    const identifier = identifierOf({ kind: list.kind, value }, hash);
    return 'id' in identifier ? [identifier.id] : [];
  });
  await deps.lists.extend(workspace, list.id, [...new Set(identifiers)]);
  deps.changed(workspace);
  const extended = await findList(deps.lists, workspace, id);
  const detail = { name: list.name, added: extended.identifiers - list.identifiers };
  await deps.audit.record({ workspace, actor, action: 'list.extended', target: `list:${list.id}`, detail });
  return describe(deps, by, extended);
}

/** @throws AppError `list_not_found` */
export async function removeList(deps: ListDeps, by: By, id: string): Promise<void> {
  const { workspace, actor } = by;
  const { id: number, name } = await findList(deps.lists, workspace, id);
  if (!(await deps.lists.remove(workspace, number))) return;
  deps.changed(workspace);
  await deps.audit.record({
    workspace,
    actor,
    action: 'list.removed',
    target: `list:${number}`,
    detail: { name },
  });
}
