import type { Definitions, StoredModel } from '@viaggio/domain/ports/definitionStore';
import type { TimelineStayRow } from '@viaggio/domain/ports/timeline';
import { chooseModel } from './chooseModel';
import type { Scope, TimelineDeps } from './deps';
import { describeContacts, type TimelineContact } from './describeContacts';
import { findPerson } from './findPerson';
import { loadContacts } from './loadContacts';
import { readTimelineCursor, writeTimelineCursor } from './timelineCursor';

export interface TimelineRequest {
  readonly id: string;
  /** A cursor, or an instant (ISO 8601). */
  readonly before?: string | undefined;
  readonly limit: number;
  /** Only these; all when absent. */
  readonly channels?: readonly string[] | undefined;
  readonly model?: string | undefined;
}

/** A stay in words. Times are UTC milliseconds. */
export interface TimelineStay extends Omit<TimelineStayRow, 'stage' | 'exit'> {
  readonly stage: StoredModel['model']['stages'][number];
  readonly index: number;
  /** Reason of an exit; '' otherwise. */
  readonly reason: string;
}

export interface TimelineAnswer {
  /** Latest first. */
  readonly items: readonly TimelineContact[];
  readonly next: string | null;
  readonly total: number | null;
  /** Oldest first. */
  readonly stays: readonly TimelineStay[];
  readonly model: { readonly id: string; readonly version: number };
}

/** Every contact of one person, latest first, straight from the log; and the stages they were in. */
export async function readTimeline(
  deps: TimelineDeps,
  scope: Scope,
  request: TimelineRequest,
): Promise<TimelineAnswer> {
  const { workspace } = scope;
  const before = request.before === undefined ? undefined : readTimelineCursor(request.before);
  const [{ person, owned }, definitions] = await Promise.all([
    findPerson(deps, scope, request.id),
    deps.definitionsOf(workspace),
  ]);
  const stored = chooseModel(definitions, request.model);
  const apart = await deps.directory.setApartAmong(workspace, [person]);
  const { touchpoints } = definitions.catalogue;
  const [loaded, stays] = await Promise.all([
    loadContacts(deps.timelines, {
      ...request,
      workspace,
      person,
      owned,
      catalogue: touchpoints,
      before,
      inVisits: !apart.has(person),
    }),
    deps.timelines.readStays(
      workspace,
      stored.number,
      stored.model.key.kind === 'person' ? { person } : { sources: owned.map(({ source }) => source) },
    ),
  ]);
  return {
    items: await describeContacts(deps, workspace, loaded.contacts),
    next: loaded.last ? writeTimelineCursor(loaded.last) : null,
    total: loaded.total,
    stays: stays.map((stay) => describeStay(stay, stored.model, deps.now())),
    model: { id: stored.model.id, version: stored.model.version },
  };
}

/** By the clock: an open stay whose lapse moment has come is lost, though no event said so. */
function describeStay(
  { stage, exit, ...stay }: TimelineStayRow,
  model: Definitions['models'][number]['model'],
  now: number,
): TimelineStay {
  return {
    ...stay,
    stage: model.stages[stage]!,
    index: stage,
    end: stay.end === 'open' && stay.left <= now ? 'lost' : stay.end,
    reason: stay.end === 'exited' ? (model.exits[exit]?.reason ?? '') : '',
  };
}
