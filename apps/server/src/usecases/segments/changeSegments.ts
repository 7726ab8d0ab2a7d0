import type { Actor } from '@viaggio/domain/ports/access';
import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { NewSegment, StoredSegment } from '@viaggio/domain/ports/segments';
import { AppError } from '@viaggio/domain/shared';
import { checkRule } from './checkRule';
import type { SegmentDeps } from './deps';
import { findSegment } from './findSegment';

export interface ChangeDeps extends SegmentDeps {
  readonly audit: Pick<AuditStore, 'record'>;
  /** Tells that what was remembered of the workspace is of the past. */
  readonly changed: (workspace: number) => void;
}

interface By {
  readonly workspace: number;
  readonly actor: Actor;
}

const MOST_SEGMENTS = 500;

/** @throws AppError `too_many_segments`, and what rules are refused for */
export async function createSegment(deps: ChangeDeps, by: By, segment: NewSegment): Promise<StoredSegment> {
  const { workspace, actor } = by;
  await checkRule(deps, workspace, segment.rule);
  if ((await deps.segments.list(workspace)).length >= MOST_SEGMENTS) {
    throw new AppError(
      'too_many_segments',
      `There are ${MOST_SEGMENTS} segments already: remove some first.`,
      {
        status: 409,
      },
    );
  }
  const made = await deps.segments.create(workspace, segment, actor.kind === 'member' ? actor.id : '');
  await tell(deps, by, 'segment.created', made);
  return made;
}

/** @throws AppError `segment_not_found`, and what rules are refused for */
export async function updateSegment(
  deps: ChangeDeps,
  by: By,
  id: string,
  segment: NewSegment,
): Promise<StoredSegment> {
  const found = await findSegment(deps.segments, by.workspace, id);
  await checkRule(deps, by.workspace, segment.rule);
  const updated = await deps.segments.update(by.workspace, found.id, segment);
  if (updated === undefined) return findSegment(deps.segments, by.workspace, id);
  await tell(deps, by, 'segment.updated', updated);
  return updated;
}

/** @throws AppError `segment_not_found` */
export async function removeSegment(deps: ChangeDeps, by: By, id: string): Promise<void> {
  const found = await findSegment(deps.segments, by.workspace, id);
  if (await deps.segments.remove(by.workspace, found.id)) await tell(deps, by, 'segment.removed', found);
}

/** Reports that were asked of a segment are of the past when it changes. */
async function tell(
  { audit, changed }: ChangeDeps,
  { workspace, actor }: By,
  action: string,
  { id, name }: StoredSegment,
): Promise<void> {
  changed(workspace);
  await audit.record({ workspace, actor, action, target: `segment:${id}`, detail: { name } });
}
