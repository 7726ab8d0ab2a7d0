import type { PersonRow } from '@viaggio/contract/people';
import type { StoredSegment } from '@viaggio/domain/ports/segments';
import type { HashId } from '@viaggio/domain/shared';
import { limitOf } from '../../usecases/places/limitOf';
import { countRule, listRulePeople } from '../../usecases/segments/askRule';
import {
  createList,
  type DescribedList,
  extendList,
  type ListDeps,
  listLists,
  removeList,
} from '../../usecases/segments/changeLists';
import { createSegment, removeSegment, updateSegment } from '../../usecases/segments/changeSegments';
import { findSegment } from '../../usecases/segments/findSegment';
import type { WorkspaceContext } from '../access/context';
import { readOffset } from '../handlers/readOffset';
import { instantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

export interface SegmentHandlerDeps extends ListDeps {
  readonly personRows: (
    workspace: number,
    people: readonly { readonly person: HashId; readonly at: number }[],
  ) => Promise<PersonRow[]>;
}

export type SegmentRoute =
  | 'listSegments'
  | 'getSegment'
  | 'createSegment'
  | 'updateSegment'
  | 'deleteSegment'
  | 'previewSegment'
  | 'listSegmentPeople'
  | 'listPeopleLists'
  | 'createPeopleList'
  | 'extendPeopleList'
  | 'deletePeopleList';

const saySegment = ({ id, name, rule, createdBy, createdAt, updatedAt }: StoredSegment) => ({
  id: String(id),
  name,
  rule,
  createdBy,
  createdAt: instantOf(createdAt),
  updatedAt: instantOf(updatedAt),
});

const sayList = ({ id, createdAt, ...list }: DescribedList) => ({
  ...list,
  id: String(id),
  createdAt: instantOf(createdAt),
});

const scopeOf = ({ workspace, actor, places }: WorkspaceContext) => ({
  workspace,
  actor,
  places: limitOf(places),
});

/** Segments, and the lists of people that somebody brought. */
export function segmentHandlers(deps: SegmentHandlerDeps): Handlers<SegmentRoute> {
  return {
    listSegments: async (_input, { workspace }) => ({
      items: (await deps.segments.list(workspace)).map(saySegment),
    }),
    getSegment: async ({ params }, { workspace }) =>
      saySegment(await findSegment(deps.segments, workspace, params.id)),
    createSegment: async ({ body }, context) => saySegment(await createSegment(deps, context, body)),
    updateSegment: async ({ params, body }, context) =>
      saySegment(await updateSegment(deps, context, params.id, body)),
    deleteSegment: async ({ params }, context) => {
      await removeSegment(deps, context, params.id);
      return { ok: true };
    },
    previewSegment: async ({ body }, context) => {
      const { people, of, asOf } = await countRule(deps, scopeOf(context), body.rule);
      return { people, of, asOf: instantOf(asOf) };
    },
    listSegmentPeople: async ({ params, query }, context) => {
      const offset = readOffset(query.cursor);
      const { rule } = await findSegment(deps.segments, context.workspace, params.id);
      const found = await listRulePeople(deps, scopeOf(context), rule, { offset, limit: query.limit });
      const end = offset + found.people.length;
      return {
        items: await deps.personRows(context.workspace, found.people),
        next: end < found.total ? String(end) : null,
        total: found.total,
      };
    },
    listPeopleLists: async (_input, context) => ({
      items: (await listLists(deps, scopeOf(context))).map(sayList),
    }),
    createPeopleList: async ({ body }, context) => sayList(await createList(deps, scopeOf(context), body)),
    extendPeopleList: async ({ params, body }, context) =>
      sayList(await extendList(deps, scopeOf(context), params.id, body.values)),
    deletePeopleList: async ({ params }, context) => {
      await removeList(deps, scopeOf(context), params.id);
      return { ok: true };
    },
  };
}
